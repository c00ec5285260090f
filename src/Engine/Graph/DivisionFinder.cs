using System.Linq.Expressions;

namespace OgpGraph.Engine.Graph;

/// <summary>Finds divisions in an author's lambda: by zero they have no value.</summary>
internal sealed class DivisionFinder : ExpressionVisitor
{
    private bool _found;

    /// <summary>True when the lambda divides by what may be zero.</summary>
    public static bool IsIn(LambdaExpression lambda)
    {
        var finder = new DivisionFinder();
        finder.Visit(lambda.Body);
        return finder._found;
    }

    /// <inheritdoc/>
    protected override Expression VisitBinary(BinaryExpression node)
    {
        _found |= node.NodeType is ExpressionType.Divide or ExpressionType.Modulo
            && node.Right is not ConstantExpression { Value: not (0 or 0L or 0m or 0d) };
        return base.VisitBinary(node);
    }

    // A decimal that is made an integer may be too large for one.
    /// <inheritdoc/>
    protected override Expression VisitUnary(UnaryExpression node)
    {
        _found |= node.NodeType is ExpressionType.Convert or ExpressionType.ConvertChecked && DecimalForm.IsDecimal(node.Operand.Type)
            && !DecimalForm.IsDecimal(node.Type) && node.Type != typeof(object);
        return base.VisitUnary(node);
    }
}
