namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// Computes who stands at the end of each entity's chains of ownership: shares multiplied along a chain, added over the chains to one end that stand at one time, at most the whole.
/// Where a chain leaves the share open, a declared total to the same end tells it, and how much it may be where a direct interest alone
/// leads there. A person all of whose interests are said not to be
/// beneficial ownership is no owner.
/// </summary>
public sealed class OwnerDerivation : IDerivation<BeneficialOwner>
{
    /// <inheritdoc/>
    public IReadOnlyList<Type> Reads => [typeof(OwnershipStatement), typeof(StatementRecord)];

    /// <inheritdoc/>
    public IEnumerable<BeneficialOwner> Derive(IStoredRows rows)
    {
        var graph = DeclaredLinks.Of(rows.All<OwnershipStatement>(s => s.SubjectId), new PartyEnds(rows.Where<StatementRecord>(r => r.ClosedOn != null || r.StoodUntil != null)));
        var walk = new OwnershipWalk(graph);
        foreach (var organization in graph.Owned)
        {
            var chains = walk.Of(organization);
            var broken = Span.Union(chains.Where(c => c.End == OwnershipWalk.NotFollowed).Select(c => c.Span));
            foreach (var end in chains.GroupBy(c => c.End))
            {
                var totals = Array.FindAll(graph.LinksOf(organization), l => l.IsTotal && l.Counts && l.Owner == end.Key);
                foreach (var owner in Owners(graph, walk, organization, [.. end], broken, totals))
                {
                    yield return owner;
                }
            }
        }
    }

    private static IEnumerable<BeneficialOwner> Owners(OwnershipGraph graph, OwnershipWalk walk, int organization, List<OwnershipChain> chains, IReadOnlyList<Span> broken, OwnershipLink[] totals)
    {
        BeneficialOwner? last = null;
        foreach (var piece in chains.Count == 1 && broken.Count == 0 && totals.Length == 0 ? [chains[0].Span] : Span.Pieces([.. chains.Select(c => c.Span), .. broken, .. totals.Select(t => t.Span)]))
        {
            var here = chains.FindAll(c => !c.Span.And(piece).IsEmpty);
            if (here.Count == 0)
            {
                continue;
            }

            var owner = Owner(graph, walk, organization, piece, here);
            owner.IsComplete = !broken.Any(b => !b.And(piece).IsEmpty);
            foreach (var total in totals.Where(t => !t.Span.And(piece).IsEmpty))
            {
                (owner.ShareLow, owner.ShareHigh) = (owner.ShareLow ?? Percent(total.Low), owner.ShareHigh ?? Percent(total.High));
                if (here.TrueForAll(c => c.Links == 1) && Percent(total.High) is { } most && most > owner.ShareHigh)
                {
                    // No chain is known that the total would be the sum of: what goes beyond the direct interest is held some other way.
                    owner.ShareHigh = most;
                }
            }

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

    private static BeneficialOwner Owner(OwnershipGraph graph, OwnershipWalk walk, int organization, Span piece, List<OwnershipChain> here)
    {
        var (end, key, least) = (graph[here[0].End], graph.KeyOf(organization), here.Min(c => c.Links));
        return new BeneficialOwner
        {
            Id = $"{key}|{end}|{piece.From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "always"}",
            OrganizationId = key, OwnerGroupId = end.Group, UltimateOrganizationId = end.Organization, Reason = end.Reason,
            ShareLow = Percent(here.Aggregate((decimal?)0, (sum, c) => sum + c.Low)), ShareHigh = Percent(here.Aggregate((decimal?)0, (sum, c) => sum + c.High)), Links = least,
            Chain = here.Where(c => c.Links == least).Select(c => walk.Between(c.Way)).Min(StringComparer.Ordinal), From = piece.From, To = piece.To, IsSynthetic = here.Exists(c => c.IsSynthetic),
        };
    }

    private static bool IsSame(BeneficialOwner one, BeneficialOwner next)
        => (one.ShareLow, one.ShareHigh, one.Links, one.Chain, one.IsComplete, one.IsSynthetic) == (next.ShareLow, next.ShareHigh, next.Links, next.Chain, next.IsComplete, next.IsSynthetic);

    // A millionth of a percent is more than any declaration states.
    private static decimal? Percent(decimal? share) => share is { } known ? Math.Round(Math.Min(known, 1) * 100, 6) : null;
}
