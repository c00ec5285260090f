using System.Buffers.Binary;
using System.Security.Cryptography;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// The form of a sealed file: a mark, a salt, then pieces of equal size, each encrypted with its number and with whether it is the last (AES-256-GCM, NIST SP 800-38D),
/// so that none can be changed, moved or cut off unseen, and any can be read alone.
/// </summary>
internal static class SealedForm
{
    public const int Piece = 64 << 10;
    public const int Tag = 16;
    public const int Salt = 16;

    public static ReadOnlySpan<byte> Mark => "OGPSEAL1"u8;

    public static int Head => Mark.Length + Salt;

    /// <summary>The cipher of one file.</summary>
    public static AesGcm Cipher(OperatorKey key, ReadOnlySpan<byte> salt) => new(key.Derive([.. "file"u8, .. salt]), Tag);

    /// <summary>The number of a piece, which is used once for a salt.</summary>
    public static void Nonce(Span<byte> nonce, long piece)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(nonce, piece);
    }
}
