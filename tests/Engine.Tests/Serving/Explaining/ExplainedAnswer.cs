using System.Text.Json;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>An answer with what it tells of how it came about.</summary>
internal sealed class ExplainedAnswer
{
    private ExplainedAnswer(JsonElement answer) => Answer = answer;

    public JsonElement Answer { get; }

    public JsonElement Data => Answer.GetProperty("data");

    public JsonElement Explain => Answer.GetProperty("extensions").GetProperty("explain");

    /// <summary>All levels, each before those below it.</summary>
    public IReadOnlyList<JsonElement> Levels => [.. List(Explain, "roots").SelectMany(All)];

    /// <summary>The statements of all levels.</summary>
    public IReadOnlyList<JsonElement> Statements => [.. Levels.SelectMany(level => List(level, "statements"))];

    public IReadOnlyList<string> Sql => [.. Statements.Select(s => Text(s, "sql"))];

    /// <summary>A line a level: path, kind, type, module.</summary>
    public string Outline => string.Join('\n', Levels.Select(l => $"{Text(l, "path")} {Text(l, "kind")} {Text(l, "type")} {Text(l, "module")}"));

    public static ExplainedAnswer Of(GraphQLService service, string query, object? variables = null)
    {
        using var answer = service.Execute(SampleDatabase.Request(query, variables) with { IsExplained = true }, CancellationToken.None);
        return new ExplainedAnswer(JsonSerializer.Deserialize<JsonElement>(answer.Body.Span));
    }

    /// <summary>The level at a path.</summary>
    public JsonElement At(string path) => Levels.First(level => Text(level, "path") == path);

    /// <summary>The one statement of the level at a path: how often it was run, and how many rows it gave.</summary>
    public (int Runs, int Rows) RunsAt(string path)
    {
        var statement = Assert.Single(List(At(path), "statements"));
        return (statement.GetProperty("runs").GetInt32(), statement.GetProperty("rows").GetInt32());
    }

    /// <summary>The owners of a level's fields, by path.</summary>
    public IReadOnlyDictionary<string, string> OwnersAt(string path) => List(At(path), "fields").ToDictionary(f => Text(f, "path"), f => Text(f, "module"));

    /// <summary>A list of an object; none when it is left out.</summary>
    public static IEnumerable<JsonElement> List(JsonElement element, string name) => element.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    public static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static IEnumerable<JsonElement> All(JsonElement level) => List(level, "levels").SelectMany(All).Prepend(level);
}
