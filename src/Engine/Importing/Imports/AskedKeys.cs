using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OgpGraph.Engine.Importing;

/// <summary>Knows of the tables that an importer often asks in vain which keys they do not have.</summary>
/// <param name="connection">The database.</param>
internal sealed class AskedKeys(SqliteConnection connection)
{
    // So many vain questions cost more than to read the keys of a table once.
    private const int Many = 100;

    private readonly Dictionary<Type, int> _vain = [];
    private readonly Dictionary<Type, KeyFilter> _filters = [];

    /// <summary>False when the table of a class does not have a key for certain; nothing is asked of the database.</summary>
    public bool MayHave(Type type, string key)
        => _filters.Count == 0 || !_filters.TryGetValue(RowShape.RootOf(type), out var filter) || filter.MayHave(KeyFilter.NumberOf(key));

    /// <summary>A row is put.</summary>
    public void Put(object row)
    {
        if (_filters.Count > 0 && RowShape.Of(row) is var shape && _filters.TryGetValue(shape.Root, out var filter))
        {
            filter.Add(KeyFilter.NumberOf(shape.KeyOf(row)));
            if (filter.IsFull)
            {
                _filters.Remove(shape.Root);
            }
        }
    }

    /// <summary>A key was asked for in vain, in a table to which all rows are written that were put.</summary>
    public void Missed(TableWriter writer)
    {
        var root = RowShape.RootOf(writer.Entity.ClrType);
        var vain = _vain[root] = _vain.GetValueOrDefault(root) + 1;
        if (vain < Many || _filters.ContainsKey(root))
        {
            return;
        }

        using var count = new NativeStatement(connection, $"SELECT count(*) FROM \"{writer.Table}\"");
        var rows = count.Number() ?? 0;

        // Of a large table it pays only after as many questions as reading it costs.
        if (vain < rows / 50)
        {
            return;
        }

        var filter = new KeyFilter(rows);
        using var keys = new NativeStatement(connection, $"SELECT \"{writer.Entity.Key.Name}\" FROM \"{writer.Table}\"");
        while (keys.Step())
        {
            filter.Add(KeyFilter.NumberOf(raw.sqlite3_column_text(keys.Handle, 0).utf8_to_string()));
        }

        _filters[root] = filter;
    }
}
