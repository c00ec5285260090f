using System.Linq.Expressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>From a <c>having</c> argument to an expression over a group.</summary>
internal sealed class HavingBuilder(StatementScope scope, Entity entity, GroupQuery query)
{
    private readonly Conditions _conditions = new(scope);

    public Expression Build(Expression group, Argument having)
        => Conditions.All(having.Fields.Where(f => !f.Value.IsNull).Select(field => field.Key switch
        {
            "and" or "or" => Conditions.Combine(field.Key, field.Value.AsList().Select(item => Build(group, item))),
            "count" => _conditions.OnValue(Number("count", ScalarKind.Int), Linq.GroupCount(group), field.Value),
            _ => Conditions.All(field.Value.Fields.Where(f => !f.Value.IsNull).Select(f => _conditions.OnValue(OperandOf(field.Key, f.Key), query.Function(group, field.Key, f.Key), f.Value))),
        }));

    private Field OperandOf(string function, string name)
    {
        var field = entity.QueryableFields.First(f => f.FlatName == name);
        return function switch
        {
            "avg" => Number(name, ScalarKind.Float),
            "countDistinct" => Number(name, ScalarKind.Int),
            "sum" when field.Kind == ScalarKind.Int => Number(name, ScalarKind.Long),
            _ => field,
        };
    }

    private static Field Number(string name, ScalarKind kind) => new()
    {
        Name = name, FlatName = name, Owner = PlanModule.Owner, En = "", Pt = "", Kind = kind, IsNullable = false,
        ClrType = kind switch { ScalarKind.Float => typeof(double), ScalarKind.Long => typeof(long), _ => typeof(int) },
    };
}
