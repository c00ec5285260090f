namespace OgpGraph.Testing;

/// <summary>A finding of an importer.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where.</param>
/// <param name="Record">The record's id; null for none.</param>
/// <param name="Value">The value that is meant; null for none.</param>
public sealed record ImportFinding(ImportRule Rule, ImportPlace Place, string? Record, string? Value);
