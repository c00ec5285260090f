using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Testing;

/// <summary>Rows in memory with the rules of a real import: same key replaces, entities merge, what is unseen can be removed.</summary>
public sealed class ImportBenchSession : IImportSession, IStoredRows
{
    /// <summary>The source of every row.</summary>
    public const string SourceId = "import";

    private readonly Dictionary<Type, SortedDictionary<string, (object Row, int Import, Type? Format)>> _rows = [];
    private readonly SortedDictionary<string, SortedDictionary<(string Order, string Id), string>> _kept = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changedGroups = [];
    private readonly List<ImportFinding> _findings = [];
    private readonly Dictionary<string, long> _counts = [];
    private readonly NumberGuard _numbers;
    private ImportBenchScratch _scratch = new();
    private HashSet<ImportRule> _rules = [];
    private int _import;
    private Type? _format;
    private (int Added, int Changed, int Removed) _changes;

    /// <summary>A session without rows.</summary>
    public ImportBenchSession() => _numbers = new NumberGuard(
        (rule, key, number) => _findings.Add(new ImportFinding(rule, new ImportPlace(SourceId, 0), key, number)));

    /// <inheritdoc/>
    public DateOnly Today { get; set; } = new(2024, 6, 30);

    /// <summary>The operator's key, of which opaque tokens are made.</summary>
    public string Key { get; init; } = "the key of the tests";

    internal IReadOnlyList<ImportFinding> Findings => _findings;

    internal IReadOnlyDictionary<string, long> Counts => _counts;

    internal (int Added, int Changed, int Removed) Changes => _changes;

    /// <inheritdoc/>
    public void Put<T>(T row)
        where T : class => Put(row, (IOmissions?)null);

    /// <inheritdoc/>
    public void Put<T>(T row, Omissions<T> omissions)
        where T : class => Put(row, (IOmissions)omissions);

    private void Put(object row, IOmissions? omissions)
    {
        // What the service would not store it does not have either.
        if (!_numbers.Admit(row))
        {
            return;
        }

        var shape = RowShape.Of(row);
        var table = Table(shape.Root);
        var key = shape.KeyOf(row);
        if (key.Length == 0)
        {
            throw new InvalidOperationException($"A row of {shape.Name} has no key.");
        }

        object copy = Copy(row);
        if (!table.TryGetValue(key, out var old))
        {
            _changes.Added++;
        }
        else
        {
            copy = omissions is null && copy is Organization entity && old.Row is Organization known ? OrganizationMerge.Of(known, entity) : copy;
            foreach (var left in shape.Values.Where(v => omissions?.Names.Contains(v.Property.Name) == true && v.Get(copy) is null))
            {
                left.Property.SetValue(copy, left.Get(old.Row));
            }

            _changes.Changed += RowHash.Of(copy).AsSpan().SequenceEqual(RowHash.Of(old.Row)) ? 0 : 1;
        }

        table[key] = (copy, _import, old.Row is null || old.Format == _format ? _format : null);
    }

    /// <inheritdoc/>
    public T? Find<T>(string key)
        where T : class => Table(RowShape.RootOf(typeof(T))).TryGetValue(key, out var found) ? (T)Copy(found.Row) : null;

    /// <inheritdoc/>
    public IReadOnlyList<T> FindAll<T>(Expression<Func<T, string?>> column, string value)
        where T : class
    {
        var read = column.Compile();
        return [.. Rows<T>().Where(row => read(row) == value).Select(row => (T)Copy(row))];
    }

    /// <inheritdoc/>
    public IImportScratch Scratch => _scratch;

    /// <inheritdoc/>
    public void Remove<T>(string key)
        where T : class => _changes.Removed += Table(RowShape.RootOf(typeof(T))).Remove(key) ? 1 : 0;

    /// <inheritdoc/>
    public void RemoveUnseen<T>()
        where T : class => RemoveUnseen<T>(_ => true);

    /// <inheritdoc/>
    public void RemoveUnseen<T>(Expression<Func<T, string?>> group)
        where T : class
    {
        var read = group.Compile();
        RemoveUnseen<T>(row => read((T)row) is { } part && _changedGroups.Contains(part));
    }

