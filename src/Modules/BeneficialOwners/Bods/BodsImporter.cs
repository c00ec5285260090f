using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// Statements of the Beneficial Ownership Data Standard 0.1 to 0.4, as an array or one a line. They may come in any order and in several files and imports;
/// a relationship waits until the end of the import for its parties.
/// </summary>
public sealed class BodsImporter : IFormatImporter
{
    private const int FaultsReported = 10;

    private Reading? _reading;

    /// <inheritdoc/>
    public IReadOnlyList<ImportRule> Rules => BodsRules.All;

    /// <inheritdoc/>
    public IReadOnlyList<ImportFileKind> Kinds => [ImportFileKind.Json];

    /// <inheritdoc/>
    public void Read(IImportFile file, IImportSession session)
    {
        _reading ??= new Reading(session);
        string? version = null;
        foreach (var record in file.Json())
        {
            version = _reading.Read(record, file.SourceId, version);
        }
    }

    /// <inheritdoc/>
    public void Finish(IImportSession session)
    {
        _reading?.Finish();

        // What is derived next needs the memory.
        _reading = null;
    }

    private sealed class Reading(IImportSession session)
    {
        private static readonly Omissions<Organization> Nameless = new(o => o.Country, o => o.FoundedOn);

        private readonly BodsSchemas _schemas = new(session);
        private readonly StatementChecks _checks = new(session);
        private readonly BodsIds _ids = new(session);
        private readonly BodsRecords _records = new(session);
        private readonly BodsRows _rows = new(session);
        private readonly StatementDigests _digests = new();
        private readonly OwnerGroups _groups = new(session);
        private readonly BodsDeclarations _declarations = new(session);
        private readonly BodsRelationships _relationships = new(session);
        private readonly EndedParties _ended = new(session);

        /// <summary>Reads one record of a file and gives the version of the file.</summary>
        public string? Read(ImportRecord record, string sourceId, string? fileVersion)
        {
            session.Count("statements");
            if (record.Json.ValueKind != JsonValueKind.Object)
            {
                session.Report(BodsRules.NotAStatement, record.Place);
                return fileVersion;
            }

            // One a line needs no array; over several lines it is neither.
            if (record.Place.Pointer is null or "" && record.Json.GetRawText().Contains('\n', StringComparison.Ordinal))
            {
                session.Report(BodsRules.NotInAnArray, record.Place);
            }

            var version = StatementReader.VersionOf(record.Json);
            var id = _ids.OfAny(BodsValue.Text(record.Json, "statementId") ?? BodsValue.Text(record.Json, "statementID"))?.For(StatementReader.TypeOf(record.Json));
            if (!StatementReader.Versions.Contains(version))
            {
                session.Report(BodsRules.UnknownVersion, record.Place, id, version.Length > 20 ? version[..20] : version);
                return fileVersion;
            }

            if (fileVersion is not null && fileVersion != version)
            {
                session.Report(BodsRules.InconsistentVersion, record.Place, id, version);
            }

            var faults = _schemas.Check(record.Json, version);
            foreach (var fault in faults.Take(FaultsReported))
            {
                session.Report(BodsRules.Schema, record.Place.At(fault.Pointer), id, fault.Keyword);
            }

            if (faults.Count == 0)
            {
                Statement(StatementReader.Read(record.Json, version, record.Place, session.Today, _ids), sourceId);
            }

            return fileVersion ?? version;
        }

        public void Finish()
        {
            _relationships.Finish(_records, _declarations, _ended);
            _declarations.Check(_records);
            foreach (var entry in _records.Stated())
            {
                if (entry.IsComponent && !entry.IsListed)
                {
                    session.Report(
                        entry.Row.Type switch { StatementRecordType.Entity => BodsRules.EntityComponentUnused, StatementRecordType.Person => BodsRules.PersonComponentUnused, _ => BodsRules.RelationshipComponentUnused },
                        entry.Place, entry.StatementId);
                }

                _ended.Add(entry);

                // A relationship that could not be placed is as if it had not come: it may come again.
                if (entry.Row.Type != StatementRecordType.Relationship || entry.Row.OrganizationId is not null)
                {
                    entry.Row.OwnerGroup = entry.Row.OwnerGroup is { } group ? _groups.Current(group) : null;
                    session.Put(entry.Row);
                }
            }

            _groups.Finish();
            _declarations.Finish(_records);
            _ended.Finish();
        }

        private void Statement(BodsStatement statement, string sourceId)
        {
            _records.Rest();
            Series(statement);
            var known = _records.Find(statement.RecordId, out var own);
            statement.RecordId = own;
            statement.Digest = session.Opaque("statement", _digests.Of(statement.Json));
            if (IsKnown(statement) || !Follows(statement, known))
            {
                return;
            }

            _checks.Check(statement);
            _declarations.Take(statement);
            switch (statement.Type)
            {
                case StatementRecordType.Entity:
                    Entity(statement, known, sourceId);
                    break;
                case StatementRecordType.Person:
                    var person = BodsRows.Person(statement, _groups.Of(statement, known?.Row.OwnerGroup, sourceId), sourceId);
                    session.Put(person);
                    var entry = _records.Take(statement, known, sourceId);
                    (entry.Row.PersonId, entry.Row.OwnerGroup) = (entry.IsLatest ? person.Id : entry.Row.PersonId, person.OwnerGroup);
                    entry.Row.StoodUntil = entry.IsLatest ? BodsRows.StoodUntil(statement, isPerson: true) : entry.Row.StoodUntil;
                    break;
                default:
                    if (statement.Subject.Reference is null && (statement.Status != StatementRecordStatus.Closed || known?.Row.OrganizationId is null))
                    {
                        session.Report(BodsRules.SubjectUnspecified, statement.Place, statement.Key);
                        break;
                    }

                    _relationships.Add(statement, BodsRows.Interests(statement, sourceId), _records.Take(statement, known, sourceId),
                        _records, _declarations, _ended);
                    break;
            }
        }

