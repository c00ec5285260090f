using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace OgpGraph.Core;

/// <summary>
/// The lists of org-id.guide of companies and bodies, by the codes that it had in July 2026. In some of them sole traders stand too
/// (<see cref="HoldsSoleTraders"/>). A list in which they stand under a number of their own as persons (VAT, RUT, RUC, ABN) is none of
/// them.
/// </summary>
public static partial class CompanyScheme
{
    private const int LongestLetters = 5;

    private static readonly FrozenSet<string> Lists = new[]
    {
        "AU-ASIC", "CA-CC", "CA-CRA_ACR", "CL-CR", "ES-DIR3", "GB-CHC", "GB-COH", "GB-EDU", "GB-GOR", "GB-IRN", "GB-LAE", "GB-LANI",
        "GB-LAS", "GB-MPR", "GB-NIC", "GB-PLA", "GB-REV", "GB-SC", "GB-SCOTEDU", "GB-SHPE", "GB-WALEDU", "GG-RCE", "GI-CR", "HR-MBS",
        "IE-CHY", "IE-CRO", "IM-CR", "IN-MCA", "JE-OAC", "JP-JCN", "LT-RC", "MT-CR", "NL-OWMS", "NP-CRO", "NZ-CO", "NZ-CR", "PL-KRS",
        "RU-OGRN", "US-DOS", "XI-GRID", "XI-IATI", "XI-LEI", "XI-PB", "XI-ROR", "XM-DAC", "ZA-CIP", "ZA-CR",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What a list says of itself on org-id.guide, or what a trader under its country's law must do: HK-CR, UA-EDR, SK-ORSR, LU-RCS, CN-SAIC
    // and US-EIN name them there; MU-CR numbers individuals with I, JE-FSC business names with RBN; CY-DRCOR holds business names, GB-NHS
    // practitioners, GB-UKPRN and GB-SRS whoever registers; in CH-FDJP, LV-RE and MD-IDNO merchants are entered by their own name.
    // US-DUNS is no code there, and in use for XI-DUNS.
    private static readonly FrozenSet<string> WithSoleTraders = new[]
    {
        "AT-FB", "BE-BCE_KBO", "BE-GTCF", "BG-EIK", "BR-CNPJ", "CH-FDJP", "CN-SAIC", "CO-CCB", "CO-RUE", "CY-DRCOR", "CZ-ICO", "DE-CR",
        "DK-CVR", "EE-RIK", "ES-RMC", "FI-PRO", "FR-INSEE", "FR-RCS", "GB-NHS", "GB-SRS", "GB-UKPRN", "GE-NAPR", "HK-CR", "IT-RI", "JE-FSC",
        "KE-RCO", "KR-BRN", "LU-RCS", "LV-RE", "MD-IDNO", "MU-CR", "NG-CAC", "NL-KVK", "NO-BRC", "NZ-NZBN", "RO-CR", "RO-CUI", "SG-ACRA",
        "SI-PRS", "SK-ORSR", "UA-EDR", "US-DUNS", "US-EIN", "US-SAM", "XI-DUNS", "ZM-PCR",
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
        return bare.Length > 0 && !WithheldNumber.IsOne(written) && !IsPerson(bare)
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

    // Words without a digit are a name that stands in the wrong place, or say that the number is withheld; some bodies have a code of few
    // letters, and an address (XI-PB: gb/exemplo).
    private static bool IsCode(string written)
        => written.Any(char.IsAsciiDigit)
            || (!written.Any(char.IsWhiteSpace) && (written.Length <= LongestLetters || written.Contains('/', StringComparison.Ordinal)));

    private static string Bare(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex("^(?:AU-ASIC|BE-BCE_KBO|BR-CNPJ|CZ-ICO|DK-CVR|FR-INSEE|GB-C(?:HC|OH)|JP-JCN|KR-BRN|NL-KVK|NO-BRC|RU-OGRN|(?:US|XI)-DUNS"
        + "|US-EIN|XI-LEI):", RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    // Spreadsheets take the zeros away that stand first.
    [GeneratedRegex(@"^(?:
        AU-ASIC:[0-9]{9}|BE-BCE_KBO:(?:BE)?[0-9]{9,10}|BR-CNPJ:[0-9A-Z]{12}[0-9]{2}|CZ-ICO:[0-9]{1,8}|DK-CVR:(?:DK)?[0-9]{8}
        |FR-INSEE:(?:[0-9]{9}|[0-9]{14})|GB-CHC:[0-9]{4,8}|GB-COH:(?:[0-9]{1,8}|R[0-9]{1,7}|(?=.{1,8}$)[A-Z]{2}[0-9]{1,6}[A-Z]{0,2})
        |(?:JP-JCN|RU-OGRN):[0-9]{13}|KR-BRN:[0-9]{10}|NL-KVK:(?:[0-9]{7,8}|[0-9]{12})|NO-BRC:(?:NO)?[0-9]{9}(?:MVA)?
        |(?:US|XI)-DUNS:[0-9]{8,9}|US-EIN:[0-9]{8,9}|XI-LEI:[0-9A-Z]{18}[0-9]{2}
        )$", RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}
