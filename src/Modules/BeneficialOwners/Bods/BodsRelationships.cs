using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Places relationships between their parties, and looks at the end at what statements say of each other.</summary>
/// <param name="session">Where rows and findings go.</param>
public sealed class BodsRelationships(IImportSession session)
{
    private const string Waitings = "waiting";
    private const string Parts = "components";

    private readonly DeclaredTotals _totals = new(session);

    /// <summary>Ends rows of statements about other records, which a statement replaces besides its own.</summary>
    public void Replaced(DateOnly day, IEnumerable<OwnershipStatement> rows)
    {
        foreach (var row in rows.ToList())
        {
            row.ReplacedOn = day;
            session.Put(row);
        }
    }

    /// <summary>Takes a relationship; it is placed at once when its parties are known.</summary>
    public void Add(BodsStatement statement, IReadOnlyList<OwnershipStatement> rows, BodsRecords.Entry record, BodsRecords records,
        BodsDeclarations declarations, EndedParties ended)
    {
        foreach (var component in statement.Components)
        {
            var key = $"{(statement.Version == "0.4" ? "record" : "statement")} {component.Token} {component.Publisher}";
            if (session.Scratch.Find(Parts, key) is null)
            {
                var isBefore = records.Named(component, statement.Version) is null;
                var part = new Component(component, statement.Version, statement.Key, statement.Place, isBefore);
                session.Scratch.Put(Parts, key, JsonSerializer.Serialize(part, ScratchTexts.Default.Component));
            }
        }

        foreach (var row in rows)
        {
            row.Place = record.Row.StatementCount;
        }

        var waiting = new Waiting(
            statement.Key, rows, statement.Subject.Reference, statement.InterestedParty.Reference, statement.Version, statement.Place, record.Row.Id, statement.DeclarationSubject,
            statement.Status == StatementRecordStatus.Closed ? null : BodsDeclarations.NameOf(statement), record.IsLatest);
        var subject = waiting.Subject is { } named ? records.Named(named, waiting.Version) : record;
        var party = waiting.Party is { } holder ? records.Named(holder, waiting.Version) : null;
        if (subject is null || (waiting.Party is not null && party is null))
        {
            session.Scratch.Put(Waitings, statement.Id.Token, JsonSerializer.Serialize(waiting, ScratchTexts.Default.Waiting));
            return;
        }

        Place(waiting, record, subject, party, records, declarations, ended);
    }

    /// <summary>Places what still waits, and reports what is nowhere.</summary>
    public void Finish(BodsRecords records, BodsDeclarations declarations, EndedParties ended)
    {
        foreach (var (_, text) in session.Scratch.All(Waitings))
        {
            records.Rest();
            var waiting = JsonSerializer.Deserialize(text, ScratchTexts.Default.Waiting)!;
            var record = records.Find(waiting.Record)!;
            var subject = waiting.Subject is { } named ? records.Named(named, waiting.Version) : record;
            var party = waiting.Party is { } holder ? records.Named(holder, waiting.Version) : null;
            if (subject is null)
            {
                session.Report(BodsRules.SubjectMissing, waiting.Place, waiting.StatementId, waiting.Subject?.Shown);
            }
            else if (waiting.Party is not null && party is null)
            {
                // It may be a person's, whose id tells who that is.
                session.Report(BodsRules.PartyMissing, waiting.Place, waiting.StatementId);
            }
            else
            {
                session.Report(BodsRules.PartyLater, waiting.Place, waiting.StatementId);
                Place(waiting, record, subject, party, records, declarations, ended);
            }
        }

        Components(records);
        foreach (var (statementId, place) in _totals.MoreThanWhole())
        {
            session.Report(BodsRules.MoreThanWhole, place, statementId);
        }
    }

    private void Components(BodsRecords records)
    {
        foreach (var (_, text) in session.Scratch.All(Parts))
        {
            records.Rest();
            var component = JsonSerializer.Deserialize(text, ScratchTexts.Default.Component);
            if (records.Named(component.Reference, component.Version) is { } part)
            {
                part.IsListed = true;
                if (component.IsBefore)
                {
                    session.Report(BodsRules.ComponentLater, component.Place, component.StatementId);
                }

                if (part.StatementId is not null && !part.IsComponent)
                {
                    session.Report(BodsRules.ComponentNotMarked, part.Place, part.StatementId);
                }
            }
            else
            {
                session.Report(records.RecordOf(component.Reference) is null ? BodsRules.ComponentNotThere : BodsRules.ComponentIsStatement, component.Place, component.StatementId);
            }
        }
    }

