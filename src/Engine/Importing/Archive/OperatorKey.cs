using System.Security.Cryptography;
using System.Text;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// A secret of the operator's, made at its first use in <c>keys</c> of the data folder, readable by its owner alone. Without it archived files cannot be read and opaque tokens
/// come out differently: it belongs into the operator's backup, apart from the database.
/// </summary>
internal sealed class OperatorKey
{
    private const int Length = 32;

    private readonly byte[] _key;

    private OperatorKey(byte[] key) => _key = key;

    /// <summary>The key of a name; made when there is none.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="name">What it is for.</param>
    public static OperatorKey Of(string dataFolder, string name)
    {
        var folder = PrivateFiles.CreateFolder(Path.Combine(dataFolder, "keys"));
        var path = Path.Combine(folder, name + ".key");
        if (!File.Exists(path))
        {
            var made = path + ".part";
            using (var file = PrivateFiles.Open(made, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(RandomNumberGenerator.GetBytes(Length));
                file.Flush(flushToDisk: true);
            }

            File.Move(made, path);
        }

        return File.ReadAllBytes(path) is { Length: Length } key ? new OperatorKey(key) : throw new IOException($"{path} is no key of {Length} bytes. Put the one of your backup there.");
    }

    /// <summary>A key for one purpose, from this one (HKDF, RFC 5869).</summary>
    public byte[] Derive(ReadOnlySpan<byte> purpose)
    {
        var derived = new byte[Length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, derived, purpose, []);
        return derived;
    }

    /// <summary>A token of a value that says nothing about it (HMAC-SHA256, half of it in hexadecimal).</summary>
    public string Token(string purpose, string value)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{purpose}\0{value}"), hash);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
