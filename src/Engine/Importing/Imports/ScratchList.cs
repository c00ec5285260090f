using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// One list of the scratch. Texts stand in the order in which they came, and only a number of each key is sorted in: a new text
/// touches the end of the table and a small index, however long keys are and in whatever order they come.
/// Most keys that are asked for are not there, which is told without the table.
/// </summary>
internal sealed class ScratchList : IDisposable
{
    // No statement stays open while the importer has the texts: others may need the tables.
    private const int Page = 500;

    private readonly Func<string, int> _number;
    private readonly NativeStatement _find;
    private readonly NativeStatement _add;
    private readonly NativeStatement _replace;
    private readonly NativeStatement _page;
    private readonly NativeStatement _numbers;
    private KeyFilter _filter = new(0);
    private long _count;

    /// <param name="connection">The scratch.</param>
    /// <param name="table">The table to make.</param>
    /// <param name="number">The number of a key.</param>
    public ScratchList(SqliteConnection connection, string table, Func<string, int> number)
    {
        _number = number;
        foreach (var sql in (string[])
            [
                $"CREATE TABLE {table} (place INTEGER PRIMARY KEY, number INTEGER NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL)",
                $"CREATE INDEX {table}_number ON {table} (number)",
            ])
        {
            using var create = new NativeStatement(connection, sql);
            create.Run();
        }

        _find = new NativeStatement(connection, $"SELECT text FROM {table} WHERE number = ?1 AND key = ?2");
        _add = new NativeStatement(connection, $"INSERT INTO {table} (number, key, text) VALUES (?1, ?2, ?3)");
        _replace = new NativeStatement(connection, $"UPDATE {table} SET text = ?3 WHERE number = ?1 AND key = ?2");
        _numbers = new NativeStatement(connection, $"SELECT number FROM {table}");
        var page = string.Create(
            CultureInfo.InvariantCulture, $"SELECT place, key, text FROM {table} WHERE place > ?1 ORDER BY place LIMIT {Page}");
        _page = new NativeStatement(connection, page);
    }

    /// <summary>The text with a key; null when there is none.</summary>
    public string? Find(string key)
    {
        var number = _number(key);
        if (!_filter.MayHave(number))
        {
            return null;
        }

        Bind(_find, number, key);
        return _find.Text();
    }

    /// <summary>Adds a text, or replaces the one with the same key.</summary>
    public void Put(string key, string text)
    {
        var number = _number(key);
        if (_filter.MayHave(number) && Run(_replace, number, key, text) > 0)
        {
            return;
        }

        Run(_add, number, key, text);
        _count++;
        _filter.Add(number);
        if (_filter.IsFull)
        {
            var filter = new KeyFilter(_count);
            while (_numbers.Step())
            {
                filter.Add(raw.sqlite3_column_int(_numbers.Handle, 0));
            }

            _filter = filter;
        }
    }

    /// <summary>All texts, in the order in which their keys were put first. Texts may be put meanwhile.</summary>
    public IEnumerable<(string Key, string Text)> All()
    {
        var texts = new List<(string Key, string Text)>();
        for (long last = 0; (last = Read(last, texts)) > 0;)
        {
            foreach (var text in texts)
            {
                yield return text;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _find.Dispose();
        _add.Dispose();
        _replace.Dispose();
        _page.Dispose();
        _numbers.Dispose();
    }

    private static int Run(NativeStatement statement, int number, string key, string text)
    {
        Bind(statement, number, key);
        raw.sqlite3_bind_text(statement.Handle, 3, text);
        return statement.Run();
    }

    private static void Bind(NativeStatement statement, int number, string key)
    {
        raw.sqlite3_bind_int(statement.Handle, 1, number);
        raw.sqlite3_bind_text(statement.Handle, 2, key);
    }

    private long Read(long last, List<(string Key, string Text)> texts)
    {
        texts.Clear();
        raw.sqlite3_bind_int64(_page.Handle, 1, last);
        var end = 0L;
        while (_page.Step())
        {
            end = raw.sqlite3_column_int64(_page.Handle, 0);
            var key = raw.sqlite3_column_text(_page.Handle, 1).utf8_to_string();
            texts.Add((key, raw.sqlite3_column_text(_page.Handle, 2).utf8_to_string()));
        }

        return end;
    }
}
