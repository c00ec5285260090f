using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Site.Explore;

/// <summary>The answer to one of Explore's questions: its data, or why there is none.</summary>
/// <param name="Data">The data; undefined when there is none.</param>
/// <param name="Problem">Why there is none; null when there is.</param>
/// <param name="Cited">The sources that it names.</param>
public sealed record ExploreAnswer(JsonElement Data, ExploreProblem? Problem, CitedSources Cited)
{
    private static readonly HashSet<string> Ours = new([ErrorCode.Timeout, ErrorCode.Internal, ErrorCode.Storage], StringComparer.Ordinal);

    /// <summary>True when the fault is not the question's: asking again later may help.</summary>
    public bool IsFault => Problem is not null && Ours.Contains(Problem.Code ?? "");

    /// <summary>Asks.</summary>
    /// <param name="service">Answers.</param>
    /// <param name="query">The document.</param>
    /// <param name="variables">The values; null for none.</param>
    /// <param name="language">The language of texts.</param>
    /// <param name="gone">Stops the work.</param>
    public static ExploreAnswer Ask(IGraphQLService service, string query, JsonObject? variables, Language language, CancellationToken gone)
    {
        using var given = variables is null ? null : JsonDocument.Parse(variables.ToJsonString());
        using var answer = service.Execute(new GraphRequest(query, null, given?.RootElement ?? default, language, IsReadOnly: true), gone);
        using var json = JsonDocument.Parse(answer.Body);
        if (!json.RootElement.TryGetProperty("errors", out var errors))
            return new(json.RootElement.GetProperty("data").Clone(), null, CitedSources.In(answer.Body));
        var message = errors[0].GetProperty("message").GetString()!;
        return new(default, new ExploreProblem("", new(message, message)) { Code = errors[0].TryGetProperty("extensions", out var more) && more.TryGetProperty("code", out var code) ? code.GetString() : null }, new CitedSources([], false));
    }

    /// <summary>The value at a response path: a list's values joined as in the CSV; null for none.</summary>
    /// <param name="from">The object.</param>
    /// <param name="path">The path.</param>
    public static string? At(JsonElement from, string path)
    {
        var at = path.IndexOf('.', StringComparison.Ordinal);
        if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(at < 0 ? path : path[..at], out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
        {
            var values = value.EnumerateArray().Select(item => at < 0 ? Text(item) : At(item, path[(at + 1)..])).OfType<string>().ToList();
            return values.Count == 0 ? null : string.Join("; ", values);
        }

        return at < 0 ? Text(value) : At(value, path[(at + 1)..]);
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.Object => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
