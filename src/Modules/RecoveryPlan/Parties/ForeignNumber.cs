using System.Text.RegularExpressions;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Numbers of other countries: which are a company's, which a person's. The country's two letters (ISO 3166-1) must stand before a number that may be shown.</summary>
public static partial class ForeignNumber
{
    private const string Portugal = "PT";

    /// <summary>The country whose letters stand before a number and which is not Portugal; null for none.</summary>
    /// <param name="bare">Letters and digits alone, in capitals.</param>
    public static string? Country(string bare) => CountryCode.Before(bare) is { } country && country != Portugal ? country : null;

    /// <summary>
    /// The country whose tax numbers a list holds, in which companies and persons stand: the country of XX-VAT, Spain for its NIF and CIF, and
    /// for a list of all of Europe's the one whose letters begin the number. Null for any other list.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="bare">The number's letters and digits alone, in capitals.</param>
    public static string? TaxCountry(string list, string bare)
        => list.ToUpperInvariant() is var code && code is "VAT" or "VATIN" or "EU-VAT" or "EU-VIES" ? Country(bare)
            : code is "ES-NIF" or "ES-CIF" || code.EndsWith("-VAT", StringComparison.Ordinal) ? CountryCode.OfList(code) : null;

    /// <summary>
    /// True when the number may be stored in clear. It must have its country's form (<see cref="VatNumber"/>) and be no natural person's by
    /// <see cref="IsPerson"/>; a form that sole traders share must stand under a name with a legal form.
    /// </summary>
    /// <param name="written">The number as the source writes it.</param>
    /// <param name="bare">Its letters and digits alone, in capitals.</param>
    /// <param name="name">The party's name; null for none.</param>
    public static bool IsCompany(string written, string bare, string? name)
        => bare.Length is >= 6 and <= 20 && Country(bare) is { } country && VatNumber.IsOne(country, bare[2..])
            && (CompaniesAlone().IsMatch(country + bare[2..]) || LegalForm.IsIn(name)) && !IsPerson(written, bare);

    /// <summary>
    /// True for a number that is, or may be, a natural person's: one in a form of Spain's DNI or NIE, Brazil's CPF or Italy's codice fiscale,
    /// and one whose check is right for one of these or for Portugal's, whatever country's letters stand before it.
    /// </summary>
    /// <param name="written">The number as the source writes it.</param>
    /// <param name="bare">Its letters and digits alone, in capitals.</param>
    public static bool IsPerson(string written, string bare)
        => PersonalNumbers.All.Any(p => p.IsOne(CountryCode.Without(bare, p.Country)))
            || (Country(bare) is not null && (IsIn(bare[2..]) || IsIn(written.ToUpperInvariant())));

    /// <summary>A text without the numbers before which another country's letters stand: no Portuguese number is in them.</summary>
    /// <param name="text">Any text.</param>
    public static string Without(string text) => Prefixed().Replace(text, found => IsForeign(found.Value) ? "" : found.Value);

    private static bool IsIn(string text)
    {
        PersonalNumber.Masked(text, PersonalNumberSearch.Probable, out var count);
        return count > 0;
    }

    private static bool IsForeign(string text) => Country(text[..2].ToUpperInvariant() + text[2..]) is not null;

    [GeneratedRegex("^(?:ES[A-HJNP-SUVW]|NL8|SE[0-9]{2}[2-9]|BR|LV|BG|CZ)", RegexOptions.CultureInvariant)]
    private static partial Regex CompaniesAlone();

    // Before a space small letters are words, and in a name in capitals some of these are words or legal forms too.
    [GeneratedRegex(@"(?<![\p{L}0-9])(?:[A-Za-z]{2}[-./]?|(?!AG|AO|AS|CO|DE|KG|NA|NO|SA|SE|SL)[A-Z]{2}[ \u00a0])
        (?:[0-9][0-9A-Za-z]{6,}|[0-9]{2,3}(?:[ \u00a0.-][0-9]{2,4}){2,3})",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Prefixed();
}
