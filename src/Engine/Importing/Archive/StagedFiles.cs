using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// The sealed files of one import before they belong to the archive, in a folder of its own that goes at the end: they are taken in while other imports run, so that nobody waits for a download.
/// A file beside the folder is held open as long as its process lives, which tells the others that it is no crash's remains.
/// </summary>
internal sealed class StagedFiles : IDisposable
{
    private const string Held = ".lock";
    private const string Sealed = ".sealed";

    private readonly string _folder;
    private readonly FileStream _held;
    private readonly OperatorKey _key;
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private int _count;

    /// <param name="staging">The folder of all that is staged.</param>
    /// <param name="key">The key of the archive.</param>
    public StagedFiles(string staging, OperatorKey key)
    {
        _key = key;
        PrivateFiles.CreateFolder(staging);
        FileStream held;
        do
        {
            _folder = Path.Combine(staging, Guid.NewGuid().ToString("N"));
            held = new FileStream(_folder + Held, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        while (WasSwept(held));
        _held = held;
        PrivateFiles.CreateFolder(_folder);
    }

    /// <summary>The files by their SHA-256.</summary>
    public IReadOnlyDictionary<string, string> Paths => _paths;

    /// <summary>Takes away what processes left that live no more.</summary>
    /// <param name="staging">The folder of all that is staged.</param>
    /// <param name="belongs">Where a file belongs, by its SHA-256, when an import has begun that needs it; null for one that goes.</param>
    public static void Sweep(string staging, Func<string, string?> belongs)
    {
        foreach (var path in Directory.Exists(staging) ? Directory.GetFiles(staging, "*" + Held) : [])
        {
            try
            {
                new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            }
            catch (IOException)
            {
                // Its process lives.
            }
        }

        // The folder is made last and goes first: without the file beside it, it is a crash's.
        foreach (var folder in Directory.Exists(staging) ? Directory.GetDirectories(staging) : [])
        {
            if (!File.Exists(folder + Held))
            {
                foreach (var file in Directory.GetFiles(folder, "*" + Sealed))
                {
                    if (belongs(Path.GetFileNameWithoutExtension(file)) is { } place)
                    {
                        File.Move(file, place, overwrite: true);
                    }
                }

                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Takes a file in.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its content, read to the end.</param>
    /// <param name="seen">Is told how many bytes were read so far.</param>
    public ArchivedFile Keep(string name, Stream content, Action<long> seen)
    {
        var part = Path.Combine(_folder, $"{_count++}.part");
        var (sha, bytes) = SealedContent.Write(part, _key, content, seen);
        _paths[sha] = Path.Combine(_folder, sha + Sealed);
        File.Move(part, _paths[sha], overwrite: true);
        return new ArchivedFile(name, sha, bytes);
    }

    /// <summary>A file as it was given. It seeks when it was packed by whoever gave it.</summary>
    public Stream Open(string sha256) => SealedContent.Open(new FileStream(_paths[sha256], FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), _key);

    /// <inheritdoc/>
    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _held.Dispose();
    }

    // Between its making and its holding another process may have taken it for a crash's.
    private static bool WasSwept(FileStream held)
    {
        if (File.Exists(held.Name))
        {
            return false;
        }

        held.Dispose();
        return true;
    }
}
