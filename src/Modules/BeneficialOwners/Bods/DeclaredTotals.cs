using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>The direct shareholdings that an import declares, to see whether those of one day come to more than the whole.</summary>
/// <param name="scratch">Where it is remembered which statement is meant.</param>
public sealed class DeclaredTotals(IImportScratch scratch)
{
    // Shares are often rounded to a hundredth of a percent.
    private const decimal Whole = 1.0005m;

    private const string Holdings = "holdings";

    private readonly List<DeclaredInterest> _interests = [];
    private readonly Dictionary<ulong, int> _numbers = [];

    /// <summary>Takes an interest into the sums.</summary>
    /// <param name="row">The interest, its parties placed.</param>
    /// <param name="statementId">Its statement.</param>
    /// <param name="place">Where that stands.</param>
    public void Add(OwnershipStatement row, string statementId, ImportPlace place)
    {
        _interests.Add(DeclaredInterest.Of(row, NumberOf));
        scratch.Put(Holdings, row.SubjectId, JsonSerializer.Serialize(new Holding(statementId, place)));
    }

    /// <summary>The last statement about each entity whose shareholdings of a day come to more than 100 percent.</summary>
    public IEnumerable<(string StatementId, ImportPlace Place)> MoreThanWhole()
    {
        var found = DeclaredLinks.Of(_interests).Where(s => IsMoreThanWhole(s.Links)).Select(s => s.Subject).ToHashSet();
        return scratch.All(Holdings).Where(h => found.Contains(NumberOf(new OwnershipEnd(null, h.Key, null)))).Select(h => JsonSerializer.Deserialize<Holding>(h.Text)).Select(h => (h.StatementId, h.Place));
    }

    // A number for each party, without its name: there are many.
    private int NumberOf(OwnershipEnd end)
    {
        var hash = DeclaredInterest.Hash($"{(end.Group is null ? end.Organization is null ? "reason" : "entity" : "person")} {end}");
        if (!_numbers.TryGetValue(hash, out var number))
        {
            _numbers[hash] = number = _numbers.Count;
        }

        return number;
    }

    private static bool IsMoreThanWhole(IReadOnlyList<OwnershipLink> all)
    {
        var links = all.Where(l => !l.IsTotal && l.Counted == InterestType.Shareholding).ToList();
        return links.Sum(l => l.Low) > Whole && Span.Pieces([.. links.Select(l => l.Span)]).Any(piece => links.Where(l => !l.Span.And(piece).IsEmpty).Sum(l => l.Low) > Whole);
    }

    private readonly record struct Holding(string StatementId, ImportPlace Place);
}
