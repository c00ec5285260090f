namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Computes who stands at the end of each entity's chains of ownership: shares multiplied along a chain, added over the chains to one end that stand at one time, at most the whole.</summary>
public sealed class OwnerDerivation : IDerivation<BeneficialOwner>
{
    /// <inheritdoc/>
    public IReadOnlyList<Type> Reads => [typeof(OwnershipStatement)];

    /// <inheritdoc/>
    public IEnumerable<BeneficialOwner> Derive(IStoredRows rows)
    {
        var links = DeclaredLinks.Of(rows.All<OwnershipStatement>());
        var chains = new OwnershipChains(links);
        return links.Keys.Order(StringComparer.Ordinal).SelectMany(organization => chains.Of(organization).GroupBy(c => c.End).SelectMany(g => Owners(organization, g.Key, [.. g])));
    }

    private static IEnumerable<BeneficialOwner> Owners(string organization, OwnershipEnd end, IReadOnlyList<OwnershipChain> chains)
    {
        BeneficialOwner? last = null;
        foreach (var piece in Span.Pieces([.. chains.Select(c => c.Span)]))
        {
            var here = chains.Where(c => !c.Span.And(piece).IsEmpty).ToList();
            var shortest = here.OrderBy(c => c.Between.Count).ThenBy(c => string.Join(' ', c.Between), StringComparer.Ordinal).First();
            var owner = new BeneficialOwner
            {
                Id = $"{organization}|{end.Group ?? end.Organization ?? end.Reason.ToString()}|{piece.From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "always"}",
                OrganizationId = organization, OwnerGroupId = end.Group, UltimateOrganizationId = end.Organization, Reason = end.Reason,
                ShareLow = Percent(here.Select(c => c.Low)), ShareHigh = Percent(here.Select(c => c.High)), Links = shortest.Between.Count + 1,
                Chain = shortest.Between.Count == 0 ? null : string.Join(' ', shortest.Between), From = piece.From, To = piece.To, IsSynthetic = here.Any(c => c.IsSynthetic),
            };
            if (last is not null && last.To?.AddDays(1) == owner.From && IsSame(last, owner))
            {
                last.To = owner.To;
                continue;
            }

            if (last is not null)
            {
                yield return last;
            }

            last = owner;
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    private static bool IsSame(BeneficialOwner one, BeneficialOwner next)
        => (one.ShareLow, one.ShareHigh, one.Links, one.Chain, one.IsSynthetic) == (next.ShareLow, next.ShareHigh, next.Links, next.Chain, next.IsSynthetic);

    // A millionth of a percent is more than any declaration states.
    private static decimal? Percent(IEnumerable<decimal?> shares)
        => shares.Aggregate((decimal?)0, (sum, share) => sum + share) is { } sum ? Math.Round(Math.Min(sum, 1) * 100, 6) : null;
}
