namespace OgpGraph.Testing;

/// <summary>The official and real files that lie beside the repository and not in it, for their licences: <c>../shared/data</c>, or the folder that <c>OGPGRAPH_SHARED_DATA</c> names.</summary>
public static class SharedData
{
    private static readonly string? _folder = FindFolder();

    /// <summary>The path of a file or folder; null when it is not there.</summary>
    /// <param name="path">Within the data folder, with slashes.</param>
    public static string? Find(string path)
        => _folder is null ? null : Path.Combine(_folder, path) is var full && Path.Exists(full) ? full : null;

    /// <summary>The path of a file or folder that a test has said it needs.</summary>
    public static string Get(string path) => Find(path) ?? throw new FileNotFoundException($"The shared data has no {path}.");

    /// <summary>Why tests of a path are skipped; null when they are not.</summary>
    public static string? WhyAbsent(string path)
        => Find(path) is null ? $"{path} of the shared data is not here; it lies in ../shared/data beside the repository, or where OGPGRAPH_SHARED_DATA says." : null;

    private static string? FindFolder()
    {
        if (Environment.GetEnvironmentVariable("OGPGRAPH_SHARED_DATA") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", "data") is var beside && Directory.Exists(beside))
            {
                return beside;
            }
        }

        return null;
    }
}
