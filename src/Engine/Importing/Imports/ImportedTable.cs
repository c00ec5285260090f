namespace OgpGraph.Engine.Importing;

/// <summary>What an import did to one type's rows.</summary>
/// <param name="Type">The type's name in the graph.</param>
/// <param name="Added">New rows.</param>
/// <param name="Changed">Rows with another content than before.</param>
/// <param name="Removed">Rows that are gone.</param>
/// <param name="Unchanged">Rows that were there already, the same.</param>
public sealed record ImportedTable(string Type, long Added, long Changed, long Removed, long Unchanged);
