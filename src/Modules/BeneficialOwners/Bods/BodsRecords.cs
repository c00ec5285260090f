using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// The records that statements are about: those of this import, and those of earlier ones when a statement names them. Those that were used last are in memory, as long as no one calls <see cref="Rest"/>;
/// all others wait in the import's scratch.
/// </summary>
/// <param name="session">Where earlier records are found.</param>
public sealed class BodsRecords(IImportSession session)
{
    private const string Records = "records";
    private const string Statements = "statements";
    private const int Most = 1_024;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private bool _areFinal;

    /// <summary>The records of this import, in the order in which they came. None may be changed any more.</summary>
    public IEnumerable<Entry> Stated()
    {
        Write();
        _areFinal = true;
        return session.Scratch.All(Records).Select(r => Read(r.Text)).Where(e => e.StatementId is not null);
    }

    /// <summary>The record that a file names by an id: that of its publisher, or one whose publisher is not known; null when there is none.</summary>
    public Entry? Find(BodsId id) => Find(id, out _);

    /// <summary>The record that a file names by an id; null when there is none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="own">The id under which it is or would be stored: the longer one when another publisher's record has the short one.</param>
    public Entry? Find(BodsId id, out BodsId own)
    {
        own = id;
        var entry = FindStored(id);
        if (id.Publisher is null || entry?.Row.Publisher is not { } publisher || publisher == id.Publisher)
        {
            return entry;
        }

        own = id.Longer();
        return FindStored(own);
    }

    /// <summary>The record that is stored under a key; null when there is none.</summary>
    public Entry? Find(string key) => Find(new BodsId(key, key));

    /// <summary>The record that a statement names: by its id or, before 0.4, by the id of one of its statements.</summary>
    public Entry? Named(BodsId reference, string version) => version != "0.4" && RecordOf(reference) is { } record ? Find(record) : Find(reference);

    /// <summary>The key of the record of a statement; null when the statement is not known.</summary>
    public string? RecordOf(BodsId statement) => Known(statement)?.Record;

    /// <summary>The key of the record of a statement and the digest of its content; null when the statement is not known.</summary>
    public (string Record, string Digest)? Known(BodsId statement)
    {
        if (session.Scratch.Find(Statements, statement.Token) is { } text)
        {
            var end = text.LastIndexOf(' ');
            return (text[..end], text[(end + 1)..]);
        }

        return session.Find<PersonStatement>(statement.Token) is { RecordId: { } person, Digest: { } ofPerson } ? (person, ofPerson)
            : session.Find<EntityStatement>(statement.Shown) is { RecordId: { } entity, Digest: { } ofEntity } ? (entity, ofEntity)
            : Rows(statement).FirstOrDefault() is { RecordId: { } relationship, Digest: { } digest } ? (relationship, digest) : null;
    }

    /// <summary>The rows of a statement about a relationship.</summary>
    public IEnumerable<OwnershipStatement> Rows(BodsId statement)
    {
        var only = BodsIds.RowOf(statement.Shown, 1, 1);
        if (only == statement.Shown && session.Find<OwnershipStatement>(only) is { } single)
        {
            yield return single;
        }

        for (var place = 1; session.Find<OwnershipStatement>(BodsIds.RowOf(statement.Shown, place, 2)) is { } row; place++)
        {
            yield return row;
        }
    }

    /// <summary>Remembers the content of a statement.</summary>
    public void Remember(BodsStatement statement, string record) => session.Scratch.Put(Statements, statement.Id.Token, $"{record} {statement.Digest}");

    /// <summary>Takes a statement into the series of its record.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="entry">The record as it is known; null for a new one.</param>
    /// <param name="sourceId">The source of the statement.</param>
    public Entry Take(BodsStatement statement, Entry? entry, string sourceId)
    {
        if (entry is null)
        {
            entry = _entries[statement.RecordKey] = new Entry { Row = new StatementRecord { Id = statement.RecordKey, Type = statement.Type, LatestOn = statement.Date, LatestPublishedOn = statement.PublishedOn } };
        }

        Remember(statement, entry.Row.Id);
        var row = entry.Row;
        (entry.Place, entry.StatementId, entry.HasNew) = (statement.Place, statement.Key, entry.HasNew || statement.Status == StatementRecordStatus.New);
        (row.SourceId, row.StatementCount, row.Publisher) = (sourceId, row.StatementCount + 1, row.Publisher ?? statement.RecordId.Publisher);
        entry.IsLatest = (statement.Date, statement.PublishedOn ?? DateOnly.MinValue).CompareTo((row.LatestOn, row.LatestPublishedOn ?? DateOnly.MinValue)) >= 0;
        if (entry.IsLatest)
        {
            (row.LatestOn, row.LatestPublishedOn, entry.IsComponent) = (statement.Date, statement.PublishedOn, statement.IsComponent);
        }

        row.ClosedOn = statement.Status == StatementRecordStatus.Closed ? statement.Date : row.ClosedOn;
        return entry;
    }

    /// <summary>Between two statements: makes room when too many records are in memory. Entries that were handed out before are not to be used after it.</summary>
    public void Rest()
    {
        if (_entries.Count >= Most)
        {
            if (!_areFinal)
            {
                Write();
            }

            _entries.Clear();
        }
    }

    private Entry? FindStored(BodsId id)
        => InMemory(id.Shown) ?? InMemory(id.Token) ?? InScratch(id.Shown) ?? (id.Token == id.Shown ? null : InScratch(id.Token))
            ?? Earlier(id.Shown) ?? (id.Token == id.Shown ? null : Earlier(id.Token));

    private void Write()
    {
        foreach (var (key, entry) in _entries)
        {
            var text = JsonSerializer.Serialize(entry, ScratchTexts.Default.Entry);
            if (text != entry.Written)
            {
                session.Scratch.Put(Records, key, text);
                entry.Written = text;
            }
        }
    }

    private Entry? InMemory(string key) => _entries.GetValueOrDefault(key);

    private Entry? InScratch(string key) => session.Scratch.Find(Records, key) is { } text ? _entries[key] = Read(text) : null;

    private Entry? Earlier(string key)
    {
        if (session.Find<StatementRecord>(key) is not { } row)
        {
            return null;
        }

        var entry = new Entry { Row = row, HasNew = true };
        entry.Written = JsonSerializer.Serialize(entry, ScratchTexts.Default.Entry);
        return _entries[key] = entry;
    }

    private static Entry Read(string text)
    {
        var entry = JsonSerializer.Deserialize(text, ScratchTexts.Default.Entry)!;
        entry.Written = text;
        return entry;
    }

    /// <summary>A record.</summary>
    public sealed class Entry
    {
        /// <summary>What is kept of it.</summary>
        public required StatementRecord Row { get; init; }

        /// <summary>Whether a statement has said that it is the first.</summary>
        public bool HasNew { get; set; }

        /// <summary>Whether the statement that was taken last is the latest by its dates.</summary>
        public bool IsLatest { get; set; }

        /// <summary>Whether the latest statement says that it is a part of a chain.</summary>
        public bool IsComponent { get; set; }

        /// <summary>Whether a relationship lists it as a part of its chain.</summary>
        public bool IsListed { get; set; }

        /// <summary>The last statement of this import; null when only earlier imports had one.</summary>
        public string? StatementId { get; set; }

        /// <summary>Where that statement stands.</summary>
        public ImportPlace Place { get; set; }

        /// <summary>What the scratch has of it.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public string? Written { get; set; }
    }
}
