using System.Linq.Expressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>From a <c>where</c> argument to an expression: scalars, embedded objects, edges at any depth, <c>and</c>, <c>or</c>.</summary>
internal sealed class WhereBuilder(StatementScope scope)
{
    private readonly Conditions _conditions = new(scope);

    private static readonly Field CountField = new()
    {
        Name = "count", FlatName = "count", Owner = PlanModule.Owner, En = "", Pt = "", Kind = ScalarKind.Int, ClrType = typeof(int), IsNullable = false,
    };

    /// <summary>The rows of a source that fulfil the argument; all when it is absent or null.</summary>
    public Expression Filter(Expression source, Entity entity, Argument? where)
    {
        if (where is null || where.IsNull || where.Fields.Count == 0)
        {
            return source;
        }

        var row = Expression.Parameter(entity.ClrType, "row");
        return Linq.Where(source, Expression.Lambda(Build(entity, row, where), row));
    }

    private Expression Build(Entity entity, Expression row, Argument where)
    {
        scope.Conditions?.Add(1);
        return Conditions.All(where.Fields.Select(field => field.Key switch
        {
            "and" or "or" => Conditions.Combine(field.Key, field.Value.AsList().Select(item => Build(entity, row, item))),
            "search" => Linq.Contains(SearchQuery.Keys(scope, entity, field.Value["text"], field.Value["anyOf"]), StatementScope.Key(entity, row)),
            _ => Member(entity, row, field.Key, field.Value),
        }));
    }

    private Expression Member(Entity entity, Expression row, string name, Argument value) => entity.Members[name] switch
    {
        Field field => _conditions.On(field, row, value),
        Embedded embedded => Conditions.All(value.Fields.Select(f => _conditions.On(embedded.Fields.Single(e => e.Name == f.Key), row, f.Value))),
        Edge { IsMany: true } edge => Many(edge, scope.Rows(edge, StatementScope.Key(entity, row)), value),
        Edge edge => One(edge, entity, row, value),
        _ => throw new InvalidOperationException(name),
    };

    private Expression One(Edge edge, Entity entity, Expression row, Argument value)
    {
        if (edge.Kind == EdgeKind.Reference)
        {
            var key = scope.Read(edge.Reference!, row);
            return value.IsNull && !scope.IsFiltered(edge.Target)
                ? Expression.Equal(key, Expression.Constant(null, typeof(string)))
                : value.IsNull
                    ? Expression.Not(Linq.Any(scope.Rows(edge, key)))
                    : Linq.Any(Filter(scope.Rows(edge, key), edge.Target, value));
        }

        var latest = Linq.Take(scope.Latest(edge, StatementScope.Key(entity, row)), Expression.Constant(1));
        return value.IsNull ? Expression.Not(Linq.Any(latest)) : Linq.Any(Filter(latest, edge.Target, value));
    }

    private Expression Many(Edge edge, Expression rows, Argument value) => Conditions.All(value.Fields.Select(operation => operation.Key switch
    {
        "some" => Linq.Any(Filter(rows, edge.Target, operation.Value)),
        "none" => Expression.Not(Linq.Any(Filter(rows, edge.Target, operation.Value))),
        "all" => Expression.Not(Linq.Any(FilterNot(rows, edge.Target, operation.Value))),
        "any" => operation.Value.Source.ReadConstant().Truth == false ? Expression.Not(Linq.Any(rows)) : Linq.Any(rows),
        "count" => _conditions.OnValue(CountField, Linq.Count(rows), operation.Value),
        _ => throw new InvalidOperationException(operation.Key),
    }));

    private Expression FilterNot(Expression source, Entity entity, Argument where)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        return where.IsNull ? Linq.Where(source, Expression.Lambda(Expression.Constant(false), row)) : Linq.Where(source, Expression.Lambda(Expression.Not(Build(entity, row, where)), row));
    }
}
