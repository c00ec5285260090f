using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Importing;

/// <summary>A YAML or CSV file that cannot be read: where, and what was expected there.</summary>
public sealed class SeedException : Exception
{
    /// <summary>Makes the error for one place of a file.</summary>
    /// <param name="file">The file's name as the reader of the message knows it.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Column, from 1; for CSV the position of the cell in its row.</param>
    /// <param name="expected">What should stand there, as a sentence part.</param>
    /// <param name="inner">What was thrown first; null for none.</param>
    public SeedException(string file, int line, int column, string expected, Exception? inner = null)
        : base($"{file}:{line}:{column}: expected {expected}", inner)
    {
        File = file;
        Line = line;
        Column = column;
        Expected = expected;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>Line, from 1.</summary>
    public int Line { get; }

    /// <summary>Column, from 1; for CSV the position of the cell in its row.</summary>
    public int Column { get; }

    /// <summary>What should have stood there.</summary>
    public string Expected { get; }

    /// <summary>The error with its stable code.</summary>
    public GraphError Error => new(ErrorCode.BadSeed, Message);
}
