using System.Reflection;
using System.Text.RegularExpressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Loading;

/// <summary>Finds modules and asks each what it adds. A module that fails becomes a status with its reason; the others go on.</summary>
public static partial class ModuleCatalog
{
    private const string DropIns = "modules/";

    // Prefixes of tables that are the service's or SQLite's own.
    private static readonly string[] Kept = [PlanModule.Owner, "ogp", "sqlite"];

    /// <summary>The core's own definition, which comes before all modules.</summary>
    public static ModuleDefinition Core { get; } = Define(PlanModule.Owner, null, typeof(PlanModule));

    /// <summary>The modules that were built with the host.</summary>
    /// <param name="assemblyNames">The names of their assemblies.</param>
    public static IEnumerable<(string Place, LoadedModule Module)> BuiltIn(IEnumerable<string> assemblyNames)
        => assemblyNames.Order(StringComparer.Ordinal).SelectMany(name => Read(name, () => Assembly.Load(name)).Select(module => (name, module)));

    /// <summary>The modules of an assembly beside the host, in a context of its own.</summary>
    /// <param name="path">The assembly, <c>&lt;Name&gt;/&lt;Name&gt;.dll</c>.</param>
    public static IEnumerable<(string Place, LoadedModule Module)> DropIn(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return Read(name, () =>
        {
            if (!File.Exists(path))
            {
                throw new GraphException(ErrorCode.BadModule, $"The folder holds no {name}.dll and no {ModuleFolder.Facts}. A module's assembly has its folder's name.");
            }

            ContractVersion.Check(path);
            var context = new ModuleLoadContext(path);
            var assembly = context.LoadFromAssemblyPath(path);
            foreach (var needed in assembly.GetReferencedAssemblies())
            {
                // What is missing is told now, and not to the reader of the first field that needs it.
                _ = context.LoadFromAssemblyName(needed);
            }

            return assembly;
        }).Select(module => (DropIns + name, module with { IsAdded = true }));
    }

    /// <summary>Sees that each id belongs to one module: one that was added gives way, in the order in which they were found.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.NameClash"/>: two modules that were built with the host have one id.</exception>
    public static IReadOnlyList<LoadedModule> WithOwnIds(IReadOnlyList<(string Place, LoadedModule Module)> found)
    {
        var serving = new Dictionary<string, string>(StringComparer.Ordinal);
        var told = new List<(string Place, LoadedModule Module)>();
        foreach (var (place, module) in found)
        {
            if (module.Definition is null || serving.TryAdd(module.Id, place))
            {
                told.Add((place, module));
                continue;
            }

            var clash = $"The module id '{module.Id}' is declared by both {serving[module.Id]} and {place}. Take one of them away, or give it another id.";
            told.Add(module.IsAdded ? (place, module.Failed($"{ErrorCode.NameClash}: {clash}")) : throw new GraphException(ErrorCode.NameClash, clash));
        }

        // One that failed, such as a folder without an assembly, must not take a good one's place or stop the start: it is told under its own place.
        var taken = serving.Keys.ToHashSet(StringComparer.Ordinal);
        return [.. told.Select(f => f.Module.Definition is not null || taken.Add(f.Module.Id) ? f.Module : taken.Add(f.Place) ? f.Module with { Id = f.Place } : null).OfType<LoadedModule>()];
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
                ? throw new GraphException(ErrorCode.BadModule, "The assembly declares no module. Add [assembly: CommitmentModule<YourModule>(\"your-id\")].")
                : [.. attributes.Select(a => Read(a, assembly, version))];
        }
        catch (Exception reason) when (IsModulesFault(reason))
        {
            return [new LoadedModule(name, null, null, Describe(reason))];
        }
    }

    /// <summary>True for an id that a module may have.</summary>
    public static bool IsId(string id) => Id().IsMatch(id) && !Kept.Contains(id);

    /// <summary>A code and a sentence for a fault of a module, without a stack trace.</summary>
    public static string Describe(Exception reason) => $"{(reason is GraphException graph ? graph.Errors[0].Code : ErrorCode.BadModule)}: {Sentence(reason)}";

    /// <summary>A sentence for a fault of a module, without a stack trace.</summary>
    public static string Sentence(Exception reason) => reason switch
    {
        GraphException graph => string.Join(" ", graph.Errors.Select(e => e.Message)),
        TargetInvocationException { InnerException: { } inner } => Sentence(inner),
        TypeInitializationException { InnerException: { } inner } => Sentence(inner),
        ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => Sentence(first),
        FileNotFoundException { InnerException: FileNotFoundException inner } => Sentence(inner),
        _ => $"{reason.GetType().Name}: {Folders().Replace(reason.Message.ReplaceLineEndings(" "), "")}",
    };

    /// <summary>True for what a module can be at fault for; what ends the process is none of it.</summary>
    public static bool IsModulesFault(Exception reason) => reason is not (OutOfMemoryException or StackOverflowException or AccessViolationException);

    private static LoadedModule Read(CommitmentModuleAttribute attribute, Assembly assembly, string? version)
    {
        try
        {
            // An id prefixes tables and stands in messages and addresses: nothing else may come in by it.
            if (!IsId(attribute.Id))
            {
                throw new GraphException(ErrorCode.BadModule, $"The id of {attribute.ModuleType.Name} must be in kebab case, as tax-assistant, of at most 60 characters, and none of {string.Join(", ", Kept)}.");
            }

            // Proves that all types load, not only those that Define happens to touch.
            _ = assembly.GetTypes();
            var definition = Define(attribute.Id, attribute.Commitment, attribute.ModuleType) with { Version = version };
            return new LoadedModule(attribute.Id, version, definition, null);
        }
        catch (Exception reason) when (IsModulesFault(reason))
        {
            return new LoadedModule(IsId(attribute.Id) ? attribute.Id : assembly.GetName().Name!, version, null, Describe(reason));
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
        return new ModuleDefinition(id, commitment, null, builder, type.Assembly.GetManifestResourceStream) 
        {
            Build = type.Module.ModuleVersionId,
            Files = type.Assembly.IsDynamic ? null : [.. type.Assembly.GetManifestResourceNames().Where(f => f.StartsWith("seed/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)],
            Questions = type.Assembly.IsDynamic ? [] : [.. type.Assembly.GetManifestResourceNames().Where(ModuleFolder.IsQuestion)],
        };
    }

    // Statuses are public: of a path the last part is enough.
    [GeneratedRegex(@"(?<![\w:/\\.])(?:[A-Za-z]:)?[/\\](?:[^/\\'"":;,]+[/\\])+")]
    private static partial Regex Folders();

    [GeneratedRegex(@"^[a-z](?=.{0,59}\z)[a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Id();
}
