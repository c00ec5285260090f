using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Who a statement's entity is by its identifiers, all of them: the key that can be joined best, and whether one of them shows that it is a natural person, such as a sole trader.</summary>
/// <param name="Key">The key of a legal entity: the Portuguese number, another national list, or the LEI; null when no identifier gives one.</param>
/// <param name="Register">An identifier of a list that may hold persons, to be made opaque; null for none.</param>
/// <param name="Person">A natural person's number in one canonical form; null when none is stated.</param>
public readonly record struct EntityIdentity(string? Key, string? Register, string? Person)
{
    /// <summary>Reads it from the object that holds what is stated.</summary>
    /// <param name="details">The object.</param>
    /// <param name="jurisdiction">The jurisdiction of registration; null when it is not known.</param>
    public static EntityIdentity Of(JsonElement details, string? jurisdiction)
    {
        var (keys, registers, persons, others) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var identifier in BodsValue.Items(details, "identifiers"))
        {
            if (BodsValue.Text(identifier, "id") is not { } id || WithheldNumber.IsOne(id))
            {
                continue;
            }

            var scheme = BodsValue.Text(identifier, "scheme") ?? "";
            if (IsPersonsTaxNumber(scheme) && OrganizationKey.TaxNumber(id) is { } tax && OrganizationKey.IsLegalEntity(tax))
            {
                keys.Add($"{OrganizationKey.Portugal}:{tax}");
            }
            else if (PersonOf(scheme, id) is { } person)
            {
                persons.Add(person);
            }
            else if (OrganizationKey.IsPortuguese(scheme) || (CompanyScheme.IsOne(scheme) && CompanyScheme.Shows(scheme, id)))
            {
                keys.AddRange(OrganizationKey.From(scheme, id) is { } key ? [key] : []);
            }
            else
            {
                // Without a digit it is a word that many may have.
                registers.AddRange(StatementChecks.IsList(scheme) && id.Any(char.IsDigit)
                    ? [$"{scheme.ToUpperInvariant()}:{Bare(id)}"] : []);

                // A number of another country may look like one: there a word must say so, and a list of that country says that it is none.
                var search = jurisdiction is null || jurisdiction.StartsWith("PT", StringComparison.Ordinal) ? PersonalNumberSearch.Probable : PersonalNumberSearch.Labelled;
                var written = $"{(scheme.Length > 0 ? scheme : BodsValue.Text(identifier, "schemeName"))} {id}";
                others.AddRange(CountryCode.OfList(scheme) is null or "PT" && PersonalNumber.First(written, search) is { } number
                    ? [number] : []);
            }
        }

        var best = keys.Find(k => k.StartsWith(OrganizationKey.Portugal + ":", StringComparison.Ordinal)) ?? keys.Find(k => !k.StartsWith("XI-LEI:", StringComparison.Ordinal)) ?? keys.FirstOrDefault();
        return new EntityIdentity(best, registers.FirstOrDefault(), persons.FirstOrDefault() ?? (best is null ? others.FirstOrDefault() : null));
    }

    /// <summary>The number of a natural person that an identifier is, in one canonical form; null when it is none.</summary>
    /// <param name="scheme">The scheme; empty for none.</param>
    /// <param name="id">The identifier.</param>
    public static string? PersonOf(string scheme, string id)
        => OrganizationKey.IsPersonScheme(scheme) || PersonIdentity.IsOfPerson(scheme, id) ? PersonIdentity.Of(scheme, id)
            : !OrganizationKey.IsPortuguese(scheme) ? null
            : OrganizationKey.TaxNumber(id) is { } number ? (OrganizationKey.IsLegalEntity(number) ? null : number)
            : PersonalNumber.First(id, PersonalNumberSearch.Possible);

    // The scheme is a person's, and the number tells that it was written for a legal entity.
    private static bool IsPersonsTaxNumber(string scheme) => scheme.Trim().Equals("PRT-TAXID", StringComparison.OrdinalIgnoreCase);

    private static string Bare(string id) => string.Concat(id.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
