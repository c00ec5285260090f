namespace OgpGraph.Engine.Serving;

/// <summary>What a start makes of a module.</summary>
/// <param name="Id">Its id; the file's name when it could not be read.</param>
/// <param name="Version">Its version; null when it could not be read, and of a commitment without code.</param>
/// <param name="Error">Why it does not serve, with its code first; null when it does.</param>
/// <param name="Types">The types that it adds to the schema, in the order of their names.</param>
public sealed record CheckedModule(string Id, string? Version, string? Error, IReadOnlyList<string> Types);