    /// <inheritdoc/>
    public void RemoveUnseen<T, TParent>(Expression<Func<T, string?>> parent, Expression<Func<TParent, string?>> group)
        where T : class
        where TParent : class
    {
        var (read, readGroup) = (parent.Compile(), group.Compile());
        RemoveUnseen<T>(row => read((T)row) is { } key && Find<TParent>(key) is { } other && readGroup(other) is { } part && _changedGroups.Contains(part));
    }

    /// <inheritdoc/>
    public void RemoveUnseen<T, TParent>(Expression<Func<T, string?>> parent)
        where T : class
        where TParent : class
    {
        var (read, parents) = (parent.Compile(), Table(RowShape.RootOf(typeof(TParent))));
        RemoveUnseen<T>(row => read((T)row) is { } key && parents.TryGetValue(key, out var other) && other.Import == _import);
    }

    /// <inheritdoc/>
    public void Report(ImportRule rule, ImportPlace place, string? record = null, string? value = null)
    {
        if (!_rules.Contains(rule))
        {
            throw new InvalidOperationException($"The importer reports {rule.Code} and does not list it among its rules.");
        }

        _findings.Add(new ImportFinding(rule, place, record, value));
    }

    /// <inheritdoc/>
    public string Opaque(string purpose, string value)
        => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes($"{purpose}\0{value}")))[..32];

    /// <inheritdoc/>
    public IImportSchema Schema(params (string Name, string Json)[] schemas) => new RecordSchema(schemas);

    /// <inheritdoc/>
    public void Count(string record = "records") => _counts[record] = _counts.GetValueOrDefault(record) + 1;

    /// <inheritdoc/>
    public void Keep(string group, string id, string order, JsonElement record)
    {
        if (!_kept.TryGetValue(group, out var records))
        {
            _kept[group] = records = [];
        }

        var text = record.GetRawText();
        foreach (var earlier in records.Keys.Where(k => k.Id == id && (k.Order != order || records[k] != text)).ToList())
        {
            records.Remove(earlier);
        }

        if (records.TryAdd((order, id), text))
        {
            _changedGroups.Add(group);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<(string Group, IReadOnlyList<JsonElement> Records)> ChangedGroups()
        => _kept.Where(g => _changedGroups.Contains(g.Key)).Select(g => (g.Key, (IReadOnlyList<JsonElement>)[.. g.Value.OrderBy(r => r.Key.Order, StringComparer.Ordinal).ThenBy(r => r.Key.Id, StringComparer.Ordinal).Select(r => JsonDocument.Parse(r.Value).RootElement)]));

    /// <inheritdoc/>
    public IEnumerable<T> All<T>()
        where T : class => Rows<T>();

    /// <inheritdoc/>
    public IEnumerable<T> Where<T>(Expression<Func<T, bool>> condition)
        where T : class => All<T>().Where(condition.Compile());

    /// <inheritdoc/>
    public IEnumerable<T> All<T>(Expression<Func<T, string?>> column)
        where T : class => Rows<T>().OrderBy(column.Compile(), StringComparer.Ordinal);

    /// <summary>The rows of a class, by key.</summary>
    public IReadOnlyList<T> Rows<T>()
        where T : class => [.. Table(RowShape.RootOf(typeof(T))).Values.Select(r => r.Row).OfType<T>()];

    internal void Begin(IFormatImporter importer)
    {
        var rules = importer.Rules.Concat(FileRules.All);
        _import++;
        _format = importer.GetType();
        _rules = [.. rules];
        _findings.Clear();
        _counts.Clear();
        _scratch = new ImportBenchScratch();
        _changedGroups.Clear();
        _changes = default;
    }

    // A row that importers of two formats have put has none.
    private void RemoveUnseen<T>(Func<object, bool> isMeant)
        where T : class
    {
        foreach (var (key, _) in Table(RowShape.RootOf(typeof(T))).Where(r => r.Value.Import != _import && r.Value.Format == _format && isMeant(r.Value.Row)).ToList())
        {
            Remove<T>(key);
        }
    }

    private static object Copy(object row)
    {
        var copy = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(row.GetType());
        foreach (var property in row.GetType().GetProperties().Where(p => p.CanWrite))
        {
            property.SetValue(copy, property.GetValue(row));
        }

        return copy;
    }

    private SortedDictionary<string, (object Row, int Import, Type? Format)> Table(Type root)
    {
        if (!_rows.TryGetValue(root, out var table))
        {
            _rows[root] = table = new(StringComparer.Ordinal);
        }

        return table;
    }
}
