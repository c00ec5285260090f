using System.Reflection;
using System.Text;
using Microsoft.Data.Sqlite;
using OgpGraph.Engine.Graph;
using SQLitePCL;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// Writes the table of the text search: one row for each row with searchable text, in both languages together. Its row number comes from the type and the row's own number,
/// so that a changed row's text is found without looking.
/// </summary>
internal sealed class SearchWriter : IDisposable
{
    // A table of its own has far fewer rows than this many.
    private const int PlaceBits = 40;

    private readonly NativeStatement _insert;
    private readonly NativeStatement _delete;
    private readonly Dictionary<Type, (long Type, string Name, IReadOnlyList<PropertyInfo> Texts)> _types = [];

    public SearchWriter(SqliteConnection connection, GraphModel graph)
    {
        _insert = new NativeStatement(connection, $"INSERT INTO {SearchIndex.Table} (rowid, type, row_id, title_pt, title_en, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        _delete = new NativeStatement(connection, $"DELETE FROM {SearchIndex.Table} WHERE rowid = ?1");
        var number = 0L;
        foreach (var entity in graph.ByType.Values.OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (entity.SearchedTexts.Count > 0)
            {
                _types[entity.ClrType] = (++number, entity.Name, entity.SearchedTexts);
            }
        }
    }

    /// <summary>True for a class with searchable text.</summary>
    public bool Knows(Type type) => _types.ContainsKey(type);

    /// <summary>Adds the text of a row; nothing for one without.</summary>
    public void Add(object row, string key, long place)
    {
        if (!_types.TryGetValue(row.GetType(), out var type))
        {
            return;
        }

        var title = Texts(type.Texts[0].GetValue(row));
        var body = new StringBuilder();
        foreach (var property in type.Texts.Skip(1))
        {
            var (pt, en) = Texts(property.GetValue(row));
            body.AppendLine(pt).AppendLine(en == pt ? null : en);
        }

        if (title is (null, null) && body.Length == 0)
        {
            return;
        }

        raw.sqlite3_bind_int64(_insert.Handle, 1, (type.Type << PlaceBits) | place);
        Bind(2, type.Name);
        Bind(3, key);
        Bind(4, title.Pt ?? title.En);
        Bind(5, title.En == title.Pt ? null : title.En);
        Bind(6, body.ToString().Trim());
        _insert.Run();
    }

    /// <summary>The text of a row is another now.</summary>
    public void Replace(object row, string key, long place)
    {
        Remove(row.GetType(), place);
        Add(row, key, place);
    }

    /// <summary>Takes the text of a row away.</summary>
    public void Remove(Type rowType, long place)
    {
        if (_types.TryGetValue(rowType, out var type))
        {
            raw.sqlite3_bind_int64(_delete.Handle, 1, (type.Type << PlaceBits) | place);
            _delete.Run();
        }
    }

    /// <summary>What a reader calls a row: its first searchable text; null when it has none.</summary>
    public LocalizedText? TitleOf(object row)
        => _types.TryGetValue(row.GetType(), out var type) && Texts(type.Texts[0].GetValue(row)) is var (pt, en) && (pt ?? en) is not null ? new LocalizedText { Pt = pt ?? en!, En = en ?? pt! } : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
    }

    private static (string? Pt, string? En) Texts(object? value) => value switch
    {
        LocalizedText text => (text.Pt, text.En),
        string text => (text, text),
        _ => (null, null),
    };

    private void Bind(int index, string? value)
        => _ = value is null ? raw.sqlite3_bind_null(_insert.Handle, index) : raw.sqlite3_bind_text(_insert.Handle, index, value);
}
