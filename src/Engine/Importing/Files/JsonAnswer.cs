using System.Text.Json;

namespace OgpGraph.Engine.Importing;

/// <summary>Knows the answers of an API that are no data: null, nothing, or an object that says what went wrong.</summary>
internal static class JsonAnswer
{
    private const int LongestMessage = 200;

    // What the error objects of udata, CKAN, Spring, ASP.NET, GraphQL and RFC 9457 are made of; one other member makes a record of it.
    private static readonly HashSet<string> Members = new(StringComparer.OrdinalIgnoreCase)
    {
        "message", "messages", "error", "errors", "error_description", "error_code", "errorCode", "errorMessage", "detail", "details", "title", "type", "instance", "status", "statusCode", "status_code", "statusText", "code",
        "reason", "description", "exception", "exceptionMessage", "fault", "success", "ok", "help", "info", "hint", "timestamp", "path", "trace", "traceId", "request_id", "requestId", "documentation_url", "data", "result", "results",
    };

    private static readonly string[] Words = ["message", "messages", "error", "errors", "error_description", "errorMessage", "detail", "exception", "exceptionMessage", "fault"];

    private static readonly string[] ErrorWords = ["error", "errors", "error_description", "errorMessage", "exception", "exceptionMessage", "fault"];

    /// <summary>Why the only value of a file is no data, a full sentence; null when it may be.</summary>
    public static string? Fault(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.EnumerateObject().Any() => Error(value.EnumerateObject().Select(m => (m.Name, m.Value))),
        JsonValueKind.Object => "The file holds an empty object, {}, and nothing else: there is no data in it.",
        JsonValueKind.Array => null,
        _ => $"The file holds {(value.ValueKind == JsonValueKind.Null ? "null" : "a single value")} and nothing else: there is no data in it.",
    };

    /// <summary>Why the only item of an array is no data, a full sentence; null when it may be: a record may have a message or a code of its own.</summary>
    public static string? FaultOfItem(JsonElement value)
        => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any(m => ErrorWords.Contains(m.Name, StringComparer.OrdinalIgnoreCase))
            ? Error(value.EnumerateObject().Select(m => (m.Name, m.Value))) : null;

    /// <summary>Why an object, or the frame around no records, is an error that an API tells of; null when it is none.</summary>
    public static string? Error(IEnumerable<(string Name, JsonElement Value)> members)
    {
        var all = members.ToList();
        if (!all.TrueForAll(m => Members.Contains(m.Name) && (m.Name is not ("data" or "result" or "results") || Says(m.Value) is null)))
        {
            return null;
        }

        var told = Words.SelectMany(w => all.Where(m => m.Name.Equals(w, StringComparison.OrdinalIgnoreCase))).Select(m => Says(m.Value)).FirstOrDefault(t => t is not null);
        if (told is null && !all.Exists(Fails))
        {
            return null;
        }

        var shown = told is null ? "" : $" It says: {PersonalNumber.Masked(told.Length > LongestMessage ? told[..LongestMessage] + "…" : told, PersonalNumberSearch.Possible, out _)}";
        return $"This is the error message of an API and no data. Ask the source again, or for another address.{shown}";
    }

    private static bool Fails((string Name, JsonElement Value) member) => member.Name.ToUpperInvariant() switch
    {
        "SUCCESS" or "OK" => member.Value.ValueKind == JsonValueKind.False,
        "STATUS" or "STATUSCODE" or "STATUS_CODE" or "CODE" => member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out var status) && status is >= 400 and < 600,
        _ => false,
    };

    private static string? Says(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text.ReplaceLineEndings(" ") : null,
        JsonValueKind.Object => value.EnumerateObject().Any() ? value.GetRawText().ReplaceLineEndings(" ") : null,
        JsonValueKind.Array => value.GetArrayLength() > 0 ? value.GetRawText().ReplaceLineEndings(" ") : null,
        JsonValueKind.Number or JsonValueKind.True => value.GetRawText(),
        _ => null,
    };
}
