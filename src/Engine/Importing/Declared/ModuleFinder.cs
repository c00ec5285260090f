using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Engine.Importing;

/// <summary>Finds all that serves. Assemblies are loaded once; YAML and CSV files are read at each look, so that a change of them needs no restart.</summary>
/// <param name="assemblies">The names of the assemblies of modules that were built with the host.</param>
/// <param name="sources">The folders in the sources of those whose data files are read from there instead of the assembly, by assembly name; for a developer's build.</param>
/// <param name="dropIns">A folder with <c>&lt;Name&gt;/&lt;Name&gt;.dll</c> and <c>&lt;Name&gt;/commitment.yaml</c>; null for none.</param>
/// <param name="plans">The files of the plans that come with the host.</param>
/// <param name="addedPlans">A folder with <c>&lt;plan&gt;/plan.yaml</c> and <c>&lt;plan&gt;/&lt;Name&gt;/commitment.yaml</c>; null for none.</param>
internal sealed class ModuleFinder(IReadOnlyList<string> assemblies, IReadOnlyDictionary<string, string> sources, string? dropIns, IReadOnlyList<string> plans, string? addedPlans)
{
    /// <summary>The file of a plan's facts.</summary>
    public const string PlanFile = "plan.yaml";

    private readonly Dictionary<string, IReadOnlyList<(string Place, LoadedModule Module)>> _loaded = new(StringComparer.Ordinal);

    /// <summary>The plans' files: those that come with the host, then those that were added.</summary>
    public IReadOnlyList<string> Plans => [.. plans, .. Folders(addedPlans).Select(folder => Path.Combine(folder, PlanFile)).Where(File.Exists)];

    /// <summary>The folders whose YAML and CSV files count, those that do not exist among them. Those of modules by the folder that they lie in: a system has few watches to give.</summary>
    public IEnumerable<string> Watched => sources.Values.Select(s => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(s))).Append(dropIns).Append(addedPlans).Concat(plans.Select(p => Path.GetDirectoryName(p))).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The modules: built with the host, beside it, and of the plans that were added.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.NameClash"/>: two modules that were built with the host have one id.</exception>
    public IReadOnlyList<LoadedModule> Modules() => ModuleCatalog.WithOwnIds([.. Found()]);

    /// <summary>The modules with their places, each as it was found.</summary>
    /// <param name="except">The name of a drop-in to pass over; null for none.</param>
    public IEnumerable<(string Place, LoadedModule Module)> Found(string? except = null)
        => assemblies.Order(StringComparer.Ordinal).SelectMany(name => Loaded(name, () => ModuleCatalog.BuiltIn([name])).Select(m => (m.Place, sources.TryGetValue(name, out var folder) ? WithFilesOf(m.Module, folder) : m.Module)))
            .Concat(Folders(dropIns).Where(f => except is null || Path.GetFileName(f) != except).SelectMany(DropIn))
            .Concat(Folders(addedPlans).SelectMany(Folders).Where(ModuleFolder.IsCommitment).Select(folder => ($"plans/{Path.GetFileName(Path.GetDirectoryName(folder))}/{Path.GetFileName(folder)}", DeclaredModule.Read(folder))));

    private static IEnumerable<string> Folders(string? parent)
        => parent is not null && Directory.Exists(parent) ? Directory.GetDirectories(parent).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal) : [];

    private IEnumerable<(string Place, LoadedModule Module)> DropIn(string folder)
    {
        var name = Path.GetFileName(folder);
        return ModuleFolder.IsCommitment(folder)
            ? [($"modules/{name}", DeclaredModule.Read(folder))]
            : Loaded(folder, () => ModuleCatalog.DropIn(Path.GetFullPath(Path.Combine(folder, name + ".dll"))));
    }

    private IReadOnlyList<(string Place, LoadedModule Module)> Loaded(string key, Func<IEnumerable<(string Place, LoadedModule Module)>> load)
    {
        if (!_loaded.TryGetValue(key, out var modules))
        {
            _loaded[key] = modules = [.. load()];
        }

        return modules;
    }

    private static LoadedModule WithFilesOf(LoadedModule module, string folder)
    {
        if (module.Definition is not { } definition || !Directory.Exists(folder))
        {
            return module;
        }

        try
        {
            var files = ModuleFolder.Read(folder);
            return module with
            {
                Definition = definition with
                {
                    Files = [.. files.Files.Where(f => f.StartsWith("seed/", StringComparison.Ordinal))],
                    Questions = [.. files.Files.Where(ModuleFolder.IsQuestion)],
                    Open = name => name == ModuleFolder.Facts || name.StartsWith("seed/", StringComparison.Ordinal) || ModuleFolder.IsQuestion(name) ? files.Open(name) : definition.Open(name),
                },
            };
        }
        catch (Exception fault) when (fault is GraphException or IOException or UnauthorizedAccessException)
        {
            return module.Failed(ModuleCatalog.Describe(fault));
        }
    }
}
