namespace OgpGraph.Core;

/// <summary>Something that a module adds to a type: the common part.</summary>
/// <param name="Type">The type that is extended.</param>
/// <param name="Field">The GraphQL field's name, in camel case.</param>
/// <param name="En">Its description in English.</param>
/// <param name="Pt">Its description in Portuguese.</param>
public abstract record ExtensionDefinition(Type Type, string Field, string En, string Pt)
{
    /// <summary>Its short name for readers; null for none of its own.</summary>
    public LabelAttribute? Label { get; init; }
}
