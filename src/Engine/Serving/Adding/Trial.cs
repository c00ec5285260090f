using Microsoft.Extensions.Logging;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving;

/// <summary>Tries what is to be added, in a database of its own that goes afterwards: what it says is what a start will say.</summary>
internal sealed class Trial : IDisposable
{
    private const string Plans = "plans";

    private readonly EngineOptions _options;
    private readonly ILogger _logger;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogpgraph-trial-");

    public Trial(EngineOptions options, ILogger logger) => (_options, _logger) = (options with { DataFolder = _folder.FullName }, logger);

    /// <summary>The modules of an assembly or folder, in the company of all that serves.</summary>
    /// <param name="path">A module's assembly, or a folder with one of its name or with commitment.yaml.</param>
    /// <param name="finder">Finds the others.</param>
    public IReadOnlyList<CheckedModule> Check(string path, ModuleFinder finder)
    {
        path = Path.GetFullPath(path);
        path = Path.GetFileName(path) == ModuleFolder.Facts ? Path.GetDirectoryName(path)! : path;
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new GraphException(ErrorCode.BadModule, $"There is no {Path.GetFileName(path)} there. Give a module's assembly, or its folder.");
        }

        var folder = Path.TrimEndingDirectorySeparator(Directory.Exists(path) ? path : Path.GetDirectoryName(path)!);
        var found = Directory.Exists(path) && ModuleFolder.IsCommitment(folder)
            ? [(Place: folder, Module: DeclaredModule.Read(folder))]
            : ModuleCatalog.DropIn(Directory.Exists(path) ? Path.Combine(folder, Path.GetFileName(folder) + ".dll") : path).ToList();
        var others = finder.Found(except: Directory.Exists(path) ? Path.GetFileName(folder) : Path.GetFileNameWithoutExtension(path)).ToList();
        var all = ModuleCatalog.WithOwnIds([.. others, .. found]);
        var projection = Built(all, finder.Plans);
        return [.. projection.Modules.TakeLast(found.Count).Select(m => Of(m, projection))];
    }

    /// <summary>All modules as a start finds them.</summary>
    /// <param name="finder">Finds them.</param>
    public IReadOnlyList<CheckedModule> List(ModuleFinder finder)
    {
        var projection = Built(finder.Modules(), finder.Plans);
        return [.. projection.Modules.Select(m => Of(m, projection))];
    }

    /// <summary>A folder with plan.yaml and a folder for each commitment; it is put into the data folder when all is right.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="dataFolder">Where it is put.</param>
    /// <exception cref="SeedException">plan.yaml is malformed.</exception>
    /// <exception cref="GraphException">There is no plan.yaml, or the host brings a plan of this slug.</exception>
    public AddedPlan AddPlan(string folder, string dataFolder)
    {
        var file = Path.Combine(folder, ModuleFinder.PlanFile);
        if (!File.Exists(file))
        {
            throw new GraphException(ErrorCode.BadSeed, $"The folder holds no {ModuleFinder.PlanFile}. A plan's folder has that file, and a folder with commitment.yaml for each commitment.");
        }

        using var text = new StreamReader(file);
        var slug = FactFile.Read<PlanDocument>(ModuleFinder.PlanFile, text).Slug;
        if (_options.PlanFiles.Any(p => Path.GetFileName(Path.GetDirectoryName(p)) == slug))
        {
            throw new GraphException(ErrorCode.NameClash, $"The plan {slug} comes with the host. Give the plan that you add another slug in its {ModuleFinder.PlanFile}.");
        }

        var (target, tried) = (Path.Combine(dataFolder, Plans, slug), Path.Combine(_folder.FullName, Plans, slug));
        foreach (var other in Directory.Exists(Path.GetDirectoryName(target)) ? Directory.GetDirectories(Path.GetDirectoryName(target)!).Where(f => f != target && File.Exists(Path.Combine(f, ModuleFinder.PlanFile))) : [])
        {
            Copy(other, Path.Combine(_folder.FullName, Plans, Path.GetFileName(other)));
        }

        var finder = OgpGraphEngine.FinderOf(_options);
        var before = Built(finder.Modules(), finder.Plans).Modules.Where(m => m.Error is null).Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        Copy(folder, tried);
        var projection = Built(finder.Modules(), finder.Plans);
        var names = Directory.GetDirectories(tried).Select(DeclaredModule.Read).Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var own = projection.Modules.Where(m => (m.IsAdded && (names.Contains(m.Id) || m.Id.StartsWith($"{Plans}/{slug}/", StringComparison.Ordinal))) || (m.Error is not null && before.Contains(m.Id))).Select(m => Of(m, projection)).ToList();
        var added = new AddedPlan(slug, own, Directory.Exists(target));
        if (added.IsAdded)
        {
            Put(folder, target);
        }

        return added;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private Projection Built(IReadOnlyList<LoadedModule> modules, IReadOnlyList<string> plans)
        => new ProjectionBuilder(_folder.FullName, plans, OgpGraphEngine.CheckTogether, _logger).Open(modules);

    private static CheckedModule Of(LoadedModule module, Projection projection)
        => new(module.Id, module.Version, module.Error, [.. projection.Graph.Entities.Values.Where(e => e.Owner == module.Id).Select(e => e.Name).Order(StringComparer.Ordinal)]);

    // Whole or not at all: beside its place first, under a name that no start looks at.
    private static void Put(string folder, string target)
    {
        var beside = Path.Combine(PrivateFiles.CreateFolder(Path.GetDirectoryName(target)!), "." + Path.GetFileName(target));
        foreach (var left in (string[])[beside + ".new", beside + ".old"])
        {
            if (Directory.Exists(left))
            {
                Directory.Delete(left, recursive: true);
            }
        }

        Copy(folder, beside + ".new");
        if (Directory.Exists(target))
        {
            Directory.Move(target, beside + ".old");
        }

        Directory.Move(beside + ".new", target);
        if (Directory.Exists(beside + ".old"))
        {
            Directory.Delete(beside + ".old", recursive: true);
        }
    }

    // The plan's file, and what the folders of commitments hold: nothing else is read.
    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        File.Copy(Path.Combine(from, ModuleFinder.PlanFile), Path.Combine(to, ModuleFinder.PlanFile));
        foreach (var commitment in Directory.GetDirectories(from).Where(ModuleFolder.IsCommitment))
        {
            var folder = ModuleFolder.Read(commitment);
            foreach (var name in folder.Files)
            {
                var path = Path.Combine(to, folder.Name, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var file = File.Create(path);
                using var content = folder.Open(name)!;
                content.CopyTo(file);
            }
        }
    }
}
