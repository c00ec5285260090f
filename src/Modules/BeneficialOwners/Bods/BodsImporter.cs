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
    public void Finish(IImportSession session) => _reading?.Finish();

    private sealed class Reading(IImportSession session)
    {
        private readonly BodsSchemas _schemas = new(session);
        private readonly StatementChecks _checks = new(session);
        private readonly BodsRecords _records = new(session);
        private readonly BodsRows _rows = new(session);
        private readonly BodsRelationships _relationships = new(session);

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
            var id = BodsValue.Text(record.Json, "statementId") ?? BodsValue.Text(record.Json, "statementID");
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
                Statement(StatementReader.Read(record.Json, version, record.Place, session.Today), sourceId);
            }

            return fileVersion ?? version;
        }

        public void Finish()
        {
            _relationships.Finish(_records);
            // A relationship that could not be placed is as if it had not come: it may come again.
            foreach (var entry in _records.Stated.Where(e => e.Row.Type != StatementRecordType.Relationship || e.Row.OrganizationId is not null))
            {
                session.Put(entry.Row);
            }
        }

        private void Statement(BodsStatement statement, string sourceId)
        {
            Series(statement);
            var known = _records.Find(statement.RecordId);
            if (IsKnown(statement, known) || !Follows(statement, known))
            {
                return;
            }

            _checks.Check(statement);
            _relationships.Declared(statement);
            switch (statement.Type)
            {
                case StatementRecordType.Entity:
                    var organization = _rows.Organization(statement, known?.Row.OrganizationId);
                    session.Put(organization);
                    var stated = _rows.Entity(statement, organization, sourceId);
                    session.Put(stated);
                    var record = _records.Take(statement, known, sourceId).Row;
                    (record.OrganizationId, record.EntitySubtype) = (organization.Id, stated.EntitySubtype);
                    break;
                case StatementRecordType.Person:
                    var person = _rows.Person(statement, known?.Row.OwnerGroup, sourceId);
                    session.Put(person);
                    var entry = _records.Take(statement, known, sourceId);
                    (entry.Row.PersonId, entry.Row.OwnerGroup) = (person.Id, person.OwnerGroup);
                    break;
                default:
                    if (statement.Subject.Reference is null && (statement.Status != StatementRecordStatus.Closed || known?.Row.OrganizationId is null))
                    {
                        session.Report(BodsRules.SubjectUnspecified, statement.Place, statement.Id);
                        break;
                    }

                    _relationships.Add(statement, _rows.Interests(statement, sourceId), _records.Take(statement, known, sourceId), _records);
                    break;
            }
        }

        // Before 0.4 a statement names those that it replaces: the first of the chain is the record.
        private void Series(BodsStatement statement)
        {
            if (statement.Version == "0.4")
            {
                return;
            }

            var replaced = statement.Replaces.Select(_records.RecordOf).OfType<string>().Distinct().ToList();
            statement.Status = statement.Replaces.Count > 0 ? StatementRecordStatus.Updated : StatementRecordStatus.New;
            if (replaced.Count > 0)
            {
                statement.RecordId = replaced[0];
                _relationships.Replaced(statement.Date, statement.Replaces.Where(id => _records.RecordOf(id) is { } record && record != statement.RecordId));
            }
            else if (statement.Replaces.Count > 0)
            {
                statement.RecordId = statement.Replaces[0];
            }
        }

        private bool IsKnown(BodsStatement statement, BodsRecords.Entry? known)
        {
            if (known is null && !_records.HasStatement(statement.Id))
            {
                return false;
            }

            var person = session.Find<PersonStatement>(statement.Id);
            var digest = person?.Digest ?? session.Find<EntityStatement>(statement.Id)?.Digest
                ?? (session.Find<OwnershipStatement>(statement.Id) ?? session.Find<OwnershipStatement>(statement.Id + "#1"))?.Digest ?? _relationships.DigestOf(statement.Id);
            if (digest is null)
            {
                return false;
            }

            if (digest == _rows.Digest(statement))
            {
                session.Report(BodsRules.DuplicateStatement, statement.Place, statement.Id);
                return true;
            }

            if (person is not null && statement.Type == StatementRecordType.Person && _rows.Person(statement, person.OwnerGroup, person.SourceId ?? "") is var now && IsRedaction(person, now))
            {
                session.Put(now);
                session.Report(BodsRules.Redacted, statement.Place, statement.Id);
                return true;
            }

            session.Report(BodsRules.DuplicateStatementId, statement.Place, statement.Id);
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
                    session.Report(BodsRules.NewMissing, statement.Place, statement.Id);
                }

                return true;
            }

            if (known.Row.Type != statement.Type)
            {
                session.Report(BodsRules.SeriesOfTypes, statement.Place, statement.Id);
                return false;
            }

            if (known.Row.ClosedOn is { } closed && statement.Status != StatementRecordStatus.Closed && statement.Date > closed)
            {
                session.Report(BodsRules.ClosedNotLast, statement.Place, statement.Id);
                return false;
            }

            if (known.Row.ClosedOn is not null && statement.Status == StatementRecordStatus.Closed)
            {
                session.Report(BodsRules.MultipleClosed, statement.Place, statement.Id);
            }

            if (statement.Status == StatementRecordStatus.New)
            {
                session.Report(known.HasNew ? BodsRules.MultipleNew : BodsRules.NewNotFirst, statement.Place, statement.Id);
            }

            return true;
        }
    }
}
