using System.Globalization;
using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// Opens the database of a data folder, or makes it: tables are a projection of files, so another model or another file makes a new database beside the old one, which is swapped in when it is whole.
/// </summary>
/// <param name="dataFolder">The data folder.</param>
/// <param name="planFiles">The plans' files.</param>
/// <param name="check">Fails the modules whose expressions do not become SQL; called only when a database is made.</param>
/// <param name="logger">Where faults of modules are told.</param>
public sealed class ProjectionBuilder(
    string dataFolder, IReadOnlyList<string> planFiles, Func<IReadOnlyList<LoadedModule>, IReadOnlyList<LoadedModule>> check, ILogger logger)
{
    private readonly DatabaseFile _file = new(dataFolder);

    /// <summary>Opens or makes the database.</summary>
    /// <param name="found">The modules that were found.</param>
    /// <exception cref="GraphException">Two modules claim one name, the plan's own file is malformed, or the data folder cannot be written.</exception>
    public Projection Open(IReadOnlyList<LoadedModule> found)
    {
        try
        {
            return OpenOrBuild(found);
        }
        catch (SeedException fault)
        {
            // A module's files fail their module; this one is the plan's own.
            throw new GraphException(fault.Error);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            throw new GraphException(ErrorCode.Storage, $"The data folder {dataFolder} cannot be used: {fault.Message} Give a folder that can be written with --data.");
        }
    }

    private Projection OpenOrBuild(IReadOnlyList<LoadedModule> found)
    {
        var plans = planFiles.Select(path => (Name: Path.GetFileName(Path.GetDirectoryName(path)!) + "/plan.yaml", Content: File.ReadAllBytes(path))).ToList();
        var fingerprint = Fingerprint.Of(found, plans);
        if (Known(found, fingerprint) is { } whole)
        {
            // An import that runs meanwhile holds the lock; what it makes is seen when it is there.
            _file.Sweep();
            return whole;
        }

        using var only = new DatabaseLock(dataFolder).Take(CancellationToken.None);
        _file.Recover();
        if (Known(found, fingerprint) is { } built)
        {
            return built;
        }

        var modules = check(WithValidModels(found));
        var documents = plans.ToDictionary(p => p.Name, p => FactFile.Read<PlanDocument>(p.Name, new StreamReader(new MemoryStream(p.Content))));
        var (graph, read, count) = Build(modules, plans, documents, fingerprint);
        logger.LogInformation("Built the database with {Rows} rows from {Modules} modules", count, read.Count(m => m.Error is null));
        return new Projection(graph, fingerprint, _file.Path, read, true);
    }

    private Projection? Known(IReadOnlyList<LoadedModule> found, string fingerprint)
    {
        if (_file.Read(fingerprint) is not { } failed)
        {
            return null;
        }

        var known = found.Select(m => failed.TryGetValue(m.Id, out var reason) && m.Definition is not null ? m.Failed(reason) : m).ToList();
        var graph = ModelOf(known);
        return Misses(graph) ? null : new Projection(graph, fingerprint, _file.Path, known, false);
    }

    // When the power fails, a file system may lose the rename that an import ended with, and keep the journal's line behind it. What no module reads now waits in the archive.
    private bool Misses(GraphModel graph)
    {
        var formats = graph.Modules.SelectMany(m => m.Definition.Formats).Select(f => f.Format).ToHashSet(StringComparer.Ordinal);
        var done = new ImportArchive(dataFolder).Entries().Where(e => e.State == JournalState.Done && formats.Contains(e.Format)).ToList();
        return done.Count > 0 && ImportRun.Ids(_file.Path, graph) is var known && !done.TrueForAll(e => known.Contains(e.Id));
    }

    // What shows only while tables are filled, such as a measure that is no SQL, fails its module: the database is begun again without it.
    private (GraphModel Graph, IReadOnlyList<LoadedModule> Modules, int Rows) Build(
        IReadOnlyList<LoadedModule> modules, IReadOnlyList<(string Name, byte[] Content)> plans, IReadOnlyDictionary<string, PlanDocument> documents, string fingerprint)
    {
        while (true)
        {
            var (rows, read) = ReadRows(modules, documents);
            var graph = ModelOf(read);
            try
            {
                var content = new DatabaseContent(graph, rows, read, documents.Values.First().Slug, fingerprint, [.. plans, .. read.Where(m => m.Definition is not null).SelectMany(m => Fingerprint.Files(m.Definition!))]);
                return (graph, read, _file.Build(content, new ImportReplay(dataFolder, graph, fingerprint, ImportLimits.Default, logger).Into, logger));
            }
            catch (ModuleFault fault) when (read.Any(m => m.Id == fault.ModuleId && m.Definition is not null))
            {
                modules = [.. read.Select(m => m.Id == fault.ModuleId ? m.Failed(fault.Message) : m)];
            }
        }
    }

    // Each module alone with the core first: what breaks a rule fails alone. Names that clash stop the start.
    private static List<LoadedModule> WithValidModels(IReadOnlyList<LoadedModule> found) => [.. found.Select(module =>
    {
        if (module.Definition is null)
        {
            return module;
        }

        try
        {
            _ = GraphModelBuilder.Build([ModuleCatalog.Core, module.Definition], GraphReader.Credentialed);
            return module;
        }
        catch (Exception fault) when (ModuleCatalog.IsModulesFault(fault) && fault is not GraphException { Errors: [{ Code: ErrorCode.NameClash }, ..] })
        {
            return module.Failed(ModuleCatalog.Describe(fault));
        }
    })];

    private static GraphModel ModelOf(IEnumerable<LoadedModule> modules)
        => GraphModelBuilder.Build([ModuleCatalog.Core, .. modules.Where(m => m.Definition is not null).Select(m => m.Definition!)]);

    private (IReadOnlyList<object> Rows, IReadOnlyList<LoadedModule> Modules) ReadRows(IReadOnlyList<LoadedModule> modules, IReadOnlyDictionary<string, PlanDocument> plans)
    {
        var bySlug = plans.Values.ToDictionary(p => p.Slug, StringComparer.Ordinal);
        var core = new List<(string File, object Row)>();
        foreach (var (file, plan) in plans)
        {
            core.AddRange(PlanRows.From(plan).Select(row => (file, row)));
        }

        var read = new List<LoadedModule>();
        var parts = new List<(LoadedModule Module, IReadOnlyList<(string File, object Row)> Rows, IReadOnlyDictionary<string, DocumentEntry> Documents)>();
        foreach (var module in modules)
        {
            if (module.Definition is null)
            {
                read.Add(module);
                continue;
            }

            try
            {
                var (rows, documents) = ModuleRows.Read(module.Definition, bySlug);

                // Alone with the plan: a reference into nothing is this module's fault.
                _ = Complete([.. core, .. rows, Status(module)], bySlug.Values, [documents]);
                parts.Add((module, rows, documents));
                read.Add(module);
            }
            catch (Exception fault) when (ModuleCatalog.IsModulesFault(fault))
            {
                var reason = fault is SeedException ? fault.Message : ModuleCatalog.Describe(fault);
                logger.LogError("The module {Module} does not serve: {Reason}", module.Id, reason);
                read.Add(module.Failed(reason));
            }
        }

        foreach (var module in read.Where(m => m.Error is not null))
        {
            logger.LogWarning("The module {Module} has failed: {Reason}", module.Id, module.Error);
        }

        return (Complete([.. core, .. parts.SelectMany(p => p.Rows), .. read.Select(Status)], bySlug.Values, parts.Select(p => p.Documents)), read);
    }

    private static (string File, object Row) Status(LoadedModule module) => ("modules", new Module
    {
        Id = module.Id,
        Slug = module.Id,
        Version = module.Version,
        Status = module.Error is null ? ModuleStatus.Active : ModuleStatus.Failed,
        Error = module.Error,
    });

    // Sources that only cells cite, stubs for organizations that only references name; then every reference must lead somewhere.
    private static IReadOnlyList<object> Complete(
        IReadOnlyList<(string File, object Row)> rows, IEnumerable<PlanDocument> plans, IEnumerable<IReadOnlyDictionary<string, DocumentEntry>> modules)
    {
        var set = new RowSet();
        foreach (var (file, row) in rows)
        {
            set.Add(file, row);
        }

        var documents = new Dictionary<string, DocumentEntry>(StringComparer.Ordinal);
        foreach (var (id, document) in plans.SelectMany(p => p.Documents).Concat(modules.SelectMany(m => m)))
        {
            documents.TryAdd(id, document);
        }

        set.AddRange("cited sources", CitedSource.MissingFrom(set.Rows, documents));
        set.AddRange("organizations", StubOrganizations.For(set.Rows));
        ReferenceCheck.Check(set.Rows);
        return set.Rows;
    }

    /// <summary>The day that the newest source was read.</summary>
    internal static DateOnly NewestSource(IEnumerable<object> rows)
        => rows.OfType<Source>().Select(s => s.RetrievedOn).DefaultIfEmpty(DateOnly.ParseExact("2000-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture)).Max();
}
