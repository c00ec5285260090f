using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Storage;

/// <summary>
/// The SQL of <see cref="DecimalFunctions"/>. A decimal is an integer of units of its last place where that is exact: a column, its sum
/// over rows, a sum, difference or comparison of numbers with the same places.
/// All else is exact decimal text between functions of the connection (<see cref="DecimalConnection"/>), which calculate as C# does, and
/// is rounded once, where the value leaves the expression.
/// Another engine with an exact numeric type needs no such functions: it takes another form of this class.
/// </summary>
internal static class DecimalSql
{
    private static readonly RelationalTypeMapping Integer = new LongTypeMapping("INTEGER");
    private static readonly RelationalTypeMapping Number = new IntTypeMapping("INTEGER");
    private static readonly RelationalTypeMapping Real = new DoubleTypeMapping("REAL");
    private static readonly RelationalTypeMapping Truth = new BoolTypeMapping("INTEGER");
    private static readonly RelationalTypeMapping Exact = new ExactMapping();

    private static readonly RelationalTypeMapping[] Scaled =
        [.. Enumerable.Range(0, DecimalForm.MostPlaces + 1).Select(p
            => (RelationalTypeMapping)new LongTypeMapping("INTEGER").WithComposedConverter(new ScaledConverter(p)))];

    private static readonly Dictionary<string, Func<IReadOnlyList<SqlExpression>, SqlExpression>> Translations = new(StringComparer.Ordinal)
    {
        [nameof(DecimalFunctions.Add)] = a => Sum(ExpressionType.Add, DecimalConnection.Add, a),
        [nameof(DecimalFunctions.Subtract)] = a => Sum(ExpressionType.Subtract, DecimalConnection.Subtract, a),
        [nameof(DecimalFunctions.Multiply)] = a => Of(DecimalConnection.Multiply, a[0], a[1]),
        [nameof(DecimalFunctions.Divide)] = a => Of(DecimalConnection.Divide, a[0], a[1]),
        [nameof(DecimalFunctions.Modulo)] = a => Of(DecimalConnection.Modulo, a[0], a[1]),
        [nameof(DecimalFunctions.Min)] = a => Of(DecimalConnection.Min, a[0], a[1]),
        [nameof(DecimalFunctions.Max)] = a => Of(DecimalConnection.Max, a[0], a[1]),
        // Not as -x: a constant with a sign is a column's number to ORDER BY.
        [nameof(DecimalFunctions.Negate)] = a
            => Sum(ExpressionType.Subtract, DecimalConnection.Subtract, [new SqlConstantExpression(0m, typeof(decimal), Exact), a[0]]),
        [nameof(DecimalFunctions.Abs)] = a => Of(DecimalConnection.Abs, a[0]),
        [nameof(DecimalFunctions.Round)] = a => Function(DecimalConnection.Round, typeof(decimal), Exact, ExactOf(a[0]), a[1], a[2]),
        [nameof(DecimalFunctions.Stored)] = Stored,
        [nameof(DecimalFunctions.OfInteger)] = a
            => new SqlUnaryExpression(ExpressionType.Convert, a[0] is SqlUnaryExpression { OperatorType: ExpressionType.Convert } cast
            ? cast.Operand : a[0], typeof(decimal), Scaled[0]),
        [nameof(DecimalFunctions.OfReal)] = a => Function(DecimalConnection.OfReal, typeof(decimal), Exact, a[0]),
        [nameof(DecimalFunctions.ToReal)] = ToReal,
        [nameof(DecimalFunctions.ToLong)] = a => Function(DecimalConnection.ToLong, typeof(long), Integer, ExactOf(a[0])),
        [nameof(DecimalFunctions.ToInt)] = a => Function(DecimalConnection.ToInt, typeof(int), Number, ExactOf(a[0])),
        [nameof(DecimalFunctions.Compare)] = a => Compared(a[0], a[1]),
        [nameof(DecimalFunctions.Coalesce)] = a => Alike(a[0], a[1]) is var (first, second, mapping)
            ? new SqlFunctionExpression("COALESCE", [first, second], true, [false, false], typeof(decimal), mapping)
            : throw new InvalidOperationException(),
        [nameof(DecimalFunctions.Choose)] = a => Alike(a[1], a[2]) is var (first, second, _)
            ? new CaseExpression([new CaseWhenClause(a[0], first)], second) : throw new InvalidOperationException(),
        [nameof(DecimalFunctions.AreEqual)] = a => Equality(ExpressionType.Equal, a[0], a[1]),
        [nameof(DecimalFunctions.Differ)] = a => Equality(ExpressionType.NotEqual, a[0], a[1]),
        [nameof(DecimalFunctions.IsLess)] = a => Order(ExpressionType.LessThan, a[0], a[1]),
        [nameof(DecimalFunctions.IsLessOrEqual)] = a => Order(ExpressionType.LessThanOrEqual, a[0], a[1]),
        [nameof(DecimalFunctions.IsGreater)] = a => Order(ExpressionType.GreaterThan, a[0], a[1]),
        [nameof(DecimalFunctions.IsGreaterOrEqual)] = a => Order(ExpressionType.GreaterThanOrEqual, a[0], a[1]),
    };

