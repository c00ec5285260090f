using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>The rows of one import on their way into the database, inside its transaction.</summary>
internal sealed class ImportSession : IImportSession, IDisposable
{
    private readonly GraphContext _context;
    private readonly SqliteConnection _connection;
    private readonly FindingLog _findings;
    private readonly OperatorKey _opaque;
    private readonly KeptRecords _kept;
    private readonly SearchWriter _search;
    private readonly ImportScratch _scratch;
    private readonly PersonalNumberGuard _guard;
    private readonly NumberGuard _numbers;
    private readonly Dictionary<Type, TableWriter> _writers = [];
    private readonly RowQueue _queue;
    private readonly KnownOrganizations _organizations;
    private readonly RowFinder _finder;
    private readonly AskedKeys _asked;
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<ImportRule> _rules = [];
    private readonly string _format;
    private readonly bool _logsChanges;
    private long _records;

    public ImportSession(GraphContext context, SqliteConnection connection, ImportJob job, FindingLog findings)
    {
        (_context, _connection, _findings, _format) = (context, connection, findings, job.Format.Format);
        (Number, SourceId, Today, _logsChanges) = (job.Number, job.SourceId, job.Today, job.LogsChanges);
        _opaque = job.OpaqueKey;
        _kept = new KeptRecords(connection, job.ArchiveKey, _format, Number);
        _search = new SearchWriter(connection, context.Graph);
        _queue = new RowQueue(WriteQueued);
        _scratch = new ImportScratch();
        (_finder, _asked) = (new RowFinder(context), new AskedKeys(connection));
        _organizations = new KnownOrganizations(_finder, WriterOf(typeof(Organization)));
        var module = context.Graph.Modules.Select(m => m.Definition).FirstOrDefault(m => m.Formats.Contains(job.Format));
        _guard = new PersonalNumberGuard(
            new PersonalNumberFinder(module?.PersonalNumberPatterns ?? []),
            number => Opaque("number", number)[..16],
            (key, kind) => _findings.Add(FileRules.PersonalNumber, new ImportPlace(File, 0), key, kind));
        _numbers = new NumberGuard((rule, key, number) => _findings.Add(rule, new ImportPlace(File, 0), key, number));
    }

    /// <summary>The import's number, which marks its rows.</summary>
    public long Number { get; }

    /// <summary>The source of its rows.</summary>
    public string SourceId { get; }

    /// <inheritdoc/>
    public DateOnly Today { get; }

    /// <summary>The file that is being read, as findings name it.</summary>
    public string File { get; set; } = "";

    /// <summary>The records that were read, by what they are.</summary>
    public IReadOnlyDictionary<string, long> Counts => _counts;

    /// <summary>The records that were read.</summary>
    public long Records => _records;

    /// <summary>The tables that were written.</summary>
    public IReadOnlyCollection<TableWriter> Writers => _writers.Values;

    /// <summary>The rules that may be reported.</summary>
    public void Allow(IEnumerable<ImportRule> rules) => _rules.UnionWith(rules);

    /// <inheritdoc/>
    public void Put<T>(T row)
        where T : class
        => Queue(_guard.Copy(row), null);

    /// <inheritdoc/>
    public void Put<T>(T row, Omissions<T> omissions)
        where T : class
        => Queue(_guard.Copy(row), omissions);

    /// <summary>Waits until all rows that were put are written.</summary>
    public void Settle() => _queue.Settle();

    /// <summary>Makes whole what was left for the end of many rows: indexes that were dropped, and the text search.</summary>
    public void Complete()
    {
        _queue.Settle();
        foreach (var writer in _writers.Values)
        {
            writer.Complete();
        }

        _search.Flush();
    }

