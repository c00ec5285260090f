using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// The lists that an importer remembers, each a table of a database without a name: SQLite keeps it in a file that nobody else can open,
/// and it goes with the connection. It is no part of the one that is
/// written, so that an importer remembers and looks up while rows are written on another thread.
/// </summary>
/// <param name="number">The number of a key, which others may have too; null for <see cref="KeyFilter.NumberOf"/>.</param>
internal sealed class ImportScratch(Func<string, int>? number = null) : IImportScratch, IDisposable
{
    private const int CacheKilobytes = 4_096;

    private readonly Func<string, int> _number = number ?? KeyFilter.NumberOf;

    private readonly Dictionary<string, ScratchList> _lists = new(StringComparer.Ordinal);
    private SqliteConnection? _connection;

    /// <inheritdoc/>
    public string? Find(string list, string key) => Of(list).Find(key);

    /// <inheritdoc/>
    public void Put(string list, string key, string text) => Of(list).Put(key, text);

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Text)> All(string list) => Of(list).All();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var list in _lists.Values)
        {
            list.Dispose();
        }

        _lists.Clear();
        _connection?.Dispose();
    }

    private ScratchList Of(string list)
    {
        if (_lists.TryGetValue(list, out var known))
        {
            return known;
        }

        if (list.Length == 0 || list.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0)
        {
            throw new ArgumentException($"{list} is no word of lower-case letters.", nameof(list));
        }

        return _lists[list] = new ScratchList(_connection ??= Open(), $"scratch_{list}", _number);
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
