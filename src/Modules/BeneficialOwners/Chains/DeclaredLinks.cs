namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// From statements to links. Statements of one record are versions, each with all its interests: a later one replaces an earlier one from its date on, or from the day since the last statement on which it says that a holding began, of one date the last published holds, of those published on one day the last that came, a closed one ends the record
/// (Beneficial Ownership Data Standard 0.4, record life cycle), and none outlives its parties (<see cref="PartyEnds"/>). Between one
/// entity and one owner the shareholding of a day counts; where there is none on it the voting rights; any other interest has no share.
/// What is said not to be beneficial ownership is a link of its own on days on which nothing else between the two is one, and its share
/// is added to no other.
/// </summary>
public static class DeclaredLinks
{
    /// <summary>The links between all parties.</summary>
    /// <param name="statements">The statements, those about one entity one after another.</param>
    /// <param name="ends">Until when parties stood.</param>
    public static OwnershipGraph Of(IEnumerable<OwnershipStatement> statements, PartyEnds ends)
    {
        var graph = new OwnershipGraph();
        var interests = new List<DeclaredInterest>();
        foreach (var statement in statements)
        {
            var interest = DeclaredInterest.Of(statement, graph, ends);
            if (interests.Count > 0 && interests[0].Subject != interest.Subject)
            {
                graph.Put(interests[0].Subject, Of(interests));
                interests.Clear();
            }

            interests.Add(interest);
        }

        if (interests.Count > 0)
        {
            graph.Put(interests[0].Subject, Of(interests));
        }

        return graph;
    }

    // Those of one entity.
    private static IEnumerable<OwnershipLink> Of(List<DeclaredInterest> interests)
    {
        interests.Sort(Compare);
        return interests.GroupBy(i => i.Record).SelectMany(Versions).GroupBy(s => s.Interest.Owner).SelectMany(Links);
    }

    private static int Compare(DeclaredInterest one, DeclaredInterest other)
    {
        var order = one.Record.CompareTo(other.Record);
        order = order != 0 ? order : one.StatedOn.CompareTo(other.StatedOn);
        order = order != 0 ? order : one.PublishedOn.CompareTo(other.PublishedOn);
        order = order != 0 ? order : one.Place.CompareTo(other.Place);
        return order != 0 ? order : one.Statement.CompareTo(other.Statement);
    }

    private static IEnumerable<(DeclaredInterest Interest, Span Span)> Versions(IEnumerable<DeclaredInterest> record)
    {
        // Of one day's statements the last corrects the others.
        var versions = record.GroupBy(i => i.StatedOn).Select(day => day.Last().Statement is var last ? day.Where(i => i.Statement == last).ToList() : []).ToList();
        var carried = new List<(DeclaredInterest Interest, int? Since)>();
        for (var i = 0; i < versions.Count; i++)
        {
            var (earlier, next) = (carried, i + 1 < versions.Count ? versions[i + 1] : []);
            var (from, until) = (i > 0 ? Change(versions[i - 1], versions[i]) : (int?)null, next.Count > 0 ? Change(versions[i], next) : (int?)null);
            carried = [];
            foreach (var version in versions[i])
            {
                var before = earlier.FindIndex(e => e.Interest.SaysTheSame(version));
                var since = before >= 0 ? Since(earlier[before], version) : from;
                if (before >= 0)
                {
                    earlier.RemoveAt(before);
                }

                if (next.Exists(version.SaysTheSame))
                {
                    carried.Add((version, since));
                    continue;
                }

                var span = version.Held.And(Span.Between(since, until ?? (version.ReplacedOn < 0 ? null : version.ReplacedOn)));
                if (!span.IsEmpty)
                {
                    yield return (version, span);
                }
            }
        }
    }

    // A later statement that says nothing of the beginning does not take it back.
    private static int? Since((DeclaredInterest Interest, int? Since) earlier, DeclaredInterest next)
        => next.Held.From is null && earlier.Interest.Held.From is { } began ? Math.Max(began.DayNumber, earlier.Since ?? 0) : earlier.Since;

    // The day from which the next version holds.
    private static int Change(List<DeclaredInterest> version, List<DeclaredInterest> next)
    {
        var began = next.Where(n => n.Held.First > version[0].StatedOn && n.Held.First <= n.StatedOn && !version.Exists(n.SaysTheSame)).ToList();
        return began.Count > 0 ? began.Min(n => n.Held.First) : next[0].StatedOn;
    }

    private static IEnumerable<OwnershipLink> Links(IGrouping<int, (DeclaredInterest Interest, Span Span)> interests)
    {
        var counting = interests.Where(i => i.Interest.Counts).ToList();
        var others = interests.Where(i => !i.Interest.Counts)
            .SelectMany(i => i.Span.Without(counting.Select(c => c.Span)).Select(days => (i.Interest, Span: days)));
        return counting.Concat(others).GroupBy(i => (i.Interest.IsTotal, i.Interest.Counts))
            .SelectMany(g => Links(interests.Key, g.Key.IsTotal, g.Key.Counts, [.. g]));
    }

    private static IEnumerable<OwnershipLink> Links(
        int owner, bool isTotal, bool counts, List<(DeclaredInterest Interest, Span Span)> interests)
        => (interests.Count == 1 ? [interests[0].Span] : Span.Pieces([.. interests.Select(i => i.Span)])).Select(piece =>
        {
            var here = interests.Where(i => !i.Span.And(piece).IsEmpty).Select(i => i.Interest).ToList();
            var counted = here.Exists(i => i.Type == InterestType.Shareholding) ? InterestType.Shareholding : here.Exists(i => i.Type == InterestType.VotingRights) ? InterestType.VotingRights : (InterestType?)null;
            var (low, high) = Share([.. here.Where(i => i.Type == counted)]);
            return new OwnershipLink(owner, piece, low, high, counted, isTotal, counts, here.Exists(i => i.IsSynthetic));
        });

    private static (decimal? Low, decimal? High) Share(List<DeclaredInterest> counted)
    {
        // Two holdings of one owner in one record are two parts of a whole.
        var records = counted.GroupBy(i => i.Record)
            .Select(g => g.Select(i => (i.Low, i.High)).Aggregate((one, other) => (one.Low + other.Low, one.High + other.High)))
            .Select(share => (Low: Capped(share.Low), High: Capped(share.High))).Distinct().ToList();
        if (records.Count == 0 || records.Exists(r => r.Low is null || r.High is null))
        {
            return (null, null);
        }

        // The standard has one record for a pair of parties. Another one with another share, as other declarants make them, states the same holding otherwise or another part of it:
        // it is the second only where both fit into the whole.
        return (records.Min(r => r.Low), records.Sum(r => r.Low) > 1 ? records.Max(r => r.High) : Capped(records.Sum(r => r.High)));
    }

    private static decimal? Capped(decimal? share) => share is { } known ? Math.Min(known, 1) : null;
}