    /// <inheritdoc/>
    public T? Find<T>(string key)
        where T : class
    {
        var stored = _guard.Key(typeof(T), key);
        if (!_asked.MayHave(typeof(T), stored))
        {
            return null;
        }

        _queue.Settle();
        var writer = WriterOf(typeof(T));
        if (writer.Place(stored) is not null && _finder.Find<T>(stored) is { } found)
        {
            return found;
        }

        _asked.Missed(writer);
        return null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<T> FindAll<T>(Expression<Func<T, string?>> column, string value)
        where T : class
    {
        // An index that was dropped for many rows is needed now.
        _queue.Settle();
        WriterOf(typeof(T)).Complete();
        var member = ((MemberExpression)column.Body).Member;
        var target = member.GetCustomAttribute<RefAttribute>()?.Target;
        return _finder.FindAll<T>(member.Name, target is null ? _guard.Key(value) : _guard.Key(target, value));
    }

    /// <inheritdoc/>
    public IImportScratch Scratch => _scratch;

    /// <inheritdoc/>
    public void Remove<T>(string key)
        where T : class
    {
        _queue.Settle();
        var writer = WriterOf(typeof(T));
        key = _guard.Key(typeof(T), key);
        if (writer.Place(key) is { } place)
        {
            _search.Remove(typeof(T), place);
            writer.Remove(key);
            _organizations.Forget(key);
            Log(ChangeKind.Removed, writer.Entity, key, null);
        }
    }

    /// <inheritdoc/>
    public void RemoveUnseen<T>()
        where T : class => RemoveUnseen<T>("");

    /// <inheritdoc/>
    public void RemoveUnseen<T>(Expression<Func<T, string?>> group)
        where T : class => RemoveUnseen<T>($"AND {Column(group)} IN {ChangedParts}");

    /// <inheritdoc/>
    public void RemoveUnseen<T, TParent>(Expression<Func<T, string?>> parent, Expression<Func<TParent, string?>> group)
        where T : class
        where TParent : class
    {
        _queue.Settle();
        var other = WriterOf(typeof(TParent));
        RemoveUnseen<T>($"AND {Column(parent)} IN (SELECT \"{other.Entity.Key.Name}\" FROM \"{other.Table}\" WHERE {Column(group)} IN {ChangedParts})");
    }

    /// <inheritdoc/>
    public void RemoveUnseen<T, TParent>(Expression<Func<T, string?>> parent)
        where T : class
        where TParent : class
    {
        _queue.Settle();
        var other = WriterOf(typeof(TParent));
        RemoveUnseen<T>($"AND EXISTS (SELECT 1 FROM \"{other.Table}\" AS p WHERE p.\"{other.Entity.Key.Name}\" = {Column(parent)} AND p.{TableWriter.Mark} = $import)");
    }

    /// <inheritdoc/>
    public void Report(ImportRule rule, ImportPlace place, string? record = null, string? value = null)
    {
        if (!_rules.Contains(rule))
        {
            throw new InvalidOperationException($"The importer of {_format} reports {rule.Code} and does not list it among its rules.");
        }

        _findings.Add(rule, place, record, value);
    }

    /// <inheritdoc/>
    public string Opaque(string purpose, string value) => _opaque.Token(purpose, value);

    /// <inheritdoc/>
    public IImportSchema Schema(params (string Name, string Json)[] schemas) => new RecordSchema(schemas);

    /// <inheritdoc/>
    public void Count(string record = "records")
    {
        _records++;
        _counts[record] = _counts.GetValueOrDefault(record) + 1;
    }

    /// <inheritdoc/>
    public void Keep(string group, string id, string order, JsonElement record) => _queue.Add(_kept.Seal(_guard.Key(group), _guard.Key(id), order, record), null);

    /// <inheritdoc/>
    public IEnumerable<(string Group, IReadOnlyList<JsonElement> Records)> ChangedGroups()
    {
        _queue.Settle();
        foreach (var group in _kept.Changed())
        {
            yield return group;
            _queue.Settle();
        }
    }

    /// <summary>Replaces a whole table by what a derivation makes of the rows.</summary>
    public void Derive(DerivationDefinition derivation)
    {
        var writer = WriterOf(derivation.RowType);
        using (var delete = new NativeStatement(_connection, $"DELETE FROM \"{writer.Table}\""))
        {
            writer.WasEmptied |= delete.Run() > 0;
        }

        var instance = Activator.CreateInstance(derivation.DerivationType)!;
        var rows = (System.Collections.IEnumerable)typeof(IDerivation<>).MakeGenericType(derivation.RowType).GetMethod("Derive")!.Invoke(instance, [new StoredRows(_context)])!;
        foreach (var row in rows)
        {
            if (_numbers.Admit(row, isComputed: true))
            {
                writer.Put(row, null, out _);
            }
        }
    }

    /// <summary>Computes a column again, in SQL; the rows that it changes are told of, save those that this import put.</summary>
    public void Derive(ColumnDerivation derivation)
    {
        var writer = WriterOf(derivation.RowType);
        using var cells = new DerivedCells(_context, _connection, writer, derivation);
        foreach (var key in cells.ChangedBefore(Number))
        {
            writer.AddChanged(1);
            if (_logsChanges && _context.Find(derivation.RowType, key) is { } row)
            {
                _context.Entry(row).State = EntityState.Detached;
                Log(ChangeKind.Changed, writer.Entity, key, _search.TitleOf(row));
            }
        }

        cells.Store();
    }

    /// <summary>The writer of a class's rows.</summary>
    public TableWriter WriterOf(Type type)
    {
        if (!_writers.TryGetValue(type, out var writer))
        {
            if (!_context.Graph.ByType.TryGetValue(type, out var entity))
            {
                throw new InvalidOperationException($"{type.Name} is no table. Declare it in the module with Table<{type.Name}>().");
            }

            var derived = _context.Graph.Modules.SelectMany(m => m.Definition.Columns).Where(c => c.RowType == type).Select(c => c.Column.Name).ToHashSet(StringComparer.Ordinal);
            _writers[type] = writer = new TableWriter(_connection, entity, _context.Model.FindEntityType(type)!, Number, derived);
        }

        return writer;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _queue.Dispose();
        foreach (var writer in _writers.Values)
        {
            writer.Dispose();
        }

        _kept.Dispose();
        _search.Dispose();
        _scratch.Dispose();
    }

    /// <summary>Puts a row of the service's own, at once.</summary>
    public void Write(object row)
    {
        _queue.Settle();
        row = _guard.Clean(row);
        _asked.Put(row);
        Write(row, null);
    }

    private void Queue(object row, IOmissions? omissions)
    {
        if (_numbers.Admit(row))
        {
            _asked.Put(row);
            _queue.Add(row, omissions);
        }
    }

    private void WriteQueued(object row, IOmissions? omissions)
    {
        if (row is KeptRecord record)
        {
            _kept.Put(record);
        }
        else if (row is not Organization told)
        {
            Write(row, omissions);
        }
        else if (omissions is not null)
        {
            _organizations.Forget(told.Id);
            Write(row, omissions);
        }
        else if (_organizations.Merged(told) is { } merged)
        {
            Write(merged, null);
        }
    }

    private void Write(object row, IOmissions? omissions)
    {
        var writer = WriterOf(row.GetType());
        var result = writer.Put(row, omissions, out var place);
        if (result == PutResult.Unchanged)
        {
            return;
        }

        if (_search.Knows(row.GetType()))
        {
            var key = (string)writer.Entity.Key.GetValue(row)!;
            if (result == PutResult.Added)
            {
                _search.Add(row, key, place);
            }
            else
            {
                _search.Replace(row, key, place);
            }
        }

        if (result == PutResult.Changed && row is not (Change or Import or Source))
        {
            Log(ChangeKind.Changed, writer.Entity, (string)writer.Entity.Key.GetValue(row)!, _search.TitleOf(row));
        }
    }

    private const string ChangedParts = $"(SELECT part FROM {ImportTables.Kept} WHERE import = $import)";

    private static string Column(LambdaExpression property) => $"\"{((MemberExpression)property.Body).Member.Name}\"";

    private void RemoveUnseen<T>(string condition)
        where T : class
    {
        _queue.Settle();
        var writer = WriterOf(typeof(T));
        var gone = new List<string>();
        using (var command = _connection.CreateCommand())
        {
            command.CommandText = $"SELECT \"{writer.Entity.Key.Name}\" FROM \"{writer.Table}\" WHERE {TableWriter.Mark} <> $import AND {TableWriter.Shared} IS NULL AND {TableWriter.Mark} IN (SELECT number FROM {ImportTables.Runs} WHERE format = $format) {condition} ORDER BY 1";
            command.Parameters.AddWithValue("$import", Number);
            command.Parameters.AddWithValue("$format", _format);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                gone.Add(reader.GetString(0));
            }
        }

        gone.ForEach(Remove<T>);
    }

    // What is added is told by the rows' source; what was there before and is another now would be lost.
    private void Log(ChangeKind kind, Entity entity, string key, LocalizedText? title)
    {
        if (!_logsChanges)
        {
            return;
        }

        var now = DateTime.UtcNow;
        WriterOf(typeof(Change)).Put(
            new Change
            {
                Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{now:O}/{entity.Name}/{key}"), Kind = kind, Type = entity.Name, RowId = key,
                Summary = title ?? new LocalizedText { Pt = key, En = key }, KnownOn = Today, RecordedAt = now, SourceId = SourceId,
            },
            null,
            out _);
    }
}
