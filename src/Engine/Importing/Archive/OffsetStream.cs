namespace OgpGraph.Engine.Importing;

/// <summary>A stream without its first bytes.</summary>
internal sealed class OffsetStream(Stream whole, int offset) : ReadingStream(whole)
{
    /// <inheritdoc/>
    public override long Length => Inner.Length - offset;

    /// <inheritdoc/>
    public override long Position { get => Inner.Position - offset; set => Inner.Position = value + offset; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => Inner.Read(buffer);

    /// <inheritdoc/>
    public override long Seek(long distance, SeekOrigin origin) => Inner.Seek(origin == SeekOrigin.Begin ? distance + offset : distance, origin) - offset;
}