    /// <summary>Tells a model the SQL of the functions.</summary>
    public static void Apply(Microsoft.EntityFrameworkCore.ModelBuilder model)
    {
        foreach (var (name, translation) in Translations)
        {
            model.HasDbFunction(typeof(DecimalFunctions).GetMethod(name)!).HasTranslation(translation);
        }
    }

    private static int? PlacesOf(SqlExpression value) => (value.TypeMapping?.Converter as ScaledConverter)?.Places;

    private static SqlExpression Sum(ExpressionType operation, string function, IReadOnlyList<SqlExpression> arguments)
        => Aligned(arguments[0], arguments[1]) is var (left, right, places)
            ? new SqlBinaryExpression(operation, left, right, typeof(decimal), Scaled[places]) : Of(function, arguments[0], arguments[1]);

    private static SqlExpression Stored(IReadOnlyList<SqlExpression> arguments)
    {
        var places = (int)((SqlConstantExpression)arguments[1]).Value!;
        return PlacesOf(arguments[0]) == places
            ? arguments[0]
            : Constant(arguments[0], places)
                ?? (SqlExpression)Function(DecimalConnection.Stored, typeof(decimal), Scaled[places], ExactOf(arguments[0]),
                new SqlConstantExpression(places, typeof(int), Number));
    }

    private static SqlExpression ToReal(IReadOnlyList<SqlExpression> arguments)
        => PlacesOf(arguments[0]) is { } places
            ? new SqlBinaryExpression(
                ExpressionType.Divide, new SqlUnaryExpression(ExpressionType.Convert, arguments[0], typeof(double), Real),
                    new SqlConstantExpression((double)DecimalForm.Scale(places), typeof(double), Real), typeof(double), Real)
            : Function(DecimalConnection.ToReal, typeof(double), Real, ExactOf(arguments[0]));

    private static SqlBinaryExpression Equality(ExpressionType operation, SqlExpression left, SqlExpression right)
        => Alike(left, right) is var (first, second, _) ? new SqlBinaryExpression(operation, first, second, typeof(bool), Truth)
            : throw new InvalidOperationException();

    private static SqlBinaryExpression Order(ExpressionType operation, SqlExpression left, SqlExpression right)
        => Aligned(left, right) is var (first, second, _)
            ? new SqlBinaryExpression(operation, first, second, typeof(bool), Truth)
            : new SqlBinaryExpression(operation, Compared(left, right), new SqlConstantExpression(0, typeof(int), Number), typeof(bool),
                Truth);

    private static SqlFunctionExpression Compared(SqlExpression left, SqlExpression right)
        => Function(DecimalConnection.Compare, typeof(int), Number, ExactOf(left), ExactOf(right));

    // Both in units of the same place, when they are or are constants that can be; null when not.
    private static (SqlExpression Left, SqlExpression Right, int Places)? Aligned(SqlExpression left, SqlExpression right)
        => (PlacesOf(left), PlacesOf(right)) switch
    {
        ({ } places, { } others) when places == others => (left, right, places),
        ({ } places, null) when Constant(right, places) is { } constant => (left, constant, places),
        (null, { } places) when Constant(left, places) is { } constant => (constant, right, places),
        _ => null,
    };

    private static (SqlExpression Left, SqlExpression Right, RelationalTypeMapping Mapping) Alike(SqlExpression left, SqlExpression right)
        => Aligned(left, right) is var (first, second, places) ? (first, second, Scaled[places]) : (ExactOf(left), ExactOf(right), Exact);

    private static SqlConstantExpression? Constant(SqlExpression value, int places) => value switch
    {
        SqlConstantExpression { Value: null } => new SqlConstantExpression(null, typeof(decimal?), Scaled[places]),
        SqlConstantExpression { Value: decimal number } when decimal.Round(number, places) == number
            && Math.Abs(number) <= DecimalForm.Limit(places) => new SqlConstantExpression(number, typeof(decimal), Scaled[places]),
        _ => null,
    };

    private static SqlFunctionExpression Of(string name, params SqlExpression[] arguments)
        => Function(name, typeof(decimal), Exact, [.. arguments.Select(ExactOf)]);

    // The one text of a number: what is equal has equal texts.
    private static SqlExpression ExactOf(SqlExpression value) => value switch
    {
        SqlConstantExpression constant => new SqlConstantExpression(constant.Value, typeof(decimal), Exact),
        SqlFunctionExpression { Name: var name } when DecimalConnection.IsExact(name) && PlacesOf(value) is null => value,
        _ => Function(DecimalConnection.Exact, typeof(decimal), Exact, value, new SqlConstantExpression(PlacesOf(value)
            ?? 0, typeof(int), Number)),
    };

    // None of them says that it is null only where an argument is: a division may be by zero.
    private static SqlFunctionExpression Function(string name, Type type, RelationalTypeMapping mapping, params SqlExpression[] arguments)
        => new(name, arguments, nullable: true, [.. arguments.Select(_ => false)], type, mapping);

    private sealed class ExactMapping : DecimalTypeMapping
    {
        public ExactMapping()
            : base("TEXT")
        {
        }

        private ExactMapping(RelationalTypeMappingParameters parameters)
            : base(parameters)
        {
        }

        protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) => new ExactMapping(parameters);

        protected override string GenerateNonNullSqlLiteral(object value)
            => $"'{DecimalConnection.TextOf(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture))}'";
    }
}
