namespace OgpGraph.Core;

/// <summary>One spelling for each number of a list of companies, so that an entity has one key however a source writes its number.</summary>
internal static class CompanyNumber
{
    // Lists whose numbers have a length of their own: a spreadsheet takes the zeros away that stand first.
    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["AU-ASIC"] = 9, ["BE-BCE_KBO"] = 10, ["BR-CNPJ"] = 14, ["CZ-ICO"] = 8, ["DK-CVR"] = 8, ["FR-INSEE"] = 9, ["GB-CHC"] = 0, ["GB-COH"] = 8,
        ["JP-JCN"] = 13, ["KR-BRN"] = 10, ["NL-KVK"] = 8, ["NO-BRC"] = 9, ["RU-OGRN"] = 13, ["US-EIN"] = 9, ["XI-DUNS"] = 9, ["XI-LEI"] = 20,
    };

    /// <summary>The list's code in org-id.guide: in capitals, and one for the two of DUNS.</summary>
    /// <param name="scheme">The scheme as the source writes it.</param>
    public static string ListOf(string scheme) => scheme.Trim().ToUpperInvariant() is var list && list == "US-DUNS" ? "XI-DUNS" : list;

    /// <summary>
    /// The number in one spelling: 00012345 for 12345 and SC001234 for "sc 1234" of Companies House, the country's letters and Norway's MVA
    /// left out, signs between too. Of a list whose numbers have no known form only spaces go, and letters become capitals but in an address.
    /// </summary>
    /// <param name="list">The list, as <see cref="ListOf"/> gives it.</param>
    /// <param name="identifier">The number as the source writes it.</param>
    public static string Spell(string list, string identifier)
    {
        var written = PlainText.Of(identifier).Trim();
        if (!Lengths.TryGetValue(list, out var length))
        {
            var text = string.Concat(written.Where(sign => !char.IsWhiteSpace(sign)));
            return text.Contains('/', StringComparison.Ordinal) ? text : text.ToUpperInvariant();
        }

        var number = string.Concat((written.EndsWith(".0", StringComparison.Ordinal) ? written[..^2] : written).Where(char.IsAsciiLetterOrDigit))
            .ToUpperInvariant();
        number = list is "BE-BCE_KBO" or "DK-CVR" or "NO-BRC" ? CountryCode.Without(number, list[..2]) : number;
        number = list == "NO-BRC" && number.EndsWith("MVA", StringComparison.Ordinal) ? number[..^3] : number;
        var digits = number.AsSpan().IndexOfAnyInRange('0', '9');
        return digits < 0 ? number : number[..digits] + number[digits..].PadLeft(Math.Max(0, length - digits), '0');
    }
}
