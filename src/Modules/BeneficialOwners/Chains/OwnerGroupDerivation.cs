namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Lists the owner groups that statements name.</summary>
public sealed class OwnerGroupDerivation : IDerivation<OwnerGroup>
{
    /// <inheritdoc/>
    public IReadOnlyList<Type> Reads => [typeof(OwnershipStatement), typeof(PersonStatement)];

    /// <inheritdoc/>
    public IEnumerable<OwnerGroup> Derive(IStoredRows rows)
    {
        var isSynthetic = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (group, isMadeUp) in rows.All<OwnershipStatement>().Where(s => s.OwnerGroup is not null).Select(s => (s.OwnerGroup!, s.IsSynthetic)).Concat(rows.All<PersonStatement>().Select(p => (p.OwnerGroup, p.IsSynthetic))))
        {
            isSynthetic[group] = isMadeUp && isSynthetic.GetValueOrDefault(group, true);
        }

        return isSynthetic.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new OwnerGroup { Id = g.Key, IsSynthetic = g.Value });
    }
}
