namespace OgpGraph.Host.Site.Charts;

/// <summary>What is drawn of a table, and what must be said of it.</summary>
/// <param name="Chart">The chart; null for none.</param>
/// <param name="Notes">What the chart leaves out, or why there is none; empty for nothing.</param>
public sealed record ChartDrawing(ChartSpecification? Chart, IReadOnlyList<string> Notes)
{
    /// <summary>No chart, and nothing to say of it.</summary>
    public static ChartDrawing Nothing { get; } = new(null, []);
}
