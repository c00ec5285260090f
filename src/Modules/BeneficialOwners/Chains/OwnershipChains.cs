namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// Walks from an entity along declared interests to their ends. A way never meets an entity twice: what an entity owns of itself through others is left out, so that shares in a circle are
/// the least that is certain. A declared indirect total stands only for days on which no chain of direct interests leads to its owner: the two are never added.
/// </summary>
public sealed class OwnershipChains(IReadOnlyDictionary<string, IReadOnlyList<OwnershipLink>> links)
{
    private const int Depth = 20;
    private const int Most = 5_000;

    /// <summary>The chains of an entity.</summary>
    public IReadOnlyList<OwnershipChain> Of(string organization)
    {
        var chains = new List<OwnershipChain>();
        Walk([organization], Span.Whole, 1, 1, false, chains);
        foreach (var total in links.GetValueOrDefault(organization, []).Where(l => l.IsIndirect))
        {
            var known = chains.Where(c => c.End == total.Owner).Select(c => c.Span).ToList();
            chains.AddRange(total.Span.Without(known).Select(span => new OwnershipChain(total.Owner, span, total.Low, total.High, [], total.IsSynthetic)));
        }

        return chains;
    }

    private void Walk(List<string> way, Span span, decimal? low, decimal? high, bool isSynthetic, List<OwnershipChain> chains)
    {
        var entity = way[^1];
        var direct = links.GetValueOrDefault(entity, []).Where(l => !l.IsIndirect).ToList();
        if (way.Count > 1)
        {
            // Nobody is declared behind it on these days: the chain ends here.
            foreach (var open in span.Without(direct.Select(l => l.Span)))
            {
                chains.Add(new OwnershipChain(new OwnershipEnd(null, entity, null), open, low, high, [.. way.Skip(1).SkipLast(1)], isSynthetic));
            }
        }

        foreach (var link in direct)
        {
            var both = span.And(link.Span);
            if (both.IsEmpty || chains.Count >= Most)
            {
                continue;
            }

            var (least, most, made) = (low * link.Low, high * link.High, isSynthetic || link.IsSynthetic);
            if (link.Owner.Organization is not { } next)
            {
                chains.Add(new OwnershipChain(link.Owner, both, least, most, [.. way.Skip(1)], made));
            }
            else if (!way.Contains(next) && way.Count <= Depth)
            {
                way.Add(next);
                Walk(way, both, least, most, made, chains);
                way.RemoveAt(way.Count - 1);
            }
        }
    }
}
