namespace OgpGraph.Testing;

/// <summary>An observation as a reader of the service gets it: the number and all that is needed to cite it.</summary>
/// <param name="Value">The value; null when there is none.</param>
/// <param name="Comparator">How it is to be read.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Period">How exactly the period is known, with its ends and its words: <c>RANGE 2021-01-01..2022-03-31 "…"</c>.</param>
/// <param name="Source">Document and locator: <c>deck#l.153</c>.</param>
public sealed record StatedFigure(decimal? Value, string Comparator, string Unit, string Period, string Source)
{
    /// <summary>Why there is no value; null when there is one.</summary>
    public string? ValueReason { get; init; }

    /// <summary>True for an aim.</summary>
    public bool IsTarget { get; init; }
}
