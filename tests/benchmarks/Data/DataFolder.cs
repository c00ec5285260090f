namespace OgpGraph.Benchmarks.Data;

/// <summary>The host's data folder: one that is kept, or a temporary one that goes when the run ends, broken off or not.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly bool _isKept;

    public DataFolder(string? keep)
    {
        _isKept = keep is not null;
        Path = keep ?? System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"ogpgraph-benchmark-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
        AppDomain.CurrentDomain.ProcessExit += Delete;
    }

    public string Path { get; }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Delete;
        Delete(this, EventArgs.Empty);
    }

    private void Delete(object? sender, EventArgs arguments)
    {
        if (_isKept || !Directory.Exists(Path))
        {
            return;
        }

        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException exception)
        {
            Console.Error.WriteLine($"The data folder {Path} cannot be removed: {exception.Message}");
        }
    }
}
