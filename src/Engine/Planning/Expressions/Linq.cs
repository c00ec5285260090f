using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace OgpGraph.Engine.Planning;

/// <summary>The methods of LINQ that plans are made of, called by types that are known only at run time.</summary>
internal static class Linq
{
    private static readonly ILookup<string, MethodInfo> Queryables = typeof(Queryable).GetMethods().ToLookup(m => m.Name);
    private static readonly ILookup<string, MethodInfo> Enumerables = typeof(Enumerable).GetMethods().ToLookup(m => m.Name);
    private static readonly MethodInfo Parameter = typeof(EF).GetMethod(nameof(EF.Parameter))!;

    public static Type ElementType(Expression source)
        => source.Type.GetInterfaces().Append(source.Type).First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];

    public static Expression Where(Expression source, LambdaExpression predicate) => Call(Queryables, "Where", [ElementType(source)], source, Expression.Quote(predicate));

    public static Expression Any(Expression source) => Call(Queryables, "Any", [ElementType(source)], source);

    public static Expression Count(Expression source) => Call(Queryables, "Count", [ElementType(source)], source);

    public static Expression Take(Expression source, Expression count) => Call(Queryables, "Take", [ElementType(source)], source, count);

    public static Expression Concat(Expression first, Expression second) => Call(Queryables, "Concat", [ElementType(first)], first, second);

    public static Expression FirstOrDefault(Expression source) => Call(Queryables, "FirstOrDefault", [ElementType(source)], source);

    public static Expression Select(Expression source, LambdaExpression selector)
        => Call(Queryables, "Select", [ElementType(source), selector.ReturnType], source, Expression.Quote(selector));

    public static Expression GroupBy(Expression source, LambdaExpression key)
        => Call(Queryables, "GroupBy", [ElementType(source), key.ReturnType], source, Expression.Quote(key));

    public static Expression OrderBy(Expression source, LambdaExpression key, bool isFirst, bool isDescending)
        => Call(Queryables, (isFirst ? "OrderBy" : "ThenBy") + (isDescending ? "Descending" : ""), [ElementType(source), key.ReturnType], source, Expression.Quote(key));

    public static Expression LeftJoin(Expression outer, Expression inner, LambdaExpression outerKey, LambdaExpression innerKey, LambdaExpression result)
        => Call(Queryables, "LeftJoin", [ElementType(outer), ElementType(inner), outerKey.ReturnType, result.ReturnType], outer, inner, Expression.Quote(outerKey), Expression.Quote(innerKey), Expression.Quote(result));

    public static Expression Contains(Expression source, Expression item) => Call(Queryables, "Contains", [ElementType(source)], source, item);

    /// <summary>One parameter for the whole list, whatever its length.</summary>
    public static Expression InList(Expression list, Expression item)
    {
        var parameter = Expression.Call(Parameter.MakeGenericMethod(list.Type), list);
        return Call(Enumerables, "Contains", [item.Type], parameter, item);
    }

    public static Expression GroupCount(Expression group) => Call(Enumerables, "Count", [ElementType(group)], group);

    public static Expression GroupCount(Expression group, LambdaExpression predicate) => Call(Enumerables, "Count", [ElementType(group)], group, predicate);

    public static Expression GroupDistinctCount(Expression group, LambdaExpression selector)
    {
        var values = Call(Enumerables, "Select", [ElementType(group), selector.ReturnType], group, selector);
        return Call(Enumerables, "Count", [selector.ReturnType], Call(Enumerables, "Distinct", [selector.ReturnType], values));
    }

    public static Expression GroupSum(Expression group, LambdaExpression selector)
    {
        var method = Enumerables["Sum"].First(m => m.IsGenericMethodDefinition && m.GetParameters() is [_, var second] && second.ParameterType.GetGenericArguments()[^1] == selector.ReturnType);
        return Expression.Call(method.MakeGenericMethod(ElementType(group)), group, selector);
    }

    public static Expression Sum(Expression source, LambdaExpression selector)
    {
        var method = Queryables["Sum"].First(m => m.IsGenericMethodDefinition && m.GetParameters() is [_, var second] && second.ParameterType.GetGenericArguments()[0].GetGenericArguments()[^1] == selector.ReturnType);
        return Expression.Call(method.MakeGenericMethod(ElementType(source)), source, Expression.Quote(selector));
    }

    public static Expression Extreme(Expression source, LambdaExpression selector, bool isGreatest)
        => Call(Queryables, isGreatest ? "Max" : "Min", [ElementType(source), selector.ReturnType], source, Expression.Quote(selector));

    public static Expression GroupExtreme(Expression group, LambdaExpression selector, bool isGreatest)
    {
        var method = Enumerables[isGreatest ? "Max" : "Min"].First(m => m.GetGenericArguments().Length == 2 && m.GetParameters().Length == 2);
        return Expression.Call(method.MakeGenericMethod(ElementType(group), selector.ReturnType), group, selector);
    }

    private static MethodCallExpression Call(ILookup<string, MethodInfo> methods, string name, Type[] types, params Expression[] arguments)
    {
        foreach (var method in methods[name])
        {
            if (method.IsGenericMethodDefinition && method.GetGenericArguments().Length == types.Length && method.GetParameters().Length == arguments.Length)
            {
                var made = method.MakeGenericMethod(types);
                if (made.GetParameters().Zip(arguments).All(p => p.First.ParameterType.IsAssignableFrom(p.Second.Type) || p.Second is UnaryExpression { NodeType: ExpressionType.Quote } quote && p.First.ParameterType.IsAssignableFrom(quote.Type)))
                {
                    return Expression.Call(made, arguments);
                }
            }
        }

        throw new InvalidOperationException($"LINQ has no {name} over {string.Join(", ", arguments.Select(a => a.Type.Name))}.");
    }
}
