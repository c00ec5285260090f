using System.Reflection;
using System.Xml.Linq;

namespace OgpGraph.Testing;

/// <summary>Where a module's files lie: in the repository under <c>src/Modules</c>; elsewhere in the project that the test project references.</summary>
internal static class ModuleSources
{
    /// <summary>The folder of a module's sources; null when the tests do not know it.</summary>
    public static string? FolderOf(Assembly assembly)
        => Repository.Root is { } root && BuiltModules.IsBuiltIn(assembly) ? Path.Combine(root, "src", "Modules", BuiltModules.FolderOf(assembly))
            : Repository.TestProject is { } tests ? FolderOf(BuiltModules.FolderOf(assembly), tests)
            : null;

    /// <summary>The folder of the project of an assembly's name among those that a test project references; null when there is none.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="tests">The test project's folder.</param>
    public static string? FolderOf(string name, string tests)
        => ReferencedBy(tests).FirstOrDefault(project => Path.GetFileNameWithoutExtension(project) == name || NameIn(project) == name) is { } found ? Path.GetDirectoryName(found) : null;

    /// <summary>The projects that a test project references and that are there.</summary>
    /// <param name="tests">The test project's folder.</param>
    public static IEnumerable<string> ReferencedBy(string tests)
        => from project in Directory.EnumerateFiles(tests, "*.csproj")
           from reference in XDocument.Load(project).Descendants().Where(e => e.Name.LocalName == "ProjectReference")
           let path = reference.Attribute("Include")?.Value.Replace('\\', Path.DirectorySeparatorChar).Replace('/', Path.DirectorySeparatorChar)
           where path is not null && !path.Contains('*', StringComparison.Ordinal) && !path.Contains('$', StringComparison.Ordinal)
           let full = Path.GetFullPath(Path.Combine(tests, path))
           where File.Exists(full)
           select full;

    /// <summary>The folder of a module's tests: of its name in the test project, or the test project itself.</summary>
    public static string TestsOf(Assembly assembly)
    {
        var project = Repository.TestProject ?? AppContext.BaseDirectory;
        var beside = Path.Combine(project, BuiltModules.FolderOf(assembly));
        return Directory.Exists(beside) ? beside : project;
    }

    private static string? NameIn(string project) => XDocument.Load(project).Descendants().FirstOrDefault(e => e.Name.LocalName == "AssemblyName")?.Value;
}
