namespace OgpGraph.Engine.Importing;

/// <summary>One finding of an import.</summary>
/// <param name="Place">File with line or row, and JSON Pointer or heading.</param>
/// <param name="Record">The record's id; null for none.</param>
/// <param name="Value">The value that is meant, shortened; null for none.</param>
public sealed record ImportExample(string Place, string? Record, string? Value);
