namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>What a statement says of its subject.</summary>
/// <param name="Text">The text, or the address of a resource; <c>_:</c> begins the name of one that has none.</param>
/// <param name="IsResource">True for a resource, false for a text.</param>
/// <param name="Language">The language of a text; null when it is not stated.</param>
public readonly record struct RdfTerm(string Text, bool IsResource, string? Language = null);
