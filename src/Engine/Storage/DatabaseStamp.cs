using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OgpGraph.Engine.Storage;

/// <summary>What a database says of itself.</summary>
/// <param name="Fingerprint">What it is built from; null for a file that says nothing.</param>
/// <param name="Build">Another one for each file that was ever built or changed; null for a file that says nothing.</param>
/// <param name="Program">The version of the program that built it; 0.0 for one that did not say.</param>
public sealed record DatabaseStamp(string? Fingerprint, string? Build, Version Program)
{
    private const string Table = "ogp_meta";

    /// <summary>The version of this program.</summary>
    public static Version Own { get; } = typeof(DatabaseStamp).Assembly.GetName().Version!;

    /// <summary>A new stamp of this program's.</summary>
    public static DatabaseStamp New(string fingerprint) => new(fingerprint, Guid.NewGuid().ToString("N"), Own);

    /// <summary>Reads it; a file without one says nothing.</summary>
    /// <exception cref="SqliteException">It cannot be read now: that is not a file that says nothing.</exception>
    public static DatabaseStamp Of(sqlite3 connection)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        var result = raw.sqlite3_prepare_v2(connection, $"SELECT name, value FROM {Table}", out var statement);
        if (result == raw.SQLITE_OK)
        {
            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                said[raw.sqlite3_column_text(statement, 0).utf8_to_string()] = raw.sqlite3_column_text(statement, 1).utf8_to_string();
            }

            raw.sqlite3_finalize(statement);
        }

        // SQLITE_ERROR: there is no such table. The others are of a file that says nothing it can be held to.
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ERROR or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB))
        {
            throw new SqliteException($"The database cannot be read: SQLite answered {result}.", result);
        }

        return new DatabaseStamp(said.GetValueOrDefault("fingerprint"), said.GetValueOrDefault("build"), Version.TryParse(said.GetValueOrDefault("program"), out var program) ? program : new Version(0, 0));
    }

    /// <summary>Gives a file that was changed a number of its own.</summary>
    public static void Renew(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE {Table} SET value = $build WHERE name = 'build'";
        command.Parameters.AddWithValue("$build", Guid.NewGuid().ToString("N"));
        command.ExecuteNonQuery();
    }

    /// <summary>Writes it into a new database.</summary>
    public void Write(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"CREATE TABLE {Table} (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID; INSERT INTO {Table} VALUES ('fingerprint', $fingerprint), ('build', $build), ('program', $program)";
        command.Parameters.AddWithValue("$fingerprint", Fingerprint);
        command.Parameters.AddWithValue("$build", Build);
        command.Parameters.AddWithValue("$program", Program.ToString());
        command.ExecuteNonQuery();
    }
}
