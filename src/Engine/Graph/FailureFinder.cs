using System.Linq.Expressions;

namespace OgpGraph.Engine.Graph;

/// <summary>Finds in an author's lambda what may have no value: a division by zero, and an integer that is too large for one.</summary>
internal sealed class FailureFinder : ExpressionVisitor
{
    private bool _found;

    /// <summary>True when the lambda divides by what may be zero, or makes integers that may be too large.</summary>
    public static bool IsIn(LambdaExpression lambda)
    {
        var finder = new FailureFinder();
        finder.Visit(lambda.Body);
        return finder._found;
    }

    /// <inheritdoc/>
    protected override Expression VisitBinary(BinaryExpression node)
    {
        var type = Nullable.GetUnderlyingType(node.Type) ?? node.Type;
        _found |= node.NodeType switch
        {
            ExpressionType.Divide or ExpressionType.Modulo => node.Right is not ConstantExpression { Value: not (0 or 0L or 0m or 0d) },
            ExpressionType.Multiply or ExpressionType.MultiplyChecked => type == typeof(int) || type == typeof(long),
            ExpressionType.Add or ExpressionType.AddChecked or ExpressionType.Subtract or ExpressionType.SubtractChecked
                => type == typeof(long) && node is { Left: not ConstantExpression, Right: not ConstantExpression },
            _ => false,
        };
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
