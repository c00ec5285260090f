namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>From the number and name that a source gives to an entity: a row of <see cref="Organization"/>, put once an import, and its key. Natural persons stay without number and name.</summary>
/// <param name="session">Where the rows go.</param>
public sealed class PartyRegister(IImportSession session)
{
    /// <summary>What stands for the name of a natural person.</summary>
    public const string PersonName = "Pessoa singular";

    /// <summary>What stands for the name of an entity without a number.</summary>
    public const string UnidentifiedName = "Entidade não identificada";

    private readonly HashSet<string> _put = new(StringComparer.Ordinal);

    // The first name of each number that may not be shown.
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>
    /// The party with a number. In clear stand only the number of a Portuguese legal entity and a foreign company's under its country; a party with any other number is taken for a natural person,
    /// unless it buys or its name has a legal form: then the name stays and the number does not. Without a number a party is told apart by its name within <paramref name="scope"/> alone:
    /// one name at one buyer is one party, never across buyers.
    /// </summary>
    /// <param name="number">As the source writes it: a tax number, RGPD, a dash; null for none.</param>
    /// <param name="name">As the source writes it; null for none.</param>
    /// <param name="scope">The key of the buyer.</param>
    /// <param name="role">What it does in the contract.</param>
    public Party Of(string? number, string? name, string scope, PartyRole role = PartyRole.Bidder) => Numbered(number, name, scope, null, role);

    /// <summary>
    /// The party with an identifier under a scheme: Portuguese ones as <see cref="Of"/>, those of lists of companies in clear when they have
    /// the list's form and may be no person's (and beside a legal form, where sole traders stand in the list too), documents
    /// of persons and all others as a number of no country.
    /// </summary>
    /// <param name="scheme">The scheme; null for none.</param>
    /// <param name="identifier">The identifier; null for none.</param>
    /// <param name="name">The name; null for none.</param>
    /// <param name="scope">Within what the name or the publisher's own id tells parties apart.</param>
    /// <param name="role">What it does in the contract.</param>
    public Party OfIdentifier(string? scheme, string? identifier, string? name, string scope, PartyRole role = PartyRole.Bidder)
    {
        var list = scheme?.Trim() ?? "";
        if (identifier is not null && WithheldNumber.IsOne(identifier))
        {
            return Numbered(identifier, name, scope, PersonIdentity.IsPortuguese(list, identifier) ? null : list, role);
        }

        if (identifier is not null && (OrganizationKey.IsPersonScheme(list) || PersonIdentity.IsOfPerson(list, identifier)))
        {
            return Hidden(PersonIdentity.Of(list, identifier), name, role, PartyDoubt.Withheld);
        }

        if (CompanyScheme.IsOne(list) && OrganizationKey.From(list, identifier) is { } key)
        {
            if (!CompanyScheme.Shows(list, identifier!) || (CompanyScheme.HoldsSoleTraders(list) && !Stays(name, role)))
            {
                return Numbered(identifier, name, scope, list, role);
            }

            Put(key, name ?? key, OrganizationKind.Unknown, CountryCode.OfList(list));
            return new Party(key, PartyDoubt.None);
        }

        return identifier is null || PersonIdentity.IsPortuguese(list, identifier) ? Of(identifier, name, scope, role)
            : ForeignNumber.TaxCountry(list, Bare(identifier)) is { } country
                ? Of(country + CountryCode.Without(Bare(identifier), country), name, scope, role)
            : Numbered(identifier, name, scope, list, role);
    }

