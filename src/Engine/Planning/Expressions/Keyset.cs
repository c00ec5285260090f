using System.Linq.Expressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>
/// The condition that a row lies after or before a cursor in an order. Rows that are inserted meanwhile move no page: the cursor holds values, not a position.
/// </summary>
/// <param name="scope">The scope of the statement.</param>
/// <param name="isFirstKnown">True when all rows have a value to sort by first, false when none has; null for both kinds of rows.</param>
internal sealed class Keyset(StatementScope scope, bool? isFirstKnown)
{
    /// <summary>The rows strictly after (or before) a cursor.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="entity">Their entity.</param>
    /// <param name="terms">The order, in its forward direction.</param>
    /// <param name="cursorNulls">Which of the cursor's values are null: SQL is another for null.</param>
    /// <param name="isBefore">True for the rows before the cursor.</param>
    public Expression Filter(Expression source, Entity entity, IReadOnlyList<OrderTerm> terms, IReadOnlyList<bool> cursorNulls, bool isBefore)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        Expression? beyond = null;
        Expression? equal = null;
        for (var i = 0; i < terms.Count; i++)
        {
            var (strictly, same) = Compare(terms[i], terms[i].Value(row), new CursorSlot(i, isBefore), cursorNulls[i], isBefore, i == 0 ? isFirstKnown : null);
            beyond = Or(beyond, And(equal, strictly));
            equal = And(equal, same);
        }

        // Says again what the first term implies, so that an index on it can be entered at the cursor.
        if (terms.Count > 1 && !cursorNulls[0] && isFirstKnown != false && (isFirstKnown == true || !OrderBuilder.IsNullable(terms[0].Value(row))))
        {
            var (strictly, _) = Compare(terms[0], terms[0].Value(row), new CursorSlot(0, isBefore), false, isBefore, isFirstKnown);
            beyond = Expression.AndAlso(OrEqual(strictly), beyond!);
        }

        return Linq.Where(source, Expression.Lambda(beyond!, row));
    }

    private (Expression Strictly, Expression Same) Compare(OrderTerm term, Expression value, CursorSlot slot, bool isNull, bool isBefore, bool? isKnown)
    {
        if (isKnown == false)
        {
            return (Expression.Constant(!isNull && !isBefore), Expression.Constant(isNull));
        }

        var nothing = Expression.Constant(null, Nullable.GetUnderlyingType(value.Type) is null && value.Type.IsValueType ? typeof(object) : value.Type);
        if (isNull)
        {
            // A cursor of ours holds no null where there can be none.
            if (!OrderBuilder.IsNullable(value))
            {
                throw new GraphException(ErrorCode.BadCursor, "The cursor is malformed. Take cursors from edges { cursor } or pageInfo of the same question with the same order.");
            }

            return isKnown == true
                ? (Expression.Constant(isBefore), Expression.Constant(false))
                : (isBefore ? Expression.NotEqual(value, nothing) : Expression.Constant(false), Expression.Equal(value, nothing));
        }

        var isNullable = OrderBuilder.IsNullable(value);
        var comparable = Comparable(value);
        var cursor = scope.Slots.Add(slot, Nullable.GetUnderlyingType(comparable.Type) ?? comparable.Type);
        if (cursor.Type != comparable.Type)
        {
            cursor = Expression.Convert(cursor, comparable.Type);
        }

        var isGreater = !term.IsDescending ^ isBefore;
        var strictly = comparable.Type == typeof(string)
            ? Binary(isGreater, Expression.Call(typeof(string), nameof(string.Compare), null, comparable, cursor), Expression.Constant(0))
            : Binary(isGreater, comparable, cursor);
        Expression condition = strictly;
        if (isNullable && !isBefore && isKnown is null)
        {
            condition = Expression.OrElse(condition, Expression.Equal(value, nothing));
        }

        return (condition, Expression.Equal(comparable, cursor));
    }

    private static Expression And(Expression? left, Expression right) => (left, right) switch
    {
        (null or ConstantExpression { Value: true }, _) => right,
        (ConstantExpression { Value: false }, _) or (_, ConstantExpression { Value: true }) => left,
        (_, ConstantExpression { Value: false }) => right,
        _ => Expression.AndAlso(left, right),
    };

    private static Expression Or(Expression? left, Expression right) => (left, right) switch
    {
        (null or ConstantExpression { Value: false }, _) => right,
        (ConstantExpression { Value: true }, _) or (_, ConstantExpression { Value: false }) => left,
        (_, ConstantExpression { Value: true }) => right,
        _ => Expression.OrElse(left, right),
    };

    private static BinaryExpression Binary(bool isGreater, Expression left, Expression right)
        => isGreater ? Expression.GreaterThan(left, right) : Expression.LessThan(left, right);

    private static Expression OrEqual(Expression strictly) => strictly switch
    {
        BinaryExpression { NodeType: ExpressionType.GreaterThan } binary => Expression.GreaterThanOrEqual(binary.Left, binary.Right),
        BinaryExpression { NodeType: ExpressionType.LessThan } binary => Expression.LessThanOrEqual(binary.Left, binary.Right),
        _ => Expression.Constant(true),
    };

    // Truth values and enums have no greater and less in expressions: they are compared as the integers that storage has.
    private static Expression Comparable(Expression value)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        if (type == typeof(bool))
        {
            if (type == value.Type)
            {
                return Expression.Condition(value, Expression.Constant(1), Expression.Constant(0));
            }

            // Null is neither: it must not be taken for false.
            var number = Expression.Condition(Expression.Equal(value, Expression.Constant(true, value.Type)), Expression.Constant(1, typeof(int?)), Expression.Constant(0, typeof(int?)));
            return Expression.Condition(Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Constant(null, typeof(int?)), number);
        }

        return type.IsEnum ? Expression.Convert(value, type == value.Type ? typeof(int) : typeof(int?)) : value;
    }
}
