using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OgpGraph.Engine.Importing;

/// <summary>The lists that an importer remembers, each a temporary table: SQLite keeps them in a file of its own that nobody else can open, and they go with the connection at the latest.</summary>
/// <param name="connection">The database.</param>
/// <param name="settle">Is called before each use of it.</param>
internal sealed class ImportScratch(SqliteConnection connection, Action settle) : IImportScratch, IDisposable
{
    // No statement stays open while the importer has the texts: others may need the tables.
    private const int Page = 500;

    private readonly Dictionary<string, (NativeStatement Find, NativeStatement Put, NativeStatement Page)> _lists = new(StringComparer.Ordinal);

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
    }

    private static string Table(string list) => $"temp.ogp_scratch_{list}";

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
        settle();
        if (_lists.TryGetValue(list, out var known))
        {
            return known;
        }

        if (list.Length == 0 || list.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0)
        {
            throw new ArgumentException($"{list} is no word of lower-case letters.", nameof(list));
        }

        // Another import on this connection may have had one.
        using (var drop = new NativeStatement(connection, $"DROP TABLE IF EXISTS {Table(list)}"))
        {
            drop.Run();
        }

        using (var create = new NativeStatement(connection, $"CREATE TABLE {Table(list)} (place INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, text TEXT NOT NULL)"))
        {
            create.Run();
        }

        return _lists[list] = (
            new NativeStatement(connection, $"SELECT text FROM {Table(list)} WHERE key = ?1"),
            new NativeStatement(connection, $"INSERT INTO {Table(list)} (key, text) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET text = excluded.text"),
            new NativeStatement(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT place, key, text FROM {Table(list)} WHERE place > ?1 ORDER BY place LIMIT {Page}")));
    }
}
