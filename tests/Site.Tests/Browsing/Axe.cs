using System.Diagnostics;
using System.Text.Json;

namespace OgpGraph.Site.Tests.Browsing;

/// <summary>The accessibility rules of axe-core, which come by npm in the tests' own folder.</summary>
internal static class Axe
{
    private static readonly string[] Grave = ["serious", "critical"];

    private const string Run = """
        async (others) => {
          const isOthers = (rule, node) => others.some((other) => other.rule === rule && document.querySelector(node.target.flat().join(' '))?.matches(other.place))
          const found = await axe.run(document, { resultTypes: ['violations'] })
          return found.violations.map((v) => ({ id: v.id, impact: v.impact, nodes: v.nodes.filter((n) => !isOthers(v.id, n)).map((n) => `${n.target.join(' ')}: ${n.failureSummary}`) }))
        }
        """;

    private static readonly string Folder = Path.Combine(HostProcess.Repository, "tests", "Site.Tests", "axe");

    // What GraphiQL and its editor Monaco break, which are not ours to mend: each with its reason. The page has a plain form beside them.
    private static readonly (string Rule, string Place, string Reason)[] OfOthers =
    [
        ("nested-interactive", ".graphiql-tabs li", "a tab of GraphiQL is a list item that can be dragged, and holds a button"),
        ("aria-valid-attr-value", ".monaco-editor *", "Monaco names its list of suggestions before it shows it"),
    ];

    /// <summary>The rules as a script.</summary>
    public static async Task<string> Script()
    {
        var file = Path.Combine(Folder, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(file))
        {
            using var npm = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, errors) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
            await npm.WaitForExitAsync();
            Assert.True(npm.ExitCode == 0, $"npm ci ended with {npm.ExitCode}: {await output}{await errors}");
        }

        return await File.ReadAllTextAsync(file);
    }

    /// <summary>The page's serious and critical violations that are ours: rule, place, and what would mend it.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page, string script)
    {
        await page.EvaluateAsync($"() => {{ if (!window.axe) {{ {script} }} }}");
        var result = await page.EvaluateAsync<JsonElement>(Run, OfOthers.Select(other => new { rule = other.Rule, place = other.Place }).ToArray());
        return [.. from violation in result.EnumerateArray()
                   where Grave.Contains(violation.GetProperty("impact").GetString())
                   from node in violation.GetProperty("nodes").EnumerateArray()
                   select $"{violation.GetProperty("id").GetString()} at {node.GetString()!.ReplaceLineEndings(" ")}"];
    }
}
