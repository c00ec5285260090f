namespace OgpGraph.Core;

/// <summary>A field whose values a delegate gives for a page of keys at once: output only.</summary>
/// <param name="Type">The type that is extended.</param>
/// <param name="Field">The GraphQL field's name.</param>
/// <param name="En">Its description in English.</param>
/// <param name="Pt">Its description in Portuguese.</param>
/// <param name="ValueType">The class of a value: a scalar of the contract.</param>
/// <param name="Loader">From the keys of a page to their values; a key without a value is absent.</param>
public sealed record LoadDefinition(
    Type Type, string Field, string En, string Pt, Type ValueType,
    Func<IReadOnlyList<string>, CancellationToken, IReadOnlyDictionary<string, object?>> Loader)
    : ExtensionDefinition(Type, Field, En, Pt);
