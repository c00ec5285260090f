using System.Linq.Expressions;
using System.Reflection;

namespace OgpGraph.Engine.Graph;

/// <summary>
/// What comes out of an author's expression: money stays money when amounts are added, compared or multiplied by a number; an amount by an
/// amount is a number. A result has as many places as its parts
/// can give, six at most; money as many as the amounts that it is made of.
/// </summary>
internal sealed class DecimalFormFinder
{
    private readonly Dictionary<MemberInfo, Expression> _made = [];

    private static DecimalForm Number { get; } = new(false, DecimalForm.MostPlaces);

    /// <summary>The form of a lambda's value.</summary>
    public static DecimalForm Of(LambdaExpression lambda)
    {
        var finder = new DecimalFormFinder();
        new MadeMembers(finder._made).Visit(lambda);
        return finder.Of(lambda.Body);
    }

    private DecimalForm Of(Expression value) => value switch
    {
        ConstantExpression { Value: decimal constant }
            => new(false, Math.Min((int)(constant / 1.0000000000000000000000000000m).Scale, DecimalForm.MostPlaces)),
        ConstantExpression or DefaultExpression => new(false, 0),
        MemberExpression { Member: PropertyInfo { Name: nameof(Nullable<>.Value) }, Expression: { } operand }
            when Nullable.GetUnderlyingType(operand.Type) is not null => Of(operand),
        MemberExpression { Member: PropertyInfo property } when _made.TryGetValue(property, out var made) => Of(made),
        MemberExpression { Member: PropertyInfo property } when DecimalForm.IsDecimal(property.PropertyType) => DecimalForm.Of(property),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert => Converted(convert.Operand),
        UnaryExpression unary => Of(unary.Operand),
        ConditionalExpression choice => Together(Of(choice.IfTrue), Of(choice.IfFalse)),
        BinaryExpression binary => Of(binary.NodeType, Of(binary.Left), Of(binary.Right)),
        MethodCallExpression call => Of(call),
        _ => Number,
    };

    private DecimalForm Converted(Expression operand)
        => DecimalForm.IsDecimal(operand.Type) ? Of(operand)
            : Type.GetTypeCode(Nullable.GetUnderlyingType(operand.Type) ?? operand.Type) is TypeCode.Double or TypeCode.Single ? Number
            : operand is ConstantExpression or DefaultExpression || operand.Type.IsValueType ? new(false, 0) : Number;

    private static DecimalForm Of(ExpressionType operation, DecimalForm left, DecimalForm right) => operation switch
    {
        ExpressionType.Multiply or ExpressionType.MultiplyChecked when left.IsMoney != right.IsMoney => left.IsMoney ? left : right,
        ExpressionType.Multiply or ExpressionType.MultiplyChecked
            => new(false, Math.Min(left.Places + right.Places, DecimalForm.MostPlaces)),
        ExpressionType.Divide => left.IsMoney && !right.IsMoney ? left : Number,
        ExpressionType.Modulo => left,
        _ => Together(left, right),
    };

    private static DecimalForm Together(DecimalForm left, DecimalForm right)
        => left.IsMoney == right.IsMoney ? new(left.IsMoney, Math.Max(left.Places, right.Places)) : left.IsMoney ? left : right;

    private DecimalForm Of(MethodCallExpression call)
    {
        if (call.Method.DeclaringType == typeof(Math) || call.Method.DeclaringType == typeof(decimal))
        {
            var forms = call.Arguments.Where(a => DecimalForm.IsDecimal(a.Type)).Select(Of).ToList();
            return call.Method.Name switch
            {
                _ when forms.Count == 0 => Number,
                nameof(decimal.Multiply) => Of(ExpressionType.Multiply, forms[0], forms[^1]),
                nameof(decimal.Divide) => Of(ExpressionType.Divide, forms[0], forms[^1]),
                nameof(decimal.Remainder) => forms[0],
                _ => forms.Aggregate(Together),
            };
        }

        if (call.Method.Name == nameof(Nullable<>.GetValueOrDefault) && call.Object is { } nullable)
        {
            return Of(nullable);
        }

        if ((call.Method.DeclaringType == typeof(Queryable) || call.Method.DeclaringType == typeof(Enumerable))
            && Element(call) is { } element)
        {
            return call.Method.Name == nameof(Queryable.Average) && Of(element) is { IsMoney: false } ? Number : Of(element);
        }

        return Number;
    }

    // What a sequence of numbers holds: what the last of its selections gives.
    private static Expression? Element(Expression source) => source switch
    {
        MethodCallExpression { Method.Name: nameof(Queryable.Sum) or nameof(Queryable.Average) or nameof(Queryable.Min) or nameof(Queryable.Max) or nameof(Queryable.Select), Arguments: [_, var selector] } => Lambda(selector)?.Body,
        MethodCallExpression { Method.Name: nameof(Queryable.SelectMany), Arguments: [_, .., var selector] }
            when Lambda(selector) is { } many => Element(many.Body) ?? many.Body,
        MethodCallExpression { Arguments: [var first, ..] } => Element(first),
        _ => null,
    };

    private static LambdaExpression? Lambda(Expression argument)
        => argument is UnaryExpression { NodeType: ExpressionType.Quote, Operand: var quoted } ? quoted as LambdaExpression
        : argument as LambdaExpression;

    // What stands in the members of anonymous objects.
    private sealed class MadeMembers(Dictionary<MemberInfo, Expression> made) : ExpressionVisitor
    {
        protected override Expression VisitNew(NewExpression node)
        {
            for (var i = 0; i < (node.Members?.Count ?? 0); i++)
            {
                made.TryAdd(node.Members![i], node.Arguments[i]);
            }

            return base.VisitNew(node);
        }
    }
}
