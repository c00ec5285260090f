using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>One import into one database: a single transaction, all of it or nothing.</summary>
internal sealed class ImportRun : IDisposable
{
    private static readonly ImportRule UnknownFile = new(
        "file.unknown-kind", ImportSeverity.Warning,
        "The file is no JSON, table or XML and was left out. Take it out of the folder or zip.",
        "O ficheiro não é JSON, tabela nem XML e ficou de fora. Retire-o da pasta ou do zip.");

    private readonly SqliteConnection _connection;
    private readonly GraphContext _context;
    private readonly GraphModel _graph;

    public ImportRun(string path, GraphModel graph)
    {
        _graph = graph;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        _connection.Open();
        Run("PRAGMA busy_timeout = 30000");
        Run("PRAGMA synchronous = FULL");

        // What is replaced or removed may be personal: it must not stay readable in free pages.
        Run("PRAGMA secure_delete = ON");
        Run("PRAGMA cache_size = -32768");
        Run("PRAGMA analysis_limit = 1000");
        Run("BEGIN IMMEDIATE");
        _context = new GraphContext(GraphContext.OptionsFor(_connection), graph);
    }

    /// <summary>True when the database has an import.</summary>
    public static bool Has(string path, GraphModel graph, string id)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT 1 FROM \"{graph.Of<Import>().Table}\" WHERE \"Id\" = $id";
        command.Parameters.AddWithValue("$id", id);
        return command.ExecuteScalar() is not null;
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
    /// <param name="limits">How large they may be.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="stage">Is told when all files are read.</param>
    /// <param name="started">Is told of the session.</param>
    /// <exception cref="ImportFileException">A file cannot be imported.</exception>
    public ImportContent Read(
        JournalEntry entry, ImportJob job, IReadOnlyList<(string Name, Func<Stream> Open)> files, ImportLimits limits, FindingLog findings, Action stage, Action<ImportSession> started)
    {
        using var session = new ImportSession(_context, _connection, job, findings);
        started(session);
        var importer = (IFormatImporter)Activator.CreateInstance(job.Format.ImporterType)!;
        session.Allow(importer.Rules.Concat(FileRules.All).Append(UnknownFile));
        session.Write(SourceOf(entry, job));
        foreach (var (name, open) in files)
        {
            var file = new ImportFile(name, job.SourceId, open, limits, (rule, place) => session.Report(rule, place));
            if (files.Count > 1 && file.Kind == ImportFileKind.Unknown)
            {
                session.Report(UnknownFile, new ImportPlace(name, 0));
            }
            else
            {
                session.File = name;
                Guarded(name, () => importer.Read(file, session));
            }
        }

        stage();
        session.File = entry.Name;
        Guarded(entry.Name, () => importer.Finish(session));
        foreach (var writer in session.Writers)
        {
            writer.Complete();
        }

        var completion = new ImportCompletion(_connection, _graph, session);
        completion.CompleteOrganizations();
        var unresolved = completion.Unresolved();
        Derive(session, _graph.Modules.SelectMany(m => m.Definition.Derivations).Where(d => Reads(d).Any(t => session.Writers.Any(w => w.IsDifferent && t.IsAssignableFrom(w.Entity.ClrType)))));
        var tables = session.Writers.Where(w => w.Entity.ClrType != typeof(Change) && w.Entity.ClrType != typeof(Source)).ToList();
        var content = new ImportContent(
            new SortedDictionary<string, long>(session.Counts.ToDictionary(), StringComparer.Ordinal),
            [.. tables.OrderBy(w => w.Entity.Name, StringComparer.Ordinal).Select(w => new ImportedTable(w.Entity.Name, w.Added, w.Changed, w.Removed, w.Unchanged))], unresolved);
        session.Write(ImportOf(entry, job, content, findings));
        Measure(session, job.Today);
        return content;
    }

    /// <summary>Makes the computed tables of a new database.</summary>
    public void Derive(ImportJob job, FindingLog findings)
    {
        using var session = new ImportSession(_context, _connection, job, findings);
        Derive(session, _graph.Modules.SelectMany(m => m.Definition.Derivations));
        Measure(session, job.Today);
    }

    /// <summary>Makes it last.</summary>
    public void Commit()
    {
        Run("ANALYZE");
        Run("COMMIT");
        Run("PRAGMA wal_checkpoint(TRUNCATE)");
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

    private static void Derive(ImportSession session, IEnumerable<DerivationDefinition> derivations)
    {
        foreach (var derivation in derivations)
        {
            session.Derive(derivation);
        }
    }

    // A module's mistake is told as such, with the file that it happened over.
    private static void Guarded(string file, Action step)
    {
        try
        {
            step();
        }
        catch (Exception fault) when (fault is not (ImportFileException or OperationCanceledException or SqliteException or IOException) && ModuleCatalog.IsModulesFault(fault))
        {
            throw new ImportFileException(new ImportPlace(file, 0), $"The importer failed over it: {ModuleCatalog.Describe(fault)}", fault);
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
        foreach (var module in _graph.Modules.Where(m => m.Definition.Measures.Any(measure => MeasureRows.TablesOf(measure.Value).Any(changed.Contains))))
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
