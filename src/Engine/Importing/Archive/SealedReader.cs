using System.Security.Cryptography;

namespace OgpGraph.Engine.Importing;

/// <summary>Reads a sealed file from any place.</summary>
internal sealed class SealedReader : ReadingStream
{
    private readonly AesGcm _cipher;
    private readonly byte[] _plain = new byte[SealedForm.Piece];
    private readonly byte[] _sealed = new byte[SealedForm.Piece + SealedForm.Tag];
    private readonly long _pieces;
    private long _piece = -1;
    private int _filled;
    private long _position;

    /// <exception cref="InvalidDataException">The file is none, or was made with another key.</exception>
    public SealedReader(Stream file, OperatorKey key)
        : base(file)
    {
        Span<byte> head = stackalloc byte[SealedForm.Head];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.StartsWith(SealedForm.Mark))
        {
            throw new InvalidDataException("This is no sealed file.");
        }

        _cipher = SealedForm.Cipher(key, head[SealedForm.Mark.Length..]);
        var body = file.Length - SealedForm.Head;
        _pieces = (body + _sealed.Length - 1) / _sealed.Length;
        Length = Math.Max(0, body - (_pieces * SealedForm.Tag));
    }

    /// <inheritdoc/>
    public override long Length { get; }

    /// <inheritdoc/>
    public override long Position { get => _position; set => _position = value; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_position >= Length && _pieces > 0 && Length > 0)
        {
            return 0;
        }

        Load(_position / SealedForm.Piece);
        var at = (int)(_position % SealedForm.Piece);
        var count = Math.Max(0, Math.Min(buffer.Length, _filled - at));
        _plain.AsSpan(at, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin)
        => _position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => _position, _ => Length };

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Load(long piece)
    {
        if (piece == _piece)
        {
            return;
        }

        Inner.Position = SealedForm.Head + (piece * _sealed.Length);
        var read = Inner.ReadAtLeast(_sealed, _sealed.Length, throwOnEndOfStream: false);
        Span<byte> nonce = stackalloc byte[12];
        SealedForm.Nonce(nonce, piece);
        try
        {
            _filled = read < SealedForm.Tag ? throw new CryptographicException() : read - SealedForm.Tag;
            _cipher.Decrypt(nonce, _sealed.AsSpan(0, _filled), _sealed.AsSpan(_filled, SealedForm.Tag), _plain.AsSpan(0, _filled), [piece == _pieces - 1 ? (byte)1 : (byte)0]);
        }
        catch (CryptographicException fault)
        {
            throw new InvalidDataException("The archived file was changed or cut off, or the key is another one.", fault);
        }

        _piece = piece;
    }
}
