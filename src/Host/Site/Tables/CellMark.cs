namespace OgpGraph.Host.Site;

/// <summary>A mark beside a value.</summary>
/// <param name="Text">What it says.</param>
public sealed record CellMark(string Text)
{
    /// <summary>True for what is the rule rather than a warning.</summary>
    public bool IsQuiet { get; init; }
}
