using System.Linq.Expressions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Planning;

/// <summary>From the operations of a scalar's filter (<c>eq neq in gt contains…</c>) to an expression.</summary>
internal sealed class Conditions(StatementScope scope)
{
    /// <summary>The condition that all given operations make on a field of a row.</summary>
    public Expression On(Field field, Expression row, Argument operations)
    {
        if (!field.IsLocalized)
        {
            return OnValue(field, scope.Read(field, row), operations);
        }

        // A text in two languages is found in either; a negation must hold for both.
        var (pt, en) = scope.ReadBoth(field, row);
        return All(operations.Fields.Select(operation => operation.Key is "and" or "or"
            ? Combine(operation.Key, operation.Value.AsList().Select(o => On(field, row, o)))
            : IsNegative(operation.Key, operation.Value)
                ? Expression.AndAlso(One(field, pt, operation.Key, operation.Value), One(field, en, operation.Key, operation.Value))
                : Expression.OrElse(One(field, pt, operation.Key, operation.Value), One(field, en, operation.Key, operation.Value))));
    }

    /// <summary>The condition that all given operations make on a value.</summary>
    public Expression OnValue(Field field, Expression value, Argument operations)
        => operations.IsNull
            ? throw new GraphException(ErrorCode.BadArgument, $"The filter of {field.FlatName} is null. To ask for rows without a value, write {{{field.FlatName}: {{eq: null}}}}.")
            : All(operations.Fields.Select(operation => operation.Key is "and" or "or"
                ? Combine(operation.Key, operation.Value.AsList().Select(o => OnValue(field, value, o)))
                : One(field, value, operation.Key, operation.Value)));

    /// <summary>All of the conditions; true when there is none.</summary>
    public static Expression All(IEnumerable<Expression> conditions) => conditions.Aggregate((Expression?)null, (all, next) => all is null ? next : Expression.AndAlso(all, next)) ?? Expression.Constant(true);

    /// <summary>All or any of the conditions, as the word says; true when there is none.</summary>
    public static Expression Combine(string word, IEnumerable<Expression> conditions)
        => word == "and"
            ? All(conditions)
            : conditions.Aggregate((Expression?)null, (any, next) => any is null ? next : Expression.OrElse(any, next)) ?? Expression.Constant(true);

    private static bool IsNegative(string operation, Argument value)
        => value.IsNull ? operation == "eq" : operation is "neq" or "nin" || (operation[0] == 'n' && operation.Length > 2);

    private Expression One(Field field, Expression value, string operation, Argument argument)
    {
        scope.Conditions?.Add(1);
        var isNullable = !value.Type.IsValueType || Nullable.GetUnderlyingType(value.Type) is not null;
        if (argument.IsNull)
        {
            return operation switch
            {
                "eq" => isNullable ? Expression.Equal(value, Expression.Constant(null, value.Type)) : Expression.Constant(false),
                "neq" => isNullable ? Expression.NotEqual(value, Expression.Constant(null, value.Type)) : Expression.Constant(true),
                _ => throw new GraphException(ErrorCode.BadArgument, $"{operation} on {field.FlatName} is null. Only eq and neq can be null."),
            };
        }

        return operation switch
        {
            "eq" => Expression.Equal(value, Slot(field, argument, value.Type)),
            "neq" => Expression.NotEqual(value, Slot(field, argument, value.Type)),
            "in" => In(field, value, argument),
            "nin" => Expression.Not(In(field, value, argument)),
            "gt" => Expression.GreaterThan(value, Slot(field, argument, value.Type)),
            "gte" => Expression.GreaterThanOrEqual(value, Slot(field, argument, value.Type)),
            "lt" => Expression.LessThan(value, Slot(field, argument, value.Type)),
            "lte" => Expression.LessThanOrEqual(value, Slot(field, argument, value.Type)),
            "ngt" => OrNull(value, isNullable, Expression.LessThanOrEqual(value, Slot(field, argument, value.Type))),
            "ngte" => OrNull(value, isNullable, Expression.LessThan(value, Slot(field, argument, value.Type))),
            "nlt" => OrNull(value, isNullable, Expression.GreaterThanOrEqual(value, Slot(field, argument, value.Type))),
            "nlte" => OrNull(value, isNullable, Expression.GreaterThan(value, Slot(field, argument, value.Type))),
            "contains" => Text(nameof(TextFunctions.Contains), field, value, argument),
            "ncontains" => Expression.Not(Text(nameof(TextFunctions.Contains), field, value, argument)),
            "startsWith" => Text(nameof(TextFunctions.StartsWith), field, value, argument),
            "nstartsWith" => Expression.Not(Text(nameof(TextFunctions.StartsWith), field, value, argument)),
            "endsWith" => Text(nameof(TextFunctions.EndsWith), field, value, argument),
            "nendsWith" => Expression.Not(Text(nameof(TextFunctions.EndsWith), field, value, argument)),
            _ => throw new InvalidOperationException($"No operation {operation}."),
        };
    }

    private static Expression OrNull(Expression value, bool isNullable, Expression condition)
        => isNullable ? Expression.OrElse(condition, Expression.Equal(value, Expression.Constant(null, value.Type))) : condition;

    private Expression Slot(Field field, Argument argument, Type type)
    {
        var slot = scope.Slots.Add(new ValueSlot(argument.Source, field), Nullable.GetUnderlyingType(type) ?? type);
        return slot.Type == type ? slot : Expression.Convert(slot, type);
    }

    private Expression In(Field field, Expression value, Argument argument)
    {
        var list = scope.Slots.Add(new ListSlot(argument.Source, field), typeof(List<>).MakeGenericType(value.Type));
        return Linq.InList(list, value);
    }

    private MethodCallExpression Text(string function, Field field, Expression value, Argument argument)
        => Expression.Call(typeof(TextFunctions).GetMethod(function)!, value, scope.Slots.Add(new ValueSlot(argument.Source, field), typeof(string)));
}
