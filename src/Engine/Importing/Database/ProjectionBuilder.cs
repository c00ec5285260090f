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
    /// <param name="served">The modules as they serve now, of which none may fail; null at a start, where what fails becomes a status.</param>
    /// <exception cref="GraphException">Two modules that were built with the host claim one name, the plan's own file is malformed, or the data folder cannot be written.</exception>
    /// <exception cref="ChangeRefused">A module that serves now would fail; the database is as before.</exception>
    public Projection Open(IReadOnlyList<LoadedModule> found, IReadOnlyList<LoadedModule>? served = null)
    {
        try
        {
            return OpenOrBuild(found, served);
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

    /// <summary>The modules as the database of a data folder has them; null when there is none.</summary>
    public static IReadOnlyList<LoadedModule>? Served(string dataFolder)
        => new DatabaseFile(dataFolder).Statuses() is { } statuses ? [.. statuses.Select(s => new LoadedModule(s.Key, null, null, s.Value))] : null;

    private Projection OpenOrBuild(IReadOnlyList<LoadedModule> found, IReadOnlyList<LoadedModule>? served)
    {
        var plans = planFiles.Select(path => (Name: Path.GetFileName(Path.GetDirectoryName(path)!) + "/" + ModuleFinder.PlanFile, Content: File.ReadAllBytes(path))).ToList();
        if (plans.GroupBy(p => p.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new GraphException(ErrorCode.NameClash, $"There are two plans {twice.Key}: one comes with the host. Take the other out of the folder plans in the data folder.");
        }

        var fingerprint = Fingerprint.Of(found, plans);
        if (Known(found, fingerprint) is { } whole)
        {
            Refuse(whole.Modules, served);

            // An import that runs meanwhile holds the lock; what it makes is seen when it is there.
            _file.Sweep();
            return whole;
        }

        using var only = new DatabaseLock(dataFolder).Take(CancellationToken.None);
        _file.Recover();
        if (Known(found, fingerprint) is { } built)
        {
            Refuse(built.Modules, served);
            return built;
        }

        var modules = check(WithoutClashes(WithValidModels(found)));
        var documents = plans.ToDictionary(p => p.Name, p => FactFile.Read<PlanDocument>(p.Name, new StreamReader(new MemoryStream(p.Content))));
        var (graph, read, count) = Build(modules, plans, documents, fingerprint, served);
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
        IReadOnlyList<LoadedModule> modules, IReadOnlyList<(string Name, byte[] Content)> plans, IReadOnlyDictionary<string, PlanDocument> documents, string fingerprint, IReadOnlyList<LoadedModule>? served)
    {
        while (true)
        {
            var (rows, read, planOf) = ReadRows(modules, documents, plans.ToDictionary(p => p.Name, p => p.Content, StringComparer.Ordinal));
            Refuse(read, served);
            foreach (var module in read.Where(m => m.Error is not null && served?.Any(s => s.Id == m.Id && s.Error == m.Error) != true))
            {
                logger.LogError("The module {Module} does not serve: {Reason}", module.Id, module.Error);
            }

            var graph = ModelOf(read);
            try
            {
                var content = new DatabaseContent(graph, rows, read, planOf, fingerprint, [.. plans, .. read.Where(m => m.Definition is not null).SelectMany(m => Fingerprint.Files(m.Definition!))]);
                return (graph, read, _file.Build(content, new ImportReplay(dataFolder, graph, fingerprint, ImportLimits.Default, logger).Into, logger));
            }
            catch (ModuleFault fault) when (read.Any(m => m.Id == fault.ModuleId && m.Definition is not null))
            {
                modules = [.. read.Select(m => m.Id == fault.ModuleId ? m.Failed($"{ErrorCode.BadModule}: {fault.Message}") : m)];
            }
        }
    }

    // One that served and does not now was spoiled by what failed now and did not before; one whose folder was taken away was not.
    private static void Refuse(IReadOnlyList<LoadedModule> read, IReadOnlyList<LoadedModule>? served)
    {
        if (served is null || served.Where(s => s.Error is null).All(s => read.Any(m => m.Id == s.Id && m.Error is null)))
        {
            return;
        }

        var spoiled = read.Where(m => m.Error is not null && !served.Any(s => s.Id == m.Id && s.Error is not null)).ToList();
        if (spoiled.Count > 0)
        {
            throw new ChangeRefused(spoiled);
        }
    }

    // What was added gives way to what came with the host, and to what was found before it.
    private static IReadOnlyList<LoadedModule> WithoutClashes(IReadOnlyList<LoadedModule> modules)
    {
        var accepted = modules.Where(m => !m.IsAdded).Select(m => m.Definition).OfType<ModuleDefinition>().Prepend(ModuleCatalog.Core).ToList();
        return [.. modules.Select(module =>
        {
            if (!module.IsAdded || module.Definition is null)
            {
                return module;
            }

            try
            {
                _ = GraphModelBuilder.Build([.. accepted, module.Definition], GraphReader.Credentialed);
                accepted.Add(module.Definition);
                return module;
            }
            catch (GraphException clash)
            {
                return module.Failed(ModuleCatalog.Describe(clash));
            }
        })];
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
        catch (Exception fault) when (ModuleCatalog.IsModulesFault(fault) && (module.IsAdded || fault is not GraphException { Errors: [{ Code: ErrorCode.NameClash }, ..] }))
        {
            return module.Failed(ModuleCatalog.Describe(fault));
        }
    })];

    private static GraphModel ModelOf(IEnumerable<LoadedModule> modules)
        => GraphModelBuilder.Build([ModuleCatalog.Core, .. modules.Where(m => m.Definition is not null).Select(m => m.Definition!)]);

    private static (IReadOnlyList<object> Rows, IReadOnlyList<LoadedModule> Modules, IReadOnlyDictionary<string, string> PlanOf) ReadRows(
        IReadOnlyList<LoadedModule> modules, IReadOnlyDictionary<string, PlanDocument> plans, IReadOnlyDictionary<string, byte[]> files)
    {
        var bySlug = new Dictionary<string, PlanDocument>(StringComparer.Ordinal);
        foreach (var plan in plans.Values)
        {
            if (!bySlug.TryAdd(plan.Slug, plan))
            {
                throw plan.At("slug").Expected($"a slug that no other plan has, not \"{plan.Slug}\"");
            }
        }

        var institutions = PlanRows.InstitutionsOf(plans.Values);
        var core = new List<(string File, object Row)>();
        foreach (var (file, plan) in plans)
        {
            core.AddRange(PlanRows.From(plan, institutions).Select(row => (file, row)));
        }

        var places = new ReferencePlaces(files, modules.Select(m => m.Definition).OfType<ModuleDefinition>());
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
                var (rows, documents) = ModuleRows.Read(module.Definition, bySlug, institutions);

                // Alone with the plan: a reference into nothing is this module's fault. One that was added must not claim a key that another has.
                var before = module.IsAdded ? parts : [];
                _ = Complete(
                    [.. core, .. before.SelectMany(p => p.Rows), .. rows, .. before.Select(p => Status(p.Module)), Status(module)],
                    bySlug.Values, [.. before.Select(p => p.Documents), documents], places);
                parts.Add((module, rows, documents));
                read.Add(module);
            }
            catch (Exception fault) when (ModuleCatalog.IsModulesFault(fault))
            {
                var reason = fault is SeedException ? $"{ErrorCode.BadSeed}: {fault.Message}" : ModuleCatalog.Describe(fault);
                read.Add(module.Failed(reason));
            }
        }

        var all = Complete([.. core, .. parts.SelectMany(p => p.Rows), .. read.Select(Status)], bySlug.Values, parts.Select(p => p.Documents), places);
        return (all, read, PlanOf(parts.SelectMany(p => p.Rows), read, bySlug.Values));
    }

    // A measure belongs to the plan of its module's commitment; of a module without one to the newest.
    private static Dictionary<string, string> PlanOf(IEnumerable<(string File, object Row)> rows, IReadOnlyList<LoadedModule> modules, IEnumerable<PlanDocument> plans)
    {
        var newest = plans.OrderBy(p => p.Ordinal).ThenBy(p => p.Slug, StringComparer.Ordinal).Last().Slug;
        var own = rows.Select(r => r.Row).OfType<Commitment>().Where(c => c.ModuleId is not null).DistinctBy(c => c.ModuleId).ToDictionary(c => c.ModuleId!, c => c.PlanId, StringComparer.Ordinal);
        return modules.ToDictionary(m => m.Id, m => own.GetValueOrDefault(m.Id, newest), StringComparer.Ordinal);
    }

    private static (string File, object Row) Status(LoadedModule module) => ("modules", new Module
    {
        Id = module.Id,
        Slug = module.Id,
        Version = module.Version,
        Status = module.Error is null ? ModuleStatus.Active : ModuleStatus.Failed,
        Error = module.Error,
    });

    // Sources that only cells cite, identifiers of organizations; then every reference must lead somewhere.
    private static IReadOnlyList<object> Complete(
        IReadOnlyList<(string File, object Row)> rows, IEnumerable<PlanDocument> plans,
        IEnumerable<IReadOnlyDictionary<string, DocumentEntry>> modules, ReferencePlaces places)
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
        set.AddRange("organizations", OrganizationIdentifiers.MissingFrom(set.Rows));
        new ReferenceCheck((row, reference, key) => places.Of(set.FileOf(row), row, reference, key)).Check(set.Rows);
        return set.Rows;
    }

    /// <summary>The day that the newest source was read.</summary>
    internal static DateOnly NewestSource(IEnumerable<object> rows)
        => rows.OfType<Source>().Select(s => s.RetrievedOn).DefaultIfEmpty(DateOnly.ParseExact("2000-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture)).Max();
}
