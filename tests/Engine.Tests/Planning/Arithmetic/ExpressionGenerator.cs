using System.Linq.Expressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>Expressions as authors write them, over a bill, its lines and constants: the same for a seed.</summary>
internal sealed class ExpressionGenerator
{
    private static readonly decimal[] Constants = [0m, 1m, -1m, 2m, 0.5m, 1.23m, 1.005m, 100m, 0.333333m, 7m, 0.0001m, -0.06m, 12m];

    private static readonly string[] Numbers = [nameof(Bill.Price), nameof(Bill.Paid), nameof(Bill.UnitPrice), nameof(Bill.Latitude),
        nameof(Bill.Rate), nameof(Bill.Weight), nameof(Bill.Reading), nameof(Bill.Debt)];

    private readonly Random _random;
    private readonly int _numbers;
    private ParameterExpression _bill = Expression.Parameter(typeof(Bill), "b");
    private ParameterExpression _data = Expression.Parameter(typeof(IGraphData), "data");

    public ExpressionGenerator(int seed, GraphReader reader)
    {
        // Not for secrets: the same expressions for the same seed are the point.
#pragma warning disable CA5394
        _random = new Random(seed);
#pragma warning restore CA5394
        _numbers = Numbers.Length - (reader == GraphReader.Anonymous ? 1 : 0);
    }

    public LambdaExpression Next()
    {
        (_bill, _data) = (Expression.Parameter(typeof(Bill), "b"), Expression.Parameter(typeof(IGraphData), "data"));
        var body = Below(8) switch
        {
            0 => Integer(2, Below(2) == 0 ? typeof(int?) : typeof(long?)),
            1 => Expression.Convert(Real(2), typeof(decimal?)),
            _ => Number(1 + Below(3)),
        };
        return Expression.Lambda(typeof(Func<,,>).MakeGenericType(typeof(Bill), typeof(IGraphData), body.Type), body, _bill, _data);
    }

    private Expression Number(int depth)
    {
        if (depth == 0 || Below(6) == 0)
        {
            return Leaf();
        }

        return Below(22) switch
        {
            0 or 1 => Expression.Add(Number(depth - 1), Number(depth - 1)),
            2 or 3 => Expression.Subtract(Number(depth - 1), Number(depth - 1)),
            4 or 5 or 6 => Expression.Multiply(Number(depth - 1), Number(depth - 1)),
            7 or 8 => Expression.Divide(Number(depth - 1), Number(depth - 1)),
            9 => Expression.Modulo(Number(depth - 1), Number(depth - 1)),
            10 => Expression.Negate(Number(depth - 1)),
            11 => Method(typeof(Math), Below(2) == 0 ? nameof(Math.Abs) : nameof(Math.Floor), Known(depth - 1)),
            12 => Method(typeof(Math), Below(2) == 0 ? nameof(Math.Ceiling) : nameof(Math.Truncate), Known(depth - 1)),
            13 => Method(typeof(Math), nameof(Math.Round), Known(depth - 1), Expression.Constant(Below(4))),
            14 => Method(typeof(Math), nameof(Math.Round), Known(depth - 1), Expression.Constant(Below(3)),
                Expression.Constant(Below(2) == 0 ? MidpointRounding.AwayFromZero : MidpointRounding.ToEven)),
            15 => Method(typeof(Math), Below(2) == 0 ? nameof(Math.Min) : nameof(Math.Max), Known(depth - 1), Known(depth - 1)),
            16 or 17 => Expression.Condition(Truth(depth - 1), Number(depth - 1), Number(depth - 1)),
            18 => Expression.Coalesce(Number(depth - 1), Number(depth - 1)),
            19 => Expression.Convert(Integer(depth - 1, typeof(long?)), typeof(decimal?)),
            20 => Expression.Convert(Real(depth - 1), typeof(decimal?)),
            _ => OfLines(depth - 1),
        };
    }

    private Expression Leaf() => Below(10) switch
    {
        < 5 => Expression.Convert(Expression.Property(_bill, Numbers[Below(_numbers)]), typeof(decimal?)),
        < 7 => Expression.Constant(Constants[Below(Constants.Length)], typeof(decimal?)),
        7 => Expression.Convert(Integer(0, typeof(int?)), typeof(decimal?)),
        8 => Expression.Convert(Integer(0, typeof(long?)), typeof(decimal?)),
        _ => OfLines(0),
    };

    // What the functions of Math take: a number that is known.
    private BinaryExpression Known(int depth)
        => Expression.Coalesce(Number(depth), Expression.Constant(Constants[Below(Constants.Length)]));

