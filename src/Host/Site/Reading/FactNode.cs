using System.Text.Json;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Site;

/// <summary>An object of an answer, read by the names of its fields. A field that is not there is as good as null, so that a part of a page can be missing without the page.</summary>
/// <param name="json">The object; null and undefined are as good as an empty one.</param>
public readonly struct FactNode(JsonElement json)
{
    /// <summary>False for null.</summary>
    public bool Exists => json.ValueKind == JsonValueKind.Object;

    /// <summary>True for a connection.</summary>
    public bool IsConnection => Get("nodes").ValueKind == JsonValueKind.Array;

    /// <summary>A text, number or enum value as text; null for null.</summary>
    public string? this[string field] => Get(field) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } value ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null;

    /// <summary>A number; null for null.</summary>
    public decimal? Number(string field) => Get(field) is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;

    /// <summary>A whole number; 0 for null.</summary>
    public int Count(string field) => Get(field) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : 0;

    /// <summary>True only for true.</summary>
    public bool Is(string field) => Get(field).ValueKind == JsonValueKind.True;

    /// <summary>An object.</summary>
    public FactNode One(string field) => new(Get(field));

    /// <summary>The objects of a list, or of a connection's <c>nodes</c>.</summary>
    public IReadOnlyList<FactNode> Many(string field)
    {
        var value = Get(field);
        if (value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("nodes", out value))
            return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => new FactNode(item))] : [];
    }

    /// <summary>How many rows a connection has in all; 0 where it is not asked.</summary>
    public int Total(string field) => One(field).Count("totalCount");

    /// <summary>A date in words: an object with precision, from, to and raw.</summary>
    public string Date(string field, Language language)
    {
        var date = One(field);
        return ReaderFormat.Partial(date["precision"], date["from"], date["to"], date["raw"], language);
    }

    private JsonElement Get(string field) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(field, out var value) ? value : default;
}
