namespace OgpGraph.Host.Site.Explore;

/// <summary>A value of a facet.</summary>
/// <param name="Value">As a condition takes it; null for rows without one.</param>
/// <param name="Shown">As readers write it; empty for rows without one.</param>
/// <param name="Count">How many rows have it.</param>
/// <param name="IsChosen">True when the page shows rows with it.</param>
public sealed record ExploreFacetValue(string? Value, string Shown, long Count, bool IsChosen);
