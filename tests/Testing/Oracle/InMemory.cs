using System.Collections.Concurrent;
using System.Linq.Expressions;

namespace OgpGraph.Testing;

/// <summary>An author's expression over tables, compiled once to run over lists. As a query over lists, LINQ would compile what is nested in it anew for each row.</summary>
internal static class InMemory
{
    private static readonly ConcurrentDictionary<LambdaExpression, Func<object, RowsInMemory, object?>> Known = new();

    /// <summary>From a row, and the tables where the expression has them, to the value.</summary>
    public static Func<object, RowsInMemory, object?> Compile(LambdaExpression lambda) => Known.GetOrAdd(lambda, Made);

    private static Func<object, RowsInMemory, object?> Made(LambdaExpression lambda)
    {
        var (row, data) = (Expression.Parameter(typeof(object), "row"), Expression.Parameter(typeof(RowsInMemory), "data"));
        var body = new OverLists(lambda.Parameters[0], Expression.Convert(row, lambda.Parameters[0].Type), data).Visit(lambda.Body);
        return Expression.Lambda<Func<object, RowsInMemory, object?>>(Expression.Convert(body, typeof(object)), row, data).Compile();
    }

    private sealed class OverLists(ParameterExpression from, Expression to, ParameterExpression data) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;

        protected override Expression VisitMember(MemberExpression node)
            => node.Member.DeclaringType == typeof(IGraphData) ? Expression.Property(data, nameof(RowsInMemory.Day)) : base.VisitMember(node);

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType == typeof(IGraphData))
            {
                return Expression.Call(data, nameof(RowsInMemory.List), node.Method.GetGenericArguments());
            }

            return node.Method.DeclaringType == typeof(Queryable)
                ? Expression.Call(typeof(Enumerable), node.Method.Name, node.Method.GetGenericArguments(), [.. node.Arguments.Select(a => Visit(a is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : a)!)])
                : base.VisitMethodCall(node);
        }
    }
}
