namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// Lists the persons whom statements name. A person all of whose interests are said not to be beneficial ownership owns nothing and is
/// not listed, unless another token leads there (<see cref="OwnerGroupAlias"/>).
/// </summary>
public sealed class OwnerGroupDerivation : IDerivation<OwnerGroup>
{
    /// <inheritdoc/>
    public IReadOnlyList<Type> Reads => [typeof(OwnershipStatement), typeof(PersonStatement), typeof(OwnerGroupAlias)];

    /// <inheritdoc/>
    public IEnumerable<OwnerGroup> Derive(IStoredRows rows)
    {
        var groups = new Dictionary<string, (bool IsSynthetic, bool? Owns)>(StringComparer.Ordinal);
        foreach (var statement in rows.Where<OwnershipStatement>(s => s.OwnerGroup != null))
        {
            var group = statement.OwnerGroup!;
            var (isSynthetic, owns) = groups.GetValueOrDefault(group, (true, false));
            groups[group] = (statement.IsSynthetic && isSynthetic, owns == true || statement.IsBeneficialOwnership != false);
        }

        foreach (var person in rows.All<PersonStatement>())
        {
            var (isSynthetic, owns) = groups.GetValueOrDefault(person.OwnerGroup, (true, null));
            groups[person.OwnerGroup] = (person.IsSynthetic && isSynthetic, owns);
        }

        foreach (var alias in rows.All<OwnerGroupAlias>())
        {
            groups[alias.OwnerGroupId] = (groups.TryGetValue(alias.OwnerGroupId, out var known) && known.IsSynthetic, true);
        }

        return groups.Where(g => g.Value.Owns != false).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new OwnerGroup { Id = g.Key, IsSynthetic = g.Value.IsSynthetic });
    }
}
