using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>One import into one database that nobody reads yet: a single transaction, all of it or nothing.</summary>
internal sealed class ImportRun : IDisposable
{
    /// <summary>How much of the database an import keeps in memory.</summary>
    public const int CacheKilobytes = 32_768;

    private readonly SqliteConnection _connection;
    private readonly GraphContext _context;
    private readonly GraphModel _graph;

    public ImportRun(string path, GraphModel graph)
    {
        _graph = graph;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        _connection.Open();
        Run(DatabaseFile.Unpublished);

        // What is replaced or removed may be personal: it must not stay readable in free pages.
        Run("PRAGMA secure_delete = ON");
        Run($"PRAGMA cache_size = -{CacheKilobytes}");
        Run("PRAGMA analysis_limit = 1000");
        Run("BEGIN IMMEDIATE");
        _context = new GraphContext(GraphContext.OptionsFor(_connection), graph);

        // After the context, which gives the connection functions of the same names.
        _ = _context.Database.GetDbConnection();
        DecimalConnection.Register(_connection.Handle!);
    }

    /// <summary>The imports that a database has; none of one that is not there or cannot be read.</summary>
    public static IReadOnlySet<string> Ids(string path, GraphModel graph)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return ids;
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT \"Id\" FROM \"{graph.Of<Import>().Table}\"";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                ids.Add(reader.GetString(0));
            }
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_ERROR or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            // Damaged, or of before there were imports.
        }

        return ids;
    }

    /// <summary>The number that marks the rows of an import.</summary>
    public long Number(JournalEntry entry)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"INSERT INTO {ImportTables.Runs} (id, format) VALUES ($id, $format) RETURNING number";
        command.Parameters.AddWithValue("$id", entry.Id);
        command.Parameters.AddWithValue("$format", entry.Format);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Reads the files and puts their rows; nothing is committed yet.</summary>
    /// <param name="entry">The import.</param>
    /// <param name="job">What the session needs.</param>
    /// <param name="files">The unpacked files.</param>
    /// <param name="spool">Puts content where it can be read from any place.</param>
    /// <param name="limits">How large they may be.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="stage">Is told when all files are read.</param>
    /// <param name="started">Is told of the session.</param>
    /// <exception cref="ImportFileException">A file cannot be imported.</exception>
    public ImportContent Read(
        JournalEntry entry, ImportJob job, IReadOnlyList<(string Name, Func<Stream> Open)> files, Func<Stream, Stream> spool, ImportLimits limits, FindingLog findings, Action stage, Action<ImportSession> started)
    {
        using var session = new ImportSession(_context, _connection, job, findings);
        started(session);
        var importer = (IFormatImporter)Activator.CreateInstance(job.Format.ImporterType)!;
        session.Allow(importer.Rules.Concat(FileRules.All));
        session.Write(SourceOf(entry, job));
        var (read, empty) = (0, 0);
        foreach (var (name, open) in files)
        {
            var file = new ImportFile(name, job.SourceId, open, spool, limits, Report);
            if (files.Count > 1 && !importer.Kinds.Contains(file.Kind))
            {
                session.Report(FileRules.OtherKind, new ImportPlace(name, 0), null, file.Form);
            }
            else
            {
                session.File = name;
                Guarded(name, () =>
                {
                    importer.Read(file, session);
                    session.Settle();
                });
                read++;
            }
        }

        if (read == 0)
        {
            throw new ImportFileException(new ImportPlace(entry.Name, 0), $"None of the {files.Count} files is {string.Join(" or ", importer.Kinds.Select(FileKind.Described))}, which {job.Format.Format} is read from.");
        }

        if (read == empty)
        {
            throw new ImportFileException(new ImportPlace(entry.Name, 0), read == 1 ? "The file holds no record: an empty list, or a table of headings alone. Nothing was imported." : $"None of the {read} files holds a record. Nothing was imported.");
        }

        stage();
        session.File = entry.Name;
        Guarded(entry.Name, () =>
        {
            importer.Finish(session);
            session.Settle();
        });
        session.Complete();
        var completion = new ImportCompletion(_connection, _graph, session);
        completion.CompleteOrganizations();
        Derive(session, types => types.Any(t => session.Writers.Any(w => w.IsDifferent && t.IsAssignableFrom(w.Entity.ClrType))));
        var unresolved = completion.Unresolved();
        var tables = session.Writers.Where(w => w.Entity.ClrType != typeof(Change) && w.Entity.ClrType != typeof(Source)).ToList();
        var content = new ImportContent(
            new SortedDictionary<string, long>(session.Counts.ToDictionary(), StringComparer.Ordinal),
            [.. tables.OrderBy(w => w.Entity.Name, StringComparer.Ordinal).Select(w => new ImportedTable(w.Entity.Name, w.Added, w.Changed, w.Removed, w.Unchanged))], unresolved);
        session.Write(ImportOf(entry, job, content, findings));
        Measure(session, job.Today);
        session.Complete();
        return content;

        void Report(ImportRule rule, ImportPlace place)
        {
            empty += rule == FileRules.NoRecord ? 1 : 0;
            session.Report(rule, place);
        }
    }

    /// <summary>Makes the computed tables of a new database.</summary>
    public void Derive(ImportJob job, FindingLog findings)
    {
        using var session = new ImportSession(_context, _connection, job, findings);
        Derive(session, _ => true);
        Measure(session, job.Today);
        session.Complete();
    }

    /// <summary>Ends the transaction.</summary>
    public void Commit()
    {
        Run("ANALYZE");
        Run("COMMIT");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // What was not committed is rolled back when the connection closes.
        _context.Dispose();
        _connection.Dispose();
    }

    private static IReadOnlyList<Type> Reads(DerivationDefinition derivation)
        => (IReadOnlyList<Type>)typeof(IDerivation<>).MakeGenericType(derivation.RowType).GetProperty("Reads")!.GetValue(Activator.CreateInstance(derivation.DerivationType))!;

    // Tables first, then columns, then computed fields: each may read what stands before it.
    private void Derive(ImportSession session, Func<IEnumerable<Type>, bool> areDifferent)
    {
        foreach (var derivation in _graph.Modules.SelectMany(m => m.Definition.Derivations).Where(d => areDifferent(Reads(d))).ToList())
        {
            session.Derive(derivation);
        }

        session.Complete();
        foreach (var column in _graph.Modules.SelectMany(m => m.Definition.Columns).Where(c => areDifferent(TableFinder.In(c.Value).Append(c.RowType))).ToList())
        {
            session.Derive(column);
        }

        new StoredFields(_graph, _connection).Compute(type => areDifferent([type]));
    }

    // A module's mistake is told as such, with the file that it happened over.
    private static void Guarded(string file, Action step)
    {
        try
        {
            step();
        }
        catch (OutOfMemoryException fault)
        {
            throw new ImportFileException(new ImportPlace(file, 0), "The file needs more memory than an import may use. Split it and import the parts.", fault);
        }
        catch (Exception fault) when (fault is not (ImportFileException or OperationCanceledException or SqliteException or IOException) && ModuleCatalog.IsModulesFault(fault))
        {
            throw new ImportFileException(new ImportPlace(file, 0), $"The importer failed over it: {ModuleCatalog.Sentence(fault)}", fault);
        }
    }

    private static Source SourceOf(JournalEntry entry, ImportJob job) => new()
    {
        Id = job.SourceId, Document = "import", Title = $"{job.Format.Format}: {entry.Name}", Url = Uri.IsWellFormedUriString(entry.Name, UriKind.Absolute) ? entry.Name : null,
        Locator = "SHA-256 " + string.Join(" ", entry.Files.Take(3).Select(f => f.Sha256)) + (entry.Files.Count > 3 ? " …" : ""), RetrievedOn = entry.On,
        PublishedOn = new PartialDate { Precision = DatePrecision.NotStated },
    };

    private static Import ImportOf(JournalEntry entry, ImportJob job, ImportContent content, FindingLog findings) => new()
    {
        Id = entry.Id, Format = entry.Format, Name = entry.Name, Sha256 = JournalEntry.SumOf(entry.Files), Bytes = entry.Files.Sum(f => f.Bytes),
        RecordCount = content.Records.Values.Sum(), AddedCount = content.Tables.Sum(t => t.Added), ChangedCount = content.Tables.Sum(t => t.Changed), RemovedCount = content.Tables.Sum(t => t.Removed),
        SetAsideCount = findings.Count(ImportSeverity.Error), WarningCount = findings.Count(ImportSeverity.Warning), CompletedAt = DateTime.UtcNow, SourceId = job.SourceId,
    };

    // What is computed from the tables is computed again.
    private void Measure(ImportSession session, DateOnly today)
    {
        var changed = session.Writers.Where(w => w.IsDifferent).Select(w => w.Entity.ClrType).ToHashSet();
        foreach (var module in _graph.Modules.Where(m => m.Definition.Measures.Any(measure => TableFinder.In(measure.Value).Any(changed.Contains))))
        {
            var code = module.Definition.Measures[0].Code;
            if (_context.Set<Indicator>().Where(i => i.Code == code).Select(i => i.PlanId).FirstOrDefault() is { } plan)
            {
                foreach (var row in MeasureRows.Of(module, plan, _context, today))
                {
                    session.Write(row);
                }
            }
        }
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
