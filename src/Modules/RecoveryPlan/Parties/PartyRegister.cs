using System.Buffers;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>From the number and name that a source gives to an entity: a row of <see cref="Organization"/>, put once an import, and its key. Natural persons stay without number and name.</summary>
/// <param name="session">Where the rows go.</param>
public sealed class PartyRegister(IImportSession session)
{
    /// <summary>What stands for the name of a natural person.</summary>
    public const string PersonName = "Pessoa singular";

    /// <summary>What stands for the name of an entity without a number.</summary>
    public const string UnidentifiedName = "Entidade não identificada";

    private static readonly SearchValues<char> Blanks = SearchValues.Create("-–—*xX. ");

    private readonly HashSet<string> _put = new(StringComparer.Ordinal);

    /// <summary>
    /// The party with a number. In clear stand only the number of a Portuguese legal entity and a foreign company's under its country; a party with any other number is taken for a natural person,
    /// unless its name ends in a legal form: then the name stays and the number does not. Without a number a party is told apart by its name within <paramref name="scope"/> alone:
    /// one name at one buyer is one party, never across buyers. Whoever's number is withheld is a natural person.
    /// </summary>
    /// <param name="number">As the source writes it: a tax number, RGPD, a dash; null for none.</param>
    /// <param name="name">As the source writes it; null for none.</param>
    /// <param name="scope">The key of the buyer.</param>
    public Party Of(string? number, string? name, string scope) => Numbered(number, name, scope, "");

    /// <summary>
    /// The party with an identifier under a scheme: Portuguese ones as <see cref="Of"/>, those of lists of companies in clear, documents of persons and all others as a number of no country.
    /// </summary>
    /// <param name="scheme">The scheme; null for none.</param>
    /// <param name="identifier">The identifier; null for none.</param>
    /// <param name="name">The name; null for none.</param>
    /// <param name="scope">Within what the name or the publisher's own id tells parties apart.</param>
    public Party OfIdentifier(string? scheme, string? identifier, string? name, string scope)
    {
        if (scheme is not null && OrganizationKey.IsPersonScheme(scheme) && identifier is not null)
        {
            return Person(OrganizationKey.TaxNumber(identifier) ?? Bare(identifier));
        }

        if (scheme is not null && CompanyScheme.IsOne(scheme) && OrganizationKey.From(scheme, identifier) is { } key)
        {
            Put(key, name ?? key, OrganizationKind.Unknown, scheme.Trim() is [not 'X' and var first, var second, '-', ..] ? $"{first}{second}" : null);
            return new Party(key, PartyDoubt.None);
        }

        var code = scheme?.Trim().ToUpperInvariant() ?? "";
        return code.Length == 0 || OrganizationKey.IsPortuguese(code) || identifier is null ? Of(identifier, name, scope)
            : code is [_, _, '-', 'V', 'A', 'T'] && !identifier.TrimStart().StartsWith(code[..2], StringComparison.OrdinalIgnoreCase) ? Of(code[..2] + identifier, name, scope)
            : Numbered(identifier, name, scope, code + ":");
    }

    private Party Numbered(string? number, string? name, string scope, string scheme)
    {
        var text = number?.Trim() ?? "";
        if (IsWithheld(text) || (text.Length == 0 && name is not null && IsRgpd(name.Split([' ', '-'], 2)[0])))
        {
            return Person($"{scope}\u001f{Folded(name)}");
        }

        if (OrganizationKey.TaxNumber(text) is { } digits)
        {
            return IsPlaceholder(digits) ? Unidentified(digits + name, scope)
                : OrganizationKey.IsLegalEntity(digits) ? Portuguese(digits, name)
                : Person(digits);
        }

        var bare = Bare(text);
        return ForeignNumber.IsCompany(bare, name) ? Foreign(bare, name)
            : (PersonalNumber.First(text, PersonalNumberSearch.Possible) ?? PersonalNumber.First(name, PersonalNumberSearch.Possible)) is { } inside ? Person(inside)
            : !IsNumber(bare) ? Unnumbered(name, $"{scope}\u001f{Folded(name)}")
            : ForeignNumber.IsPerson(bare) ? Person(bare)
            : Unnumbered(name, scheme + bare);
    }

    private static string Bare(string number) => string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static string Folded(string? name) => string.Join(' ', (name ?? "").ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsWithheld(string number)
        => number.Length > 0 && (number.AsSpan().IndexOfAnyExcept(Blanks) < 0 || IsRgpd(number));

    private static bool IsRgpd(string number) => number.Replace(".", "", StringComparison.Ordinal).Equals("RGPD", StringComparison.OrdinalIgnoreCase);

    // 999999990 is what invoices say for a buyer without a number.
    private static bool IsPlaceholder(string digits) => digits.AsSpan().IndexOfAnyExcept(digits[0]) < 0 || digits == "999999990";

    private static bool IsNumber(string bare) => bare.Length >= 5 && bare.Count(char.IsAsciiDigit) >= 4;

    private Party Portuguese(string digits, string? name)
    {
        var key = $"{OrganizationKey.Portugal}:{digits}";
        Put(key, name ?? key, digits[0] == '6' ? OrganizationKind.PublicBody : OrganizationKind.Unknown, digits[0] == '9' ? null : "PT");
        return new Party(key, OrganizationKey.HasCheckDigit(digits) ? PartyDoubt.None : PartyDoubt.BadCheckDigit);
    }

    private Party Foreign(string bare, string? name)
    {
        var key = $"{bare[..2]}-VAT:{bare[2..]}";
        Put(key, name ?? key, OrganizationKind.Unknown, bare[..2] == "EL" ? "GR" : bare[..2]);
        return new Party(key, PartyDoubt.Foreign);
    }

    private Party Person(string known)
    {
        var key = $"XX-PERSON:{session.Opaque("person", known)}";
        Put(key, PersonName, OrganizationKind.Unknown, null);
        return new Party(key, PartyDoubt.Person);
    }

    // A name that ends in a legal form is no natural person's.
    private Party Unnumbered(string? name, string known)
    {
        if (!LegalForm.EndsName(name))
        {
            return Person(known);
        }

        var key = $"XX-UNIDENTIFIED:{session.Opaque("person", known)}";
        Put(key, name!, OrganizationKind.Unknown, null);
        return new Party(key, PartyDoubt.Placeholder);
    }

    private Party Unidentified(string known, string scope)
    {
        var key = $"XX-UNIDENTIFIED:{session.Opaque("person", $"{scope}\u001f{Folded(known)}")}";
        Put(key, UnidentifiedName, OrganizationKind.Unknown, null);
        return new Party(key, PartyDoubt.Placeholder);
    }

    private void Put(string key, string name, OrganizationKind kind, string? country)
    {
        if (_put.Add(key))
        {
            session.Put(new Organization { Id = key, Name = name, Kind = kind, Country = country });
        }
    }
}
