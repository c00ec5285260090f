using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving;

/// <summary>Hands a table's bytes on in large pieces, and looks at the clock each time: a reader who takes them slowly does not have more time for it.</summary>
/// <param name="output">Where to.</param>
/// <param name="time">When it is over, nothing is handed on any more.</param>
internal sealed class TableStream(Stream output, TimeLimit time) : WritingStream
{
    private const int Piece = 64 * 1024;

    private readonly JsonOutput _buffer = new();

    /// <summary>True when the reader has some of it already.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>What is written before it is handed on. Call <see cref="Written"/> after each piece.</summary>
    public JsonOutput Buffer => _buffer;

    /// <summary>Hands on what has come together, if it is enough.</summary>
    public void Written()
    {
        if (_buffer.Length >= Piece)
        {
            HandOn();
        }
    }

    /// <summary>Hands on all that is left.</summary>
    public void End()
    {
        HandOn();
        output.Flush();
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _buffer.Write(buffer);
        Written();
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    // Whoever writes to it may flush as often as it likes: what is refused at the start must not have begun.

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Gives the buffer back; what is in it is not handed on.</summary>
    public void Abandon() => _buffer.Dispose();

    private void HandOn()
    {
        time.Check();
        HasBegun = true;
        output.Write(_buffer.Written.Span);
        _buffer.Length = 0;
    }
}
