using System.Linq.Expressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>Checks in SQL whether the values of many rows make a sum: by the least and the greatest of what says how each is to be read.</summary>
/// <param name="scope">The statement.</param>
/// <param name="entity">The type of the rows.</param>
/// <param name="field">The number.</param>
internal sealed class SumCheck(StatementScope scope, Entity entity, Field field)
{
    // No text sorts after it.
    private const string Last = "\uffff";

    private readonly SumRule _rule = SumRule.Of(entity, field);

    /// <summary>Gives the least or greatest of a value over the rows.</summary>
    public delegate Expression Extreme(LambdaExpression value, bool isGreatest);

    /// <summary>What forbids the sum or the average of rows, each reason with its condition; the first that holds is the one to tell.</summary>
    /// <param name="extreme">Reads the rows.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="isAverage">True for the average.</param>
    public IEnumerable<(SumReason Reason, Expression Holds)> Reasons(Extreme extreme, Expression count, bool isAverage)
    {
        if (!(isAverage ? _rule.HasAverage : _rule.IsAdditive))
        {
            // Of the rows and no constant, which would be no column of the statement.
            yield return (SumReason.NotAdditive, Expression.GreaterThanOrEqual(count, Expression.Constant(0)));
        }

        // First what no grouping by unit or comparator changes.
        if (_rule.Indicator is { } indicator)
        {
            yield return (SumReason.NotAdditive, Differ(indicator.Reference!, extreme));
            yield return (SumReason.NotAdditive, Expression.Equal(extreme(OfKnown(row => Additive(indicator, row)), false), Number(0)));
        }

        if (_rule.Comparator is { } multiple)
        {
            yield return (SumReason.NotAdditive, Expression.Equal(extreme(OfKnown(row => IsRatio(multiple, row)), true), Number(1)));
        }

        foreach (var reason in Unlike(extreme))
        {
            yield return reason;
        }

        foreach (var by in new[] { _rule.Comparator, _rule.Target }.OfType<Field>())
        {
            yield return (SumReason.MixedComparators, Differ(by, extreme));
        }
    }

    /// <summary>What of these is of currencies and units: it forbids the least and the greatest value too.</summary>
    /// <param name="extreme">Reads the rows.</param>
    public IEnumerable<(SumReason Reason, Expression Holds)> Unlike(Extreme extreme)
        => Stated(_rule.Currency, SumReason.UnknownCurrency, SumReason.MixedCurrencies, extreme).Concat(Stated(_rule.Unit, SumReason.UnknownUnit, SumReason.MixedUnits, extreme));

    /// <summary>How the sum is to be read where all values are to be read alike; null when the class does not say.</summary>
    /// <param name="extreme">Reads the rows.</param>
    public Expression? Comparator(Extreme extreme) => _rule.Comparator is { Kind: ScalarKind.Enum } comparator ? extreme(OfKnown(row => Mark(comparator, row, true)), true) : null;

    /// <summary>A value, or another where a reason holds. What is not stated at all differs from itself, so that this needs no condition of its own.</summary>
    public static Expression Unless(Expression value, object? otherwise, IEnumerable<(SumReason Reason, Expression Holds)> reasons)
        => reasons.Where(r => r.Reason is not (SumReason.UnknownCurrency or SumReason.UnknownUnit)).Reverse().Aggregate(value, (known, reason) => Expression.Condition(reason.Holds, Expression.Constant(otherwise, value.Type), known));

    // What nobody states is no unit that rows could have in common.
    private IEnumerable<(SumReason, Expression)> Stated(Field? by, SumReason unknown, SumReason mixed, Extreme extreme)
    {
        if (by is null)
        {
            yield break;
        }

        if (by.IsNullable)
        {
            var stated = OfKnown(row => by.Kind == ScalarKind.String ? scope.Read(by, row) : Expression.Convert(scope.Read(by, row), typeof(int?)));
            var greatest = extreme(stated, true);
            yield return (unknown, Expression.Equal(greatest, Expression.Constant(null, greatest.Type)));
        }

        yield return (mixed, Differ(by, extreme));
    }

    // What is not stated is both the least and the greatest, so it never stands with anything else.
    private Expression Differ(Field by, Extreme extreme)
    {
        var (least, greatest) = (extreme(OfKnown(row => Mark(by, row, false)), false), extreme(OfKnown(row => Mark(by, row, true)), true));
        return least.Type == typeof(string)
            ? Expression.GreaterThan(Expression.Call(typeof(string), nameof(string.Compare), null, greatest, least), Expression.Constant(0))
            : Expression.GreaterThan(greatest, least);
    }

    private ConditionalExpression IsRatio(Field comparator, Expression row)
    {
        var value = Mark(comparator, row, true);
        var ratio = value.Type == typeof(string) ? Expression.Constant(Naming.Screaming(nameof(Core.Comparator.Ratio))) : Number((int)Core.Comparator.Ratio);
        return Expression.Condition(Expression.Equal(value, ratio), Number(1), Number(0));
    }

    private Expression Mark(Field by, Expression row, bool isGreatest)
    {
        var value = scope.Read(by, row);
        if (value.Type == typeof(string))
        {
            return by.IsNullable ? Expression.Coalesce(value, Expression.Constant(isGreatest ? Last : "")) : value;
        }

        if (by.Kind == ScalarKind.Boolean)
        {
            return Expression.Condition(Expression.Equal(value, Expression.Constant(true, value.Type)), Number(1), Number(0));
        }

        var number = Expression.Convert(value, typeof(int?));
        return by.IsNullable ? Expression.Coalesce(number, Number(isGreatest ? int.MaxValue : -1)) : number;
    }

    private Expression Additive(Edge indicator, Expression row)
    {
        var found = Expression.Parameter(indicator.Target.ClrType, "indicator");
        var additive = Expression.Condition(Expression.Property(found, nameof(Indicator.Additive)), Number(1), Number(0));
        return Linq.FirstOrDefault(Linq.Select(scope.Rows(indicator, scope.Read(indicator.Reference!, row)), Expression.Lambda(additive, found)));
    }

    // Of the rows with a value: one without it says nothing of the sum.
    private LambdaExpression OfKnown(Func<Expression, Expression> read)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        var (value, by) = (scope.Read(field, row), read(row));
        return Expression.Lambda(OrderBuilder.IsNullable(value) ? Expression.Condition(Expression.NotEqual(value, Expression.Constant(null, value.Type)), by, Expression.Constant(null, by.Type)) : by, row);
    }

    private static ConstantExpression Number(int value) => Expression.Constant(value, typeof(int?));
}
