using System.Linq.Expressions;

namespace OgpGraph.Core;

/// <summary>A to-many edge.</summary>
/// <param name="Type">The type that is extended.</param>
/// <param name="Field">The GraphQL field's name.</param>
/// <param name="En">Its description in English.</param>
/// <param name="Pt">Its description in Portuguese.</param>
/// <param name="RowType">The class at the other end.</param>
/// <param name="ForeignKey">The property that holds the parent's key: of the row, or of the link when there is one.</param>
/// <param name="Link">The class that joins parent and row; null for none.</param>
/// <param name="LinkRowKey">The link's property that holds the row's key; null without a link.</param>
/// <param name="Where">A condition on the row, or on the link when there is one; null for none.</param>
/// <param name="IsPlainList">True for a short plain list, false for a connection.</param>
public sealed record ManyDefinition(
    Type Type, string Field, string En, string Pt, Type RowType,
    LambdaExpression ForeignKey, Type? Link, LambdaExpression? LinkRowKey, LambdaExpression? Where, bool IsPlainList)
    : ExtensionDefinition(Type, Field, En, Pt);
