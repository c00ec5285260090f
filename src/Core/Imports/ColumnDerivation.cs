using System.Linq.Expressions;
using System.Reflection;

namespace OgpGraph.Core;

/// <summary>A column that is computed from its row and other tables, and stored.</summary>
/// <param name="RowType">The class of the rows.</param>
/// <param name="Column">The property; importers and seeds do not fill it.</param>
/// <param name="Value">From the row and the tables to the value; becomes SQL.</param>
public sealed record ColumnDerivation(Type RowType, PropertyInfo Column, LambdaExpression Value);
