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

    // From here on it is cheaper to make the indexes at the end, by sorting, than entry by entry.
    private const int Many = 50_000;

    private readonly SqliteConnection _connection;
    private readonly IReadOnlyList<ColumnBinding> _columns;
    private readonly NativeStatement _insert;
    private readonly NativeStatement _update;
    private readonly NativeStatement _touch;
    private readonly NativeStatement _row;
    private readonly NativeStatement _delete;
    private readonly RowShape _shape;
    private readonly long _before;
    private List<string>? _indexes;

    public TableWriter(SqliteConnection connection, Entity entity, IEntityType type, long import)
    {
        (_connection, Entity, _shape) = (connection, entity, RowShape.Of(entity.ClrType));
        Table = type.GetTableName()!;
        _columns = [.. ColumnBinding.Of(type).OrderBy(c => c.Property == entity.Key ? 0 : 1)];
        var names = _columns.Select(c => $"\"{c.Name}\"").ToList();
        var own = import.ToString(CultureInfo.InvariantCulture);

        // The same content from a newer file keeps the source that said it first.
        var compared = _columns.Select((c, i) => (Column: c, Index: i + 1)).Where(c => c.Index > 1 && !(c.Column.Property?.Name == "SourceId" && entity.ClrType != typeof(Import))).ToList();
        var key = names[0];
        _insert = new NativeStatement(connection, $"INSERT OR IGNORE INTO \"{Table}\" ({string.Join(", ", names)}, {Mark}) VALUES ({string.Join(", ", names.Select((_, i) => $"?{i + 1}"))}, {own})");
        _update = new NativeStatement(connection, $"UPDATE \"{Table}\" SET {string.Join(", ", names.Select((n, i) => $"{n} = ?{i + 1}").Skip(1))}, {Mark} = {own} WHERE {key} = ?1 AND ({string.Join(", ", compared.Select(c => names[c.Index - 1]))}) IS NOT ({string.Join(", ", compared.Select(c => $"?{c.Index}"))})");
        _touch = new NativeStatement(connection, $"UPDATE \"{Table}\" SET {Mark} = {own} WHERE {key} = ?1 AND {Mark} IS NOT {own}");
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
    public bool IsDifferent => Added + Changed + Removed > 0;

    /// <summary>Puts a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">The row's number in the table.</param>
    public PutResult Put(object row, out long place)
    {
        if (_shape.KeyOf(row).Length == 0)
        {
            throw new InvalidOperationException($"A row of {Entity.Name} has no key.");
        }

        Bind(_insert, row);
        if (_insert.Run() > 0)
        {
            place = raw.sqlite3_last_insert_rowid(_connection.Handle);
            Added++;
            DropIndexes();
            return PutResult.Added;
        }

        Bind(_update, row);
        var isChanged = _update.Run() > 0;
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

    /// <summary>Makes the indexes again that were dropped on the way, but for those of stored computed fields, which are computed next.</summary>
    public void Complete()
    {
        foreach (var index in _indexes?.Where(i => !TableIndexes.HoldsStored(Entity, i)) ?? [])
        {
            using var create = new NativeStatement(_connection, index);
            create.Run();
        }

        _indexes = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _update.Dispose();
        _touch.Dispose();
        _row.Dispose();
        _delete.Dispose();
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

        _indexes = [];
        var names = new List<string>();
        using (var list = _connection.CreateCommand())
        {
            list.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = $table AND sql IS NOT NULL";
            list.Parameters.AddWithValue("$table", Table);
            using var reader = list.ExecuteReader();
            while (reader.Read())
            {
                names.Add(reader.GetString(0));
                _indexes.Add(reader.GetString(1));
            }
        }

        foreach (var name in names)
        {
            using var drop = new NativeStatement(_connection, $"DROP INDEX \"{name}\"");
            drop.Run();
        }
    }
}
