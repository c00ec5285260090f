namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// Walks from an entity along declared interests to their ends. A declared total is never added to what leads to its owner otherwise (<see cref="StandingTotals"/>).
/// A way is broken off where it comes back to an entity that it has met, at an entity 20 links away, and at any further entity once there are 5,000 chains: what lies behind is told as one chain that is not followed, so that no share is lost.
/// A person's last link that is said to be no beneficial ownership leads to nobody, unless an entity on the way declares the person as
/// its own owner: publishers say so of a chain's whole and not of its parts.
/// One entity at a time: the memory is that of its chains.
/// </summary>
public sealed class OwnershipWalk(OwnershipGraph graph)
{
    /// <summary>The end of a way that was broken off.</summary>
    public const int NotFollowed = -1;

    private const int Longest = 20;
    private const int Most = 5_000;

    private readonly bool[] _isOnWay = new bool[graph.Count];
    private readonly List<(int Entity, int Before)> _ways = [];
    private readonly List<OwnershipChain> _chains = [];
    private readonly StandingTotals _totals = new(graph);
    private int _start;

    /// <summary>The chains of an entity, valid until those of the next are asked for.</summary>
    public IReadOnlyList<OwnershipChain> Of(int organization)
    {
        _chains.Clear();
        _ways.Clear();
        _start = organization;
        _isOnWay[organization] = true;
        Follow(organization, new Step(Span.Whole, 1, 1, 0, -1, false));
        _isOnWay[organization] = false;
        return _chains;
    }

    /// <summary>The entities between of a chain, the owned one's side first, divided by a space; null when there is none.</summary>
    public string? Between(int way)
    {
        var keys = new Stack<string>();
        for (; way >= 0; way = _ways[way].Before)
        {
            keys.Push(graph.KeyOf(_ways[way].Entity));
        }

        return keys.Count == 0 ? null : string.Join(' ', keys);
    }

    private void Follow(int entity, Step step)
    {
        var links = graph.LinksOf(entity);
        var standing = _totals.Of(entity);
        List<Span>? declared = null;
        for (var place = 0; place < links.Length; place++)
        {
            foreach (var days in standing[place] ?? [links[place].Span])
            {
                var both = step.Span.And(days);
                if (!both.IsEmpty && links[place].Counts)
                {
                    Take(links[place], step, both);
                }
                else if (!both.IsEmpty && step.Links > 0)
                {
                    foreach (var piece in Declared(links[place].Owner, step.Way, both))
                    {
                        (declared ??= []).Add(piece);
                        Take(links[place], step, piece);
                    }
                }
            }
        }

        if (step.Links > 0)
        {
            End(entity, links, step, declared ?? []);
        }
    }

    // The days on which an entity before the last of a way declares a person as its owner by whatever way.
    private IEnumerable<Span> Declared(int person, int way, Span span)
    {
        var days = new List<Span>();
        do
        {
            way = _ways[way].Before;
            foreach (var link in graph.LinksOf(way < 0 ? _start : _ways[way].Entity))
            {
                if (link.Owner == person && link.IsTotal && link.Counts && span.And(link.Span) is { IsEmpty: false } both)
                {
                    days.Add(both);
                }
            }
        }
        while (way >= 0);
        return Span.Union(days);
    }

    // Nobody is declared behind it on these days: the chain ends here.
    private void End(int entity, OwnershipLink[] links, Step step, List<Span> declared)
    {
        if (!Array.Exists(links, l => l.Counts && l.Span.And(step.Span) == step.Span))
        {
            foreach (var open in step.Span.Without([.. links.Where(l => l.Counts).Select(l => l.Span), .. declared]))
            {
                _chains.Add(new OwnershipChain(entity, open, step.Low, step.High, step.Links, _ways[step.Way].Before, step.IsSynthetic));
            }
        }
    }

    private void Take(in OwnershipLink link, Step step, Span span)
    {
        var next = new Step(span, step.Low * link.Low, step.High * link.High, step.Links + 1, step.Way, step.IsSynthetic || link.IsSynthetic);
        var isOrganization = graph.IsOrganization(link.Owner);
        if (!isOrganization || _isOnWay[link.Owner] || step.Links >= Longest || _chains.Count >= Most)
        {
            _chains.Add(new OwnershipChain(isOrganization ? NotFollowed : link.Owner, span, next.Low, next.High, next.Links, step.Way, next.IsSynthetic));
            return;
        }

        _ways.Add((link.Owner, step.Way));
        _isOnWay[link.Owner] = true;
        Follow(link.Owner, next with { Way = _ways.Count - 1 });
        _isOnWay[link.Owner] = false;
    }

    private readonly record struct Step(Span Span, decimal? Low, decimal? High, int Links, int Way, bool IsSynthetic);
}
