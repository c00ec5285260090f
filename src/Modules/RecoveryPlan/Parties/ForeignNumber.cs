using System.Text.RegularExpressions;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Numbers of other countries: which are a company's, which a person's. The country's two letters (ISO 3166-1) must stand before a number that may be shown.</summary>
public static partial class ForeignNumber
{
    private const string Portugal = "PT";

    /// <summary>The country whose letters stand before a number and which is not Portugal; null for none.</summary>
    /// <param name="bare">Letters and digits alone, in capitals.</param>
    public static string? Country(string bare) => CountryCode.Before(bare) is { } country && country != Portugal ? country : null;

    /// <summary>True when the number may be stored in clear: in a form that only companies have, or in a form that sole traders share under a name that ends in a legal form.</summary>
    /// <param name="bare">Letters and digits alone, in capitals.</param>
    /// <param name="name">The party's name; null for none.</param>
    public static bool IsCompany(string bare, string? name)
        => bare.Length is >= 6 and <= 20 && Country(bare) is not null && !IsPerson(bare)
            && (CompaniesAlone().IsMatch(bare) || (Taxed().IsMatch(bare) && LegalForm.IsIn(name)));

    /// <summary>True for a form that only natural persons have: Spain's DNI and NIE, Brazil's CPF, Italy's codice fiscale.</summary>
    /// <param name="bare">Letters and digits alone, in capitals.</param>
    public static bool IsPerson(string bare)
        => PersonalNumbers.All.Any(p => p.IsOne(CountryCode.Without(bare, p.Country)));

    /// <summary>A text without the numbers before which another country's letters stand: no Portuguese number is in them.</summary>
    /// <param name="text">Any text.</param>
    public static string Without(string text) => Prefixed().Replace(text, found => Country(found.Value) is null ? found.Value : "");

    [GeneratedRegex("^(?:ES[A-HJNP-SUVW][0-9]{7}[0-9A-J]|NL8[0-9]{8}B[0-9]{2}|SE[0-9]{2}[2-9][0-9]{7}01|BR[0-9]{14}|LV[4-9][0-9]{10}|BG[0-9]{9}|CZ[0-9]{8})$", RegexOptions.CultureInvariant)]
    private static partial Regex CompaniesAlone();

    [GeneratedRegex("^[A-Z]{2}(?=(?:[A-Z]*[0-9]){4})[0-9A-Z]{4,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Taxed();

    [GeneratedRegex(@"(?<![\p{L}0-9])[A-Z]{2}[0-9][0-9A-Z]{6,}", RegexOptions.CultureInvariant)]
    private static partial Regex Prefixed();
}
