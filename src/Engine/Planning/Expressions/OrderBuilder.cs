using System.Linq.Expressions;
using System.Reflection;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>From an <c>order</c> argument to terms: scalars, computed fields, fields of to-one edges, counts and sums of to-many edges. The key comes last, so that the order is total.</summary>
internal sealed class OrderBuilder(StatementScope scope)
{
    // The translator recurses once a term: 2,000 of them overflow the stack, which nothing can catch.
    private const int MostTerms = 32;

    /// <summary>Refuses an order of more terms than anybody sorts by.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.BadArgument"/>.</exception>
    public static void CheckLength(int terms)
    {
        if (terms > MostTerms)
        {
            throw new GraphException(ErrorCode.BadArgument, $"order has {terms} fields, and the limit is {MostTerms}. Sort by fewer fields.");
        }
    }

    /// <summary>The terms of an argument, the key included; only the key when the argument is absent.</summary>
    public IReadOnlyList<OrderTerm> Terms(Entity entity, Argument? order)
    {
        var terms = new List<OrderTerm>();
        foreach (var item in order is null || order.IsNull ? [] : order.AsList())
        {
            Add(terms, entity, item, row => row, "");
        }

        CheckLength(terms.Count);
        if (terms.Count == 0 && entity.ClrType == typeof(SearchResult))
        {
            // What fits best comes first.
            terms.Add(new OrderTerm("rank", row => Expression.Property(row, nameof(SearchResult.Rank)), ScalarKind.Float, false));
        }

        // In the direction of the term before it: then one index serves both.
        terms.Add(new OrderTerm("key", row => StatementScope.Key(entity, row), ScalarKind.String, terms is [.., { IsDescending: true }]));
        return terms;
    }

    /// <summary>Sorts a source by the terms, nulls last.</summary>
    public static Expression Sort(Expression source, Entity entity, IReadOnlyList<OrderTerm> terms)
    {
        var isFirst = true;
        foreach (var term in terms)
        {
            var row = Expression.Parameter(entity.ClrType, "row");
            var value = term.Value(row);
            if (IsNullable(value) && !term.IsKnown)
            {
                source = Linq.OrderBy(source, Expression.Lambda(Expression.Equal(value, Expression.Constant(null, value.Type)), row), isFirst, term.IsReversed);
                isFirst = false;
            }

            source = Linq.OrderBy(source, Expression.Lambda(value, row), isFirst, term.IsDescending ^ term.IsReversed);
            isFirst = false;
        }

        return source;
    }

    /// <summary>True when the value can be null in SQL.</summary>
    public static bool IsNullable(Expression value) => value switch
    {
        { Type.IsValueType: true } => Nullable.GetUnderlyingType(value.Type) is not null,
        MemberExpression { Member: PropertyInfo property } => !property.IsDefined(typeof(KeyAttribute), true) && !property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), true),
        _ => true,
    };

    private void Add(List<OrderTerm> terms, Entity entity, Argument item, Func<Expression, Expression> rowOf, string path)
    {
        foreach (var (name, value) in item.Fields)
        {
            if (value.IsNull)
            {
                continue;
            }

            var at = path + name;
            switch (entity.Members[name])
            {
                case Field field:
                    // A text in two languages sorts by the request's: a cursor is of that language.
                    terms.Add(new OrderTerm(field.IsLocalized ? $"{at}:{scope.Language}" : at, row => scope.Read(field, rowOf(row)), field.Kind, IsDescending(value)) { IsIndexed = path.Length == 0 && IsIndexed(field) });
                    break;
                case Embedded embedded:
                    terms.AddRange(value.Fields.Where(f => !f.Value.IsNull).Select(f =>
                    {
                        var part = embedded.Fields.Single(e => e.Name == f.Key);
                        return new OrderTerm(at + "." + f.Key, row => scope.Read(part, rowOf(row)), part.Kind, IsDescending(f.Value));
                    }));
                    break;
                case Edge { IsMany: true } edge:
                    AddCount(terms, row => scope.Rows(edge, StatementScope.Key(entity, rowOf(row))), value, at);
                    break;
                case Edge edge:
                    AddOne(terms, edge, row => edge.Kind == EdgeKind.Reference
                        ? scope.Rows(edge, scope.Read(edge.Reference!, rowOf(row)))
                        : scope.Latest(edge, StatementScope.Key(entity, rowOf(row))), value, at);
                    break;
            }
        }
    }

    // A field of a to-one edge is a scalar subquery: SELECT field FROM target WHERE key = … LIMIT 1.
    private void AddOne(List<OrderTerm> terms, Edge edge, Func<Expression, Expression> source, Argument value, string path)
    {
        var inner = new List<OrderTerm>();
        Add(inner, edge.Target, value, row => row, path + ".");
        foreach (var term in inner)
        {
            terms.Add(term with
            {
                Value = row =>
                {
                    var target = Expression.Parameter(edge.Target.ClrType, "target");
                    var read = term.Value(target);
                    if (read.Type.IsValueType && Nullable.GetUnderlyingType(read.Type) is null)
                    {
                        read = Expression.Convert(read, typeof(Nullable<>).MakeGenericType(read.Type));
                    }

                    return Linq.FirstOrDefault(Linq.Select(source(row), Expression.Lambda(read, target)));
                },
            });
        }
    }

    private static void AddCount(List<OrderTerm> terms, Func<Expression, Expression> source, Argument value, string path)
    {
        if (value["count"] is { IsNull: false } direction)
        {
            terms.Add(new OrderTerm(path + ".count", row => Linq.Count(source(row)), ScalarKind.Int, IsDescending(direction)));
        }
    }

    // An index that goes on with other columns has the rows of one value in another order than by their key.
    private static bool IsIndexed(Field field) => field is { IsLocalized: false, Compute: null, Path: [var property] } && property.GetCustomAttributes<IndexedAttribute>().Any(i => i.Then.Count == 0);

    private static bool IsDescending(Argument direction) => direction.Word == "DESC";
}
