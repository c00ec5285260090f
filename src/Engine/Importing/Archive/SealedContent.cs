using System.IO.Compression;
using System.Security.Cryptography;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>Content in a sealed file, packed before it is sealed unless whoever gave it has packed it.</summary>
internal static class SealedContent
{
    /// <summary>Writes it; it is on the disk when this returns.</summary>
    /// <param name="path">A new file.</param>
    /// <param name="key">The key of the archive.</param>
    /// <param name="content">The content, read to the end.</param>
    /// <param name="seen">Is told how many bytes were read so far.</param>
    /// <returns>The SHA-256 of the content and its size.</returns>
    public static (string Sha256, long Bytes) Write(string path, OperatorKey key, Stream content, Action<long> seen)
    {
        using var file = PrivateFiles.Open(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var sealing = new SealedWriter(file, key);
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

    /// <summary>Reads it as it was given. It seeks when it was packed by whoever gave it.</summary>
    public static Stream Open(FileStream file, OperatorKey key)
    {
        var sealedFile = new SealedReader(file, key);
        return sealedFile.ReadByte() == 1 ? new GZipStream(sealedFile, CompressionMode.Decompress) : new OffsetStream(sealedFile, 1);
    }
}