    private void Place(Waiting waiting, BodsRecords.Entry record, BodsRecords.Entry subject, BodsRecords.Entry? party, BodsRecords records,
        BodsDeclarations declarations, EndedParties ended)
    {
        var id = waiting.StatementId;
        if (subject != record && subject.Row.Type != StatementRecordType.Entity)
        {
            session.Report(BodsRules.SubjectNotEntity, waiting.Place, id);
        }
        else if (party?.Row.Type == StatementRecordType.Relationship)
        {
            session.Report(BodsRules.PartyIsRelationship, waiting.Place, id);
        }
        else if (record.Row.OrganizationId is { } before && before != subject.Row.OrganizationId)
        {
            session.Report(BodsRules.SubjectChanged, waiting.Place, id);
        }
        else
        {
            if (subject != record)
            {
                Fits(waiting, subject, id);
                ended.Add(subject, waiting.Place);
            }

            if (party is not null)
            {
                ended.Add(party, waiting.Place);
            }

            record.Row.OrganizationId = subject.Row.OrganizationId!;
            Put(waiting, subject.Row, party?.Row, id);
            Names(waiting, party?.Row, declarations);
            Belongs(waiting, record.Row, records, declarations);
        }
    }

    // Earlier versions have no such subtypes, or not for all.
    private void Fits(Waiting waiting, BodsRecords.Entry subject, string id)
    {
        if (waiting.Version == "0.4")
        {
            if (subject.Row.EntitySubtype != BodsEntitySubtype.Nomination && waiting.Rows.Any(r => r.InterestType is InterestType.Nominee or InterestType.Nominator))
            {
                session.Report(BodsRules.SubjectNotNomination, waiting.Place, id);
            }

            if (subject.Row.EntitySubtype != BodsEntitySubtype.Trust && waiting.Rows.Any(r => r.InterestType is InterestType.Settlor or InterestType.Trustee or InterestType.Protector))
            {
                session.Report(BodsRules.SubjectNotTrust, waiting.Place, id);
            }
        }
    }

    // Publishers say of an entity's interest that it is no beneficial ownership: others stand behind it, whom the declaration names by it.
    private static void Names(Waiting waiting, StatementRecord? party, BodsDeclarations declarations)
    {
        if (party?.Type == StatementRecordType.Entity && waiting is { Declaration: { } name, Declarant: { } declarant }
            && waiting.Rows.All(r => r.IsBeneficialOwnership == false))
        {
            declarations.Names(declarant, name);
        }
    }

    private void Put(Waiting waiting, StatementRecord subject, StatementRecord? party, string id)
    {
        var subjectId = subject.OrganizationId!;
        if (party?.OrganizationId == subjectId)
        {
            session.Report(BodsRules.OwnsItself, waiting.Place, id);
        }

        foreach (var row in waiting.Rows)
        {
            row.SubjectId = subjectId;
            (row.SubjectRecordId, row.InterestedPartyRecordId) = (
                subject.Type == StatementRecordType.Entity ? subject.Id : null, party?.Id);
            (row.InterestedPartyOrganizationId, row.InterestedPartyPersonId, row.OwnerGroup) = (party?.OrganizationId, party?.PersonId, party?.OwnerGroup);
            // Before 0.4 a reason instead of a person is a fault too.
            if (row.IsBeneficialOwnership == true && party?.Type != StatementRecordType.Person && (party is not null || waiting.Version != "0.4"))
            {
                session.Report(BodsRules.OwnerNotPerson, waiting.Place, id);
            }

            session.Put(row);
            _totals.Add(row, id, waiting.Place);
        }
    }

    // What closes a relationship belongs to no declaration that could stand.
    private static void Belongs(Waiting waiting, StatementRecord record, BodsRecords records, BodsDeclarations declarations)
    {
        if (waiting is { Declaration: { } name, Declarant: { } declarant, IsLatest: true })
        {
            record.DeclarationId = BodsDeclarations.KeyOf(records.Find(declarant), name) ?? record.DeclarationId;
        }

        if (record is { ClosedOn: not null, DeclarationId: { } declaration })
        {
            declarations.Closed(declaration);
        }
    }

    /// <summary>A relationship that is to be placed between its parties.</summary>
    /// <param name="StatementId">The statement.</param>
    /// <param name="Rows">Its interests.</param>
    /// <param name="Subject">The entity; null when the statement only closes its record.</param>
    /// <param name="Party">The holder; null for a reason why none is named.</param>
    /// <param name="Version">The version of the standard.</param>
    /// <param name="Place">Where the statement stands.</param>
    /// <param name="Record">The key of its record.</param>
    /// <param name="Declarant">Whose declaration it belongs to; null when none is named.</param>
    /// <param name="Declaration">The name of the declaration; null for a statement that closes its record.</param>
    /// <param name="IsLatest">Whether it is the latest of its record by its dates.</param>
    public sealed record Waiting(
        string StatementId, IReadOnlyList<OwnershipStatement> Rows, BodsId? Subject, BodsId? Party, string Version, ImportPlace Place,
        string Record, BodsId? Declarant, string? Declaration, bool IsLatest);

    /// <summary>A part of a chain that a relationship lists.</summary>
    /// <param name="Reference">What names it.</param>
    /// <param name="Version">The version of the standard, which says whether that is a record or a statement.</param>
    /// <param name="StatementId">The statement that lists it.</param>
    /// <param name="Place">Where that stands.</param>
    /// <param name="IsBefore">True when the part was not known yet.</param>
    public readonly record struct Component(BodsId Reference, string Version, string StatementId, ImportPlace Place, bool IsBefore);
}
