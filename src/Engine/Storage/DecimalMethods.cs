using System.Linq.Expressions;
using System.Reflection;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Storage;

/// <summary>The methods of C# over decimals that an author's expression may call.</summary>
internal static class DecimalMethods
{
    /// <summary>What an author can write, where nothing better is known.</summary>
    public const string Mend = "Write it with + - * / %, comparisons, casts, ?:, ?? or Math.Abs, Ceiling, Clamp, Floor, Max, Min, Round, Sign and Truncate.";

    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        [nameof(decimal.Abs)] = nameof(DecimalFunctions.Abs),
        [nameof(decimal.Min)] = nameof(DecimalFunctions.Min),
        [nameof(decimal.Max)] = nameof(DecimalFunctions.Max),
        [nameof(decimal.Add)] = nameof(DecimalFunctions.Add),
        [nameof(decimal.Subtract)] = nameof(DecimalFunctions.Subtract),
        [nameof(decimal.Multiply)] = nameof(DecimalFunctions.Multiply),
        [nameof(decimal.Divide)] = nameof(DecimalFunctions.Divide),
        [nameof(decimal.Remainder)] = nameof(DecimalFunctions.Modulo),
        [nameof(decimal.Negate)] = nameof(DecimalFunctions.Negate),
        [nameof(decimal.Compare)] = nameof(DecimalFunctions.Compare),
        [nameof(decimal.CompareTo)] = nameof(DecimalFunctions.Compare),
        [nameof(decimal.Equals)] = nameof(DecimalFunctions.AreEqual),
        [nameof(Nullable<>.GetValueOrDefault)] = nameof(DecimalFunctions.Coalesce),
    };

    /// <summary>The call as one of the functions; null when there is none for it.</summary>
    /// <param name="node">The call.</param>
    /// <param name="visit">Rewrites an argument.</param>
    public static Expression? Rewritten(MethodCallExpression node, Func<Expression, Expression> visit)
    {
        var (type, name) = (node.Method.DeclaringType, node.Method.Name);
        if (type == typeof(Convert) && node.Arguments is [var converted])
        {
            return ToType(visit(converted), node.Type);
        }

        if (type != typeof(Math) && type != typeof(decimal) && type != typeof(decimal?))
        {
            return null;
        }

        var arguments = (node.Object is null ? [] : new[] { node.Object }).Concat(node.Arguments).Select(a => Decimal(visit(a))).ToList();
        if (name == nameof(Nullable<>.GetValueOrDefault) && arguments.Count == 1)
        {
            arguments.Add(Expression.Constant(0m, typeof(decimal?)));
        }

        return name switch
        {
            _ when Plain.TryGetValue(name, out var function) && arguments.TrueForAll(a => a.Type == typeof(decimal?))
                => DecimalRewriter.Call(function, [.. arguments]),
            nameof(Math.Clamp) when arguments is [var value, var least, var most] => DecimalRewriter.Call(nameof(DecimalFunctions.Min),
                DecimalRewriter.Call(nameof(DecimalFunctions.Max), value, least), most),
            nameof(Math.Sign) => DecimalRewriter.Call(nameof(DecimalFunctions.Compare), arguments[0], Expression.Constant(0m,
                typeof(decimal?))),
            nameof(Math.Floor) => Round(arguments[0], MidpointRounding.ToNegativeInfinity),
            nameof(Math.Ceiling) => Round(arguments[0], MidpointRounding.ToPositiveInfinity),
            nameof(Math.Truncate) => Round(arguments[0], MidpointRounding.ToZero),
            nameof(Math.Round) => Round(arguments),
            nameof(decimal.ToDouble) or nameof(decimal.ToInt32) or nameof(decimal.ToInt64)
                => DecimalRewriter.ToNumber(arguments[0], node.Type),
            _ => null,
        };
    }

    /// <summary>What an author writes instead of a method that has no SQL.</summary>
    /// <param name="method">The method.</param>
    public static string MendOf(MethodInfo method) => method.Name switch
    {
        nameof(decimal.ToString) => "Write the field as a number: who reads it makes a text of it.",
        nameof(decimal.Parse) or nameof(decimal.TryParse) => "Write the property as a decimal, so that the number is read where the row is.",
        _ => Mend,
    };

    private static Expression? ToType(Expression value, Type type)
    {
        // Convert.ToInt32 rounds, and casts do not.
        var isReal = type == typeof(double);
        return DecimalForm.IsDecimal(type) && value.Type.IsPrimitive ? DecimalRewriter.OfNumber(value)
            : value.Type != typeof(decimal) || !(isReal || type == typeof(int) || type == typeof(long)) ? null
            : DecimalRewriter.ToNumber(isReal ? value : Round(value, MidpointRounding.ToEven), type);
    }

    private static Expression Decimal(Expression argument) => DecimalForm.IsDecimal(argument.Type) ? DecimalRewriter.Nullable(argument)
        : argument;

    private static MethodCallExpression Round(Expression number, MidpointRounding mode)
        => DecimalRewriter.Call(nameof(DecimalFunctions.Round), DecimalRewriter.Nullable(number), Expression.Constant(0),
            Expression.Constant((int)mode));

    // As C# rounds where nothing is said: half to even.
    private static MethodCallExpression? Round(List<Expression> arguments)
    {
        var (places, mode) = ((Expression)Expression.Constant(0), MidpointRounding.ToEven);
        foreach (var argument in arguments.Skip(1))
        {
            if (argument.Type == typeof(int))
            {
                places = argument;
            }
            else if (argument is ConstantExpression { Value: MidpointRounding stated })
            {
                mode = stated;
            }
            else
            {
                return null;
            }
        }

        return DecimalRewriter.Call(nameof(DecimalFunctions.Round), arguments[0], places, Expression.Constant((int)mode));
    }
}
