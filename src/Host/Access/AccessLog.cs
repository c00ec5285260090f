using System.IO.MemoryMappedFiles;
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
        RespectNullableAnnotations = true,
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
            CreateFolder();
            using var only = Lock();
            using var file = new FileStream(Path, Options(FileShare.ReadWrite));
            Append(file, record);
        }
    }

    /// <summary>The lines that are whole now, while the host may go on writing; null when nothing was ever logged.</summary>
    public Stream? OpenToRead()
    {
        if (!File.Exists(Path))
            return null;

        FileStream file;
        long length;
        using (Lock())
        {
            file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            length = file.Length;
        }

        if (length == 0)
        {
            file.Dispose();
            return null;
        }

        using var mapped = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        return mapped.CreateViewStream(0, length, MemoryMappedFileAccess.Read);
    }

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

    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directories.Operator);
        else
            Directory.CreateDirectory(directories.Operator, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // Another host on the same folder, or an export, has it for a moment.
    private FileStream Lock()
    {
        var path = System.IO.Path.Combine(directories.Operator, "access.lock");
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path, Options(FileShare.None));
            }
            catch (IOException) when (tries < Tries && File.Exists(path))
            {
                Thread.Sleep(20);
            }
        }
    }

    private static FileStreamOptions Options(FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };

        // The log says who asked after whom: it is the operator's alone.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
