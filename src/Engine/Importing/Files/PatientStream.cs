namespace OgpGraph.Engine.Importing;

/// <summary>Content from the network: a server that falls silent, or that never ends, ends the reading.</summary>
/// <param name="content">The content.</param>
/// <param name="patience">How long one read may wait.</param>
/// <param name="most">The most bytes.</param>
/// <param name="place">What a fault is told of.</param>
/// <param name="cancel">Stops it at once.</param>
internal sealed class PatientStream(Stream content, TimeSpan patience, long most, ImportPlace place, CancellationToken cancel) : ReadingStream(content)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private long _read;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(patience);
        int count;
        try
        {
            // Only the asynchronous read of a socket can be stopped; the import's own thread has nothing else to do.
            count = Inner.ReadAsync(_buffer.AsMemory(0, Math.Min(buffer.Length, _buffer.Length)), time.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException fault) when (!cancel.IsCancellationRequested)
        {
            throw new ImportFileException(place, $"The address has sent nothing for {patience.TotalSeconds:0} seconds. Try again, or download the file and import that.", fault);
        }

        _buffer.AsSpan(0, count).CopyTo(buffer);
        _read += count;
        return _read <= most ? count : throw new ImportFileException(place, $"The address sends more than {most >> 30} GB, which is the most that is imported at once.");
    }
}
