using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Questions;

/// <summary>Counts what is written, and refuses more than it may be.</summary>
/// <param name="output">Where it goes; left open.</param>
/// <param name="most">The most bytes.</param>
internal sealed class CountedOutput(Stream output, long most) : Stream
{
    /// <summary>The bytes that were written.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="GraphException"><see cref="ErrorCode.AnswerLimit"/>: it would be more than may be.</exception>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Count + count > most)
            throw new GraphException(ErrorCode.AnswerLimit, $"The table would have more than {most} bytes, which is the most that can be kept until the access log has it. Ask for fewer rows (where:, first:) or columns, or ask without a token for what anybody may read.");
        Count += count;
        output.Write(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override void Flush() => output.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
