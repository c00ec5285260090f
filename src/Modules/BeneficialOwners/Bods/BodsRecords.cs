namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>The records that statements are about: those of this import, and those of earlier ones when a statement names them. Only ids, keys and days are held.</summary>
/// <param name="session">Where earlier records are found.</param>
public sealed class BodsRecords(IImportSession session)
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _recordOfStatement = new(StringComparer.Ordinal);

    /// <summary>The records of this import.</summary>
    public IEnumerable<Entry> Stated => _entries.Values.Where(e => e.StatementId is not null);

    /// <summary>The record with an id; null when there is none.</summary>
    public Entry? Find(string recordId)
    {
        if (!_entries.TryGetValue(recordId, out var entry) && session.Find<StatementRecord>(recordId) is { } row)
        {
            _entries[recordId] = entry = new Entry { Row = row, HasNew = true };
        }

        return entry;
    }

    /// <summary>The record that a statement names: by its id or, before 0.4, by the id of one of its statements.</summary>
    public Entry? Named(string reference, string version) => Find(version == "0.4" ? reference : RecordOf(reference) ?? reference);

    /// <summary>The record of a statement; null when the statement is not known.</summary>
    public string? RecordOf(string statementId)
        => _recordOfStatement.TryGetValue(statementId, out var record) ? record
            : session.Find<EntityStatement>(statementId)?.RecordId ?? session.Find<PersonStatement>(statementId)?.RecordId
            ?? (session.Find<OwnershipStatement>(statementId) ?? session.Find<OwnershipStatement>(statementId + "#1"))?.RecordId;

    /// <summary>True when this import has had a statement with the id.</summary>
    public bool HasStatement(string statementId) => _recordOfStatement.ContainsKey(statementId);

    /// <summary>Takes a statement into the series of its record.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="entry">The record as it is known; null for a new one.</param>
    /// <param name="sourceId">The source of the statement.</param>
    public Entry Take(BodsStatement statement, Entry? entry, string sourceId)
    {
        entry ??= _entries[statement.RecordId] = new Entry { Row = new StatementRecord { Id = statement.RecordId, Type = statement.Type, LatestOn = statement.Date } };
        _recordOfStatement[statement.Id] = statement.RecordId;
        (entry.Place, entry.StatementId, entry.IsComponent, entry.HasNew) = (statement.Place, statement.Id, statement.IsComponent, entry.HasNew || statement.Status == StatementRecordStatus.New);
        entry.Row.SourceId = sourceId;
        entry.Row.LatestOn = statement.Date > entry.Row.LatestOn ? statement.Date : entry.Row.LatestOn;
        entry.Row.ClosedOn = statement.Status == StatementRecordStatus.Closed ? statement.Date : entry.Row.ClosedOn;
        return entry;
    }

    /// <summary>A record.</summary>
    public sealed class Entry
    {
        /// <summary>What is kept of it.</summary>
        public required StatementRecord Row { get; init; }

        /// <summary>Whether a statement has said that it is the first.</summary>
        public bool HasNew { get; set; }

        /// <summary>Whether the latest statement says that it is a part of a chain.</summary>
        public bool IsComponent { get; set; }

        /// <summary>The latest statement of this import; null when only earlier imports had one.</summary>
        public string? StatementId { get; set; }

        /// <summary>Where that statement stands.</summary>
        public ImportPlace Place { get; set; }
    }
}
