using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>The database file of a data folder: built beside, then put in its place; the files that it is made from are archived by their SHA-256.</summary>
internal sealed class DatabaseFile(string folder)
{
    private const string Files = "ogp_file";

    /// <summary>What a connection says that writes to a file which nobody reads yet: it is made to last when it takes its place, and a crash before leaves the old one.</summary>
    public const string Unpublished = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF";

    /// <summary>The file that is read.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "graph.db");

    private string Building => Path + ".building";

    // Earlier programs moved the old file here before they moved the new one to its place.
    private string Previous => Path + ".previous";

    /// <summary>What the database says of itself; null when there is none, or it is damaged.</summary>
    /// <exception cref="SqliteException">It cannot be read now, as when the disk fails.</exception>
    public DatabaseStamp? Stamp()
    {
        try
        {
            using var connection = File.Exists(Path) ? Open(Path, SqliteOpenMode.ReadOnly) : null;
            return connection is null ? null : DatabaseStamp.Of(connection.Handle!);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            return null;
        }
    }

    /// <summary>The modules that failed when the database was built, with their reasons; null when it was built from something else, or is damaged.</summary>
    public IReadOnlyDictionary<string, string>? Read(string fingerprint)
    {
        if (Stamp()?.Fingerprint != fingerprint || Statuses() is not { } statuses)
        {
            return null;
        }

        return statuses.Where(s => s.Value is not null).ToDictionary(s => s.Key, s => s.Value!, StringComparer.Ordinal);
    }

