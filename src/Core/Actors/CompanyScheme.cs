using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace OgpGraph.Core;

/// <summary>
/// The lists of org-id.guide of companies and bodies. In some of them sole traders stand too (<see cref="HoldsSoleTraders"/>). A list in which
/// they stand under a number of their own as persons (VAT, RUT, RUC, ABN) is none of them.
/// </summary>
public static partial class CompanyScheme
{
    private static readonly FrozenSet<string> Lists = new[]
    {
        "AU-ACN", "CA-CC", "CA-CRA_ACR", "CH-FDJP", "CL-RES", "CY-DRCOR", "ES-DIR3", "FR-RNA", "GB-CHC", "GB-COH", "GB-CQC", "GB-EDU",
        "GB-GOR", "GB-IRN", "GB-LAC", "GB-LAE", "GB-LAN", "GB-LAS", "GB-MPR", "GB-NHS", "GB-NIC", "GB-NIEDU", "GB-PLA", "GB-REV", "GB-SC",
        "GB-SHPE", "GB-SRS", "GB-UKPRN", "GB-WALEDU", "GG-RCE", "GI-COH", "HK-CR", "HR-MBS", "IE-CHY", "IE-CRO", "IM-CR", "IN-MCA",
        "JE-FSC", "JE-OAC", "JP-JCN", "KR-CRN", "KY-CR", "LT-RC", "LV-RE", "MD-IDNO", "MT-MFSA", "MU-CR", "NL-RSIN", "NP-CRO", "NZ-COH",
        "PL-KRS", "RU-OGRN", "UA-EDR", "US-DOS", "VG-FSC", "XI-GRID", "XI-IATI", "XI-LEI", "XI-PB", "XI-ROR", "XM-DAC", "ZA-CIP", "ZA-CPR",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> WithSoleTraders = new[]
    {
        "AT-FB", "BE-BCE_KBO", "BE-GTCF", "BG-EIK", "BR-CNPJ", "CN-SAIC", "CO-CCB", "CO-RUE", "CZ-ICO", "DE-CR", "DK-CVR", "EE-RIK", "ES-RMC",
        "FI-PRO", "FR-INSEE", "FR-RCS", "GE-NAPR", "IT-RI", "KE-RCO", "LU-RCS", "NG-CAC", "NL-KVK", "NO-BRC", "RO-ONRC", "SG-ACRA", "SI-PRS",
        "SK-ORSR", "US-DUNS", "US-EIN", "XI-DUNS", "ZM-PCR",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for one of them.</summary>
    /// <param name="scheme">The scheme as the source writes it.</param>
    public static bool IsOne(string scheme) => Lists.Contains(scheme.Trim()) || HoldsSoleTraders(scheme);

    /// <summary>True for one in which sole traders stand too: the name must say that it is a company's.</summary>
    /// <param name="scheme">The scheme as the source writes it.</param>
    public static bool HoldsSoleTraders(string scheme) => WithSoleTraders.Contains(scheme.Trim());

    /// <summary>
    /// True when an identifier may be stored in clear: it has the form of its list, where that is known here, and may be no natural person's
    /// number of any country, in whatever spelling.
    /// </summary>
    /// <param name="scheme">The scheme as the source writes it.</param>
    /// <param name="identifier">The identifier as the source writes it.</param>
    public static bool Shows(string scheme, string identifier)
    {
        var written = PlainText.Of(identifier).Trim();
        var bare = Bare(written.EndsWith(".0", StringComparison.Ordinal) ? written[..^2] : written);
        var text = $"{scheme.Trim().ToUpperInvariant()}:{bare}";
        return bare.Length > 0 && !IsPerson(bare)
            && (Known().IsMatch(text) ? Form().IsMatch(text) : IsCode(written) && !HasPerson(written) && !HasPerson(bare));
    }

    // A word or any country's letters may stand before it.
    private static bool IsPerson(string bare)
        => IsPersons(bare) || (bare.StartsWith("NIF", StringComparison.Ordinal) && IsPersons(bare[3..]))
            || (CountryCode.Before(bare) is not null && IsPersons(bare[2..]));

    private static bool IsPersons(string bare)
        => PersonalNumbers.All.Any(p => p.IsValid(bare))
            || (OrganizationKey.TaxNumber(bare) is { } number && OrganizationKey.IsPersonLike(number) && OrganizationKey.HasCheckDigit(number));

    private static bool HasPerson(string text)
    {
        PersonalNumber.Masked(text, PersonalNumberSearch.Probable, out var count);
        return count > 0;
    }

    // Words without a digit are a name that stands in the wrong place.
    private static bool IsCode(string written) => written.Any(char.IsAsciiDigit) || !written.Any(char.IsWhiteSpace);

    private static string Bare(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex("^(?:AU-ACN|BE-BCE_KBO|BR-CNPJ|CZ-ICO|DK-CVR|FR-INSEE|GB-C(?:HC|OH|QC)|JP-JCN|KR-CRN|NL-KVK|NO-BRC|RU-OGRN|(?:US|XI)-DUNS"
        + "|US-EIN|XI-LEI):", RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    // Spreadsheets take the zeros away that stand first.
    [GeneratedRegex(@"^(?:
        AU-ACN:[0-9]{9}|BE-BCE_KBO:(?:BE)?[0-9]{9,10}|BR-CNPJ:[0-9A-Z]{12}[0-9]{2}|CZ-ICO:[0-9]{1,8}|DK-CVR:(?:DK)?[0-9]{8}
        |FR-INSEE:(?:[0-9]{9}|[0-9]{14})|GB-CHC:[0-9]{4,8}|GB-COH:(?:[0-9]{1,8}|R[0-9]{1,7}|(?=.{1,8}$)[A-Z]{2}[0-9]{1,6}[A-Z]{0,2})
        |GB-CQC:1[0-9]{9,11}|(?:JP-JCN|KR-CRN|RU-OGRN):[0-9]{13}|NL-KVK:(?:[0-9]{7,8}|[0-9]{12})|NO-BRC:(?:NO)?[0-9]{9}(?:MVA)?
        |(?:US|XI)-DUNS:[0-9]{8,9}|US-EIN:[0-9]{8,9}|XI-LEI:[0-9A-Z]{18}[0-9]{2}
        )$", RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}
