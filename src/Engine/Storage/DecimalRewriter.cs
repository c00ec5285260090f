using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Storage;

/// <summary>
/// Puts <see cref="DecimalFunctions"/> in the place of each operation on decimals in an author's lambda: EF Core knows a decimal column by
/// the integer that stores it, and would calculate with that.
/// What has no SQL that gives the value of C# is refused.
/// </summary>
internal sealed class DecimalRewriter : ExpressionVisitor
{
    // Weak: a module that is served no more must not stay.
    private static readonly ConditionalWeakTable<LambdaExpression, LambdaExpression> Known = [];

    private static readonly Dictionary<ExpressionType, string> Operations = new()
    {
        [ExpressionType.Add] = nameof(DecimalFunctions.Add),
        [ExpressionType.AddChecked] = nameof(DecimalFunctions.Add),
        [ExpressionType.Subtract] = nameof(DecimalFunctions.Subtract),
        [ExpressionType.SubtractChecked] = nameof(DecimalFunctions.Subtract),
        [ExpressionType.Multiply] = nameof(DecimalFunctions.Multiply),
        [ExpressionType.MultiplyChecked] = nameof(DecimalFunctions.Multiply),
        [ExpressionType.Divide] = nameof(DecimalFunctions.Divide),
        [ExpressionType.Modulo] = nameof(DecimalFunctions.Modulo),
        [ExpressionType.Coalesce] = nameof(DecimalFunctions.Coalesce),
        [ExpressionType.Equal] = nameof(DecimalFunctions.AreEqual),
        [ExpressionType.NotEqual] = nameof(DecimalFunctions.Differ),
        [ExpressionType.LessThan] = nameof(DecimalFunctions.IsLess),
        [ExpressionType.LessThanOrEqual] = nameof(DecimalFunctions.IsLessOrEqual),
        [ExpressionType.GreaterThan] = nameof(DecimalFunctions.IsGreater),
        [ExpressionType.GreaterThanOrEqual] = nameof(DecimalFunctions.IsGreaterOrEqual),
    };

    /// <summary>The lambda with its arithmetic as functions; the same parameters.</summary>
    /// <exception cref="NotSupportedException">It does something with a decimal that has no exact SQL.</exception>
    public static LambdaExpression Of(LambdaExpression lambda)
        => Known.GetValue(lambda, static l => new DecimalRewriter().Visit(l.Body) is var body && ReferenceEquals(body, l.Body) ? l
            : Expression.Lambda(body.Type == l.Body.Type ? body : Expression.Convert(body, l.Body.Type), l.Parameters));

    /// <summary>A decimal as a column of so many places has it, as decimal?.</summary>
    public static Expression Stored(Expression value, int places)
        => Call(nameof(DecimalFunctions.Stored), Nullable(value), Expression.Constant(places));

    /// <summary>What rows are sorted by: a decimal that is no column, in six places.</summary>
    public static Expression Key(Expression value) => DecimalForm.IsDecimal(value.Type) && value is not MemberExpression
        ? Stored(value, DecimalForm.MostPlaces) : value;

    /// <inheritdoc/>
    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (!DecimalForm.IsDecimal(node.Left.Type) || !DecimalForm.IsDecimal(node.Right.Type) || IsNull(node.Left) || IsNull(node.Right))
        {
            return base.VisitBinary(node);
        }

