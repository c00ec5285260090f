using System.Reflection;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Loading;

/// <summary>Finds modules and asks each what it adds. A module that fails becomes a status with its reason; the others go on.</summary>
public static class ModuleCatalog
{
    private const string DropIns = "modules/";

    /// <summary>The core's own definition, which comes before all modules.</summary>
    public static ModuleDefinition Core { get; } = Define(PlanModule.Owner, null, typeof(PlanModule));

    /// <summary>Loads the modules that were built with the host, and those that lie in a folder beside it.</summary>
    /// <param name="assemblyNames">The names of built-in modules' assemblies.</param>
    /// <param name="dropInFolder">A folder with <c>&lt;Name&gt;/&lt;Name&gt;.dll</c>; null for none.</param>
    public static IReadOnlyList<LoadedModule> Load(IEnumerable<string> assemblyNames, string? dropInFolder)
    {
        var modules = assemblyNames.Order(StringComparer.Ordinal).SelectMany(name => Read(name, () => Assembly.Load(name)).Select(module => (Place: name, Module: module))).ToList();
        if (dropInFolder is not null && Directory.Exists(dropInFolder))
        {
            foreach (var folder in Directory.GetDirectories(dropInFolder).Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(folder);
                var path = Path.GetFullPath(Path.Combine(folder, name + ".dll"));
                var found = File.Exists(path)
                    ? Read(name, () => new ModuleLoadContext(path).LoadFromAssemblyPath(path))
                    : [new LoadedModule(name, null, null, $"The folder holds no {name}.dll. A module's assembly has its folder's name.")];
                modules.AddRange(found.Select(module => (Place: $"{DropIns}{name}", Module: module)));
            }
        }

        return WithOwnIds(modules);
    }

    /// <summary>Sees that each id belongs to one module.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.NameClash"/>: two modules that could serve have one id.</exception>
    internal static IReadOnlyList<LoadedModule> WithOwnIds(IReadOnlyList<(string Place, LoadedModule Module)> found)
    {
        var serving = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, module) in found.Where(f => f.Module.Definition is not null))
        {
            if (!serving.TryAdd(module.Id, place))
            {
                throw new GraphException(ErrorCode.NameClash, $"The module id '{module.Id}' is declared by both {serving[module.Id]} and {place}. Take one of them away, or give it another id.");
            }
        }

        // One that failed, such as a folder without an assembly, must not take a good one's place or stop the start: it is told under its own place.
        var taken = serving.Keys.ToHashSet(StringComparer.Ordinal);
        return [.. found.Select(f => f.Module.Definition is not null || taken.Add(f.Module.Id) ? f.Module : taken.Add(f.Place) ? f.Module with { Id = f.Place } : null).OfType<LoadedModule>()];
    }

    /// <summary>The modules that an assembly declares.</summary>
    public static IReadOnlyList<LoadedModule> Read(string name, Func<Assembly> load)
    {
        try
        {
            var assembly = load();
            var version = assembly.GetName().Version?.ToString(3);
            var attributes = assembly.GetCustomAttributes<CommitmentModuleAttribute>().ToList();
            return attributes.Count == 0
                ? [new LoadedModule(name, version, null, "The assembly declares no module. Add [assembly: CommitmentModule<YourModule>(\"your-id\")].")]
                : [.. attributes.Select(a => Read(a, assembly, version))];
        }
        catch (Exception reason) when (IsModulesFault(reason))
        {
            return [new LoadedModule(name, null, null, Describe(reason))];
        }
    }

    /// <summary>A sentence for a fault of a module, without a stack trace.</summary>
    public static string Describe(Exception reason)
        => reason is GraphException graph ? string.Join(" ", graph.Errors.Select(e => e.Message)) : $"{reason.GetType().Name}: {reason.Message}";

    /// <summary>True for what a module can be at fault for; what ends the process is none of it.</summary>
    public static bool IsModulesFault(Exception reason) => reason is not (OutOfMemoryException or StackOverflowException or AccessViolationException);

    private static LoadedModule Read(CommitmentModuleAttribute attribute, Assembly assembly, string? version)
    {
        try
        {
            // Proves that all types load, not only those that Define happens to touch.
            _ = assembly.GetTypes();
            var definition = Define(attribute.Id, attribute.Commitment, attribute.ModuleType) with { Version = version };
            return new LoadedModule(attribute.Id, version, definition, null);
        }
        catch (Exception reason) when (IsModulesFault(reason))
        {
            return new LoadedModule(attribute.Id, version, null, Describe(reason is TargetInvocationException { InnerException: { } inner } ? inner : reason));
        }
    }

    private static ModuleDefinition Define(string id, string? commitment, Type type)
    {
        if (type.GetConstructor([]) is null || Activator.CreateInstance(type) is not ICommitmentModule module)
        {
            throw new GraphException(ErrorCode.BadModule, $"{type.Name} must implement ICommitmentModule and have a public constructor without parameters.");
        }

        var builder = new ModuleBuilder();
        module.Define(builder);
        return new ModuleDefinition(id, commitment, null, builder, type.Assembly.GetManifestResourceStream) { Build = type.Module.ModuleVersionId };
    }
}
