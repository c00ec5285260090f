using System.Text.Json;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>A JSON object of a portal, read leniently: what is missing, null, blank or of another kind is null.</summary>
public readonly struct UdataObject(JsonElement json)
{
    public bool Has(string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out _);

    /// <summary>True when the member is there and says something: no null, no empty list or object.</summary>
    public bool Says(string name) => Member(name) is { } value && value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(m => m.Value.ValueKind != JsonValueKind.Null),
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
        _ => true,
    };

    public string? Text(string name) => Member(name) is { ValueKind: JsonValueKind.String } value && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;

    public bool? Flag(string name) => Member(name)?.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    // The portal's own tutorial shows numbers as text.
    public long? Whole(string name)
    {
        var stated = Member(name) switch
        {
            { ValueKind: JsonValueKind.Number } value => StatedNumber.OfNumber(value.GetRawText()),
            { ValueKind: JsonValueKind.String } value => StatedNumber.Of(value.GetString()),
            _ => default,
        };
        return stated.Value is { } number && number >= 0 && decimal.IsInteger(number) ? (long)number : null;
    }

    public decimal? Number(string name) => Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var number) ? number : null;

    public UdataObject? Inner(string name) => Member(name) is { ValueKind: JsonValueKind.Object } value ? new UdataObject(value) : null;

    public IReadOnlyList<JsonElement>? List(string name) => Member(name) is { ValueKind: JsonValueKind.Array } value ? [.. value.EnumerateArray()] : null;

    private JsonElement? Member(string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
