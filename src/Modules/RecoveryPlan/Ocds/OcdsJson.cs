using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Reads members of OCDS objects; what is missing or of another type is null.</summary>
public static class OcdsJson
{
    private const int LongestId = 255;

    /// <summary>The member; null when it is missing, null or the holder is no object.</summary>
    public static JsonElement? Member(this JsonElement? holder, string name)
        => holder is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The text of a member, without spaces around it; null when there is none.</summary>
    public static string? Text(this JsonElement? holder, string name)
        => Member(holder, name) is { ValueKind: JsonValueKind.String } value && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The text of a member, else of its translation (title_pt), the Portuguese one first; null when there is none.</summary>
    public static string? Wording(this JsonElement? holder, string name)
        => Text(holder, name) ?? Text(holder, name + "_pt") ?? Translations(holder, name).FirstOrDefault();

    /// <summary>An id, string or number, as text; null when there is none or it is too long for a key.</summary>
    public static string? Id(this JsonElement? holder, string name = "id")
        => Member(holder, name) is { } value && (value.ValueKind == JsonValueKind.Number ? Whole(value.GetRawText()) : Text(holder, name)) is { Length: <= LongestId } id ? id : null;

    /// <summary>An id that some register gave, as <see cref="Id"/>; a spreadsheet may have made a text like 22222222.0 of it.</summary>
    public static string? Code(this JsonElement? holder) => Id(holder) is { } id ? Whole(id) : null;

    /// <summary>The number that a spreadsheet made a float of: 22222222 for 22222222.0; any other text as it is.</summary>
    public static string Whole(string text)
        => text.IndexOf('.', StringComparison.Ordinal) is > 0 and var point && point < text.Length - 1
            && text.AsSpan(point + 1).IndexOfAnyExcept('0') < 0 && text.AsSpan(0, point).IndexOfAnyExceptInRange('0', '9') < 0 ? text[..point] : text;

    /// <summary>The texts of a list; empty when there is none.</summary>
    public static IEnumerable<string> Texts(this JsonElement? holder, string name)
        => holder.Member(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!) : [];

    /// <summary>The objects of a list; empty when there is none.</summary>
    public static IEnumerable<JsonElement?> Objects(this JsonElement? holder, string name)
    {
        if (Member(holder, name) is { ValueKind: JsonValueKind.Array } list)
        {
            foreach (var item in list.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Object)
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>The number of a member, which publishers also write as text; null when there is neither.</summary>
    public static StatedNumber? Stated(this JsonElement? holder, string name) => Member(holder, name) is { } value ? Stated(value) : null;

    /// <summary>The number of a value, which publishers also write as text; null when it is neither.</summary>
    public static StatedNumber? Stated(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => StatedNumber.OfNumber(value.GetRawText()),
        JsonValueKind.String => StatedNumber.Of(value.GetString()),
        _ => null,
    };

    /// <summary>A whole number; null when there is none.</summary>
    public static int? Number(this JsonElement? holder, string name) => Stated(holder, name)?.Whole;

    /// <summary>The amount of a value as it is stated, with the currency; null when there is none or it is beyond reason.</summary>
    public static OcdsValue? Value(this JsonElement? holder, string name)
        => Stated(Member(holder, name), "amount")?.Value is { } number ? new OcdsValue(number, Currency(holder, name)) : null;

    /// <summary>The currency of a value, whether it has an amount or not.</summary>
    public static OcdsCurrency Currency(this JsonElement? holder, string name) => OcdsCurrency.Of(Text(Member(holder, name), "currency"));

    /// <summary>The day of a date-time, as <see cref="LisbonDay"/> tells it; null when there is none.</summary>
    public static DateOnly? Day(this JsonElement? holder, string name) => Member(holder, name) is { } value ? Day(value) : null;

    /// <summary>The day of a date-time, as <see cref="LisbonDay"/> tells it; null when it is none. A date alone, with or without a zone, is that day.</summary>
    public static DateOnly? Day(JsonElement value)
        => value.ValueKind == JsonValueKind.String ? LisbonDay.OfIso(value.GetString()) : null;

    /// <summary>A moment in a form that sorts as text, a day alone as its beginning; null when it is none.</summary>
    public static string? Moment(this JsonElement? holder, string name)
        => Text(holder, name) is not { } text ? null
            : text.Length >= 10 && text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? Sortable(moment.UtcDateTime)
            : LisbonDay.OfIso(text) is { } day ? Sortable(day.ToDateTime(TimeOnly.MinValue)) : null;

    private static IEnumerable<string> Translations(JsonElement? holder, string name)
        => holder is not { ValueKind: JsonValueKind.Object } found ? []
            : found.EnumerateObject().Where(m => m.Name.Length > name.Length && m.Name[name.Length] == '_' && m.Name.StartsWith(name, StringComparison.Ordinal))
                .Select(m => Text(holder, m.Name)).OfType<string>();

    private static string Sortable(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