    private Party Numbered(string? number, string? name, string scope, string? list, PartyRole role)
    {
        var text = number?.Trim() ?? "";
        var digits = list is null ? OrganizationKey.TaxNumber(text) : null;
        if (digits is not null && !IsPlaceholder(digits) && OrganizationKey.IsLegalEntity(digits))
        {
            return Portuguese(digits, name);
        }

        name = PartyName.Own(name, out var isWithheld);
        if (digits is not null)
        {
            return IsPlaceholder(digits) ? Unidentified(digits, name, scope, role) : Hidden(digits, name, role, PartyDoubt.Withheld);
        }

        if (text.Length == 0 ? isWithheld : WithheldNumber.IsOne(text))
        {
            // What a mask leaves parts two of one name and joins no two names.
            var left = WithheldNumber.IsMasked(text) ? "\u001f" + Bare(text) : "";
            return Unnumbered(name, $"{scope}\u001f{Spell(name)}{left}", role, PartyDoubt.Withheld);
        }

        var bare = Bare(text);
        var isForeign = list is not null || ForeignNumber.Country(bare) is not null;
        return list is null && ForeignNumber.IsCompany(text, bare, name) ? Foreign(bare, name)
            : list is null && ((isForeign ? null : Inside(text)) ?? Inside(name)) is { } inside ? Hidden(inside, name, role, PartyDoubt.Withheld)
            : !IsNumber(bare) ? Unnumbered(name, $"{scope}\u001f{Spell(name)}", role, PartyDoubt.Unnumbered)
            : Hidden(PersonIdentity.Of(list, text), name, role, ForeignNumber.IsPerson(text, bare) ? PartyDoubt.Withheld : PartyDoubt.Unnumbered);
    }

    private static string? Inside(string? text)
        => text is null ? null : PersonalNumber.First(ForeignNumber.Without(text), PersonalNumberSearch.Possible);

    internal static string Bare(string number) => string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

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
        var country = ForeignNumber.Country(bare)!;
        var key = $"{country}-VAT:{bare[2..]}";
        Put(key, name ?? key, OrganizationKind.Unknown, country);
        return new Party(key, PartyDoubt.Foreign);
    }

    private Party Person(string known)
    {
        var key = $"{OrganizationKey.Person}:{session.Opaque("person", known)}";
        Put(key, PersonName, OrganizationKind.Unknown, null);
        return new Party(key, PartyDoubt.Person);
    }

    // A number that may not be shown. Under a name that stays it has another token than a person's: the name must not tell whose other
    // contracts there are. Nor may it stand under another name with the same number, which no reader could see.
    private Party Hidden(string identity, string? name, PartyRole role, PartyDoubt doubt)
    {
        if (!Stays(name, role))
        {
            return role == PartyRole.Buyer ? Named($"named\u001f{identity}", null, doubt) : Person(identity);
        }

        var spelled = Spell(name);
        var isOther = !_names.TryAdd(identity, spelled) && _names[identity] != spelled;
        return Named($"named\u001f{identity}\u001f{spelled}", name, isOther ? PartyDoubt.OtherName : doubt);
    }

    // Letters and digits alone, without accents: "Exemplo, Lda." is EXEMPLO LDA.
    internal static string Spell(string? name) => string.Concat(PortugueseRegion.Fold(name ?? "").Where(char.IsLetterOrDigit));

    private Party Unnumbered(string? name, string known, PartyRole role, PartyDoubt doubt)
        => Stays(name, role) || role == PartyRole.Buyer ? Named(known, Stays(name, role) ? name : null, doubt) : Person(known);

    private Party Unidentified(string digits, string? name, string scope, PartyRole role)
        => Named($"{scope}\u001f{Spell(digits + name)}", Stays(name, role) ? name : null, PartyDoubt.Placeholder);

    private Party Named(string known, string? name, PartyDoubt doubt)
    {
        var key = $"XX-UNIDENTIFIED:{session.Opaque("person", known)}";
        var shown = name is null ? UnidentifiedName : PersonalNumber.Masked(name, PersonalNumberSearch.Possible, out _);
        Put(key, shown, OrganizationKind.Unknown, null);
        return new Party(key, doubt);
    }

    // A buyer is a public body by its role, and no natural person has a legal form.
    private static bool Stays(string? name, PartyRole role)
        => name is not null && (role == PartyRole.Buyer ? name.Any(char.IsLetter) : LegalForm.IsIn(name));

    private void Put(string key, string name, OrganizationKind kind, string? country)
    {
        if (_put.Add(key))
        {
            session.Put(new Organization { Id = key, Name = name, Kind = kind, Country = country });
        }
    }
}
