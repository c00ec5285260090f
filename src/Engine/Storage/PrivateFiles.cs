namespace OgpGraph.Engine.Storage;

/// <summary>Files and folders of the data folder: made for the service's own user alone, because they hold, or may hold, what is told of persons. On Windows the folder's own rights rule.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolder = OfFile | UnixFileMode.UserExecute;

    /// <summary>Makes a folder; one that is there keeps the rights that the operator gave it.</summary>
    /// <param name="path">The folder.</param>
    public static string CreateFolder(string path)
        => (OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OfFolder)).FullName;

    /// <summary>Opens a file, and makes it when the mode says so.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">How; a mode that makes the file, makes it private.</param>
    /// <param name="access">What for.</param>
    /// <param name="share">What others may do meanwhile.</param>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open)
        {
            options.UnixCreateMode = OfFile;
        }

        return new FileStream(path, options);
    }
}
