using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving.Guarding;

namespace OgpGraph.Questions.Tests;

[Collection(SharedQuestionGraph.Name)]
public sealed class QuestionTests(QuestionGraph graph)
{
    public static TheoryData<string> Questions => [.. Question.Askable.Select(question => question.Name)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Is_answered_as_recorded(string name)
    {
        var question = Find(name);
        var answer = AnswerText.Of(graph.Ask(question.Request()));
        if (Repository.IsUpdating)
        {
            File.WriteAllText(question.AnswerPath, answer);
        }

        Assert.True(File.Exists(question.AnswerPath), $"{name} has no answer yet. UPDATE_SNAPSHOTS=1 dotnet test writes it.");
        Assert.Equal(File.ReadAllText(question.AnswerPath).ReplaceLineEndings("\n"), answer);
        Assert.DoesNotContain("\"errors\"", answer);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Runs_the_statements_that_its_header_says(string name)
    {
        var question = Find(name);
        using var answer = JsonDocument.Parse(graph.Ask(question.Request() with { IsExplained = true }));
        var statements = answer.RootElement.GetProperty("extensions").GetProperty("explain").GetProperty("roots").EnumerateArray().Sum(Statements);
        if (Repository.IsUpdating)
        {
            question.WriteStatements(statements);
            return;
        }

        Assert.Equal(question.Statements, statements);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Costs_no_more_than_the_default_limit(string name)
    {
        using var answer = JsonDocument.Parse(graph.Ask(Find(name).Request()));
        var cost = answer.RootElement.GetProperty("extensions").GetProperty("cost");
        Assert.Equal(new GraphLimits().Cost, cost.GetProperty("max").GetInt32());
        Assert.InRange(cost.GetProperty("requested").GetInt32(), 1, new GraphLimits().Cost);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Gives_each_figure_with_its_source(string name)
        => Assert.Empty(UnsourcedFigures.In(graph.Ask(Find(name).Request())));

    [Theory]
    [MemberData(nameof(Questions))]
    public void Is_answered_in_both_languages_with_the_same_numbers(string name)
    {
        var question = Find(name);
        using var portuguese = JsonDocument.Parse(graph.Ask(question.Request(Language.Pt)));
        using var english = JsonDocument.Parse(graph.Ask(question.Request(Language.En)));
        Assert.False(portuguese.RootElement.TryGetProperty("errors", out _));
        Assert.Equal(Numbers(portuguese.RootElement), Numbers(english.RootElement));
    }

    [Fact]
    public void Every_header_is_whole()
    {
        foreach (var question in Question.All)
        {
            Assert.Matches(@"^\d\d-[a-z0-9-]+$", question.Name);
            Assert.All(["question", "modules", "language", "statements"], key => Assert.True(question.Header.ContainsKey(key), $"{question.Name} does not say its {key}."));
            Assert.Contains(question.Header["language"], new[] { "pt", "en" });
            Assert.True(File.Exists(question.AnswerPath), $"{question.Name} has no answer.");
        }
    }

    [Fact]
    public void Every_answer_has_its_question()
        => Assert.All(Directory.GetFiles(Repository.PathOf("tests", "questions"), "*.json"), path => Assert.True(File.Exists(Path.ChangeExtension(path, ".graphql")), path));

    // Questions of a module that failed would otherwise be left out in silence.
    [Fact]
    public void Every_module_in_the_sources_serves()
    {
        Assert.All(QuestionGraph.Loaded, module => Assert.Null(module.Error));
        Assert.Equal(Directory.GetFiles(Repository.PathOf("src", "Modules"), "*.csproj", SearchOption.AllDirectories).Length, QuestionGraph.Modules.Count);
    }

    [Theory]
    [InlineData("""{"data":{"observations":{"nodes":[{"value":3}]}}}""")]
    [InlineData("""{"data":{"plan":{"source":{"title":"Of the plan"},"observations":{"nodes":[{"value":3}]}}}}""")]
    [InlineData("""{"data":{"observations":{"nodes":[{"value":3,"source":{"title":""}}]}}}""")]
    [InlineData("""{"data":{"contracts":{"nodes":[{"price":"3.00"}]}}}""")]
    public void A_figure_without_a_source_is_noticed(string answer) => Assert.Single(UnsourcedFigures.In(answer));

    [Theory]
    [InlineData("""{"data":{"observations":{"nodes":[{"value":3,"source":{"title":"The deck"}}]}}}""")]
    [InlineData("""{"data":{"observations":{"nodes":[{"value":null}],"aggregates":{"sum":{"value":3}}}}}""")]
    [InlineData("""{"data":{"contracts":{"nodes":[{"price":"3.00","isSynthetic":true}]}}}""")]
    public void A_figure_with_a_source_is_left_alone(string answer) => Assert.Empty(UnsourcedFigures.In(answer));

    private static Question Find(string name) => Question.All.Single(question => question.Name == name);

    // Of rows of any type there is a statement for each type that is met, however many the data has.
    private static int Statements(JsonElement level)
        => Items(level, "statements").Count() + (level.GetProperty("kind").GetString() == "NODE" ? 0 : Items(level, "levels").Sum(Statements));

    private static IEnumerable<JsonElement> Items(JsonElement level, string name) => level.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    private static List<string> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(member => Numbers(member.Value))],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(Numbers)],
        JsonValueKind.Number => [element.GetRawText()],
        _ => [],
    };
}
