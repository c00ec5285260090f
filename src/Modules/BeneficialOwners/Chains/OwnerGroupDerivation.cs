namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Lists the owner groups that statements name.</summary>
public sealed class OwnerGroupDerivation : IDerivation<OwnerGroup>
{
    /// <inheritdoc/>
    public IReadOnlyList<Type> Reads => [typeof(OwnershipStatement), typeof(PersonStatement)];

    /// <inheritdoc/>
    public IEnumerable<OwnerGroup> Derive(IStoredRows rows)
        => rows.All<OwnershipStatement>().Where(s => s.OwnerGroup is not null).Select(s => (Group: s.OwnerGroup!, s.IsSynthetic))
            .Concat(rows.All<PersonStatement>().Select(p => (Group: p.OwnerGroup, p.IsSynthetic)))
            .GroupBy(g => g.Group, g => g.IsSynthetic).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new OwnerGroup { Id = g.Key, IsSynthetic = g.All(s => s) });
}
