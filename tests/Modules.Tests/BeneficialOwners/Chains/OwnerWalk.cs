using OgpGraph.Modules.BeneficialOwners;

namespace OgpGraph.Modules.Tests.BeneficialOwners;

/// <summary>The owners of an entity by a plain walk over all ways, against which the derivation is held.</summary>
internal static class OwnerWalk
{
    public const string Broken = "not followed";

    // Every way from one entity on one day, written down as plainly as can be.
    public static List<(string End, decimal? Low, decimal? High, int Links)> From(IReadOnlyList<OwnershipStatement> today, string organization, params string[] way)
    {
        var ways = new List<(string End, decimal? Low, decimal? High, int Links)>();
        var all = today.Where(s => s.SubjectId == organization).ToList();
        var here = all.FindAll(s => Counts(s) || !all.Exists(other => End(other) == End(s) && Counts(other)));

        // What is no beneficial ownership leads on only where an entity before declares the person as its own.
        var followed = here.FindAll(s => Counts(s)
            || way.Any(before => today.Any(t => t.SubjectId == before && IsTotal(t) && Counts(t) && End(t) == End(s))));
        if (followed.Count == 0 && way.Length > 0)
        {
            ways.Add((organization, 1, 1, 0));
        }

        foreach (var link in followed.GroupBy(s => (IsTotal: IsTotal(s), IsPerson: s.InterestedPartyOrganizationId is null, End: End(s))))
        {
            if (link.Key.IsTotal && here.Any(other => LeadsThere(today, organization, other, link.Key.End)))
            {
                continue;
            }

            var (low, high) = Together(link);
            if (link.Key.IsPerson)
            {
                ways.Add((link.Key.End, low, high, 1));
            }
            else if (link.Key.End == organization || way.Contains(link.Key.End))
            {
                ways.Add((Broken, low, high, 1));
            }
            else
            {
                ways.AddRange(From(today, link.Key.End, [.. way, organization]).Select(r => (r.End, low * r.Low, high * r.High, r.Links + 1)));
            }
        }

        return ways;
    }

    // Whether another interest in the same entity explains a declared total: it is the direct one, or its holder is owned by whom the total names. Where each is owned by the other, the smaller key explains.
    private static bool LeadsThere(IReadOnlyList<OwnershipStatement> today, string organization, OwnershipStatement other, string end)
        => End(other) == end ? !IsTotal(other)
            : other.InterestedPartyOrganizationId is { } holder && holder != organization && Behind(today, holder, organization).Contains(end)
                && (!IsTotal(other) || string.CompareOrdinal(holder, end) < 0 || !Behind(today, end, organization).Contains(holder));

    // Everybody behind an entity, without passing another.
    private static HashSet<string> Behind(IReadOnlyList<OwnershipStatement> today, string entity, string without)
    {
        var behind = new HashSet<string>();
        for (var before = -1; before < behind.Count;)
        {
            before = behind.Count;
            behind.UnionWith(today.Where(s => s.SubjectId != without && (s.SubjectId == entity || behind.Contains(s.SubjectId))).Select(End).Where(e => e != without).ToList());
        }

        return behind;
    }

    private static bool Counts(OwnershipStatement s) => s.OwnerGroup is null || s.IsBeneficialOwnership != false;

    public static bool IsTotal(OwnershipStatement s) => s.DirectOrIndirect != DirectOrIndirect.Direct;

    // Statements of several records about one pair: the same, or two parts where they fit into the whole.
    private static (decimal? Low, decimal? High) Together(IEnumerable<OwnershipStatement> link)
    {
        var shares = link.GroupBy(s => s.RecordId ?? s.Id).Select(Parts).Distinct().ToList();
        return shares.Count == 1 ? shares[0] : shares.Any(s => s.Low is null) ? (null, null)
            : (shares.Min(s => s.Low), shares.Sum(s => s.Low) > 1 ? shares.Max(s => s.High) : Math.Min(1, shares.Sum(s => s.High!.Value)));
    }

    // Interests of one statement are parts of a whole.
    private static (decimal? Low, decimal? High) Parts(IEnumerable<OwnershipStatement> record)
        => record.Select(Share).Aggregate((one, other) => (one.Low + other.Low, one.High + other.High)) is { Low: { } low, High: { } high } ? (Math.Min(1, low), Math.Min(1, high)) : (null, null);

    public static (decimal? Low, decimal? High) Declared(IReadOnlyList<OwnershipStatement> today, string organization, string end)
        => today.Where(s => s.SubjectId == organization && IsTotal(s) && Counts(s) && End(s) == end).ToList() is { Count: > 0 } totals
            ? Together(totals) : (null, null);

    // Beside a direct interest alone, a larger total is the most that may be held.
    public static string Most(List<(string End, decimal? Low, decimal? High, int Links)> ways, decimal? declared)
        => ways.TrueForAll(w => w.Links == 1) && declared > ways.Sum(w => w.High) && ways.TrueForAll(w => w.High is not null)
            ? OwnerDerivationTests.Shown(declared * 100) : Open(ways.Select(w => w.High), declared);

    /// <summary>The least that the ways give together, else what is declared.</summary>
    public static string Least(IEnumerable<(string End, decimal? Low, decimal? High, int Links)> ways, decimal? declared) => Open(ways.Select(w => w.Low), declared);

    private static string Open(IEnumerable<decimal?> shares, decimal? declared) => Sum(shares) is var sum && sum == "?" ? OwnerDerivationTests.Shown(declared * 100) : sum;

    public static string End(OwnershipStatement s) => s.OwnerGroup ?? s.InterestedPartyOrganizationId ?? s.InterestedPartyReason.ToString()!;

    private static (decimal? Low, decimal? High) Share(OwnershipStatement s)
        => s.ShareExact is { } exact ? (exact / 100, exact / 100) : s.ShareMinimum is null && s.ShareMaximum is null ? (null, null) : ((s.ShareMinimum ?? 0) / 100, (s.ShareMaximum ?? 100) / 100);

    private static string Sum(IEnumerable<decimal?> shares) => OwnerDerivationTests.Shown(shares.Aggregate((decimal?)0, (a, b) => a + b) is { } sum ? Math.Min(sum, 1) * 100 : null);
}
