using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Who submitted a tender, wherever a release lists it: the tender's list, the bids of the extension, the parties of the role.</summary>
public static class OcdsTenderers
{
    /// <summary>How many of a list are different entities.</summary>
    /// <param name="references">The list.</param>
    /// <param name="release">The compiled release.</param>
    public static int Distinct(IEnumerable<JsonElement?> references, JsonElement? release)
        => Distinct(references.Select(r => (r, "")), Parties(release)).Count;

    /// <summary>True for a bid that was submitted and not withdrawn.</summary>
    /// <param name="bid">The bid.</param>
    public static bool IsSubmitted(JsonElement? bid) => !Is(bid, "invited") && !IsWithdrawn(bid);

    /// <summary>True for a bid that is no tender any more.</summary>
    /// <param name="bid">The bid.</param>
    public static bool IsWithdrawn(JsonElement? bid) => Is(bid, "withdrawn");

    internal static OcdsTenderer Known(JsonElement? reference, Dictionary<string, JsonElement?> parties, string pointer)
        => new(reference, reference.Id() is { } id ? parties.GetValueOrDefault(id) : null, pointer);

    internal static IEnumerable<(JsonElement? Reference, string Pointer)> References(JsonElement? release)
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
            if (!IsSubmitted(bid))
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

    internal static Dictionary<string, JsonElement?> Parties(JsonElement? release)
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

    internal static List<OcdsTenderer> Distinct(
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
