using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// Reports relationships that are held on after the record of their entity or holder was closed, the entity dissolved or the person dead:
/// those that this import tells of, and those of earlier imports whose party it ends.
/// Owners are told until the last day of the party (<see cref="PartyEnds"/>); what was stated stays.
/// </summary>
/// <param name="session">Where findings go.</param>
public sealed class EndedParties(IImportSession session)
{
    private const string Ended = "ended";

    /// <summary>Takes a record of this import.</summary>
    public void Add(BodsRecords.Entry entry) => Add(entry, entry.Place);

    /// <summary>Takes a record, when what it is about has ended.</summary>
    /// <param name="entry">The record.</param>
    /// <param name="place">Where this import tells of it, or of a relationship with it.</param>
    public void Add(BodsRecords.Entry entry, ImportPlace place)
    {
        var isEnded = entry.Row.Type != StatementRecordType.Relationship && PartyEnds.Of(entry.Row) is not null;
        if (isEnded && session.Scratch.Find(Ended, entry.Row.Id) is null)
        {
            session.Scratch.Put(Ended, entry.Row.Id, JsonSerializer.Serialize(place, ScratchTexts.Default.ImportPlace));
        }
    }

    /// <summary>Reports them; all rows are put before.</summary>
    public void Finish()
    {
        foreach (var (id, text) in session.Scratch.All(Ended))
        {
            if (session.Find<StatementRecord>(id) is { } record && PartyEnds.Of(record) is { } last)
            {
                var (place, relationships) = (JsonSerializer.Deserialize(text, ScratchTexts.Default.ImportPlace), With(record)
                    .GroupBy(r => r.RecordId ?? BodsIds.StatementOf(r.Id)));
                foreach (var relationship in relationships.Where(rows => IsHeldAfter([.. rows], last)))
                {
                    session.Report(BodsRules.OutlivesParty, place, BodsIds.StatementOf(relationship.Last().Id));
                }
            }
        }
    }

    // The interests of the record, as it is the entity or the holder.
    private IEnumerable<OwnershipStatement> With(StatementRecord record)
        => record.OwnerGroup is { } group
                ? session.FindAll<OwnershipStatement>(s => s.OwnerGroup, group).Where(s => s.InterestedPartyRecordId == record.Id)
            : record.OrganizationId is not { } organization ? []
            : session.FindAll<OwnershipStatement>(s => s.SubjectId, organization).Where(s => s.SubjectRecordId == record.Id)
                .Concat(session.FindAll<OwnershipStatement>(s => s.InterestedPartyOrganizationId, organization)
                    .Where(s => s.InterestedPartyRecordId == record.Id && s.SubjectRecordId != record.Id));

    // By the last statement of a relationship.
    private static bool IsHeldAfter(List<OwnershipStatement> rows, DateOnly day)
    {
        var latest = rows.MaxBy(r => (r.StatementDate, r.PublishedOn ?? DateOnly.MinValue, r.Place ?? 0))!;
        var after = new Span(day.DayNumber + 1, Span.Whole.Last);
        return rows.Exists(r => BodsIds.StatementOf(r.Id) == BodsIds.StatementOf(latest.Id)
            && !DeclaredInterest.HeldOn(r).And(Span.Between(null, r.ReplacedOn?.DayNumber)).And(after).IsEmpty);
    }
}
