using System.Linq.Expressions;
using System.Reflection;

namespace OgpGraph.Engine.Graph;

/// <summary>Finds which decimals an expression reads: true for money, false for other decimals.</summary>
internal sealed class DecimalPlacesFinder : ExpressionVisitor
{
    private readonly HashSet<bool> _found = [];

    /// <summary>The kinds of decimal property in the expression.</summary>
    public static IReadOnlyCollection<bool> In(Expression expression)
    {
        var finder = new DecimalPlacesFinder();
        finder.Visit(expression);
        return finder._found;
    }

    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Member is PropertyInfo property && (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(decimal))
        {
            _found.Add(property.IsDefined(typeof(MoneyAttribute)));
        }

        return base.VisitMember(node);
    }
}
