using System.Collections.Frozen;

namespace OgpGraph.Core;

/// <summary>The two letters of a country (ISO 3166-1), as they stand before numbers and in the names of lists.</summary>
public static class CountryCode
{
    private static readonly FrozenSet<string> Codes = string.Concat(
        "AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CL CM CN CO CR CU ",
        "CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FO FR GA GB GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID ",
        "IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML ",
        "MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NL NO NP NZ OM PA PE PG PH PK PL PS PT PY QA RO RS RU RW SA SC SD SE SG SI SK ",
        "SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VA VC VE VG VN XK YE ZA ZM ZW")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What tax offices write for a country whose code is another.
    private static readonly FrozenDictionary<string, string> Others
        = new Dictionary<string, string> { ["EL"] = "GR", ["UK"] = "GB" }.ToFrozenDictionary(StringComparer.Ordinal);

    // Those whose personal numbers are known, as BODS names their lists: ESP-TAXID.
    private static readonly FrozenDictionary<string, string> Longer
        = new Dictionary<string, string> { ["PRT"] = "PT", ["ESP"] = "ES", ["BRA"] = "BR" }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The country whose letters begin a number, as ES in ESB12345678; EL and UK are GR and GB. Null when none does.</summary>
    /// <param name="number">Letters and digits alone, in capitals.</param>
    public static string? Before(string number)
        => number.Length <= 2 ? null : Others.GetValueOrDefault(number[..2])
            ?? (Codes.TryGetValue(number[..2], out var code) ? code : null);

    /// <summary>The number without its country's letters; the number itself when it has none.</summary>
    /// <param name="number">Letters and digits alone, in capitals.</param>
    /// <param name="country">The country.</param>
    public static string Without(string number, string country) => Before(number) == country ? number[2..] : number;

    /// <summary>
    /// The country of a list, as ES of ES-DNI or ESP-TAXID; null for a list of none, and for three letters of a country of which no
    /// personal number is known.
    /// </summary>
    /// <param name="scheme">The list's name.</param>
    public static string? OfList(string scheme)
    {
        var list = scheme.Trim().ToUpperInvariant();
        var dash = list.IndexOf('-', StringComparison.Ordinal);
        return dash == 3 ? Longer.GetValueOrDefault(list[..3]) : dash == 2 ? Before(list) : null;
    }
}
