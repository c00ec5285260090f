namespace OgpGraph.Testing;

/// <summary>The repository that the tests run in, for checks of files.</summary>
public static class Repository
{
    /// <summary>The repository's folder; null when the tests run outside it.</summary>
    public static string? Root { get; } = Find();

    /// <summary>The repository's folder.</summary>
    /// <exception cref="InvalidOperationException">The tests run outside it.</exception>
    public static string Folder => Root ?? throw new InvalidOperationException("These tests run outside the OgpGraph repository.");

    /// <summary>The folder in the sources of the project that this process tests; null when it is not to be found.</summary>
    public static string? TestProject { get; } = Up(AppContext.BaseDirectory, folder => Directory.EnumerateFiles(folder, "*.csproj").Any());

    private static string? Find()
        => Up(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "Directory.Packages.props")) && File.Exists(Path.Combine(folder, "src", "Core", "Core.csproj")));

    private static string? Up(string start, Func<string, bool> isIt)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (isIt(folder.FullName))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
