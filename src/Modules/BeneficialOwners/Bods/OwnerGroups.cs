using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// Gives each person one group, whatever record names them. All identifiers with a scheme that are ever stated of one person, in one statement or in one record, are one set, and whoever has one of them is that person;
/// an identifier without a scheme is the publisher's own and joins nobody, and so does a name. A set keeps the group that was known first. When two known groups are found to be one, the smaller token stays,
/// the rows of the other are led to it, and the other becomes its <see cref="OwnerGroupAlias"/>.
/// </summary>
/// <param name="session">What makes tokens and has earlier ones.</param>
public sealed class OwnerGroups(IImportSession session)
{
    private const string Groups = "groups";
    private const string Merged = "merged";
    private const int Shortest = 4;

    /// <summary>The group of the person that a statement is about.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="known">The group that its record has; null for a new record.</param>
    /// <param name="sourceId">The source of the statement.</param>
    public string Of(BodsStatement statement, string? known, string sourceId)
    {
        var tokens = Identifiers(statement).Select(i => session.Opaque("owner", i)).ToList();
        if (known is not null)
        {
            tokens.Add(known);
        }
        else if (tokens.Count == 0)
        {
            tokens.Add(session.Opaque("owner", $"record:{statement.RecordId.Token}"));
        }

        var roots = tokens.Select(Current).Distinct().Order(StringComparer.Ordinal).ToList();
        var standing = roots.Count > 1 ? roots.FindAll(IsKnown) : [];
        var group = standing.Count > 0 ? standing[0] : roots[0];
        foreach (var root in standing.Skip(1))
        {
            session.Scratch.Put(Merged, root, "");
        }

        foreach (var token in tokens.Concat(roots).Where(t => t != group && Current(t) != group))
        {
            session.Scratch.Put(Groups, token, group);
            session.Put(new OwnerGroupAlias { Id = token, OwnerGroupId = group, SourceId = sourceId });
        }

        session.Scratch.Put(Groups, group, "");
        return group;
    }

    /// <summary>The group that stands for a token now.</summary>
    public string Current(string token)
    {
        while (Parent(token) is { Length: > 0 } parent)
        {
            token = parent;
        }

        return token;
    }

    /// <summary>Leads all rows to the groups that stand.</summary>
    public void Finish()
    {
        foreach (var (group, _) in session.Scratch.All(Merged))
        {
            var current = Current(group);
            foreach (var person in session.FindAll<PersonStatement>(p => p.OwnerGroup, group))
            {
                person.OwnerGroup = current;
                session.Put(person);
            }

            foreach (var interest in session.FindAll<OwnershipStatement>(s => s.OwnerGroup, group))
            {
                interest.OwnerGroup = current;
                session.Put(interest);
            }

            foreach (var record in session.FindAll<StatementRecord>(r => r.OwnerGroup, group))
            {
                record.OwnerGroup = current;
                session.Put(record);
            }

            foreach (var alias in session.FindAll<OwnerGroupAlias>(a => a.OwnerGroupId, group))
            {
                alias.OwnerGroupId = current;
                session.Put(alias);
            }
        }
    }

    private string? Parent(string token) => session.Scratch.Find(Groups, token) ?? session.Find<OwnerGroupAlias>(token)?.OwnerGroupId;

    private bool IsKnown(string group) => session.Scratch.Find(Groups, group) is not null
        || session.FindAll<PersonStatement>(p => p.OwnerGroup, group).Count > 0;

    private static IEnumerable<string> Identifiers(BodsStatement statement)
        => BodsValue.Items(statement.Details, "identifiers").Select(i => Identifier(BodsValue.Text(i, "scheme"), BodsValue.Text(i, "id"))).OfType<string>().Distinct();

    // What stands for a missing number, or is a company's, is no identifier of a person.
    private static string? Identifier(string? scheme, string? id)
    {
        if (scheme is null || id is null || WithheldNumber.IsOne(id)
            || !(OrganizationKey.IsPersonScheme(scheme) || StatementChecks.IsList(scheme)))
        {
            return null;
        }

        var bare = string.Concat(id.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var isPortuguese = OrganizationKey.IsPortuguese(scheme) || scheme.Trim().Equals("PRT-TAXID", StringComparison.OrdinalIgnoreCase);
        if (isPortuguese && OrganizationKey.TaxNumber(id) is { } number)
        {
            (scheme, bare) = ("PRT-TAXID", number);
            if (OrganizationKey.IsLegalEntity(number))
            {
                return null;
            }
        }

        return bare.Length < Shortest || !bare.Any(char.IsAsciiDigit) || bare.Distinct().Count() == 1 || bare is "123456789" or "999999990" ? null : $"{scheme.Trim().ToUpperInvariant()}:{bare}";
    }
}
