namespace OgpGraph.Core;

/// <summary>A data table that a module or the core declares.</summary>
/// <param name="RowType">The class of a row.</param>
/// <param name="RootField">The root field that lists the rows; null for the plural of the type's name, empty for none.</param>
public sealed record TableDefinition(Type RowType, string? RootField);
