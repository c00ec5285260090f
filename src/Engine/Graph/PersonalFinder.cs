using System.Linq.Expressions;
using System.Reflection;

namespace OgpGraph.Engine.Graph;

/// <summary>Finds personal data in an author's lambda: what is computed from it is personal too.</summary>
internal sealed class PersonalFinder : ExpressionVisitor
{
    private bool _found;

    /// <summary>True when one of the lambdas reads a property with [Personal].</summary>
    public static bool IsIn(params IEnumerable<LambdaExpression?> lambdas)
    {
        var finder = new PersonalFinder();
        foreach (var lambda in lambdas)
        {
            finder.Visit(lambda);
        }

        return finder._found;
    }

    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node)
    {
        _found |= node.Member.IsDefined(typeof(PersonalAttribute));
        return base.VisitMember(node);
    }
}
