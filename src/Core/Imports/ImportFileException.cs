namespace OgpGraph.Core;

/// <summary>A file that cannot be imported at all: corrupt, truncated, of another format. The import ends and nothing of it stays.</summary>
public sealed class ImportFileException : Exception
{
    /// <summary>Makes the error for one place of a file.</summary>
    /// <param name="place">Where reading ended.</param>
    /// <param name="reason">What is wrong and what was expected, a full sentence.</param>
    /// <param name="inner">What was thrown first; null for none.</param>
    public ImportFileException(ImportPlace place, string reason, Exception? inner = null)
        : base($"{place}: {reason}", inner)
    {
        Place = place;
        Reason = reason;
    }

    /// <summary>Where reading ended.</summary>
    public ImportPlace Place { get; }

    /// <summary>What is wrong.</summary>
    public string Reason { get; }
}
