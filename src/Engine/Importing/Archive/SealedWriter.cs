using System.Security.Cryptography;

namespace OgpGraph.Engine.Importing;

/// <summary>Writes a sealed file; it is whole only when <see cref="Complete"/> was called.</summary>
internal sealed class SealedWriter : WritingStream
{
    private readonly Stream _file;
    private readonly AesGcm _cipher;
    private readonly byte[] _plain = new byte[SealedForm.Piece];
    private readonly byte[] _sealed = new byte[SealedForm.Piece + SealedForm.Tag];
    private int _filled;
    private long _piece;

    public SealedWriter(Stream file, OperatorKey key)
    {
        _file = file;
        var salt = RandomNumberGenerator.GetBytes(SealedForm.Salt);
        file.Write(SealedForm.Mark);
        file.Write(salt);
        _cipher = SealedForm.Cipher(key, salt);
    }

    /// <summary>Writes the last piece.</summary>
    public void Complete() => WritePiece(isLast: true);

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_filled == _plain.Length)
            {
                WritePiece(isLast: false);
            }

            var count = Math.Min(buffer.Length, _plain.Length - _filled);
            buffer[..count].CopyTo(_plain.AsSpan(_filled));
            _filled += count;
            buffer = buffer[count..];
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher.Dispose();
        }

        base.Dispose(disposing);
    }

    private void WritePiece(bool isLast)
    {
        Span<byte> nonce = stackalloc byte[12];
        SealedForm.Nonce(nonce, _piece++);
        _cipher.Encrypt(nonce, _plain.AsSpan(0, _filled), _sealed.AsSpan(0, _filled), _sealed.AsSpan(_filled, SealedForm.Tag), [isLast ? (byte)1 : (byte)0]);
        _file.Write(_sealed.AsSpan(0, _filled + SealedForm.Tag));
        _filled = 0;
    }
}
