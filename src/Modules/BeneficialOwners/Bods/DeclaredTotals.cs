using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Sees whether the direct shareholdings that are declared for one day come to more than the whole: those of this import as a first sign, then all that are known of the entity.</summary>
/// <param name="session">Where sums wait and rows are found.</param>
public sealed class DeclaredTotals(IImportSession session)
{
    private const string Holdings = "holdings";

    // Shares are often rounded to a hundredth of a percent.
    private const decimal Whole = 1.0005m;

    /// <summary>Takes an interest into the sums.</summary>
    /// <param name="row">The interest, its parties placed.</param>
    /// <param name="statementId">Its statement.</param>
    /// <param name="place">Where that stands.</param>
    public void Add(OwnershipStatement row, string statementId, ImportPlace place)
    {
        if (row.InterestType == InterestType.Shareholding && row.DirectOrIndirect == DirectOrIndirect.Direct && (row.ShareExact ?? row.ShareMinimum) is > 0 and var share)
        {
            var sum = session.Scratch.Find(Holdings, row.SubjectId) is { } text ? Read(text).Sum : 0;
            var holding = new Holding(sum + (share / 100), statementId, place);
            session.Scratch.Put(Holdings, row.SubjectId, JsonSerializer.Serialize(holding, ScratchTexts.Default.Holding));
        }
    }

    /// <summary>The last statement about each entity whose shareholdings of a day come to more than 100 percent.</summary>
    public IEnumerable<(string StatementId, ImportPlace Place)> MoreThanWhole()
        => session.Scratch.All(Holdings).Select(h => (Subject: h.Key, Holding: Read(h.Text)))
            .Where(h => h.Holding.Sum > Whole && IsMoreThanWhole(h.Subject)).Select(h => (h.Holding.StatementId, h.Holding.Place));

    private static Holding Read(string text) => JsonSerializer.Deserialize(text, ScratchTexts.Default.Holding);

    private bool IsMoreThanWhole(string subject)
    {
        // A share is a share, whether it makes a beneficial owner or not.
        var statements = session.FindAll<OwnershipStatement>(s => s.SubjectId, subject);
        foreach (var statement in statements)
        {
            statement.IsBeneficialOwnership = null;
        }

        var graph = DeclaredLinks.Of(statements, new PartyEnds([]));
        var links = graph.Owned.SelectMany(graph.LinksOf).Where(l => !l.IsTotal && l.IsShareholding).ToList();
        return links.Sum(l => l.Low) > Whole && Span.Pieces([.. links.Select(l => l.Span)]).Any(piece => links.Where(l => !l.Span.And(piece).IsEmpty).Sum(l => l.Low) > Whole);
    }

    /// <summary>What is held of an entity as far as this import tells.</summary>
    /// <param name="Sum">The direct shareholdings, 1 for the whole.</param>
    /// <param name="StatementId">The last statement of one.</param>
    /// <param name="Place">Where it stands.</param>
    public readonly record struct Holding(decimal Sum, string StatementId, ImportPlace Place);
}
