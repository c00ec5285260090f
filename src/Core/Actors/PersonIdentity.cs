namespace OgpGraph.Core;

/// <summary>
/// One text for each number of a natural person, from which opaque tokens are made: the same for all spellings of a number,
/// and never the same for numbers of two countries or lists, though their digits be equal.
/// </summary>
public static class PersonIdentity
{
    private const string PortugueseTaxNumber = "PRT-TAXID";

    /// <summary>The number's identity: a Portuguese tax number as its nine digits, any other behind its country or list.</summary>
    /// <param name="scheme">The list that the source names; null or empty for none.</param>
    /// <param name="number">The number as the source writes it.</param>
    public static string Of(string? scheme, string number)
    {
        var list = scheme?.Trim().ToUpperInvariant() ?? "";
        number = PlainText.Of(number);
        if (IsPortuguese(list, number) && OrganizationKey.TaxNumber(number) is { } digits)
        {
            return digits;
        }

        var bare = string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var country = CountryCode.OfList(list);
        var kinds = PersonalNumbers.All.Where(p => list.Length == 0 || p.Country == country);
        if (kinds.FirstOrDefault(p => p.IsOne(CountryCode.Without(bare, p.Country))) is { } kind)
        {
            return $"{kind.Country}:{CountryCode.Without(bare, kind.Country)}";
        }

        country ??= list.Length == 0 ? CountryCode.Before(bare) : null;
        var own = country is null ? bare : CountryCode.Without(bare, country);
        return list.Length == 0 ? country is null ? bare : $"{country}:{own}"
            : list.EndsWith("-VAT", StringComparison.Ordinal) && country is not null ? $"{country}:{own}"
            : $"{list}:{own}";
    }

    /// <summary>
    /// True for an identifier in a form that only natural persons of its list's country have, as a CPF among the numbers of Brazil's companies,
    /// and for one under any list of companies whose letter is right for a natural person of another country, as a DNI.
    /// </summary>
    /// <param name="scheme">The list that the source names.</param>
    /// <param name="number">The identifier as the source writes it.</param>
    public static bool IsOfPerson(string scheme, string number)
    {
        var bare = string.Concat(PlainText.Of(number).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return (CountryCode.OfList(scheme) is { } country
            && PersonalNumbers.All.Any(p => p.Country == country && p.IsOne(CountryCode.Without(bare, country))))
            || (CompanyScheme.IsOne(scheme)
                && PersonalNumbers.All.Any(p => p.Written[0].HasLetters && p.IsValid(CountryCode.Without(bare, p.Country))));
    }

    /// <summary>
    /// True when a number under a list may be a Portuguese tax number: the list is Portugal's, or none is named, or one of no country while PT stands before the number.
    /// </summary>
    /// <param name="scheme">The list that the source names; null or empty for none.</param>
    /// <param name="number">The number as the source writes it.</param>
    public static bool IsPortuguese(string? scheme, string number)
    {
        var list = scheme?.Trim() ?? "";
        return list.Length == 0
            || OrganizationKey.IsPortuguese(list)
            || list.Equals(PortugueseTaxNumber, StringComparison.OrdinalIgnoreCase)
            || (CountryCode.OfList(list) is null && number.AsSpan().TrimStart().StartsWith("PT", StringComparison.OrdinalIgnoreCase));
    }
}
