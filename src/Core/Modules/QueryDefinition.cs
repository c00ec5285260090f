using System.Linq.Expressions;

namespace OgpGraph.Core;

/// <summary>A to-many edge by a question of the module's own.</summary>
/// <param name="Type">The type that is extended.</param>
/// <param name="Field">The GraphQL field's name.</param>
/// <param name="En">Its description in English.</param>
/// <param name="Pt">Its description in Portuguese.</param>
/// <param name="RowType">The class at the other end.</param>
/// <param name="Rows">From the row and the tables to the rows.</param>
public sealed record QueryDefinition(Type Type, string Field, string En, string Pt, Type RowType, LambdaExpression Rows)
    : ExtensionDefinition(Type, Field, En, Pt);
