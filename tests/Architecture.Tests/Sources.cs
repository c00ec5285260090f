namespace OgpGraph.Architecture.Tests;

/// <summary>The source files, without what builds leave.</summary>
internal static class Sources
{
    /// <summary>All of them, of <c>src</c>.</summary>
    public static IEnumerable<string> All => Of("");

    /// <summary>The folders of modules.</summary>
    public static IReadOnlyList<string> ModuleFolders { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src", "Modules"), "*.csproj", SearchOption.AllDirectories).Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal)];

    /// <summary>Those of one room.</summary>
    public static IEnumerable<string> Of(string room)
        => Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src", room), "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(Repository.Folder, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    /// <summary>A path for messages.</summary>
    public static string Shown(string file) => Path.GetRelativePath(Repository.Folder, file).Replace('\\', '/');
}
