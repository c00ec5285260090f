using System.Linq.Expressions;

namespace OgpGraph.Engine.Graph;

/// <summary>Finds the tables that an author's lambda reads.</summary>
internal sealed class TableFinder : ExpressionVisitor
{
    private readonly List<Type> _tables = [];

    /// <summary>The row classes, in the order in which they are named; the row that the lambda starts from is not among them.</summary>
    public static IReadOnlyList<Type> In(LambdaExpression lambda)
    {
        var finder = new TableFinder();
        finder.Visit(lambda);
        return finder._tables;
    }

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(IGraphData))
        {
            _tables.Add(node.Method.GetGenericArguments()[0]);
        }

        return base.VisitMethodCall(node);
    }
}
