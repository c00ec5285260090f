namespace OgpGraph.Core;

/// <summary>A seed file that a module declares.</summary>
/// <param name="RowType">The class of its rows.</param>
/// <param name="File">Its name under the module's <c>seed/</c> folder.</param>
public sealed record SeedDefinition(Type RowType, string File);
