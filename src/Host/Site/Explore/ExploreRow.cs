namespace OgpGraph.Host.Site.Explore;

/// <summary>A row or group of the table on a page.</summary>
/// <param name="Cells">The cells, a column each.</param>
public sealed record ExploreRow(IReadOnlyList<ExploreCell> Cells)
{
    /// <summary>The rows of a group; null for a row.</summary>
    public ExploreState? Rows { get; init; }
}
