using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Who submitted a tender, wherever a release lists it: the tender's list, the bids of the extension, the parties of the role.</summary>
public static class OcdsTenderers
{
    // As bids/statistics counts those who bid; 1.0 of the extension and publishers have names of their own.
    private static readonly string[] Measures = ["bidders", "bids", "numberOfTenderers", "numberOfBids"];

    /// <summary>The tenderers, each once. Who was only invited, or withdrew the bid, is none by it.</summary>
    /// <param name="release">The compiled release.</param>
    public static IReadOnlyList<OcdsTenderer> Of(JsonElement? release) => Distinct(References(release), Parties(release));

    /// <summary>How many of a list are different entities.</summary>
    /// <param name="references">The list.</param>
    /// <param name="release">The compiled release.</param>
    public static int Distinct(IEnumerable<JsonElement?> references, JsonElement? release)
        => Distinct(references.Select(r => (r, "")), Parties(release)).Count;

    /// <summary>True for a bid that is no tender any more.</summary>
    /// <param name="bid">The bid.</param>
    public static bool IsWithdrawn(JsonElement? bid) => Is(bid, "withdrawn");

    /// <summary>
    /// How many submitted a tender: as the tender states it, else as the statistics of the bids do, else how many are listed, and the
    /// suppliers, who cannot but have tendered. Those who are named by one bid made one tender together.
    /// Null when nobody is listed, or zero is stated where something was awarded.
    /// </summary>
    /// <param name="release">The compiled release.</param>
    public static int? Count(JsonElement? release)
    {
        if (release.Member("tender").Number("numberOfTenderers") is > 0 and var stated)
        {
            return stated;
        }

        if (Measures.Select(m => Statistic(release, m)).FirstOrDefault(s => s is not null) is { } counted)
        {
            return counted;
        }

        var valid = Statistic(release, "validBids");
        if (!Of(release).Any())
        {
            return valid;
        }

        var made = release.Objects("awards").Concat(release.Objects("contracts"));
        var suppliers = made.SelectMany(a => a.Objects("suppliers")).Select(s => (s, ""));
        var parties = Parties(release);
        var listed = Tenders(release, Distinct(References(release).Concat(suppliers), parties), parties);
        return valid > listed ? valid : listed;
    }

    /// <summary>How many tenders were made by those whom the tender lists: fewer than they are where one bid names several.</summary>
    /// <param name="release">The compiled release.</param>
    public static int CountListed(JsonElement? release)
    {
        var parties = Parties(release);
        return Tenders(release, Distinct(release.Member("tender").Objects("tenderers").Select(t => (t, "")), parties), parties);
    }

    // Who bids with others and alone, made two tenders; two bids of the same, as for two lots, are one. Who is in no bid made one.
    private static int Tenders(JsonElement? release, List<OcdsTenderer> tenderers, Dictionary<string, JsonElement?> parties)
    {
        var (bids, bidders) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<int>());
        foreach (var bid in release.Member("bids").Objects("details").Where(b => !Is(b, "invited") && !IsWithdrawn(b)))
        {
            var joint = bid.Objects("tenderers").Select(t => Known(t, parties, "")).Select(one => tenderers.FindIndex(one.IsSame))
                .Where(index => index >= 0).Distinct().Order().ToList();
            bidders.UnionWith(joint);
            if (joint.Count > 0)
            {
                bids.Add(string.Join(' ', joint));
            }
        }

        return bids.Count + tenderers.Count - bidders.Count;
    }

    private static OcdsTenderer Known(JsonElement? reference, Dictionary<string, JsonElement?> parties, string pointer)
        => new(reference, reference.Id() is { } id ? parties.GetValueOrDefault(id) : null, pointer);

    private static IEnumerable<(JsonElement? Reference, string Pointer)> References(JsonElement? release)
    {
        var isWithdrawn = FindWithdrawn(release);
        foreach (var tenderer in release.Member("tender").Objects("tenderers").Where(t => !isWithdrawn(t)))
        {
            yield return (tenderer, "/tender/tenderers");
        }

        var index = 0;
        foreach (var bid in release.Member("bids").Objects("details"))
        {
            var pointer = string.Create(CultureInfo.InvariantCulture, $"/bids/details/{index++}/tenderers");
            if (Is(bid, "invited") || IsWithdrawn(bid))
            {
                continue;
            }

            foreach (var tenderer in bid.Objects("tenderers"))
            {
                yield return (tenderer, pointer);
            }
        }

        foreach (var party in OcdsParties.WithRole(release, "tenderer").Where(p => !isWithdrawn(p)))
        {
            yield return (party, "/parties");
        }
    }

    // Who withdrew one bid and made another is a tenderer.
    private static Func<JsonElement?, bool> FindWithdrawn(JsonElement? release)
    {
        var bids = release.Member("bids").Objects("details").ToLookup(IsWithdrawn);
        if (!bids[true].Any())
        {
            return _ => false;
        }

        var parties = Parties(release);
        var (gone, there) = (TenderersOf(bids[true]), TenderersOf(bids[false]));
        return reference => Known(reference, parties, "") is var one && gone.Exists(one.IsSame) && !there.Exists(one.IsSame);

        List<OcdsTenderer> TenderersOf(IEnumerable<JsonElement?> some)
            => [.. some.SelectMany(bid => bid.Objects("tenderers")).Select(tenderer => Known(tenderer, parties, ""))];
    }

    private static bool Is(JsonElement? bid, string status)
        => string.Equals(bid.Text("status"), status, StringComparison.OrdinalIgnoreCase);

    // Of the whole process: what is of one lot does not tell of the others.
    private static int? Statistic(JsonElement? release, string measure)
    {
        int? most = null;
        foreach (var statistic in release.Member("bids").Objects("statistics"))
        {
            if (string.Equals(statistic.Text("measure"), measure, StringComparison.OrdinalIgnoreCase)
                && statistic.Number("value") is > 0 and var value
                && statistic.Member("relatedLot") is null && statistic.Member("relatedLots") is null)
            {
                most = most > value ? most : value;
            }
        }

        return most;
    }

    private static Dictionary<string, JsonElement?> Parties(JsonElement? release)
    {
        var parties = new Dictionary<string, JsonElement?>(StringComparer.Ordinal);
        foreach (var party in release.Objects("parties"))
        {
            if (party.Id() is { } id)
            {
                parties[id] = party;
            }
        }

        return parties;
    }

    private static List<OcdsTenderer> Distinct(
        IEnumerable<(JsonElement? Reference, string Pointer)> references, Dictionary<string, JsonElement?> parties)
    {
        var distinct = new List<OcdsTenderer>();
        foreach (var (reference, pointer) in references)
        {
            var one = Known(reference, parties, pointer);
            var first = distinct.FindIndex(one.IsSame);
            if (first < 0)
            {
                if (one.IsNamed)
                {
                    distinct.Add(one);
                }

                continue;
            }

            // What it says may join others that nothing joined before.
            distinct[first].Add(one);
            for (var other = distinct.Count - 1; other > first; other--)
            {
                if (distinct[first].IsSame(distinct[other]))
                {
                    distinct[first].Add(distinct[other]);
                    distinct.RemoveAt(other);
                }
            }
        }

        return distinct;
    }
}
