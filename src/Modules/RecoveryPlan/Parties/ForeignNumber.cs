using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Numbers of other countries: which are a company's, which a person's. The country's two letters (ISO 3166-1) must stand before a number that may be shown.</summary>
public static partial class ForeignNumber
{
    private static readonly FrozenSet<string> Countries = (
        "AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EL ER ES ET FI FJ FO FR GA GB GE GG GH "
        + "GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA "
        + "NE NG NL NO NP NZ OM PA PE PG PH PK PL PS PY QA RO RS RU RW SA SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VA VC VE VG VN XK YE ZA ZM ZW")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when the number may be stored in clear: in a form that only companies have, or in a form that sole traders share under a name that ends in a legal form.</summary>
    /// <param name="bare">Letters and digits alone, in capitals.</param>
    /// <param name="name">The party's name; null for none.</param>
    public static bool IsCompany(string bare, string? name)
        => bare.Length is >= 6 and <= 20 && Countries.Contains(bare[..2]) && !IsPerson(bare)
            && (CompaniesAlone().IsMatch(bare) || (Taxed().IsMatch(bare) && LegalForm.EndsName(name)));

    /// <summary>True for a form that only natural persons have: Spain's DNI and NIE, Italy's codice fiscale.</summary>
    /// <param name="bare">Letters and digits alone, in capitals.</param>
    public static bool IsPerson(string bare) => Persons().IsMatch(bare);

    [GeneratedRegex("^(?:ES[A-HJNP-SUVW][0-9]{7}[0-9A-J]|NL8[0-9]{8}B[0-9]{2}|SE[0-9]{2}[2-9][0-9]{7}01|BR[0-9]{14}|LV[4-9][0-9]{10}|BG[0-9]{9}|CZ[0-9]{8})$", RegexOptions.CultureInvariant)]
    private static partial Regex CompaniesAlone();

    [GeneratedRegex("^[A-Z]{2}(?=(?:[A-Z]*[0-9]){4})[0-9A-Z]{4,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Taxed();

    [GeneratedRegex("^(?:(?:ES)?(?:[0-9]{8}[A-Z]|[XYZKLM][0-9]{7}[A-Z])|(?:IT)?[A-Z]{6}[0-9]{2}[A-Z][0-9]{2}[A-Z][0-9]{3}[A-Z])$", RegexOptions.CultureInvariant)]
    private static partial Regex Persons();
}
