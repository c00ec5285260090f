using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OgpGraph.Host.Access;

/// <summary>
/// The log of who read personal data: a file of JSON Lines that only grows. A line is on the disk before the answer leaves, and holds the hash of the line before.
/// </summary>
internal sealed class AccessLog(GraphDirectories directories)
{
    /// <summary>How a record stands in its line.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private const int Block = 64 * 1024;
    private const int Tries = 100;

    private readonly Lock _writing = new();

    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.Combine(directories.Operator, "access.jsonl");

    /// <summary>The hash by which a line is known to the one after it.</summary>
    public static string HashOf(ReadOnlySpan<byte> line) => Convert.ToHexStringLower(SHA256.HashData(line));

    /// <summary>Adds a record and waits until it is on the disk.</summary>
    /// <exception cref="IOException">It is not on the disk: what it speaks of must not be answered.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because the host may not write there.</exception>
    public void Add(AccessRecord record)
    {
        lock (_writing)
        {
            using var file = OpenToWrite();
            Append(file, record);
        }
    }

    /// <summary>Opens the log for reading while the host may go on writing; null when nothing was ever logged.</summary>
    public FileStream? OpenToRead()
        => File.Exists(Path) ? Open(new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite }) : null;

    private static void Append(FileStream file, AccessRecord record)
    {
        var (last, isWhole) = LastLine(file);
        var line = JsonSerializer.SerializeToUtf8Bytes(record with { Previous = last.Length == 0 ? null : HashOf(last) }, Json);
        var end = file.Seek(0, SeekOrigin.End);
        try
        {
            // What a crash cut off stays as it is, as a line that the export names.
            file.Write(isWhole ? [.. line, (byte)'\n'] : [(byte)'\n', .. line, (byte)'\n']);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // Half a record of an answer that is not given: it is no record.
            file.SetLength(end);
            throw;
        }
    }

    private static (byte[] Line, bool IsWhole) LastLine(FileStream file)
    {
        if (file.Length == 0)
            return ([], true);

        var isWhole = true;
        for (var size = Math.Min(Block, file.Length); ; size = Math.Min(size * 2, file.Length))
        {
            var bytes = new byte[size];
            file.Seek(-size, SeekOrigin.End);
            file.ReadExactly(bytes);
            isWhole = bytes[^1] == '\n';
            var content = isWhole ? bytes.AsSpan(0, bytes.Length - 1) : bytes;
            var start = content.LastIndexOf((byte)'\n');
            if (start >= 0 || size == file.Length)
                return (content[(start + 1)..].ToArray(), isWhole);
        }
    }

    private FileStream OpenToWrite()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directories.Operator);
        }
        else
        {
            // The log says who asked after whom: it is the operator's alone.
            Directory.CreateDirectory(directories.Operator, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return Open(options);
    }

    // Another host on the same folder, or an export, has it for a moment.
    private FileStream Open(FileStreamOptions options)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(Path, options);
            }
            catch (IOException) when (tries < Tries && File.Exists(Path))
            {
                Thread.Sleep(20);
            }
        }
    }
}
