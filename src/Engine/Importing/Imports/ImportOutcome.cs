namespace OgpGraph.Engine.Importing;

/// <summary>What became of an import.</summary>
public enum ImportOutcome
{
    /// <summary>Its rows are there.</summary>
    Imported,

    /// <summary>The same files were imported before: nothing was done.</summary>
    AlreadyImported,

    /// <summary>It was only tried: nothing stays.</summary>
    Tried,

    /// <summary>It cannot be imported: nothing stays.</summary>
    Refused,
}
