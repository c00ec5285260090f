namespace OgpGraph.Core;

/// <summary>A row that cannot be read: where it stands and what was expected there.</summary>
public sealed class RowFormatException : FormatException
{
    /// <summary>Makes the error for one place of a file.</summary>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Column, from 1; for CSV the position of the cell in its row.</param>
    /// <param name="expected">What should stand there, as a sentence part: "a date as 2024-03-31".</param>
    public RowFormatException(int line, int column, string expected)
        : base($"line {line}, column {column}: expected {expected}")
    {
        Line = line;
        Column = column;
        Expected = expected;
    }

    /// <summary>Line, from 1.</summary>
    public int Line { get; }

    /// <summary>Column, from 1.</summary>
    public int Column { get; }

    /// <summary>What should have stood there.</summary>
    public string Expected { get; }
}
