namespace OgpGraph.Engine.Importing;

/// <summary>A stream that ends what it comes from when it ends.</summary>
internal sealed class OwningStream(Stream content, IDisposable owner) : ReadingStream(content)
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => Inner.Read(buffer);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            owner.Dispose();
        }
    }
}
