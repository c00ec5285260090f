namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Places relationships between their parties, and looks at the end at what statements say of each other.</summary>
/// <param name="session">Where rows and findings go.</param>
public sealed class BodsRelationships(IImportSession session)
{
    private readonly Dictionary<string, Waiting> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Mention> _subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Reference, string Version), Mention> _components = [];
    private readonly Dictionary<(string Subject, string Declaration), OwnershipDeclaration> _declarations = [];
    private readonly DeclaredTotals _totals = new();

    /// <summary>The digest of a relationship that waits for its parties; null when none with the id does.</summary>
    public string? DigestOf(string statementId) => _waiting.TryGetValue(statementId, out var waiting) ? waiting.Rows[0].Digest : null;

    /// <summary>Remembers the declaration that a statement belongs to.</summary>
    public void Declared(BodsStatement statement)
    {
        if (statement.DeclarationSubject is not { } subject)
        {
            return;
        }

        _subjects.TryAdd(subject, new Mention(statement.Place, statement.Id, false));
        if (statement.Type != StatementRecordType.Relationship || statement.Status == StatementRecordStatus.Closed)
        {
            return;
        }

        // A declaration counts from its first statement, and names an owner as soon as one of its statements does.
        var name = statement.Declaration ?? statement.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var reason = statement.InterestedParty.Reason;
        if (_declarations.TryGetValue((subject, name), out var declaration))
        {
            declaration.DeclaredOn = statement.Date < declaration.DeclaredOn ? statement.Date : declaration.DeclaredOn;
            declaration.UnspecifiedReason = reason is null ? null : declaration.UnspecifiedReason;
        }
        else
        {
            _declarations[(subject, name)] = new OwnershipDeclaration { Id = name, SubjectId = "", DeclaredOn = statement.Date, UnspecifiedReason = reason };
        }
    }

    /// <summary>Ends the rows of statements about other records, which a statement replaces besides its own.</summary>
    public void Replaced(DateOnly day, IEnumerable<string> statementIds)
    {
        foreach (var row in statementIds.SelectMany(Rows).ToList())
        {
            row.ReplacedOn = day;
            session.Put(row);
        }
    }

    /// <summary>Takes a relationship; it is placed at once when its parties are known.</summary>
    public void Add(BodsStatement statement, IReadOnlyList<OwnershipStatement> rows, BodsRecords.Entry record, BodsRecords records)
    {
        foreach (var component in statement.Components)
        {
            _components.TryAdd((component, statement.Version), new Mention(statement.Place, statement.Id, records.Named(component, statement.Version) is null));
        }

        var waiting = new Waiting(statement.Id, rows, statement.Subject.Reference ?? "", statement.InterestedParty.Reference, statement.Version, statement.Place, record);
        var subject = waiting.Subject.Length == 0 ? record : records.Named(waiting.Subject, waiting.Version);
        var party = waiting.Party is null ? null : records.Named(waiting.Party, waiting.Version);
        if (subject is null || (waiting.Party is not null && party is null))
        {
            _waiting[statement.Id] = waiting;
            return;
        }

        Place(waiting, subject, party);
    }

    /// <summary>Places what still waits, and reports what is nowhere.</summary>
    public void Finish(BodsRecords records)
    {
        foreach (var (id, waiting) in _waiting)
        {
            var subject = records.Named(waiting.Subject, waiting.Version);
            var party = waiting.Party is null ? null : records.Named(waiting.Party, waiting.Version);
            if (subject is null)
            {
                session.Report(BodsRules.SubjectMissing, waiting.Place, id, waiting.Subject);
            }
            else if (waiting.Party is not null && party is null)
            {
                session.Report(BodsRules.PartyMissing, waiting.Place, id, waiting.Party);
            }
            else
            {
                session.Report(BodsRules.PartyLater, waiting.Place, id);
                Place(waiting, subject, party);
            }
        }

        foreach (var (subject, mention) in _subjects)
        {
            var record = records.Find(subject);
            if (record is null || record.Row.Type == StatementRecordType.Relationship)
            {
                session.Report(record is null ? BodsRules.SubjectNotThere : BodsRules.SubjectOfRelationship, mention.Place, mention.StatementId, subject);
            }
        }

        Components(records);
        foreach (var (statementId, place) in _totals.MoreThanWhole())
        {
            session.Report(BodsRules.MoreThanWhole, place, statementId);
        }

        foreach (var ((subject, name), declaration) in _declarations)
        {
            if (records.Find(subject)?.Row is { Type: StatementRecordType.Entity, OrganizationId: { } organization })
            {
                (declaration.Id, declaration.SubjectId) = ($"{organization}/{name}", organization);
                if (session.Find<OwnershipDeclaration>(declaration.Id) is { } before)
                {
                    declaration.DeclaredOn = before.DeclaredOn < declaration.DeclaredOn ? before.DeclaredOn : declaration.DeclaredOn;
                    declaration.UnspecifiedReason = before.UnspecifiedReason is null ? null : declaration.UnspecifiedReason;
                }

                session.Put(declaration);
            }
        }
    }

    private IEnumerable<OwnershipStatement> Rows(string statementId)
    {
        if (session.Find<OwnershipStatement>(statementId) is { } only)
        {
            yield return only;
        }

        for (var place = 1; session.Find<OwnershipStatement>($"{statementId}#{place}") is { } row; place++)
        {
            yield return row;
        }
    }

    private void Components(BodsRecords records)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ((reference, version), mention) in _components)
        {
            if (records.Named(reference, version) is { } part)
            {
                listed.Add(part.Row.Id);
                if (mention.IsBefore)
                {
                    session.Report(BodsRules.ComponentLater, mention.Place, mention.StatementId, reference);
                }

                if (part.StatementId is not null && !part.IsComponent)
                {
                    session.Report(BodsRules.ComponentNotMarked, part.Place, part.StatementId);
                }
            }
            else
            {
                session.Report(records.RecordOf(reference) is null ? BodsRules.ComponentNotThere : BodsRules.ComponentIsStatement, mention.Place, mention.StatementId, reference);
            }
        }

        foreach (var entry in records.Stated.Where(e => e.IsComponent && !listed.Contains(e.Row.Id)))
        {
            session.Report(
                entry.Row.Type switch { StatementRecordType.Entity => BodsRules.EntityComponentUnused, StatementRecordType.Person => BodsRules.PersonComponentUnused, _ => BodsRules.RelationshipComponentUnused },
                entry.Place, entry.StatementId);
        }
    }

    private void Place(Waiting waiting, BodsRecords.Entry subject, BodsRecords.Entry? party)
    {
        var id = waiting.StatementId;
        if (subject != waiting.Record && subject.Row.Type != StatementRecordType.Entity)
        {
            session.Report(BodsRules.SubjectNotEntity, waiting.Place, id, waiting.Subject);
        }
        else if (party?.Row.Type == StatementRecordType.Relationship)
        {
            session.Report(BodsRules.PartyIsRelationship, waiting.Place, id, waiting.Party);
        }
        else if (waiting.Record.Row.OrganizationId is { } before && before != subject.Row.OrganizationId)
        {
            session.Report(BodsRules.SubjectChanged, waiting.Place, id);
        }
        else
        {
            Fits(waiting, subject, id);
            Put(waiting, subject.Row.OrganizationId!, party?.Row, id);
        }
    }

    // Earlier versions have no such subtypes, or not for all.
    private void Fits(Waiting waiting, BodsRecords.Entry subject, string id)
    {
        if (waiting.Version == "0.4" && subject != waiting.Record)
        {
            if (subject.Row.EntitySubtype != BodsEntitySubtype.Nomination && waiting.Rows.Any(r => r.InterestType is InterestType.Nominee or InterestType.Nominator))
            {
                session.Report(BodsRules.SubjectNotNomination, waiting.Place, id, waiting.Subject);
            }

            if (subject.Row.EntitySubtype != BodsEntitySubtype.Trust && waiting.Rows.Any(r => r.InterestType is InterestType.Settlor or InterestType.Trustee or InterestType.Protector))
            {
                session.Report(BodsRules.SubjectNotTrust, waiting.Place, id, waiting.Subject);
            }
        }
    }

    private void Put(Waiting waiting, string subjectId, StatementRecord? party, string id)
    {
        waiting.Record.Row.OrganizationId = subjectId;
        if (party?.OrganizationId == subjectId)
        {
            session.Report(BodsRules.OwnsItself, waiting.Place, id);
        }

        foreach (var row in waiting.Rows)
        {
            row.SubjectId = subjectId;
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

    private sealed record Waiting(string StatementId, IReadOnlyList<OwnershipStatement> Rows, string Subject, string? Party, string Version, ImportPlace Place, BodsRecords.Entry Record);

    private readonly record struct Mention(ImportPlace Place, string StatementId, bool IsBefore);
}
