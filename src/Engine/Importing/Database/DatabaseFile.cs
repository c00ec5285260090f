using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>The database file of a data folder: built beside, then swapped in; the files that it is made from are archived by their SHA-256.</summary>
internal sealed class DatabaseFile(string folder)
{
    private const string Meta = "ogp_meta";
    private const string Hashes = "ogp_row_hash";
    private const string Files = "ogp_file";

    /// <summary>The file that is read.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "graph.db");

    private string Building => Path + ".building";

    private string Previous => Path + ".previous";

    /// <summary>Keeps other processes from building in the same folder meanwhile.</summary>
    public FileStream Lock()
    {
        PrivateFiles.CreateFolder(folder);
        var path = System.IO.Path.Combine(folder, "build.lock");
        for (var tries = 0; ; tries++)
        {
            try
            {
                return PrivateFiles.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < 100 && File.Exists(path))
            {
                Task.Delay(100).GetAwaiter().GetResult();
            }
        }
    }

    /// <summary>The modules that failed when the database was built, with their reasons; null when it was built from something else, or is damaged.</summary>
    public IReadOnlyDictionary<string, string>? Read(string fingerprint)
    {
        if (!File.Exists(Path))
        {
            return null;
        }

        try
        {
            using var connection = Open(Path, SqliteOpenMode.ReadOnly);
            if (Scalar(connection, $"SELECT value FROM {Meta} WHERE name = 'fingerprint'") as string != fingerprint)
            {
                return null;
            }

            var failed = new Dictionary<string, string>(StringComparer.Ordinal);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT Id, Error FROM core_Module WHERE Error IS NOT NULL";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                failed[reader.GetString(0)] = reader.GetString(1);
            }

            return failed;
        }
        catch (SqliteException)
        {
            // Damaged, or not ours: a projection is made anew.
            return null;
        }
    }

    /// <summary>Builds the database beside the old one and swaps it in.</summary>
    /// <param name="graph">The model.</param>
    /// <param name="rows">The rows of all files.</param>
    /// <param name="modules">The modules.</param>
    /// <param name="planId">The plan that measures belong to.</param>
    /// <param name="fingerprint">What it is built from.</param>
    /// <param name="complete">Adds to the new file what comes from imports, before it is swapped in.</param>
    /// <returns>How many rows it has.</returns>
    public int Build(GraphModel graph, IReadOnlyList<object> rows, IReadOnlyList<LoadedModule> modules, string planId, string fingerprint, Action<string> complete)
    {
        Delete(Building);

        // SQLite gives its journal the rights of the database, and would let everybody read both.
        PrivateFiles.Open(Building, FileMode.CreateNew, FileAccess.Write, FileShare.None).Dispose();
        int count;
        using (var context = new GraphContext(GraphContext.Options($"Data Source={Building};Pooling=False"), graph))
        {
            context.Database.EnsureCreated();
            context.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL");
            context.Database.OpenConnection();
            using var transaction = context.Database.BeginTransaction();
            foreach (var statement in ImportTables.Create(graph))
            {
                context.Database.ExecuteSqlRaw(statement);
            }

            context.AddRange(rows);
            count = Save(context);
            context.ChangeTracker.Clear();

            var all = rows.ToList();
            foreach (var module in modules.Where(m => m.Definition is not null))
            {
                var measured = Measure(module, planId, context, ProjectionBuilder.NewestSource(rows));
                context.AddRange(measured);
                count += context.SaveChanges();
                context.ChangeTracker.Clear();
                all.AddRange(measured);
            }

            count += AddChanges(context, all);
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            var native = (SqliteTransaction)Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
            Run(connection, native, SearchIndex.Create);
            SearchIndex.Fill(connection, graph, all);
            Run(connection, native, $"CREATE TABLE {Meta} (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
            Run(connection, native, $"INSERT INTO {Meta} VALUES ('fingerprint', $value)", ("$value", fingerprint));
            foreach (var index in TableIndexes.Statements(graph))
            {
                Run(connection, native, index);
            }

            transaction.Commit();
            context.Database.ExecuteSqlRaw("ANALYZE");
            context.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        complete(Building);
        Check();
        Swap();
        return count;
    }

    /// <summary>Keeps each file under its SHA-256, so that the database can be built again from what it was built from.</summary>
    public void Archive(IEnumerable<(string Name, byte[] Content)> files)
    {
        var archive = PrivateFiles.CreateFolder(System.IO.Path.Combine(folder, "archive"));
        using var connection = Open(Path, SqliteOpenMode.ReadWrite);
        using var transaction = connection.BeginTransaction();
        Run(connection, transaction, $"CREATE TABLE IF NOT EXISTS {Files} (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL) WITHOUT ROWID");
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
    private static int Save(GraphContext context)
    {
        try
        {
            return context.SaveChanges();
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

    // The changes of earlier databases stay; what differs from the last one is added.
    private int AddChanges(GraphContext context, IReadOnlyList<object> rows)
    {
        var before = new Dictionary<(string Type, string Key), byte[]>();
        if (File.Exists(Path))
        {
            try
            {
                using var old = new GraphContext(GraphContext.Options($"Data Source={Path};Mode=ReadOnly;Pooling=False"), context.Graph);
                context.AddRange(old.Set<Change>().ToList());
                old.Database.OpenConnection();
                using var command = old.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT type, key, hash FROM {Hashes}";
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    before[(reader.GetString(0), reader.GetString(1))] = (byte[])reader.GetValue(2);
                }
            }
            catch (SqliteException)
            {
                // An older or damaged database has no changes that can be read: the log begins anew.
                context.ChangeTracker.Clear();
                before.Clear();
            }
        }

        // Sources and commitments that are gone would leave references into nothing.
        var keys = rows.OfType<Source>().Select(s => s.Id).Concat(rows.OfType<Commitment>().Select(c => c.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var change in context.ChangeTracker.Entries<Change>().Select(e => e.Entity))
        {
            change.SourceId = change.SourceId is { } source && keys.Contains(source) ? source : null;
            change.CommitmentId = change.CommitmentId is { } commitment && keys.Contains(commitment) ? commitment : null;
        }

        context.AddRange(ChangeLog.Compare(before, rows, DateTime.UtcNow));
        var count = context.SaveChanges();
        context.ChangeTracker.Clear();

        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var transaction = (SqliteTransaction)Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(context.Database.CurrentTransaction!);
        Run(connection, transaction, $"CREATE TABLE {Hashes} (type TEXT NOT NULL, key TEXT NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (type, key)) WITHOUT ROWID");
        foreach (var ((type, key), hash) in ChangeLog.HashesOf(rows))
        {
            Run(connection, transaction, $"INSERT INTO {Hashes} VALUES ($type, $key, $hash)", ("$type", type), ("$key", key), ("$hash", hash));
        }

        return count;
    }

    private void Check()
    {
        using var connection = Open(Building, SqliteOpenMode.ReadOnly);
        if (Scalar(connection, "PRAGMA integrity_check") as string != "ok")
        {
            throw new GraphException(ErrorCode.Storage, "The new database did not pass SQLite's integrity check; the old one stays.");
        }
    }

    private void Swap()
    {
        if (File.Exists(Path))
        {
            Delete(Previous);
            File.Move(Path, Previous);
        }

        File.Delete(Path + "-wal");
        File.Delete(Path + "-shm");
        File.Move(Building, Path);
        File.Delete(Building + "-wal");
        File.Delete(Building + "-shm");
    }

    private static void Delete(string path)
    {
        File.Delete(path);
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
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
