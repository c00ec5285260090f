namespace OgpGraph.Engine.Importing;

/// <summary>Tells how far a stream was read.</summary>
internal sealed class CountedStream(Stream content, Action<long> read) : ReadingStream(content)
{
    private long _read;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = Inner.Read(buffer);
        _read += count;
        read(_read);
        return count;
    }
}
