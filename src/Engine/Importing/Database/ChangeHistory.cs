using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>The log of changes, which outlives databases: SQLite copies it from the one before, so that its length costs no memory.</summary>
internal static class ChangeHistory
{
    /// <summary>The table of the hashes of rows whose changes are published.</summary>
    public const string Hashes = "ogp_row_hash";

    /// <summary>Copies the log of the database before into a new one that has no transaction open, in the columns that both have.</summary>
    /// <param name="connection">The new database.</param>
    /// <param name="graph">Its model.</param>
    /// <param name="before">The file of the database before; it need not be there.</param>
    /// <param name="logger">Is told when its log cannot be read.</param>
    /// <returns>The hashes of the rows that it was made of.</returns>
    /// <exception cref="GraphException">The log has no value for a column that needs one.</exception>
    public static Dictionary<(string Type, string Key), byte[]> Copy(SqliteConnection connection, GraphModel graph, string before, ILogger logger)
    {
        var hashes = new Dictionary<(string Type, string Key), byte[]>();
        if (!File.Exists(before))
        {
            return hashes;
        }

        var table = graph.Of<Change>().Table;
        try
        {
            Run(connection, "ATTACH $path AS before", ("$path", before));
            var columns = string.Join(", ", Texts(connection, $"SELECT '\"' || name || '\"' FROM pragma_table_info('{table}', 'main') WHERE name IN (SELECT name FROM pragma_table_info('{table}', 'before'))"));
            Run(connection, columns.Length == 0 ? $"SELECT 1 FROM before.\"{table}\"" : $"INSERT INTO main.\"{table}\" ({columns}) SELECT {columns} FROM before.\"{table}\"");
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT type, key, hash FROM before.{Hashes}";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                hashes[(reader.GetString(0), reader.GetString(1))] = (byte[])reader.GetValue(2);
            }
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            throw new GraphException(ErrorCode.Storage, $"The log of changes of {before} does not fit this program: {fault.Message} Start the program that wrote it, or one that can read it.");
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_ERROR or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            // A full disk, or one that fails for a moment, is not among them: the build ends, and the log stays where it is.
            logger.LogWarning("The log of changes begins anew, because the database before cannot be read: {Reason}", fault.Message);
            Run(connection, $"DELETE FROM main.\"{table}\"");
            hashes.Clear();
        }

        if (Texts(connection, "SELECT name FROM pragma_database_list").Contains("before"))
        {
            Run(connection, "DETACH before");
        }

        return hashes;
    }

    /// <summary>Takes away references into nothing, when all rows are there: those of imports come last.</summary>
    public static void ClearDangling(SqliteConnection connection, GraphModel graph)
    {
        foreach (var reference in RowShape.Of(typeof(Change)).References.Where(r => graph.ByType.ContainsKey(r.Target!)))
        {
            var (column, target) = (reference.Property.Name, graph.Of(reference.Target!));
            Run(connection, $"UPDATE \"{graph.Of<Change>().Table}\" AS c SET \"{column}\" = NULL WHERE \"{column}\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"{(target.Base ?? target).Table}\" AS t WHERE t.\"{target.Key.Name}\" = c.\"{column}\")");
        }
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        var texts = new List<string>();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
