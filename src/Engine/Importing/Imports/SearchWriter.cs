using System.Reflection;
using System.Text;
using Microsoft.Data.Sqlite;
using OgpGraph.Engine.Graph;
using SQLitePCL;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// Writes the table of the text search: one row for each row with searchable text, in both languages together. Its row number comes from the type and the row's own number,
/// so that a changed row's text is found without looking. Texts wait and are written in the order of their numbers: FTS5 ends a part of
/// its index at each step back, and an import of two tables would
/// make a part of each row. A text that is as it was is not taken out and put in again, which the erasing index makes dear.
/// </summary>
internal sealed class SearchWriter : IDisposable
{
    // A table of its own has far fewer rows than this many.
    private const int PlaceBits = 40;

    private const int MostTexts = 8_192;
    private const int MostLetters = 1_000_000;

    private readonly List<(long Place, int Order, bool IsReplaced, Text? Text)> _waiting = [];
    private readonly NativeStatement _stored;
    private readonly NativeStatement _insert;
    private readonly NativeStatement _delete;
    private readonly Dictionary<Type, (long Type, string Name, IReadOnlyList<PropertyInfo> Texts)> _types = [];
    private int _letters;

    public SearchWriter(SqliteConnection connection, GraphModel graph)
    {
        _insert = new NativeStatement(connection, $"INSERT INTO {SearchIndex.Table} (rowid, type, row_id, title_pt, title_en, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        _delete = new NativeStatement(connection, $"DELETE FROM {SearchIndex.Table} WHERE rowid = ?1");
        _stored = new NativeStatement(connection, $"SELECT row_id, title_pt, title_en, body FROM {SearchIndex.Table} WHERE rowid = ?1");
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
    public void Add(object row, string key, long place) => Wait(row, key, place, false);

    /// <summary>The text of a row may be another now.</summary>
    public void Replace(object row, string key, long place) => Wait(row, key, place, true);

    /// <summary>Takes the text of a row away.</summary>
    public void Remove(Type rowType, long place)
    {
        if (_types.TryGetValue(rowType, out var type))
        {
            Wait((type.Type << PlaceBits) | place, true, null);
        }
    }

    /// <summary>Writes what waits; before anybody reads the search, and before the commit.</summary>
    public void Flush()
    {
        _waiting.Sort((one, other) => (one.Place, one.Order).CompareTo((other.Place, other.Order)));
        for (var i = 0; i < _waiting.Count; i++)
        {
            var (place, _, isReplaced, text) = _waiting[i];

            // Only the last text of a row stands; one that was there before goes all the same.
            if (i + 1 < _waiting.Count && _waiting[i + 1].Place == place)
            {
                _waiting[i + 1] = _waiting[i + 1] with { IsReplaced = isReplaced };
                continue;
            }

            if (isReplaced && !Erase(place, text))
            {
                continue;
            }

            if (text is not null)
            {
                Insert(place, text);
            }
        }

        _waiting.Clear();
        _letters = 0;
    }

    /// <summary>What a reader calls a row: its first searchable text; null when it has none.</summary>
    public LocalizedText? TitleOf(object row)
        => _types.TryGetValue(row.GetType(), out var type) && Texts(type.Texts[0].GetValue(row)) is var (pt, en) && (pt ?? en) is not null ? new LocalizedText { Pt = pt ?? en!, En = en ?? pt! } : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
        _stored.Dispose();
    }

    private void Wait(object row, string key, long place, bool isReplaced)
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

        var isBlank = title is (null, null) && body.Length == 0;
        if (!isBlank || isReplaced)
        {
            var other = title.En == title.Pt ? null : title.En;
            var text = isBlank ? null : new Text(type.Name, key, title.Pt ?? title.En, other, body.ToString().Trim());
            Wait((type.Type << PlaceBits) | place, isReplaced, text);
        }
    }

    private void Wait(long place, bool isReplaced, Text? text)
    {
        _waiting.Add((place, _waiting.Count, isReplaced, text));
        _letters += text is null ? 0 : (text.Pt?.Length ?? 0) + (text.En?.Length ?? 0) + text.Body.Length;
        if (_waiting.Count >= MostTexts || _letters >= MostLetters)
        {
            Flush();
        }
    }

    // False when the same text stands already.
    private bool Erase(long place, Text? text)
    {
        raw.sqlite3_bind_int64(_stored.Handle, 1, place);
        var isThere = raw.sqlite3_step(_stored.Handle) == raw.SQLITE_ROW;
        var isSame = isThere && text is not null && (Stored(0), Stored(1), Stored(2), Stored(3)) == (text.Key, text.Pt, text.En, text.Body);
        raw.sqlite3_reset(_stored.Handle);
        if (isThere && !isSame)
        {
            raw.sqlite3_bind_int64(_delete.Handle, 1, place);
            _delete.Run();
        }

        return !isSame;
    }

    private string? Stored(int column)
        => raw.sqlite3_column_type(_stored.Handle, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(_stored.Handle, column).utf8_to_string();

    private void Insert(long place, Text text)
    {
        raw.sqlite3_bind_int64(_insert.Handle, 1, place);
        Bind(2, text.Type);
        Bind(3, text.Key);
        Bind(4, text.Pt);
        Bind(5, text.En);
        Bind(6, text.Body);
        _insert.Run();
    }

    private static (string? Pt, string? En) Texts(object? value) => value switch
    {
        LocalizedText text => (text.Pt, text.En),
        string text => (text, text),
        _ => (null, null),
    };

    private void Bind(int index, string? value)
        => _ = value is null ? raw.sqlite3_bind_null(_insert.Handle, index) : raw.sqlite3_bind_text(_insert.Handle, index, value);

    private sealed record Text(string Type, string Key, string? Pt, string? En, string Body);
}
