using System.Diagnostics;
using System.Text.Json;

namespace OgpGraph.Host.Tests;

/// <summary>A further plan is added while the host serves: the first Portuguese plan beside the second.</summary>
public sealed class AddedPlanTests
{
    private const string Asked = """
        {
          newest: plan { slug ordinal commitments { totalCount } reportedExecution { value } }
          first: plan(slug: "pt-2018-2020") { slug ordinal commitments { totalCount } reportedExecution { value } }
          all: commitments { totalCount }
        }
        """;

    private static readonly string _folder = Path.Combine(HostProcess.Repository, "samples", "plans", "pt-2018-2020");

    [Fact]
    public async Task A_plan_is_served_beside_the_other_without_a_restart_and_a_mistake_changes_nothing()
    {
        using var host = await HostProcess.Start();
        const string Newest = """{"slug":"pt-2021-2023","ordinal":2,"commitments":{"totalCount":9},"reportedExecution":{"value":78.5}}""";
        const string Both = $$$"""{"newest":{{{Newest}}},"first":{"slug":"pt-2018-2020","ordinal":1,"commitments":{"totalCount":8},"reportedExecution":{"value":67}},"all":{"totalCount":17}}""";
        Assert.Equal($$$"""{"newest":{{{Newest}}},"first":null,"all":{"totalCount":9}}""", await Answer(host, Asked));

        var (code, output, errors) = await Add(_folder, host.Data);
        Assert.True(code == 0, output + errors);
        Assert.Equal("The plan pt-2018-2020 is added, with 8 commitments.", output.Trim());
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(60) && await Answer(host, Asked) != Both;)
        {
            await Task.Delay(200);
        }

        Assert.Equal(Both, await Answer(host, Asked));
        await AssertSideBySide(host);
        var (files, log) = (FilesOf(host.Data), Reloads(host));

        (code, output, errors) = await Add(_folder, host.Data);
        Assert.True(code == 0, output + errors);
        Assert.Equal("The plan pt-2018-2020 is replaced, with 8 commitments.", output.Trim());

        foreach (var (file, right, wrong, told) in new[]
        {
            ("ClearStateOrganization/commitment.yaml", "institution: dgaep,", "institution: dgaap,", "expected the id of a declared institution (nearest: dgaep, "),
            ("plan.yaml", "members:", "institutions:\n  ama: { name: { en: Agency }, source: panaa1-closure }\nmembers:", "the plan pt-2021-2023 declares \"ama\""),
            ("plan.yaml", "slug: pt-2018-2020", "slug: pt-2021-2023", "The plan pt-2021-2023 comes with the host."),
        })
        {
            var copy = Copy(file, right, wrong, out var line);
            (code, output, errors) = await Add(copy, host.Data);
            Assert.Equal((3, ""), (code, output));
            Assert.Contains(told, errors, StringComparison.Ordinal);
            Assert.True(told.StartsWith("The plan", StringComparison.Ordinal) || errors.Contains($"{file}:{line}:", StringComparison.Ordinal), errors);
            Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        }

        // Long enough for the host to look again.
        await Task.Delay(TimeSpan.FromSeconds(5));
        Assert.Equal(files, FilesOf(host.Data));
        Assert.Equal(Both, await Answer(host, Asked));
        Assert.Equal(log, Reloads(host));
    }

    private static string Numbered
        => "{\"commitments\":{\"nodes\":[" + string.Join(',', Enumerable.Range(1, 8).Select(n => $"{{\"number\":{n},\"ogpId\":\"PT000{n}\"}}")) + "]}}";

    private static async Task AssertSideBySide(HostProcess host)
    {
        foreach (var (query, expected) in new[]
        {
            ("""{ plans(order: [{ ordinal: ASC }]) { nodes { slug } } }""", """{"plans":{"nodes":[{"slug":"pt-2018-2020"},{"slug":"pt-2021-2023"}]}}"""),
            ("""{ commitments(where: { plan: { slug: { eq: "pt-2018-2020" } } }, order: [{ number: ASC }]) { nodes { number ogpId } } }""", Numbered),
            ("""{ commitments(where: { number: { eq: 5 } }, order: [{ ogpId: ASC }]) { nodes { slug plan { slug } } } }""", """{"commitments":{"nodes":[{"slug":"clear-state-organization","plan":{"slug":"pt-2018-2020"}},{"slug":"open-data-portal","plan":{"slug":"pt-2021-2023"}}]}}"""),
            ("""{ commitment(slug: "administrative-and-environmental-information") { number plan { slug } milestones(order: [{ number: ASC }]) { nodes { progress } } } }""", """{"commitment":{"number":7,"plan":{"slug":"pt-2018-2020"},"milestones":{"nodes":[{"progress":50},{"progress":25},{"progress":0},{"progress":0}]}}}"""),
            ("""{ institutions(where: { acronym: { eq: "DGAEP" } }) { nodes { commitments { nodes { ogpId } } } } }""", """{"institutions":{"nodes":[{"commitments":{"nodes":[{"ogpId":"PT0005"}]}}]}}"""),
            ("""{ plan(slug: "pt-2018-2020", asOf: "2020-06-30") { reportedExecution { value } assessments(where: { code: { eq: "8 of 8" } }) { totalCount } } }""", """{"plan":{"reportedExecution":null,"assessments":{"totalCount":1}}}"""),
            ("""{ search(text: "organização do estado clara", first: 1) { nodes { title } } }""", """{"search":{"nodes":[{"title":"Organização do Estado clara"}]}}"""),
            ("""{ modules(where: { status: { neq: ACTIVE } }) { totalCount } }""", """{"modules":{"totalCount":0}}"""),
        })
        {
            Assert.Equal(expected, await Answer(host, query));
        }
    }

    private static async Task<string> Answer(HostProcess host, string query)
    {
        var answer = await host.Ask(query);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return JsonSerializer.Serialize(answer.GetProperty("data"), Plain);
    }

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task<(int Code, string Output, string Errors)> Add(string folder, string data)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [HostProcess.Program, "plan", "add", folder, "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(3)).Token);
        return (process.ExitCode, await output, await errors);
    }

    private static int Reloads(HostProcess host) => host.Log.Split("Files have changed").Length - 1;

    // Names and contents of what was added, and which database is served.
    private static List<string> FilesOf(string data)
        => [.. Directory.GetFiles(Path.Combine(data, "plans"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(data, f) + "\n" + File.ReadAllText(f)),
            .. Directory.GetFiles(data, "*.db").Order(StringComparer.Ordinal).Select(f => $"{Path.GetFileName(f)} {File.GetLastWriteTimeUtc(f):O}")];

    // The folder with a mistake in one file, and the line on which it stands.
    private static string Copy(string file, string right, string wrong, out int line)
    {
        var to = Path.Combine(HostProcess.NewFolder(), "plan");
        foreach (var from in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(_folder, from));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(from, copy);
        }

        var path = Path.Combine(to, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} holds no {right}");
        line = text[..at].Count(c => c == '\n') + 1 + (wrong.Contains('\n', StringComparison.Ordinal) ? 1 : 0);
        File.WriteAllText(path, text[..at] + wrong + text[(at + right.Length)..]);
        return to;
    }
}