    /// <summary>All modules that were there when the database was built, each with its reason when it failed; null when there is no database, or it is damaged.</summary>
    public IReadOnlyDictionary<string, string?>? Statuses()
    {
        if (!File.Exists(Path))
        {
            return null;
        }

        try
        {
            using var connection = Open(Path, SqliteOpenMode.ReadOnly);
            var statuses = new Dictionary<string, string?>(StringComparer.Ordinal);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT Id, Error FROM core_Module";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                statuses[reader.GetString(0)] = reader.IsDBNull(1) ? null : reader.GetString(1);
            }

            return statuses;
        }
        catch (SqliteException)
        {
            // Damaged, or not ours: a projection is made anew.
            return null;
        }
    }

    /// <summary>Takes away what a crash left beside the database, unless another process is at work.</summary>
    public void Sweep()
    {
        if (File.Exists(Building) && new DatabaseLock(folder).TryTake() is { } only)
        {
            using (only)
            {
                Delete(Building);
            }
        }
    }

    /// <summary>Puts the file of before back when a crash of an earlier version took it away, and refuses to work on a newer version's. Needs the lock.</summary>
    /// <exception cref="GraphException">A newer program built the database.</exception>
    public void Recover()
    {
        if (!File.Exists(Path) && File.Exists(Previous))
        {
            File.Move(Previous, Path);
        }

        if (Stamp() is { } stamp && stamp.Program > DatabaseStamp.Own)
        {
            throw new GraphException(ErrorCode.Storage, $"The database {Path} was made by version {stamp.Program}, and this is {DatabaseStamp.Own}, which would lose what it does not know. Start the newer program, or give this one a data folder of its own with --data.");
        }
    }

    /// <summary>
    /// Changes the database: a copy beside it is changed, and takes its place in one step. Whoever reads meanwhile reads the file before, which nobody writes to; a crash leaves it as it was.
    /// A copy costs what its size costs, and spares the import a log of everything that it writes. Needs the lock.
    /// </summary>
    /// <param name="isKept">False to throw the changed copy away.</param>
    /// <param name="change">Changes the file at a path; when it fails, the old file stays.</param>
    /// <returns>What the change gives.</returns>
    public T Change<T>(bool isKept, Func<string, T> change)
    {
        Delete(Building);
        try
        {
            Checkpoint(Path);
            File.Copy(Path, Building);
            var result = change(Building);
            if (isKept)
            {
                using (var connection = Open(Building, SqliteOpenMode.ReadWrite))
                {
                    DatabaseStamp.Renew(connection);
                }

                Swap();
            }

            return result;
        }
        finally
        {
            Delete(Building);
        }
    }

    /// <summary>Builds the database beside the old one and puts it in its place, in one step.</summary>
    /// <param name="content">What it is made of.</param>
    /// <param name="complete">Adds to the new file what comes from imports, before it takes its place; when it fails, the old file stays.</param>
    /// <param name="logger">Is told what cannot be carried over.</param>
    /// <returns>How many rows it has.</returns>
    public int Build(DatabaseContent content, Action<string> complete, ILogger logger)
    {
        Delete(Building);
        try
        {
            var count = Make(content, logger);
            complete(Building);
            Archive(content.Files);
            using (var connection = Open(Building, SqliteOpenMode.ReadWrite))
            {
                ChangeHistory.ClearDangling(connection, content.Graph);
                if (Scalar(connection, "PRAGMA integrity_check") as string != "ok")
                {
                    throw new GraphException(ErrorCode.Storage, "The new database did not pass SQLite's integrity check; the old one stays.");
                }
            }

            Swap();
            return count;
        }
        catch
        {
            Delete(Building);
            throw;
        }
    }

    private int Make(DatabaseContent content, ILogger logger)
    {
        var (graph, rows) = (content.Graph, content.Rows);

        // SQLite gives its journal the rights of the database, and would let everybody read both.
        PrivateFiles.Open(Building, FileMode.CreateNew, FileAccess.Write, FileShare.None).Dispose();
        using var context = new GraphContext(GraphContext.Options($"Data Source={Building};Pooling=False"), graph);
        context.Database.EnsureCreated();
        context.Database.OpenConnection();
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        Scalar(connection, Unpublished);
        DecimalConnection.Register(connection.Handle!);
        var before = ChangeHistory.Copy(connection, graph, Path, logger);
        using (var transaction = context.Database.BeginTransaction())
        {
            var native = (SqliteTransaction)Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
            foreach (var statement in ImportTables.Create(graph))
            {
                Run(connection, native, statement);
            }

            context.AddRange(rows);
            Save(context);
            context.ChangeTracker.Clear();

            var all = rows.ToList();
            foreach (var module in content.Modules.Where(m => m.Definition is not null))
            {
                var measured = Measure(module, content.PlanOf[module.Id], context, ProjectionBuilder.NewestSource(rows));
                context.AddRange(measured);
                context.SaveChanges();
                context.ChangeTracker.Clear();
                all.AddRange(measured);
            }

            var changes = ChangeLog.Compare(before, all, DateTime.UtcNow);
            context.AddRange(changes);
            context.SaveChanges();
            context.ChangeTracker.Clear();
            Run(connection, native, $"CREATE TABLE {ChangeHistory.Hashes} (type TEXT NOT NULL, key TEXT NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (type, key)) WITHOUT ROWID");
            foreach (var ((type, key), hash) in ChangeLog.HashesOf(all))
            {
                Run(connection, native, $"INSERT INTO {ChangeHistory.Hashes} VALUES ($type, $key, $hash)", ("$type", type), ("$key", key), ("$hash", hash));
            }

            Run(connection, native, SearchIndex.Create);
            SearchIndex.Fill(connection, graph, all);
            DatabaseStamp.New(content.Fingerprint).Write(connection, native);
            foreach (var index in TableIndexes.Statements(graph))
            {
                Run(connection, native, index);
            }

            transaction.Commit();
            context.Database.ExecuteSqlRaw("ANALYZE");
            return all.Count + changes.Count;
        }
    }

    // Each file under its SHA-256, so that the database can be built again from what it was built from.
    private void Archive(IEnumerable<(string Name, byte[] Content)> files)
    {
        var archive = PrivateFiles.CreateFolder(System.IO.Path.Combine(folder, "archive"));
        using var connection = Open(Building, SqliteOpenMode.ReadWrite);
        using var transaction = connection.BeginTransaction();
        Run(connection, transaction, $"CREATE TABLE {Files} (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL) WITHOUT ROWID");
        foreach (var (name, content) in files)
        {
            var sha = Convert.ToHexStringLower(SHA256.HashData(content));
            var path = System.IO.Path.Combine(archive, sha);
            if (!File.Exists(path))
            {
                using (var part = PrivateFiles.Open(path + ".part", FileMode.Create, FileAccess.Write, FileShare.None))
                {
                    part.Write(content);
                }

                File.Move(path + ".part", path, overwrite: true);
            }

            Run(connection, transaction, $"INSERT OR REPLACE INTO {Files} VALUES ($name, $sha, $bytes)", ("$name", name), ("$sha", sha), ("$bytes", content.Length));
        }

        transaction.Commit();
    }

    // An importer of a module's own can leave out what a column needs; the readers of CSV and YAML cannot.
    private static void Save(GraphContext context)
    {
        try
        {
            context.SaveChanges();
        }
        catch (DbUpdateException fault) when (fault.Entries is [var entry, ..] && context.Graph.Entities.Values.FirstOrDefault(e => e.ClrType == entry.Metadata.ClrType) is { } entity)
        {
            throw new ModuleFault(entity.Owner, $"A row of {entity.Name} cannot be stored", fault.InnerException ?? fault);
        }
    }

    private static List<object> Measure(LoadedModule module, string planId, GraphContext context, DateOnly computedOn)
    {
        try
        {
            return [.. MeasureRows.Of(module.Definition!, planId, context, computedOn)];
        }
        catch (Exception fault) when (ModuleCatalog.IsModulesFault(fault) && fault is not SqliteException)
        {
            throw new ModuleFault(module.Id, "A measure cannot be computed", fault);
        }
    }

    // The new file takes the old one's name in one step, so that a crash leaves one of them, whole.
    private void Swap()
    {
        using (var file = new FileStream(Building, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        // A log that stays beside a new file would be read as its own: what it holds goes into the old file first.
        Checkpoint(Path);
        File.Delete(Path + "-wal");
        File.Delete(Path + "-shm");

        // It would keep what was redacted since. Nothing may fail after the move, which is when the new file counts.
        Delete(Previous);
        Delete(Building + "-");
        File.Move(Building, Path, overwrite: true);
    }

    // Earlier programs wrote to the file in place, by way of a log.
    private static void Checkpoint(string path)
    {
        if (!File.Exists(path) || !File.Exists(path + "-wal"))
        {
            return;
        }

        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadWrite);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA busy_timeout = 30000; PRAGMA wal_checkpoint(TRUNCATE)";
            using var reader = command.ExecuteReader();
            if (reader.NextResult() && reader.Read() && reader.GetInt64(1) != reader.GetInt64(2))
            {
                throw new GraphException(ErrorCode.Storage, $"Another program has been reading from {path} for long, so that it cannot be replaced. Try again when it has ended.");
            }
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            // Of a damaged file there is nothing to keep.
        }
    }

    // With what SQLite and the import put beside it.
    private static void Delete(string path)
    {
        foreach (var part in Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(path)!, System.IO.Path.GetFileName(path) + "*"))
        {
            File.Delete(part);
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Run(SqliteConnection connection, SqliteTransaction transaction, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