        private void Entity(BodsStatement statement, BodsRecords.Entry? known, string sourceId)
        {
            var organization = _rows.Organization(statement, known?.Row, out var isPerson);
            if (isPerson)
            {
                // Whatever was told of it before goes too.
                session.Put(organization, Nameless);
                foreach (var earlier in known?.Row.IsNaturalPerson == false ? session.FindAll<EntityStatement>(e => e.RecordId, statement.RecordKey) : [])
                {
                    (earlier.Name, earlier.FoundedOn, earlier.DissolvedOn) = (null, null, null);
                    session.Put(earlier);
                }
            }
            else
            {
                session.Put(organization);
            }

            var stated = BodsRows.Entity(statement, organization, isPerson, sourceId);
            session.Put(stated);
            var record = _records.Take(statement, known, sourceId);
            (record.Row.OrganizationId, record.Row.IsNaturalPerson, record.Row.EntitySubtype) = (organization.Id, isPerson, record.IsLatest ? stated.EntitySubtype : record.Row.EntitySubtype);
            record.Row.StoodUntil = record.IsLatest ? BodsRows.StoodUntil(statement, isPerson) : record.Row.StoodUntil;
        }

        // Before 0.4 a statement names those that it replaces: the first of the chain is the record.
        private void Series(BodsStatement statement)
        {
            if (statement.Version == "0.4")
            {
                return;
            }

            var replaced = statement.Replaces.Select(id => (Statement: id, Record: _records.RecordOf(id))).Where(r => r.Record is not null).ToList();
            statement.Status = statement.Replaces.Count > 0 ? StatementRecordStatus.Updated : StatementRecordStatus.New;
            if (replaced.Count > 0)
            {
                var record = replaced[0].Record!;
                statement.RecordId = new BodsId(record, record);
                _relationships.Replaced(statement.Date, replaced.Where(r => r.Record != record).SelectMany(r => _records.Rows(r.Statement)));
            }
            else if (statement.Replaces.Count > 0)
            {
                statement.RecordId = statement.Replaces[0];
            }
        }

        private bool IsKnown(BodsStatement statement)
        {
            if (_records.Known(statement.Id) is not { } known)
            {
                return false;
            }

            if (known.Digest == statement.Digest)
            {
                session.Report(BodsRules.DuplicateStatement, statement.Place, statement.Key);
                return true;
            }

            if (statement.Type == StatementRecordType.Person && session.Find<PersonStatement>(statement.Key) is { } person && BodsRows.Person(statement, person.OwnerGroup, person.SourceId ?? "") is var now && IsRedaction(person, now))
            {
                session.Put(now);
                _records.Remember(statement, known.Record);
                session.Report(BodsRules.Redacted, statement.Place, statement.Key);
                return true;
            }

            session.Report(BodsRules.DuplicateStatementId, statement.Place, statement.Key);
            return true;
        }

        // What a publisher takes back of a person is not kept here either.
        private static bool IsRedaction(PersonStatement before, PersonStatement now)
        {
            (string? Before, string? Now)[] values = [(before.Name, now.Name), (before.BirthDate, now.BirthDate), (before.Nationality, now.Nationality), (before.CountryOfResidence, now.CountryOfResidence)];
            return before.RecordId == now.RecordId && before.StatementDate == now.StatementDate && values.All(v => v.Now is null || v.Now == v.Before) && values.Any(v => v.Now != v.Before);
        }

        private bool Follows(BodsStatement statement, BodsRecords.Entry? known)
        {
            if (known is null)
            {
                if (statement.Status is StatementRecordStatus.Updated or StatementRecordStatus.Closed)
                {
                    session.Report(BodsRules.NewMissing, statement.Place, statement.Key);
                }

                return true;
            }

            if (known.Row.Type != statement.Type)
            {
                session.Report(BodsRules.SeriesOfTypes, statement.Place, statement.Key);
                return false;
            }

            if (IsOfAnother(statement, known.Row))
            {
                session.Report(BodsRules.RecordOfAnother, statement.Place, statement.Key);
                return false;
            }

            if (known.Row.ClosedOn is { } closed && statement.Status != StatementRecordStatus.Closed && statement.Date > closed)
            {
                session.Report(BodsRules.ClosedNotLast, statement.Place, statement.Key);
                return false;
            }

            if (known.Row.ClosedOn is not null && statement.Status == StatementRecordStatus.Closed)
            {
                session.Report(BodsRules.MultipleClosed, statement.Place, statement.Key);
            }

            if (statement.Status == StatementRecordStatus.New)
            {
                session.Report(known.HasNew ? BodsRules.MultipleNew : BodsRules.NewNotFirst, statement.Place, statement.Key);
            }

            return true;
        }

        // Where it is not known whose record one of the two is, two numbers of one list say that they are two entities.
        private static bool IsOfAnother(BodsStatement statement, StatementRecord known)
            => statement.Version == "0.4" && statement.Type == StatementRecordType.Entity && (known.Publisher is null || statement.RecordId.Publisher is null)
                && known.OrganizationId is { } organization && EntityIdentity.Of(statement.Details, null).Key is { } key && key != organization
                && organization.StartsWith(key[..(key.IndexOf(':', StringComparison.Ordinal) + 1)], StringComparison.Ordinal);
    }
}
