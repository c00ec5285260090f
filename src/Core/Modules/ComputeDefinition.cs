using System.Linq.Expressions;

namespace OgpGraph.Core;

/// <summary>A field computed in SQL: usable in <c>where</c>, <c>order</c>, aggregates and exports.</summary>
/// <param name="Type">The type that is extended.</param>
/// <param name="Field">The GraphQL field's name.</param>
/// <param name="En">Its description in English.</param>
/// <param name="Pt">Its description in Portuguese.</param>
/// <param name="Expression">From the row and the tables to the value.</param>
/// <param name="IsStored">True when the value is computed after an import and kept in a column with an index; false when each question computes it.</param>
public sealed record ComputeDefinition(Type Type, string Field, string En, string Pt, LambdaExpression Expression, bool IsStored = false)
    : ExtensionDefinition(Type, Field, En, Pt)
{
    /// <summary>False for a number whose values are not to be added, such as a percentage.</summary>
    public bool IsAdditive { get; init; } = true;

    /// <summary>False for a number whose average means nothing either, such as a place in an order.</summary>
    public bool HasAverage { get; init; } = true;
}
