namespace OgpGraph.Host.Site.Charts;

/// <summary>One chart of several whose values cannot be compared with those of the others.</summary>
/// <param name="Title">What its values have in common; null for the only one.</param>
/// <param name="Unit">The unit of its axis, in words; null for none.</param>
/// <param name="Rows">The numbers of its rows in the table beside it, from 0, in their order.</param>
public sealed record ChartPanel(string? Title, string? Unit, IReadOnlyList<int> Rows);
