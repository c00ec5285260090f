using System.Reflection;

namespace OgpGraph.Testing;

/// <summary>The modules that were built beside the tests.</summary>
public static class BuiltModules
{
    private const string Prefix = "OgpGraph.Modules.";

    /// <summary>The assemblies of the repository's own modules, by name; none when no such module is built. From what the process depends on, because a folder may hold what an older build left.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator).Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(Assembly.Load).Where(assembly => assembly.GetCustomAttributes<CommitmentModuleAttribute>().Any()),
    ];

    /// <summary>True for a module whose sources lie under <c>src/Modules</c>; one of an author elsewhere has any assembly name.</summary>
    internal static bool IsBuiltIn(Assembly assembly) => assembly.GetName().Name!.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The name of a module's folder and project: its assembly's, without what all the repository's own modules begin with.</summary>
    public static string FolderOf(Assembly assembly) => assembly.GetName().Name is var name && IsBuiltIn(assembly) ? name![Prefix.Length..] : name!;
}
