using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Values of a statement; null for what is not there or of another kind, so that nothing in a file can throw.</summary>
public static class BodsValue
{
    private static readonly Dictionary<string, InterestType> _interests = Codes<InterestType>().Concat(
    [
        new("otherInfluenceOrControlOfTrust", InterestType.OtherInfluenceOrControl),
        new("influenceOrControl", InterestType.OtherInfluenceOrControl),
        new("settlorOfTrust", InterestType.Settlor),
        new("trusteeOfTrust", InterestType.Trustee),
        new("protectorOfTrust", InterestType.Protector),
        new("beneficiaryOfTrust", InterestType.BeneficiaryOfLegalArrangement),
    ]).ToDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, UnspecifiedReason> _reasons = Codes<UnspecifiedReason>().ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A member; undefined when there is none.</summary>
    public static JsonElement Member(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : default;

    /// <summary>A text without spaces around it; null when it is empty.</summary>
    public static string? Text(JsonElement value, string name) => Member(value, name) is { ValueKind: JsonValueKind.String } text && text.GetString()!.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>True or false; null when it is neither.</summary>
    public static bool? Flag(JsonElement value, string name) => Member(value, name).ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    /// <summary>A number.</summary>
    public static decimal? Number(JsonElement value, string name) => Member(value, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var exact) ? exact : null;

    /// <summary>The day of a date, or in Lisbon of a date with time; null for a date that names no day.</summary>
    public static DateOnly? Day(JsonElement value, string name) => LisbonDay.OfIso(Text(value, name));

    /// <summary>The items of an array.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement value, string name) => Member(value, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The texts of an array.</summary>
    public static IReadOnlyList<string> Texts(JsonElement value, string name) => [.. Items(value, name).Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!.Trim())];

    /// <summary>The kind of an interest, whatever version wrote it.</summary>
    public static InterestType Interest(string? code) => code is not null && _interests.TryGetValue(Plain(code), out var type) ? type : InterestType.UnknownInterest;

    /// <summary>The reason, whatever version wrote it.</summary>
    public static UnspecifiedReason Reason(string? code) => code is not null && _reasons.TryGetValue(Plain(code), out var reason) ? reason : UnspecifiedReason.Unknown;

    /// <summary>A code of an enumeration; the fallback when it is none.</summary>
    public static T Code<T>(string? code, T fallback)
        where T : struct, Enum => code is { Length: > 0 } && char.IsAsciiLetter(code[0]) && Enum.TryParse<T>(Plain(code), true, out var value) ? value : fallback;

    /// <summary>The interests of a relationship.</summary>
    public static IReadOnlyList<BodsStatement.Interest> Interests(JsonElement details, string level)
        =>
        [
            .. Items(details, "interests").Where(i => i.ValueKind == JsonValueKind.Object).Select(i =>
            {
                var share = Member(i, "share");
                return new BodsStatement.Interest(
                    Interest(Text(i, "type")), Code(Text(i, level), DirectOrIndirect.Unknown), Flag(i, "beneficialOwnershipOrControl"), Number(share, "exact"),
                    Number(share, "minimum") ?? Number(share, "exclusiveMinimum"), Number(share, "maximum") ?? Number(share, "exclusiveMaximum"), Day(i, "startDate"),
                    Day(i, "endDate") is { } end && end > DateOnly.MinValue ? end.AddDays(-1) : null, i);
            }),
        ];

    private static string Plain(string code) => code.Replace("-", "", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, T>> Codes<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(v => new KeyValuePair<string, T>(v.ToString(), v));
}
