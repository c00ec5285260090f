using System.Linq.Expressions;

namespace OgpGraph.Core;

/// <summary>A to-one edge: the first of several rows by an order.</summary>
/// <param name="Type">The type that is extended.</param>
/// <param name="Field">The GraphQL field's name.</param>
/// <param name="En">Its description in English.</param>
/// <param name="Pt">Its description in Portuguese.</param>
/// <param name="RowType">The class at the other end.</param>
/// <param name="ForeignKey">The row's property that holds the parent's key.</param>
/// <param name="Where">A condition on the row; null for none.</param>
/// <param name="LatestBy">The row's properties to sort by, greatest first, nulls last; empty when at most one row has the key.</param>
public sealed record OneDefinition(
    Type Type, string Field, string En, string Pt, Type RowType,
    LambdaExpression ForeignKey, LambdaExpression? Where, IReadOnlyList<LambdaExpression> LatestBy)
    : ExtensionDefinition(Type, Field, En, Pt);
