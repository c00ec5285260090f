namespace OgpGraph.Core;

/// <summary>The GraphQL name of a class or property, where it is not its own in the usual case; for a class also the root field's.</summary>
/// <param name="name">The name.</param>
/// <param name="plural">The plural, for a class; null for the name and an s.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class GraphNameAttribute(string name, string? plural = null) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The plural; null for the name and an s.</summary>
    public string? Plural { get; } = plural;
}
