using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace OgpGraph.Benchmarks.Ideal;

/// <summary>A read-only connection with its prepared commands and its writer, for one request at a time. It has the settings of the host's own connections.</summary>
internal sealed class IdealConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public IdealConnection(string databasePath)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = databasePath, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _connection.Open();
        foreach (var pragma in (string[])["mmap_size = 1073741824", "cache_size = -32768", "query_only = 1"])
        {
            using var command = _connection.CreateCommand();
            command.CommandText = "PRAGMA " + pragma;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>The writer; reset it to the answer's buffer first.</summary>
    public Utf8JsonWriter Json { get; } = new(new ArrayBufferWriter<byte>(), new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>The prepared command of a SQL text.</summary>
    public SqliteCommand Command(string sql)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            foreach (var name in Parameters(sql))
            {
                command.Parameters.Add(new SqliteParameter(name, null));
            }

            command.Prepare();
            _commands[sql] = command;
        }

        return command;
    }

    public void Dispose()
    {
        Json.Dispose();
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private static IEnumerable<string> Parameters(string sql)
        => sql.Split('@').Skip(1).Select(part => "@" + string.Concat(part.TakeWhile(char.IsAsciiLetter))).Distinct();
}
