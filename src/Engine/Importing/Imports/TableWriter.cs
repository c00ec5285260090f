using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;
using SQLitePCL;

namespace OgpGraph.Engine.Importing;

/// <summary>Writes the rows of one class: added when their key is new, replaced when their content is, else left alone.</summary>
internal sealed class TableWriter : IDisposable
{
    /// <summary>The column that says which import put a row last; null for a row of a seed.</summary>
    public const string Mark = "ogp_import";

    /// <summary>The column that is 1 for a row that imports of several formats, or a seed and an import, have put; else null.</summary>
    public const string Shared = "ogp_shared";

    // From here on it is cheaper to make the indexes at the end, by sorting, than entry by entry.
    private const int Many = 50_000;

    private readonly SqliteConnection _connection;
    private readonly IReadOnlyList<ColumnBinding> _columns;
    private readonly NativeStatement _insert;
    private readonly NativeStatement _update;
    private readonly Dictionary<IOmissions, NativeStatement> _updates = [];
    private readonly NativeStatement _touch;
    private readonly NativeStatement _row;
    private readonly NativeStatement _delete;
    private readonly RowShape _shape;
    private readonly string _marks;
    private readonly long _before;
    private List<string>? _indexes;

    /// <param name="connection">The database.</param>
    /// <param name="entity">The class.</param>
    /// <param name="type">Its columns.</param>
    /// <param name="import">The number that marks the rows.</param>
    /// <param name="derived">The properties that are computed and not written.</param>
    public TableWriter(SqliteConnection connection, Entity entity, IEntityType type, long import, IReadOnlySet<string> derived)
    {
        (_connection, Entity, _shape) = (connection, entity, RowShape.Of(entity.ClrType));
        Table = type.GetTableName()!;
        _columns = [.. ColumnBinding.Of(type).Where(c => c.Property is null || !derived.Contains(c.Property.Name)).OrderBy(c => c.Property == entity.Key ? 0 : 1)];
        var names = _columns.Select(c => $"\"{c.Name}\"").ToList();
        _marks = string.Create(
            CultureInfo.InvariantCulture,
            $"{Mark} = {import}, {Shared} = CASE WHEN EXISTS (SELECT 1 FROM {ImportTables.Runs} AS r WHERE r.number = {Mark} AND r.format = (SELECT format FROM {ImportTables.Runs} WHERE number = {import})) THEN {Shared} ELSE 1 END");
        var key = names[0];
        _insert = new NativeStatement(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO \"{Table}\" ({string.Join(", ", names)}, {Mark}) VALUES ({string.Join(", ", names.Select((_, i) => $"?{i + 1}"))}, {import}) ON CONFLICT ({key}) DO NOTHING"));
        _update = Update(new HashSet<string>());
        _touch = new NativeStatement(connection, string.Create(CultureInfo.InvariantCulture, $"UPDATE \"{Table}\" SET {_marks} WHERE {key} = ?1 AND {Mark} IS NOT {import}"));
        _row = new NativeStatement(connection, $"SELECT rowid FROM \"{Table}\" WHERE {key} = ?1");
        _delete = new NativeStatement(connection, $"DELETE FROM \"{Table}\" WHERE {key} = ?1");
        using var count = new NativeStatement(connection, $"SELECT max(rowid) FROM \"{Table}\"");
        _before = count.Number() ?? 0;
    }

    /// <summary>The class.</summary>
    public Entity Entity { get; }

    /// <summary>The table.</summary>
    public string Table { get; }

    /// <summary>The rows that were added.</summary>
    public long Added { get; private set; }

    /// <summary>The rows that were changed.</summary>
    public long Changed { get; private set; }

    /// <summary>The rows that were taken away.</summary>
    public long Removed { get; set; }

    /// <summary>The rows that were put and were there already.</summary>
    public long Unchanged { get; private set; }

    /// <summary>True when something is different from before.</summary>
    public bool IsDifferent => WasEmptied || Added + Changed + Removed > 0;

    /// <summary>True when all rows were taken out to be derived anew, which is no removal to tell of.</summary>
    public bool WasEmptied { get; set; }

    /// <summary>Puts a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="omissions">Properties in which null leaves what stands; null for none.</param>
    /// <param name="place">The row's number in the table.</param>
    public PutResult Put(object row, IOmissions? omissions, out long place)
    {
        if (_shape.KeyOf(row).Length == 0)
        {
            throw new InvalidOperationException($"A row of {Entity.Name} has no key.");
        }

        Bind(_insert, row);
        if (IsInserted(row))
        {
            place = raw.sqlite3_last_insert_rowid(_connection.Handle);
            Added++;
            DropIndexes();
            return PutResult.Added;
        }

        var update = UpdateOf(omissions);
        Bind(update, row);
        var isChanged = update.Run() > 0;
        _columns[0].Bind(row, _touch.Handle, 1);
        if (isChanged)
        {
            Changed++;
            place = Place(_shape.KeyOf(row))!.Value;
            return PutResult.Changed;
        }

        _touch.Run();
        Unchanged++;
        place = 0;
        return PutResult.Unchanged;
    }

    /// <summary>The number of the row with a key; null when there is none.</summary>
    public long? Place(string key)
    {
        raw.sqlite3_bind_text(_row.Handle, 1, key);
        return _row.Number();
    }

    /// <summary>Takes the row with a key away.</summary>
    public void Remove(string key)
    {
        raw.sqlite3_bind_text(_delete.Handle, 1, key);
        Removed += _delete.Run();
    }

    /// <summary>Rows were changed by a statement over the whole table.</summary>
    public void AddChanged(long count) => Changed += count;

    /// <summary>Makes the indexes again that were dropped on the way, but for those of stored computed fields, which are computed next.</summary>
    public void Complete()
    {
        IndexBuild.Run(_connection, _indexes?.Where(i => !TableIndexes.HoldsStored(Entity, i)).ToList() ?? []);
        _indexes = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _update.Dispose();
        foreach (var update in _updates.Values)
        {
            update.Dispose();
        }

        _touch.Dispose();
        _row.Dispose();
        _delete.Dispose();
    }

    private NativeStatement UpdateOf(IOmissions? omissions)
        => omissions is null ? _update : _updates.TryGetValue(omissions, out var known) ? known : _updates[omissions] = Update(omissions.Names);

    // The same content from a newer file keeps the source that said it first.
    private NativeStatement Update(IReadOnlySet<string> omissions)
    {
        var values = _columns.Select((c, i) => (Name: $"\"{c.Name}\"", Value: c.Property is { } p && omissions.Contains(p.Name) ? $"coalesce(?{i + 1}, \"{c.Name}\")" : $"?{i + 1}", c.Property)).ToList();
        var compared = values.Skip(1).Where(c => c.Property?.Name != "SourceId" || Entity.ClrType == typeof(Import)).ToList();
        return new NativeStatement(
            _connection,
            $"UPDATE \"{Table}\" SET {string.Join(", ", values.Skip(1).Select(c => $"{c.Name} = {c.Value}").Append(_marks))} WHERE {values[0].Name} = ?1 AND ({string.Join(", ", compared.Select(c => c.Name))}) IS NOT ({string.Join(", ", compared.Select(c => c.Value))})");
    }

    private bool IsInserted(object row)
    {
        try
        {
            return _insert.Run() > 0;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == raw.SQLITE_CONSTRAINT)
        {
            throw new ModuleFault(Entity.Owner, $"The row {_shape.KeyOf(row)} of {Entity.Name} cannot be stored", fault);
        }
    }

    private void Bind(NativeStatement statement, object row)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            _columns[i].Bind(row, statement.Handle, i + 1);
        }
    }

    // The index of the key stays: it finds the rows that are there.
    private void DropIndexes()
    {
        if (_indexes is not null || Added != Many || Added * 4 < _before)
        {
            return;
        }

        var indexes = new List<(string Name, string Sql)>();
        using (var list = _connection.CreateCommand())
        {
            list.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = $table AND sql IS NOT NULL";
            list.Parameters.AddWithValue("$table", Table);
            using var reader = list.ExecuteReader();
            while (reader.Read())
            {
                indexes.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        try
        {
            foreach (var (name, _) in indexes)
            {
                using var drop = new NativeStatement(_connection, $"DROP INDEX \"{name}\"");
                drop.Run();
            }

            _indexes = [.. indexes.Select(i => i.Sql)];
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == raw.SQLITE_LOCKED)
        {
            // Whoever puts these rows reads others meanwhile, and then SQLite drops none: they are kept up entry by entry.
        }
    }
}
