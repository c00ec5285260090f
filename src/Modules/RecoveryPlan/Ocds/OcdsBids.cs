using System.Collections.Frozen;
using System.Text.Json;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The bids of a process: who submitted one, for which lots, and how many there were.</summary>
public sealed class OcdsBids
{
    // As bids/statistics counts those who bid; 1.0 of the extension and publishers have names of their own.
    private static readonly string[] Measures = ["bidders", "bids", "numberOfTenderers", "numberOfBids"];

    private static readonly IReadOnlySet<string> All = FrozenSet<string>.Empty;

    private readonly JsonElement? _release;
    private readonly List<OcdsTenderer> _tenderers;
    private readonly HashSet<int> _listed;
    private readonly List<Submission> _bids;
    private readonly List<Submission> _made;
    private readonly HashSet<int> _bidders;
    private readonly Dictionary<string, JsonElement?> _parties;

    /// <summary>Reads them.</summary>
    /// <param name="release">The compiled release.</param>
    public OcdsBids(JsonElement? release)
    {
        (_release, _parties) = (release, OcdsTenderers.Parties(release));
        var made = release.Objects("awards").Concat(release.Objects("contracts")).ToList();
        var listed = OcdsTenderers.References(release).ToList();
        _tenderers = OcdsTenderers.Distinct([.. listed, .. made.SelectMany(m => m.Objects("suppliers")).Select(s => (s, "/awards"))], _parties);
        _listed = [.. listed.Select(l => Find(l.Reference)).Where(index => index >= 0)];
        _bids = [.. release.Member("bids").Objects("details").Where(OcdsTenderers.IsSubmitted).Select(b => Read(b, "tenderers"))];
        _made = [.. made.Select(m => Read(m, "suppliers"))];
        _bidders = [.. _bids.SelectMany(b => b.Tenderers)];
    }

    /// <summary>Those who are listed as tenderers of some lots, each once. Who was only invited, withdrew, or bid for other lots alone, is none.</summary>
    /// <param name="lots">The lots; empty for all.</param>
    public IEnumerable<OcdsTenderer> Tenderers(IReadOnlySet<string> lots)
    {
        var bidders = Of(_bids, lots);
        return _listed.Order().Where(t => bidders.Contains(t) || !_bidders.Contains(t)).Select(t => _tenderers[t]);
    }

    /// <summary>
    /// How many submitted a tender for some lots. Of the whole process: as the tender states it, else as the statistics of the bids do, else how
    /// many are listed, and the suppliers, who cannot but have tendered. Of lots: as statistics of these say, else how many are listed by bids
    /// that name their lots, where all who tendered are listed, else as of the whole. Those who are named by one bid made one tender together.
    /// Null when nobody is listed, or zero is stated where something was awarded.
    /// </summary>
    /// <param name="lots">The lots; empty for all.</param>
    public int? Count(IReadOnlySet<string> lots)
    {
        if (lots.Count > 0)
        {
            var whole = Count(All);
            return Statistic([.. Measures, "validBids"], lots)
                ?? (_bids.Exists(b => b.Lots.Count > 0) && whole <= Listed(All) && Listed(lots) is > 0 and var own ? own : whole);
        }

        if (_release.Member("tender").Number("numberOfTenderers") is > 0 and var stated)
        {
            return stated;
        }

        if (Statistic(Measures, All) is { } counted)
        {
            return counted;
        }

        var (valid, listed) = (Statistic(["validBids"], All), Listed(All));
        return _listed.Count == 0 || valid > listed ? valid : listed;
    }

    /// <summary>How many tenders were made by those whom the tender lists: fewer than they are where one bid names several.</summary>
    public int CountListed()
        => Tenders([.. _release.Member("tender").Objects("tenderers").Select(Find).Where(index => index >= 0)], All);

    private int Listed(IReadOnlySet<string> lots) => Tenders([.. _listed, .. Of(_made, lots)], lots);

    // Who bids with others and alone, made two tenders; two bids of the same, as for two lots, are one. Who is in no bid made one.
    private int Tenders(HashSet<int> tenderers, IReadOnlySet<string> lots)
        => _bids.Where(b => b.IsOf(lots)).Select(b => string.Join(' ', b.Tenderers.Where(tenderers.Contains).Order())).Where(b => b.Length > 0)
            .Distinct().Count() + tenderers.Count(t => !_bidders.Contains(t));

    private static HashSet<int> Of(List<Submission> some, IReadOnlySet<string> lots)
        => [.. some.Where(s => s.IsOf(lots)).SelectMany(s => s.Tenderers)];

    // Of just the lots asked for: what is of one lot does not tell of the others.
    private int? Statistic(string[] measures, IReadOnlySet<string> lots)
        => measures.Select(measure => _release.Member("bids").Objects("statistics")
            .Where(s => string.Equals(s.Text("measure"), measure, StringComparison.OrdinalIgnoreCase) && lots.SetEquals(OcdsLots.Named(s)))
            .Select(s => s.Number("value")).Where(v => v > 0).Max()).FirstOrDefault(most => most is not null);

    private Submission Read(JsonElement? holder, string list)
        => new(OcdsLots.Named(holder), [.. holder.Objects(list).Select(Find).Where(index => index >= 0)]);

    private int Find(JsonElement? reference) => _tenderers.FindIndex(OcdsTenderers.Known(reference, _parties, "").IsSame);

    private sealed record Submission(HashSet<string> Lots, HashSet<int> Tenderers)
    {
        public bool IsOf(IReadOnlySet<string> lots) => OcdsLots.IsOf(Lots, lots);
    }
}
