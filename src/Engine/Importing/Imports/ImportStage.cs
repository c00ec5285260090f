namespace OgpGraph.Engine.Importing;

/// <summary>What an import does.</summary>
public enum ImportStage
{
    /// <summary>The files are copied into the archive.</summary>
    Archiving,

    /// <summary>Records are read and rows put.</summary>
    Reading,

    /// <summary>What needs all rows is done: merging, computed tables, indexes.</summary>
    Completing,
}
