using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// The lists that an importer remembers, each a table of a database without a name: SQLite keeps it in a file that nobody else can open,
/// and it goes with the connection. It is no part of the one that is
/// written, so that an importer remembers and looks up while rows are written on another thread.
/// </summary>
internal sealed class ImportScratch : IImportScratch, IDisposable
{
    // No statement stays open while the importer has the texts: others may need the tables.
    private const int Page = 500;

    private const int CacheKilobytes = 4_096;

    private readonly Dictionary<string, (NativeStatement Find, NativeStatement Put, NativeStatement Page)> _lists = new(StringComparer.Ordinal);
    private SqliteConnection? _connection;

    /// <inheritdoc/>
    public string? Find(string list, string key)
    {
        var find = Of(list).Find;
        raw.sqlite3_bind_text(find.Handle, 1, key);
        return find.Text();
    }

    /// <inheritdoc/>
    public void Put(string list, string key, string text)
    {
        var put = Of(list).Put;
        raw.sqlite3_bind_text(put.Handle, 1, key);
        raw.sqlite3_bind_text(put.Handle, 2, text);
        put.Run();
    }

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Text)> All(string list)
    {
        var texts = new List<(string Key, string Text)>();
        for (long last = 0; (last = Read(Of(list).Page, last, texts)) > 0;)
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
        foreach (var (find, put, page) in _lists.Values)
        {
            find.Dispose();
            put.Dispose();
            page.Dispose();
        }

        _lists.Clear();
        _connection?.Dispose();
    }

    private static string Table(string list) => $"scratch_{list}";

    private static long Read(NativeStatement page, long last, List<(string Key, string Text)> texts)
    {
        texts.Clear();
        raw.sqlite3_bind_int64(page.Handle, 1, last);
        var end = 0L;
        while (page.Step())
        {
            end = raw.sqlite3_column_int64(page.Handle, 0);
            texts.Add((raw.sqlite3_column_text(page.Handle, 1).utf8_to_string(), raw.sqlite3_column_text(page.Handle, 2).utf8_to_string()));
        }

        return end;
    }

    private (NativeStatement Find, NativeStatement Put, NativeStatement Page) Of(string list)
    {
        if (_lists.TryGetValue(list, out var known))
        {
            return known;
        }

        if (list.Length == 0 || list.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0)
        {
            throw new ArgumentException($"{list} is no word of lower-case letters.", nameof(list));
        }

        var connection = _connection ??= Open();
        using (var create = new NativeStatement(connection, $"CREATE TABLE {Table(list)} (place INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, text TEXT NOT NULL)"))
        {
            create.Run();
        }

        return _lists[list] = (
            new NativeStatement(connection, $"SELECT text FROM {Table(list)} WHERE key = ?1"),
            new NativeStatement(connection, $"INSERT INTO {Table(list)} (key, text) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET text = excluded.text"),
            new NativeStatement(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT place, key, text FROM {Table(list)} WHERE place > ?1 ORDER BY place LIMIT {Page}")));
    }

    // One transaction for all, which is never ended: nothing of it is to last.
    private static SqliteConnection Open()
    {
        var connection = new SqliteConnection("Data Source=;Pooling=False");
        connection.Open();
        var cache = string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{CacheKilobytes}");
        foreach (var sql in (string[])["PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", cache, "BEGIN"])
        {
            using var statement = new NativeStatement(connection, sql);
            statement.Run();
        }

        return connection;
    }
}
