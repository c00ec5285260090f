using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Questions.Tests;

/// <summary>Holds the schema and the questions against GraphQL's reference implementation.</summary>
[Collection(SharedQuestionGraph.Name)]
public sealed class GraphQLJsTests(QuestionGraph graph)
{
    [NodeFact]
    public void The_schema_and_all_questions_are_valid()
        => Assert.Empty(Faults(graph.Sdl, Question.Askable.ToDictionary(question => question.Name, question => question.Document)));

    [NodeFact]
    public void Introspection_tells_what_the_schema_says()
    {
        RequireNode();
        var answer = graph.Ask(new GraphRequest(NodeProgram.Run("introspection-query.mjs", ""), null, default, Language.En, true));
        Assert.Empty(Faults(graph.Sdl, [], JsonDocument.Parse(answer).RootElement));
    }

    [NodeFact]
    public void What_is_not_valid_is_noticed()
    {
        var faults = Faults(graph.Sdl.Replace("hasNextPage: Boolean!", "hasNextPage: Boolean", StringComparison.Ordinal), new() { ["wrong"] = "{ plan { colour } }" });
        Assert.Contains(faults, fault => fault.StartsWith("wrong: Cannot query field \"colour\"", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("relay: PageInfo.hasNextPage", StringComparison.Ordinal));
    }

    // A lock file that names a registry would send every reader of the repository there.
    [Fact]
    public void The_lock_file_names_no_registry()
    {
        using var file = JsonDocument.Parse(Repository.Read("tests", "Questions.Tests", "graphql-js", "package-lock.json"));
        Assert.All(file.RootElement.GetProperty("packages").EnumerateObject(), package => Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name));
        Assert.DoesNotContain("://", file.RootElement.GetRawText());
    }

    private static List<string> Faults(string sdl, Dictionary<string, string> documents, JsonElement? introspection = null)
    {
        RequireNode();
        return JsonSerializer.Deserialize<List<string>>(NodeProgram.Run("check.mjs", JsonSerializer.Serialize(new { sdl, documents, introspection })))!;
    }

    private static void RequireNode() => Assert.True(NodeProgram.Unavailable is null, NodeProgram.Unavailable);
}
