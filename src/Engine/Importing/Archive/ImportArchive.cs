using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// The files of all imports, sealed under their SHA-256, and the journal that says in what order they came: from both, every import can be done again.
/// Sealed, because real files name natural persons whose numbers must not lie about in clear.
/// </summary>
/// <param name="dataFolder">The data folder.</param>
internal sealed class ImportArchive(string dataFolder)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly string _folder = Path.Combine(dataFolder, "archive");

    private OperatorKey Key => field ??= OperatorKey.Of(dataFolder, "archive");

    private string Staging => Path.Combine(_folder, "staging");

    private string Journal => Path.Combine(_folder, "imports.jsonl");

    /// <summary>A place for the files of an import that do not belong to the archive yet. Needs no lock.</summary>
    public StagedFiles Stage() => new(Staging, Key);

    /// <summary>Takes staged files over.</summary>
    public void Adopt(StagedFiles staged)
    {
        foreach (var (sha, path) in staged.Paths)
        {
            File.Move(path, PathOf(sha), overwrite: true);
        }
    }

    /// <summary>A kept file as it was given. It seeks when it was packed by whoever gave it.</summary>
    public Stream Open(string sha256)
        => SealedContent.Open(new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), Key);

    /// <summary>The files of an import that are not there.</summary>
    public IReadOnlyList<ArchivedFile> Missing(JournalEntry entry) => [.. entry.Files.Where(f => !File.Exists(PathOf(f.Sha256)))];

    /// <summary>Where a file of an import is, or belongs.</summary>
    public string PathOf(string sha256) => Path.Combine(_folder, sha256 + ".sealed");

    /// <summary>Puts content into a sealed file of its own, which is gone when the stream that is given back is disposed, and reads it from any place.</summary>
    public Stream Spool(Stream content)
    {
        PrivateFiles.CreateFolder(_folder);
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.part");
        try
        {
            SealedContent.Write(path, Key, content, static _ => { });
            return SealedContent.Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose), Key);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Takes away what no import needs: what crashed processes left, and the files of imports that were given up and of no other. Needs the lock of the folder, because an import that runs has files here too.</summary>
    public void Sweep()
    {
        var entries = Entries();
        var used = entries.Where(e => e.State != JournalState.GivenUp).SelectMany(e => e.Files).Select(f => f.Sha256).ToHashSet(StringComparer.Ordinal);

        // A crash between the journal's line and the move of its files: they are whole, and the import can be resumed.
        StagedFiles.Sweep(Staging, sha => used.Contains(sha) && !File.Exists(PathOf(sha)) ? PathOf(sha) : null);
        foreach (var part in Directory.Exists(_folder) ? Directory.GetFiles(_folder, "*.part") : [])
        {
            File.Delete(part);
        }

        foreach (var file in entries.Where(e => e.State == JournalState.GivenUp).SelectMany(e => e.Files).Where(f => !used.Contains(f.Sha256)))
        {
            File.Delete(PathOf(file.Sha256));
        }
    }

    /// <summary>Writes a line into the journal; it is on the disk when this returns.</summary>
    public void Note(JournalEntry entry)
    {
        PrivateFiles.CreateFolder(_folder);
        using var journal = PrivateFiles.Open(Journal, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);

        // A line that a crash cut off must not swallow the next.
        if (journal.Length > 0)
        {
            journal.Position = journal.Length - 1;
            if (journal.ReadByte() != '\n')
            {
                journal.WriteByte((byte)'\n');
            }
        }

        journal.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry, _json) + "\n"));
        journal.Flush(flushToDisk: true);
    }

    /// <summary>The imports, each once with its last state, in the order in which they last began.</summary>
    public IReadOnlyList<JournalEntry> Entries()
    {
        var entries = new List<JournalEntry>();
        foreach (var line in File.Exists(Journal) ? File.ReadLines(Journal) : [])
        {
            try
            {
                if (JsonSerializer.Deserialize<JournalEntry>(line, _json) is { } entry)
                {
                    var known = entries.FindIndex(e => e.Id == entry.Id);
                    if (known >= 0 && entry.State != JournalState.Begun)
                    {
                        entries[known] = entry;
                    }
                    else
                    {
                        entries.RemoveAll(e => e.Id == entry.Id);
                        entries.Add(entry);
                    }
                }
            }
            catch (JsonException)
            {
                // A crash cut the line off: what it said had not happened yet.
            }
        }

        return entries;
    }
}
