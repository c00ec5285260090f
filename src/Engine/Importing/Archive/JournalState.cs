namespace OgpGraph.Engine.Importing;

/// <summary>How far an import came.</summary>
internal enum JournalState
{
    /// <summary>Its files are archived; whether its rows are there, the database says.</summary>
    Begun,

    /// <summary>Its rows are there.</summary>
    Done,

    /// <summary>It could not be imported; it is not tried again.</summary>
    GivenUp,
}
