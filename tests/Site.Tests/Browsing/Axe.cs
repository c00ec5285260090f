using System.Diagnostics;
using System.Text.Json;

namespace OgpGraph.Site.Tests.Browsing;

/// <summary>The accessibility rules of axe-core, which come by npm in the tests' own folder.</summary>
internal static class Axe
{
    private static readonly string[] Grave = ["serious", "critical"];

    private static readonly string Folder = Path.Combine(HostProcess.Repository, "tests", "Site.Tests", "axe");

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

    /// <summary>The page's serious and critical violations: rule, place, and what would mend it.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page, string script)
    {
        await page.EvaluateAsync($"() => {{ if (!window.axe) {{ {script} }} }}");
        var result = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map((v) => ({ id: v.id, impact: v.impact, nodes: v.nodes.map((n) => `${n.target.join(' ')}: ${n.failureSummary}`) }))");
        return [.. from violation in result.EnumerateArray()
                   where Grave.Contains(violation.GetProperty("impact").GetString())
                   from node in violation.GetProperty("nodes").EnumerateArray()
                   select $"{violation.GetProperty("id").GetString()} at {node.GetString()!.ReplaceLineEndings(" ")}"];
    }
}
