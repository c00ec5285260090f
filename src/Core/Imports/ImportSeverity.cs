namespace OgpGraph.Core;

/// <summary>How much a finding of an import weighs.</summary>
public enum ImportSeverity
{
    /// <summary>The record was set aside.</summary>
    Error,

    /// <summary>The record was kept, and something about it is doubtful.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Information,
}