    private Expression Integer(int depth, Type type) => Below(depth > 0 ? 6 : 3) switch
    {
        0 => Expression.Convert(Expression.Property(_bill, Below(2) == 0 ? nameof(Bill.Pieces) : nameof(Bill.Days)), type),
        1 => Expression.Convert(Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(BillLine)], Lines(depth)), type),
        2 => Expression.Convert(DaysToPay(), type),
        3 => Expression.Convert(Number(depth - 1), type),
        4 => Expression.Add(Integer(depth - 1, type), Integer(depth - 1, type)),
        _ => Expression.Convert(Number(depth - 1), type),
    };

    private ConditionalExpression DaysToPay()
    {
        var paid = Expression.Property(_bill, nameof(Bill.PaidOn));
        var days = Expression.Subtract(
            Expression.Property(Expression.Property(paid, nameof(Nullable<>.Value)), nameof(DateOnly.DayNumber)),
                Expression.Property(Expression.Property(_bill, nameof(Bill.IssuedOn)), nameof(DateOnly.DayNumber)));
        return Expression.Condition(Expression.Equal(paid, Expression.Constant(null, typeof(DateOnly?))),
            Expression.Constant(null, typeof(int?)), Expression.Convert(days, typeof(int?)));
    }

    private UnaryExpression Real(int depth)
        => Expression.Convert(Method(
            typeof(Math), nameof(Math.Sqrt), Expression.Convert(Method(typeof(Math), nameof(Math.Abs), Known(depth)), typeof(double))),
            typeof(double?));

    private BinaryExpression Truth(int depth)
    {
        var (left, right) = (Number(depth), Below(3) == 0 ? Expression.Constant(Constants[Below(Constants.Length)], typeof(decimal?))
            : Number(depth));
        return Below(7) switch
        {
            0 => Expression.Equal(left, right),
            1 => Expression.NotEqual(left, right),
            2 => Expression.Equal(left, Expression.Constant(null, typeof(decimal?))),
            3 or 4 => Expression.GreaterThan(left, right),
            5 => Expression.LessThanOrEqual(left, right),
            _ => Expression.AndAlso(Expression.LessThan(left, right),
                Expression.NotEqual(right, Expression.Constant(null, typeof(decimal?)))),
        };
    }

    private Expression OfLines(int depth)
    {
        var line = Expression.Parameter(typeof(BillLine), "l");
        Expression value = Below(4) switch
        {
            0 => Expression.Property(line, nameof(BillLine.Amount)),
            1 => Expression.Convert(Expression.Property(line, nameof(BillLine.Quantity)), typeof(decimal?)),
            2 => Expression.Multiply(Expression.Property(line, nameof(BillLine.Amount)),
                Expression.Convert(Expression.Property(line, nameof(BillLine.Quantity)), typeof(decimal?))),
            _ => Expression.Divide(Expression.Property(line, nameof(BillLine.Amount)),
                Expression.Convert(Expression.Add(Expression.Property(line, nameof(BillLine.Pieces)),
                Expression.Constant(3, typeof(int?))), typeof(decimal?))),
        };
        var selector = Expression.Quote(Expression.Lambda(value, line));
        return Below(4) switch
        {
            0 => Expression.Call(typeof(Queryable), nameof(Queryable.Sum), [typeof(BillLine)], Lines(depth), selector),
            1 => Expression.Call(typeof(Queryable), nameof(Queryable.Average), [typeof(BillLine)], Lines(depth), selector),
            2 => Expression.Call(typeof(Queryable), nameof(Queryable.Max), [typeof(BillLine), typeof(decimal?)], Lines(depth), selector),
            _ => Expression.Call(typeof(Queryable), nameof(Queryable.Min), [typeof(BillLine), typeof(decimal?)], Lines(depth), selector),
        };
    }

    private MethodCallExpression Lines(int depth)
    {
        var line = Expression.Parameter(typeof(BillLine), "l");
        Expression own = Expression.Equal(Expression.Property(line, nameof(BillLine.BillId)), Expression.Property(_bill, nameof(Bill.Id)));
        if (depth > 0 && Below(2) == 0)
        {
            own = Expression.AndAlso(own, Expression.GreaterThan(Expression.Property(line, nameof(BillLine.Amount)), Number(0)));
        }

        return Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(BillLine)],
            Expression.Call(_data, nameof(IGraphData.Of), [typeof(BillLine)]), Expression.Quote(Expression.Lambda(own, line)));
    }

    private static UnaryExpression Method(Type type, string name, params Expression[] arguments)
        => Expression.Convert(Expression.Call(type.GetMethod(name, [.. arguments.Select(a => a.Type)])!, arguments),
            arguments[0].Type == typeof(double) ? typeof(double) : typeof(decimal?));

#pragma warning disable CA5394
    private int Below(int most) => _random.Next(most);
#pragma warning restore CA5394
}