        return Operations.TryGetValue(node.NodeType, out var operation)
            ? Typed(Call(operation, Nullable(Visit(node.Left)), Nullable(Visit(node.Right))), node.Type)
            : throw Refused(node.NodeType.ToString());
    }

    /// <inheritdoc/>
    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.NodeType is ExpressionType.Negate or ExpressionType.NegateChecked or ExpressionType.UnaryPlus
            && DecimalForm.IsDecimal(node.Type))
        {
            return node.NodeType == ExpressionType.UnaryPlus ? Visit(node.Operand)
                : Typed(Call(nameof(DecimalFunctions.Negate), Nullable(Visit(node.Operand))), node.Type);
        }

        if (node.NodeType is not (ExpressionType.Convert or ExpressionType.ConvertChecked))
        {
            return base.VisitUnary(node);
        }

        var (from, to) = (Plain(node.Operand.Type), Plain(node.Type));
        if (from != typeof(decimal) && to == typeof(decimal) && from.IsPrimitive)
        {
            return node.Operand is ConstantExpression { Value: { } constant }
                ? Expression.Constant(Convert.ToDecimal(constant, System.Globalization.CultureInfo.InvariantCulture), node.Type)
                : Typed(OfNumber(Visit(node.Operand)), node.Type);
        }

        return from == typeof(decimal) && to != typeof(decimal) && (to.IsPrimitive || to.IsEnum)
            ? Typed(ToNumber(Visit(node.Operand), to), node.Type) : base.VisitUnary(node);
    }

    /// <inheritdoc/>
    protected override Expression VisitConditional(ConditionalExpression node)
        => DecimalForm.IsDecimal(node.Type)
            ? Typed(Call(nameof(DecimalFunctions.Choose), Expression.Convert(Visit(node.Test), typeof(bool?)),
                Nullable(Visit(node.IfTrue)), Nullable(Visit(node.IfFalse))), node.Type)
            : base.VisitConditional(node);

    // A constant that a module keeps in a field or a local variable is one: the service's parameters are its own.
    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node)
        => node is { Member: FieldInfo field, Expression: null or ConstantExpression } && (field.IsInitOnly || field.IsLiteral
            || field.DeclaringType!.IsDefined(typeof(CompilerGeneratedAttribute))) && (node.Type.IsValueType || node.Type == typeof(string))
            ? Expression.Constant(field.GetValue((node.Expression as ConstantExpression)?.Value), node.Type)
            : base.VisitMember(node);

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var (type, name) = (node.Method.DeclaringType, node.Method.Name);
        if (type == typeof(Queryable) || type == typeof(Enumerable))
        {
            return name switch
            {
                nameof(Queryable.Average) when DecimalForm.IsDecimal(node.Type) => Average(node),
                nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending) => Sorted(node),
                nameof(Queryable.Contains) when DecimalForm.IsDecimal(node.Arguments[^1].Type)
                    && !typeof(IQueryable).IsAssignableFrom(node.Arguments[0].Type) => throw Refused("Contains", "Write x == a || x == b."),
                _ => base.VisitMethodCall(node),
            };
        }

        var isDecimals = (node.Object is { } on && DecimalForm.IsDecimal(on.Type)) || node.Arguments.Any(a
            => DecimalForm.IsDecimal(Unboxed(a).Type));
        return !isDecimals && !DecimalForm.IsDecimal(node.Type) ? base.VisitMethodCall(node)
            : type == typeof(DecimalFunctions) || type == typeof(IGraphData) || type == typeof(Microsoft.EntityFrameworkCore.EF)
                ? base.VisitMethodCall(node)
            : DecimalMethods.Rewritten(node, Visit) is { } rewritten ? Typed(rewritten, node.Type)
            : throw Refused($"{type?.Name}.{name}", DecimalMethods.MendOf(node.Method));
    }

    // new decimal(0.5) is a constant, and of a number a cast.
    /// <inheritdoc/>
    protected override Expression VisitNew(NewExpression node)
    {
        if (node.Type != typeof(decimal))
        {
            return base.VisitNew(node);
        }

        List<Expression> arguments = [.. node.Arguments.Select(a => Visit(a))];
        return arguments.TrueForAll(a => a is ConstantExpression) ? Expression.Constant(node.Constructor is null ? 0m : node.Constructor.Invoke([.. arguments.Cast<ConstantExpression>().Select(a => a.Value)]), typeof(decimal))
            : arguments is [{ Type.IsPrimitive: true } number] ? Typed(OfNumber(number), typeof(decimal))
            : throw Refused("new decimal(…)", "Write a constant such as 1.5m, or a cast: (decimal)x.");
    }

    /// <summary>A call of one of the functions.</summary>
    internal static MethodCallExpression Call(string function, params Expression[] arguments)
        => Expression.Call(typeof(DecimalFunctions), function, null, arguments);

    /// <summary>The same as decimal?.</summary>
    internal static Expression Nullable(Expression value) => value switch
    {
        { Type: var type } when type == typeof(decimal?) => value,
        ConstantExpression { Value: decimal number } => Expression.Constant(number, typeof(decimal?)),
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: { } operand } when operand.Type == typeof(decimal?) => operand,
        MemberExpression { Member.Name: nameof(Nullable<>.Value), Expression: { } nullable } when nullable.Type == typeof(decimal?)
            => nullable,
        _ => Expression.Convert(value, typeof(decimal?)),
    };

    /// <summary>An integer or a binary number as a decimal.</summary>
    internal static MethodCallExpression OfNumber(Expression number)
        => Plain(number.Type) == typeof(double) || Plain(number.Type) == typeof(float)
            ? Call(nameof(DecimalFunctions.OfReal), Typed(number, typeof(double?)))
            : Call(nameof(DecimalFunctions.OfInteger), Typed(number, typeof(long?)));

    /// <summary>A decimal as an integer or a binary number.</summary>
    internal static MethodCallExpression ToNumber(Expression number, Type to)
        => Call(
            to == typeof(double) || to == typeof(float) ? nameof(DecimalFunctions.ToReal) : to == typeof(long) || to == typeof(ulong)
                || to == typeof(uint) ? nameof(DecimalFunctions.ToLong) : nameof(DecimalFunctions.ToInt),
            Nullable(number));

    private static NotSupportedException Refused(string what,
        string mend = DecimalMethods.Mend)
        => new($"{what} of a decimal has no SQL that gives the value of C#. {mend}");

    private static Expression Typed(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);

    private static Type Plain(Type type) => System.Nullable.GetUnderlyingType(type) ?? type;

    private static Expression Unboxed(Expression value)
        => value is UnaryExpression { NodeType: ExpressionType.Convert, Operand: { } operand } && value.Type == typeof(object) ? operand
        : value;

    private static bool IsNull(Expression value)
        => value is ConstantExpression { Value: null } or UnaryExpression { NodeType: ExpressionType.Convert,
        Operand: ConstantExpression { Value: null } } or DefaultExpression { Type.IsGenericType: true };

    // The sum by the number of what is known: SQL's own average is a binary number.
    private Expression Average(MethodCallExpression node)
    {
        var (source, selector) = (Visit(node.Arguments[0]), node.Arguments.Count > 1 ? Visit(node.Arguments[1]) : null);
        var lambda = selector is UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression quoted } ? quoted
            : (LambdaExpression?)selector;
        var element = source.Type.GetInterfaces().Append(source.Type).First(t => t.IsGenericType
            && t.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
        lambda ??= Expression.Parameter(element, "value") is var value ? Expression.Lambda(value, value) : null;
        if (lambda!.Body.Type == typeof(decimal))
        {
            lambda = Expression.Lambda(Nullable(lambda.Body), lambda.Parameters);
        }

        var known = Expression.Lambda(Expression.NotEqual(lambda.Body, Expression.Constant(null, typeof(decimal?))), lambda.Parameters);
        var isQuery = node.Method.DeclaringType == typeof(Queryable);
        var sum = Expression.Call(node.Method.DeclaringType!, nameof(Queryable.Sum), [element], source, isQuery
            ? Expression.Quote(lambda) : lambda);
        var count = Expression.Call(node.Method.DeclaringType!, nameof(Queryable.Count), [element], source, isQuery
            ? Expression.Quote(known) : known);
        return Typed(Call(nameof(DecimalFunctions.Divide), sum, OfNumber(count)), node.Type);
    }

    private Expression Sorted(MethodCallExpression node)
    {
        var visited = (MethodCallExpression)base.VisitMethodCall(node);
        var isQuoted = visited.Arguments[1] is UnaryExpression;
        var lambda = (LambdaExpression)(isQuoted ? ((UnaryExpression)visited.Arguments[1]).Operand : visited.Arguments[1]);
        if (Key(lambda.Body) is var key && ReferenceEquals(key, lambda.Body))
        {
            return visited;
        }

        var by = Expression.Lambda(key, lambda.Parameters);
        return Expression.Call(node.Method.DeclaringType!, node.Method.Name, [lambda.Parameters[0].Type, key.Type], visited.Arguments[0],
            isQuoted ? Expression.Quote(by) : by);
    }
}
