using System.IO.Compression;
using System.Security.Cryptography;
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
/// <param name="isTrial">True for a folder of its own that goes at the end.</param>
internal sealed class ImportArchive(string dataFolder, bool isTrial = false)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly string _folder = Path.Combine(dataFolder, isTrial ? "archive-trial" : "archive");

    private OperatorKey Key => field ??= OperatorKey.Of(dataFolder, "archive");

    private string Journal => Path.Combine(_folder, "imports.jsonl");

    /// <summary>Keeps a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its content, read to the end.</param>
    /// <param name="seen">Is told how many bytes were read so far.</param>
    public ArchivedFile Keep(string name, Stream content, Action<long> seen)
    {
        PrivateFiles.CreateFolder(_folder);
        var part = Path.Combine(_folder, $"{Guid.NewGuid():N}.part");
        try
        {
            var (sha, bytes) = Write(part, content, seen);
            File.Move(part, PathOf(sha), overwrite: true);
            return new ArchivedFile(name, sha, bytes);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>A kept file as it was given. It seeks when it was packed by whoever gave it.</summary>
    public Stream Open(string sha256)
    {
        var sealedFile = new SealedReader(new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), Key);
        return sealedFile.ReadByte() == 1 ? new GZipStream(sealedFile, CompressionMode.Decompress) : new OffsetStream(sealedFile, 1);
    }

    /// <summary>Takes away what a trial kept.</summary>
    public void EndTrial()
    {
        if (isTrial && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
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

    private string PathOf(string sha256) => Path.Combine(_folder, sha256 + ".sealed");

    private (string Sha256, long Bytes) Write(string path, Stream content, Action<long> seen)
    {
        using var file = PrivateFiles.Open(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var sealing = new SealedWriter(file, Key);
        var buffer = new byte[1 << 18];
        var read = content.ReadAtLeast(buffer, FileKind.Head, throwOnEndOfStream: false);
        var isPacked = FileKind.IsGzip(buffer.AsSpan(0, read)) || FileKind.IsZip(buffer.AsSpan(0, read));
        sealing.WriteByte(isPacked ? (byte)0 : (byte)1);
        var bytes = 0L;
        using (var packing = isPacked ? null : new GZipStream(sealing, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (; read > 0; read = content.Read(buffer))
            {
                bytes += read;
                hash.AppendData(buffer, 0, read);
                (packing ?? (Stream)sealing).Write(buffer, 0, read);
                seen(bytes);
            }
        }

        sealing.Complete();
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }
}
