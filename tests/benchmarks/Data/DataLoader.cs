using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OgpGraph.Benchmarks.Data;

/// <summary>
/// Puts the generated rows into the tables that the host made. Which columns there are is asked of the database, so that a new column changes nothing here:
/// one that may be null stays null, another gets zero or an empty text.
/// </summary>
internal sealed class DataLoader(string databasePath, SyntheticData data, string fingerprint)
{
    private readonly string _markPath = Path.Combine(Path.GetDirectoryName(databasePath)!, "benchmark-rows.txt");

    /// <summary>True when the database already holds these very rows.</summary>
    public bool IsLoaded()
    {
        if (!File.Exists(databasePath) || !File.Exists(_markPath) || File.ReadAllText(_markPath).Trim() != fingerprint)
        {
            return false;
        }

        using var connection = Open();
        return data.Tables.All(table => Columns(connection, table.Name) is { Count: > 0 } columns && Count(connection, table, columns) == table.Count);
    }

    /// <summary>Loads the rows in one transaction, in place of those of an earlier run.</summary>
    public void Load(TextWriter log)
    {
        File.Delete(_markPath);
        using var connection = Open();
        Execute(connection, "PRAGMA synchronous = OFF");
        Execute(connection, "PRAGMA cache_size = -262144");
        using (var transaction = connection.BeginTransaction())
        {
            foreach (var table in data.Tables)
            {
                var watch = Stopwatch.StartNew();
                Load(connection, transaction, table, log);
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {table.Count:N0} rows in {table.Name}, {watch.Elapsed.TotalSeconds:F1} s"));
            }

            transaction.Commit();
        }

        Execute(connection, "ANALYZE");
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        File.WriteAllText(_markPath, fingerprint + "\n");
    }

    private static void Load(SqliteConnection connection, SqliteTransaction transaction, GeneratedTable table, TextWriter log)
    {
        var columns = Columns(connection, table.Name);
        if (columns.Count == 0)
        {
            throw new BenchmarkException($"The host's database has no table {table.Name}. Is its module missing, or was the table renamed?");
        }

        var missing = table.Columns.Where(name => columns.All(column => column.Name != name)).ToList();
        if (missing.Count > 0)
        {
            throw new BenchmarkException($"The table {table.Name} has no column {string.Join(", ", missing)}. Adapt the generator to the class.");
        }

        var filled = columns.Where(column => !table.Columns.Contains(column.Name) && column.IsRequired).ToList();
        foreach (var column in filled)
        {
            log.WriteLine($"  note: {table.Name}.{column.Name} is not generated and gets {(column.IsText ? "an empty text" : "0")}");
        }

        Execute(connection, $"DELETE FROM \"{table.Name}\" WHERE {Mine(table, columns)}");

        // Filling an index row by row is slow; made at the end it is the same index.
        var indexes = Indexes(connection, table.Name);
        foreach (var (name, _) in indexes)
        {
            Execute(connection, $"DROP INDEX \"{name}\"");
        }

        using (var insert = connection.CreateCommand())
        {
            insert.Transaction = transaction;
            insert.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", table.Columns.Concat(filled.Select(f => f.Name)).Select(name => $"\"{name}\""))}) "
                + $"VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}").Concat(filled.Select(f => f.IsText ? "''" : "0")))})";
            var parameters = table.Columns.Select((_, i) => insert.Parameters.AddWithValue($"@p{i}", DBNull.Value)).ToArray();
            insert.Prepare();
            foreach (var row in table.Rows())
            {
                for (var i = 0; i < parameters.Length; i++)
                {
                    parameters[i].Value = row[i] ?? DBNull.Value;
                }

                insert.ExecuteNonQuery();
            }
        }

        foreach (var (_, sql) in indexes)
        {
            Execute(connection, sql);
        }
    }

    private static long Count(SqliteConnection connection, GeneratedTable table, List<Column> columns)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM \"{table.Name}\" WHERE {Mine(table, columns)}";
        return (long)command.ExecuteScalar()!;
    }

    private static string Mine(GeneratedTable table, List<Column> columns)
    {
        var key = columns.Single(column => column.IsKey).Name;
        return $"\"{key}\" >= '{table.KeyPrefix}' AND \"{key}\" < '{table.KeyPrefix}~'";
    }

    private static List<Column> Columns(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name, type, \"notnull\", dflt_value IS NULL, pk FROM pragma_table_info('{table}')";
        using var reader = command.ExecuteReader();
        var columns = new List<Column>();
        while (reader.Read())
        {
            columns.Add(new Column(reader.GetString(0), reader.GetString(1) == "TEXT", reader.GetBoolean(2) && reader.GetBoolean(3), reader.GetInt32(4) == 1));
        }

        return columns;
    }

    private static List<(string Name, string Sql)> Indexes(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = '{table}' AND sql IS NOT NULL ORDER BY rowid";
        using var reader = command.ExecuteReader();
        var indexes = new List<(string, string)>();
        while (reader.Read())
        {
            indexes.Add((reader.GetString(0), reader.GetString(1)));
        }

        return indexes;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = databasePath, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private sealed record Column(string Name, bool IsText, bool IsRequired, bool IsKey);
}
