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

    /// <summary>
    /// The party with a number; without a usable one it is told apart by its name within <paramref name="scope"/> alone: one name at one buyer is one party, never across buyers.
    /// A name with a legal form stays, any other is taken for a natural person's.
    /// </summary>
    /// <param name="number">As the source writes it: a tax number, RGPD, a dash; null for none.</param>
    /// <param name="name">As the source writes it; null for none.</param>
    /// <param name="scope">The key of the buyer.</param>
    public Party Of(string? number, string? name, string scope)
    {
        var text = number?.Trim() ?? "";
        if (OrganizationKey.TaxNumber(text) is { } digits)
        {
            return digits.AsSpan().IndexOfAnyExcept(digits[0]) < 0 ? Unidentified(digits + name, scope)
                : OrganizationKey.IsPersonLike(digits) ? Person(digits)
                : Portuguese(digits, name);
        }

        var bare = Bare(text);
        return IsForeign(bare) ? IsForeignPerson(bare) ? Person(bare) : Foreign(bare, name) : Unnumbered(text == "RGPD" ? null : name, name, scope);
    }

    /// <summary>
    /// The party with an identifier under a scheme of org-id.guide; Portuguese ones as <see cref="Of"/>. Without one, a party whose name has a legal form keeps its name,
    /// and any other is taken for a natural person.
    /// </summary>
    /// <param name="scheme">The scheme; null for none.</param>
    /// <param name="identifier">The identifier; null for none.</param>
    /// <param name="name">The name; null for none.</param>
    /// <param name="scope">Within what the name or the publisher's own id tells parties apart.</param>
    public Party OfIdentifier(string? scheme, string? identifier, string? name, string scope)
    {
        if (scheme is not null && OrganizationKey.From(scheme, identifier) is { } key)
        {
            if (key.StartsWith(OrganizationKey.Portugal, StringComparison.Ordinal))
            {
                return Of(key[(OrganizationKey.Portugal.Length + 1)..], name, scope);
            }

            Put(key, name ?? key, OrganizationKind.Unknown, scheme is [var first, var second, '-', ..] && scheme is not ['X', ..] ? $"{first}{second}" : null);
            return new Party(key, PartyDoubt.None);
        }

        if (scheme is not null && identifier is not null)
        {
            return Of(identifier, name, scope);
        }

        return Unnumbered(name, name, scope);
    }

    private static string Bare(string number) => string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static string Folded(string? name) => string.Join(' ', (name ?? "").ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsForeign(string bare) => bare.Length is >= 5 and <= 20 && bare.Count(char.IsAsciiDigit) >= 4;

    // Spain gives natural persons eight digits and a letter, foreigners a letter of X, Y, Z and seven digits between.
    private static bool IsForeignPerson(string bare)
    {
        var rest = bare.StartsWith("ES", StringComparison.Ordinal) ? bare[2..] : bare;
        return rest.Length == 9 && char.IsAsciiLetter(rest[8]) && (rest.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 || (rest[0] is 'X' or 'Y' or 'Z' && rest.AsSpan(1, 7).IndexOfAnyExceptInRange('0', '9') < 0));
    }

    private Party Portuguese(string digits, string? name)
    {
        var key = $"{OrganizationKey.Portugal}:{digits}";
        Put(key, name ?? key, digits[0] == '6' ? OrganizationKind.PublicBody : OrganizationKind.Unknown, digits[0] == '9' ? null : "PT");
        return new Party(key, OrganizationKey.HasCheckDigit(digits) ? PartyDoubt.None : PartyDoubt.BadCheckDigit);
    }

    private Party Foreign(string bare, string? name)
    {
        var country = char.IsAsciiLetter(bare[0]) && char.IsAsciiLetter(bare[1]) ? bare[..2] : null;
        var key = country is null ? $"XX-FOREIGN:{bare}" : $"{country}-VAT:{bare[2..]}";
        Put(key, name ?? key, OrganizationKind.Unknown, country);
        return new Party(key, PartyDoubt.Foreign);
    }

    private Party Person(string known)
    {
        var key = $"XX-PERSON:{session.Opaque("person", known)}";
        Put(key, PersonName, OrganizationKind.Unknown, null);
        return new Party(key, PartyDoubt.Person);
    }

    // A name with a legal form is no natural person's; what the source withholds a number of, is.
    private Party Unnumbered(string? shown, string? name, string scope)
    {
        if (!LegalForm.IsIn(shown))
        {
            return Person($"{scope}\u001f{Folded(name)}");
        }

        var key = $"XX-UNIDENTIFIED:{session.Opaque("person", $"{scope}\u001f{Folded(name)}")}";
        Put(key, shown!, OrganizationKind.Unknown, null);
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
