namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>The direct shareholdings that an import declares, to see whether those of one day come to more than the whole.</summary>
public sealed class DeclaredTotals
{
    // Shares are often rounded to a hundredth of a percent.
    private const decimal Whole = 1.0005m;

    private readonly OwnershipGraph _graph = new();
    private readonly List<DeclaredInterest> _interests = [];
    private readonly Dictionary<int, (string StatementId, ImportPlace Place)> _places = [];

    /// <summary>Takes an interest into the sums.</summary>
    /// <param name="row">The interest, its parties placed.</param>
    /// <param name="statementId">Its statement.</param>
    /// <param name="place">Where that stands.</param>
    public void Add(OwnershipStatement row, string statementId, ImportPlace place)
    {
        // What may be direct or not may be a part of another.
        var interest = DeclaredInterest.Of(row, _graph) with { IsTotal = row.DirectOrIndirect != DirectOrIndirect.Direct };
        _interests.Add(interest);
        _places[interest.Subject] = (statementId, place);
    }

    /// <summary>The last statement about each entity whose shareholdings of a day come to more than 100 percent.</summary>
    public IEnumerable<(string StatementId, ImportPlace Place)> MoreThanWhole()
    {
        DeclaredLinks.Put(_graph, _interests);
        return _graph.Owned.Where(IsMoreThanWhole).Select(subject => _places[subject]);
    }

    private bool IsMoreThanWhole(int subject)
    {
        var links = Array.FindAll(_graph.LinksOf(subject), l => !l.IsTotal && l.Counted == InterestType.Shareholding);
        return links.Sum(l => l.Low) > Whole && Span.Pieces([.. links.Select(l => l.Span)]).Any(piece => links.Where(l => !l.Span.And(piece).IsEmpty).Sum(l => l.Low) > Whole);
    }
}
