namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// On which days a declared total counts as a link. It is the whole of what its owner has, by whatever way: so it stands only for days on which nothing else leads from its entity to its owner, neither a direct link
/// nor another total behind whose owner it is. A direct link that is said to be no beneficial ownership takes nothing from a total that
/// is. Of totals whose owners are behind each other, as in a circle, the one of the smaller key leads to the others.
/// </summary>
/// <param name="graph">The links.</param>
public sealed class StandingTotals(OwnershipGraph graph)
{
    private const int Most = 5_000;

    private static readonly Dictionary<int, List<Span>> Nowhere = [];

    private readonly Dictionary<int, IReadOnlyList<Span>?[]> _known = [];

    /// <summary>For each link of an entity the days on which it stands; null for all of its own.</summary>
    public IReadOnlyList<Span>?[] Of(int entity)
    {
        if (_known.TryGetValue(entity, out var known))
        {
            return known;
        }

        var links = graph.LinksOf(entity);
        if (links.Length < 2 || !links[^1].IsTotal)
        {
            return new IReadOnlyList<Span>?[links.Length];
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known[entity] = Find(entity, links);
    }

    private IReadOnlyList<Span>?[] Find(int entity, OwnershipLink[] links)
    {
        var entities = links.Where(l => graph.IsOrganization(l.Owner) && l.Owner != entity).ToList();
        var direct = links.Where(l => !l.IsTotal).ToLookup(l => l.Owner);
        var reached = entities.Select(l => l.Owner).Distinct().ToDictionary(owner => owner, owner => Reached(owner, entity));
        return [.. links.Select(link => link.IsTotal ? Standing(link, Direct(link), entities, reached) : null)];

        IEnumerable<Span> Direct(OwnershipLink total) => direct[total.Owner].Where(l => l.Counts || !total.Counts).Select(l => l.Span);
    }

    private List<Span>? Standing(OwnershipLink total, IEnumerable<Span> direct, List<OwnershipLink> entities, Dictionary<int, Dictionary<int, List<Span>>> reached)
    {
        var other = direct.ToList();
        foreach (var link in entities.Where(l => l.Owner != total.Owner))
        {
            if (!reached[link.Owner].TryGetValue(total.Owner, out var days))
            {
                continue;
            }

            // What is behind the other in turn is the same knot: the smaller key leads.
            var back = link.IsTotal && IsSmaller(total.Owner, link.Owner) ? reached.GetValueOrDefault(total.Owner, Nowhere).GetValueOrDefault(link.Owner, []) : [];
            other.AddRange(days.Select(link.Span.And).SelectMany(day => day.Without(back)));
        }

        return other.Count == 0 ? null : [.. total.Span.Without(other)];
    }

    // Who and what stands behind an entity, and when, by any way that does not pass the one entity.
    private Dictionary<int, List<Span>> Reached(int start, int without)
    {
        if (graph.LinksOf(start).Length == 0)
        {
            return Nowhere;
        }

        var reached = new Dictionary<int, List<Span>>();
        var open = new Stack<(int Entity, Span Span)>([(start, Span.Whole)]);
        while (open.TryPop(out var at))
        {
            foreach (var link in graph.LinksOf(at.Entity))
            {
                var both = at.Span.And(link.Span);
                if (both.IsEmpty || link.Owner == without || link.Owner == start)
                {
                    continue;
                }

                if (!reached.TryGetValue(link.Owner, out var days))
                {
                    reached[link.Owner] = days = [];
                }

                foreach (var more in both.Without([.. days]))
                {
                    days.Add(more);
                    if (graph.IsOrganization(link.Owner))
                    {
                        open.Push((link.Owner, more));
                    }
                }
            }
        }

        return reached;
    }

    private bool IsSmaller(int one, int other) => string.CompareOrdinal(graph.KeyOf(one), graph.KeyOf(other)) < 0;
}
