using System.Reflection;

namespace OgpGraph.Testing;

/// <summary>The modules that were built beside the tests.</summary>
public static class BuiltModules
{
    private const string Prefix = "OgpGraph.Modules.";

    /// <summary>Their assemblies by name; none when no module is built. From what the process depends on, because a folder may hold what an older build left.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator).Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(Assembly.Load).Where(assembly => assembly.GetCustomAttributes<CommitmentModuleAttribute>().Any()),
    ];

    /// <summary>The folder of a module's assembly under <c>src/Modules</c>.</summary>
    public static string FolderOf(Assembly assembly) => assembly.GetName().Name!.Split('.')[^1];
}
