using System.Reflection;

namespace OgpGraph.Testing;

/// <summary>The modules that were built beside the tests.</summary>
public static class BuiltModules
{
    private const string Prefix = "OgpGraph.Modules.";

    /// <summary>Their assemblies by name; none when no module is built.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, Prefix + "*.dll").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)
            .Select(Assembly.Load).Where(assembly => assembly.GetCustomAttributes<CommitmentModuleAttribute>().Any()),
    ];

    /// <summary>The folder of a module's assembly under <c>src/Modules</c>.</summary>
    public static string FolderOf(Assembly assembly) => assembly.GetName().Name!.Split('.')[^1];
}
