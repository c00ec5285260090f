using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;

namespace OgpGraph.Questions.Tests;

/// <summary>What the guides in docs say is so.</summary>
[Collection(SharedQuestionGraph.Name)]
public sealed partial class GuideTests(QuestionGraph graph)
{
    public static TheoryData<string> Examples =>
        [.. Example().Matches(Repository.Read("docs", "ask.md"))
            .Where(example => example.Groups["modules"].Value is var modules && (modules.Length == 0 || modules.Split(", ").All(QuestionGraph.Modules.Contains)))
            .Select(example => example.Groups["question"].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_example_is_answered(string question)
    {
        using var answer = JsonDocument.Parse(graph.Ask(new GraphRequest(question, null, default, Language.En, true)));
        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.All(answer.RootElement.GetProperty("data").EnumerateObject(), root => Assert.NotEqual(JsonValueKind.Null, root.Value.ValueKind));
        Assert.Empty(UnsourcedFigures.In(answer.RootElement.GetRawText()));
    }

    [Fact]
    public void The_explanation_in_the_guide_is_the_one_that_is_given()
    {
        var example = Explained().Match(Repository.Read("docs", "ask.md"));
        Assert.True(example.Success, "docs/ask.md explains no question.");
        if (!QuestionGraph.Modules.Contains(example.Groups["module"].Value))
        {
            return;
        }

        // The second time, as the guide shows it: with document and plan from the cache.
        var request = new GraphRequest(example.Groups["question"].Value, null, default, Language.En, true) { IsExplained = true };
        graph.Ask(request);
        using var answer = JsonDocument.Parse(graph.Ask(request));
        var told = AnswerText.Of(answer.RootElement.GetProperty("extensions").GetProperty("explain").GetRawText());
        Assert.Equal(Milliseconds().Replace(example.Groups["answer"].Value, "0"), Milliseconds().Replace(told, "0"));
    }

    // The first number of a row belongs to the first setting, and so on.
    [Fact]
    public void The_limits_in_the_guide_are_the_defaults()
    {
        var rows = LimitRow().Matches(Repository.Read("docs", "ask.md"));
        Assert.Equal(8, rows.Count);
        foreach (Match row in rows)
        {
            var settings = SettingName().Matches(row.Groups["settings"].Value).Select(m => typeof(GraphLimits).GetProperty(m.Groups[1].Value)!.GetValue(new GraphLimits())).ToList();
            var numbers = Number().Matches(row.Groups["default"].Value).Select(m => int.Parse(m.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(settings.Select(value => value is TimeSpan time ? (int)time.TotalSeconds : (int)value!), numbers);
        }
    }

    [Fact]
    public void Links_between_files_lead_somewhere()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.PathOf("README.md")))
        {
            foreach (Match link in Link().Matches(File.ReadAllText(file)))
            {
                var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, link.Groups[1].Value));
                var isModule = target.StartsWith(Repository.PathOf("src", "Modules"), StringComparison.Ordinal);

                // A module may be taken away.
                Assert.True(isModule || File.Exists(target) || Directory.Exists(target), $"{Path.GetFileName(file)} leads to {link.Groups[1].Value}, which is not there.");
            }
        }
    }

    // A solution that names a project that was deleted does not build: docs/decisions/0003.
    [Fact]
    public void The_solution_names_no_module()
        => Assert.DoesNotContain("src\\Modules", Repository.Read("OgpGraph.sln"), StringComparison.Ordinal);

    [GeneratedRegex("(?:<!-- modules: (?<modules>[a-z, -]+) -->\n)?```graphql\n(?<question>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("<!-- modules: (?<module>[a-z-]+) -->\n```graphql\n(?<question>[^`]*)```\n+```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Explained();

    [GeneratedRegex("""(?<="milliseconds": )[0-9.E-]+""")]
    private static partial Regex Milliseconds();

    [GeneratedRegex(@"^\| [a-z][^|]*\| (?<default>[^|]*\d[^|]*) \| (?<settings>`[A-Z][A-Za-z]+`(?:, `[A-Za-z]+`)*) \|$", RegexOptions.Multiline)]
    private static partial Regex LimitRow();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex SettingName();

    [GeneratedRegex(@"\d[\d,]*")]
    private static partial Regex Number();

    [GeneratedRegex(@"\]\((?!https?:)([^)#\s]+)\)")]
    private static partial Regex Link();
}
