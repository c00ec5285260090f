using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace OgpGraph.Engine.Planning;

/// <summary>What tells the columns of a statement apart: EF Core makes one of those with the same SQL, and all that follow would
/// move.</summary>
internal sealed class PrintedSql : ExpressionVisitor
{
    /// <summary>The same text for expressions that become the same SQL. EF Core's own print names the tables: without them, counts over
    /// two tables look alike.</summary>
    public static string Of(Expression value) => ExpressionPrinter.Print(new PrintedSql().Visit(value));

    // What makes a value nullable or an integer longer makes no other SQL.
    /// <inheritdoc/>
    protected override Expression VisitUnary(UnaryExpression node)
    {
        var (from, to) = (Nullable.GetUnderlyingType(node.Operand.Type) ?? node.Operand.Type, Nullable.GetUnderlyingType(node.Type)
            ?? node.Type);
        return node.NodeType == ExpressionType.Convert && (from == to || (from == typeof(int) && to == typeof(long)))
            && Visit(node.Operand) is { } operand
            ? Expression.Parameter(node.Type, ExpressionPrinter.Print(operand))
            : base.VisitUnary(node);
    }
}
