namespace OgpGraph.Host.Site;

/// <summary>Takes the first lines of what is written, and breaks the writing off at the next.</summary>
/// <param name="most">How many lines.</param>
internal sealed class FirstLines(int most) : Stream
{
    private readonly MemoryStream _taken = new();
    private int _lines;

    /// <summary>What was taken.</summary>
    public ReadOnlyMemory<byte> Taken => _taken.GetBuffer().AsMemory(0, (int)_taken.Length);

    /// <summary>True when there was more.</summary>
    public bool IsCut { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => _taken.Length;

    /// <inheritdoc/>
    public override long Position { get => _taken.Length; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_lines == most)
            {
                IsCut = true;
                throw new EnoughException();
            }

            var end = buffer.IndexOf((byte)'\n');
            _taken.Write(end < 0 ? buffer : buffer[..(end + 1)]);
            if (end < 0)
                return;
            _lines++;
            buffer = buffer[(end + 1)..];
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Ends a writing whose rest nobody wants.</summary>
    public sealed class EnoughException : Exception;
}
