namespace OgpGraph.Engine.Importing;

/// <summary>What became of a row that was put.</summary>
internal enum PutResult
{
    /// <summary>There was none with its key.</summary>
    Added,

    /// <summary>There was another with its key.</summary>
    Changed,

    /// <summary>There was the same.</summary>
    Unchanged,
}
