namespace OgpGraph.Engine.Graph;

/// <summary>One of the GraphQL object types of an interface.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Discriminator">The value in the discriminator's column.</param>
/// <param name="Entity">The derived entity with fields of its own; the interface's entity itself when it has none.</param>
/// <param name="Doc">The description.</param>
/// <param name="Owner">Who declares it.</param>
/// <param name="Covariant">Fields whose type is narrower than the interface's: from field name to object type.</param>
public sealed record ConcreteType(string Name, string Discriminator, Entity Entity, DocAttribute Doc, string Owner, IReadOnlyDictionary<string, string> Covariant);
