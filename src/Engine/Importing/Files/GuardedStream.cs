namespace OgpGraph.Engine.Importing;

/// <summary>Says of a packed file that is corrupt or cut off where it is, instead of what a library throws.</summary>
internal sealed class GuardedStream(Stream content, string file) : ReadingStream(content)
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Inner.Read(buffer);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw new ImportFileException(new ImportPlace(file, 0), "The packed content is corrupt or cut off. Get the file again.", fault);
        }
    }
}
