using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace OgpGraph.Engine.Storage;

/// <summary>Puts the tables of a context into an author's lambda, and another row where it names its own.</summary>
/// <param name="context">The tables.</param>
/// <param name="lambda">From a row and the tables to a value.</param>
/// <param name="row">The row that takes the place of the lambda's.</param>
internal sealed class TableReader(GraphContext context, LambdaExpression lambda, Expression row) : ExpressionVisitor
{
    /// <summary>The value.</summary>
    public Expression Value() => Visit(DecimalRewriter.Of(lambda).Body);

    /// <inheritdoc/>
    protected override Expression VisitParameter(ParameterExpression node) => node == lambda.Parameters[0] ? row : node;

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node)
        => node.Method.DeclaringType == typeof(IGraphData)
            ? ((IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(node.Method.GetGenericArguments()[0]).Invoke(context, null)!).Expression
            : base.VisitMethodCall(node);
}
