using System.Linq.Expressions;

namespace OgpGraph.Core;

/// <summary>A field computed in SQL: usable in <c>where</c>, <c>order</c>, aggregates and exports.</summary>
/// <param name="Type">The type that is extended.</param>
/// <param name="Field">The GraphQL field's name.</param>
/// <param name="En">Its description in English.</param>
/// <param name="Pt">Its description in Portuguese.</param>
/// <param name="Expression">From the row and the tables to the value.</param>
public sealed record ComputeDefinition(Type Type, string Field, string En, string Pt, LambdaExpression Expression)
    : ExtensionDefinition(Type, Field, En, Pt);
