namespace OgpGraph.Engine.Importing;

/// <summary>The findings of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Examples">The first of them.</param>
public sealed record ImportFindings(ImportRule Rule, long Count, IReadOnlyList<ImportExample> Examples);
