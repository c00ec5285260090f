using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Loading;

/// <summary>A module that was found: what it adds, or why it cannot be had.</summary>
/// <param name="Id">The module's id; the file's name when it could not be read.</param>
/// <param name="Version">Its version; null when it could not be read, and of a commitment without code.</param>
/// <param name="Definition">What it adds; null when it failed.</param>
/// <param name="Error">Why it failed, with its code first; null when it did not.</param>
public sealed record LoadedModule(string Id, string? Version, ModuleDefinition? Definition, string? Error)
{
    /// <summary>True for what was added to a built host: it gives way when it claims what another has.</summary>
    public bool IsAdded { get; init; }

    /// <summary>The same module, failed for a reason.</summary>
    /// <param name="reason">The reason, with its code first.</param>
    public LoadedModule Failed(string reason) => this with { Definition = null, Error = reason };
}
