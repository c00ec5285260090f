using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Host.Questions;

/// <summary>Counts what is written, and refuses more than it may be.</summary>
/// <param name="output">Where it goes; left open.</param>
/// <param name="most">The most bytes.</param>
internal sealed class CountedOutput(Stream output, long most) : WritingStream
{
    /// <summary>The bytes that were written.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="GraphException"><see cref="ErrorCode.AnswerLimit"/>: it would be more than may be.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Count + buffer.Length > most)
            throw new GraphException(ErrorCode.AnswerLimit, $"The table would have more than {most} bytes, which is the most that can be kept until the access log has it. Ask for fewer rows (where:, first:) or columns, or ask without a token for what anybody may read.");
        Count += buffer.Length;
        output.Write(buffer);
    }

    /// <inheritdoc/>
    public override void Flush() => output.Flush();
}
