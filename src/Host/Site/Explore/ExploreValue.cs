using System.Globalization;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>From the text of an address to a value of a variable.</summary>
public static class ExploreValue
{
    /// <summary>The value; null when the text is none of this kind.</summary>
    /// <param name="field">What it is compared with.</param>
    /// <param name="text">The text.</param>
    public static JsonNode? Read(TableField field, string text) => field.Kind switch
    {
        TableFieldKind.Boolean => Truth(text) is { } truth ? JsonValue.Create(truth) : null,
        TableFieldKind.Integer or TableFieldKind.Count or TableFieldKind.List => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? JsonValue.Create(integer) : null,
        TableFieldKind.Decimal => Number(text) is { } number ? JsonValue.Create(number) : null,
        TableFieldKind.Money => Number(text) is { } amount ? JsonValue.Create(amount.ToString(CultureInfo.InvariantCulture)) : null,
        TableFieldKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? JsonValue.Create(text) : null,
        TableFieldKind.DateTime
            => MomentText.TryRead(text.Replace(' ', '+'), out var moment)
                ? JsonValue.Create(moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)) : null,
        TableFieldKind.Enum => field.Values.Any(v => v.Name == text) ? JsonValue.Create(text) : null,
        _ => JsonValue.Create(text),
    };

    /// <summary>What a value of the field looks like, for who wrote something else.</summary>
    public static BilingualText Expected(TableField field) => field.Kind switch
    {
        TableFieldKind.Boolean => new("true or false", "true ou false"),
        TableFieldKind.Integer or TableFieldKind.Count or TableFieldKind.List => new("a whole number", "um número inteiro"),
        TableFieldKind.Decimal or TableFieldKind.Money => new("a number as 1234.50", "um número como 1234.50"),
        TableFieldKind.Date => new("a day as 2024-03-31", "um dia como 2024-03-31"),
        TableFieldKind.DateTime => new(MomentText.Expected, "um momento como 2024-03-31T12:00:00Z, ou um dia como 2024-03-31"),
        TableFieldKind.Enum => new("one of " + string.Join(", ", field.Values.Select(v => v.Name)), "um de " + string.Join(", ", field.Values.Select(v => v.Name))),
        _ => new("a text", "um texto"),
    };

    /// <summary>True or false; null for any other text.</summary>
    public static bool? Truth(string text) => text switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    /// <summary>The first day of a year, quarter or month and the first day after it; null when the text is none.</summary>
    /// <param name="part">year, quarter or month.</param>
    /// <param name="text">As a group's key has it: 2024, 2024-Q1, 2024-03.</param>
    public static (DateOnly From, DateOnly Until)? Span(string part, string text)
    {
        var pieces = text.Split('-');
        if (pieces[0].Length != 4 || !int.TryParse(pieces[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998)
            return null;
        return (part, pieces) switch
        {
            ("year", [_]) => (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1)),
            ("quarter", [_, ['Q', var digit and >= '1' and <= '4']]) => Months(3, (digit - '1') * 3),
            ("month", [_, { Length: 2 } digits]) when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 => Months(1, month - 1),
            _ => null,
        };

        (DateOnly From, DateOnly Until) Months(int length, int start) => (new DateOnly(year, 1, 1).AddMonths(start), new DateOnly(year, 1, 1).AddMonths(start + length));
    }

    private static decimal? Number(string text)
        => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
