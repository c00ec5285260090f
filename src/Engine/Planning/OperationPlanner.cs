using System.Linq.Expressions;
using GraphQLParser;
using GraphQLParser.AST;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Planning;

/// <summary>Plans one operation: its root fields.</summary>
internal sealed class OperationPlanner(
    GraphModel graph, GraphContext context, GraphQLDocument document, Variables variables, Language language, ConditionCount conditions, PlanningTime time, Lock translating, bool isTable)
{
    private readonly PersonalReads _personal = new();
    private readonly Selection _selection = new(graph, document, variables);

    public Plan Plan(GraphQLOperationDefinition operation)
        => new() { Roots = [.. _selection.Fields("Query", [operation.SelectionSet]).Select(Root)], Personal = _personal };

    private RootNode Root(SelectedField field)
    {
        var place = Location.FromLinearPosition(document.Source, field.Places[0].Location.Start);
        var at = (place.Line, place.Column);
        var planner = new RowPlanner(context, _selection, variables, language, field.Argument("asOf", variables) is { IsNull: false } asOf ? asOf.Source : null, conditions, _personal, time, translating, isTable);
        switch (field.Name)
        {
            case "__typename":
                return new RootNode(RootKind.Output, new ConstantNode(field, "\"Query\"")) { Location = at };
            case "__schema" or "__type":
                return new RootNode(RootKind.Introspection, new ConstantNode(field, "null")) { Location = at, Field = field.Places[0] };
            case "node":
                return new RootNode(RootKind.Node, new ConstantNode(field, "null")) { Location = at, Node = planner.AnyNode([.. field.Sets]), Ids = field.Argument("id", variables)!.Source };
            case "nodes":
                return new RootNode(RootKind.Nodes, new ConstantNode(field, "null")) { Location = at, Node = planner.AnyNode([.. field.Sets]), Ids = field.Argument("ids", variables)!.Source };
            case "plan":
                return new RootNode(RootKind.Output, BySlug<ActionPlan>(planner, field, nameof(ActionPlan.Ordinal))) { Location = at };
            case "commitment":
                return new RootNode(RootKind.Output, BySlug<Commitment>(planner, field, nameof(Commitment.PlanId))) { Location = at };
            default:
                var entity = graph.Entities.Values.First(e => e.RootField == field.Name);
                return new RootNode(RootKind.Output, planner.Connection(field, entity, null, scope => Rows(entity, field, scope), RowPlanner.NoParent)) { Location = at };
        }
    }

    private Expression Rows(Entity entity, SelectedField field, StatementScope scope)
    {
        if (entity.ClrType == typeof(SearchResult))
        {
            return SearchQuery.Rows(scope, field.Argument("text", variables), field.Argument("anyOf", variables));
        }

        var rows = scope.Set(entity.ClrType);
        if (entity.ClrType == typeof(Change) && field.Argument("since", variables) is { IsNull: false } since)
        {
            var row = Expression.Parameter(typeof(Change), "row");
            rows = Linq.Where(rows, Expression.Lambda(
                Expression.GreaterThanOrEqual(Expression.Property(row, nameof(Change.KnownOn)), scope.Slots.Add(new DaySlot(since.Source), typeof(DateOnly))), row));
        }

        return rows;
    }

    // The one row with a slug; of several plans' the newest one's. Without a slug the newest of all.
    private LevelNode BySlug<T>(RowPlanner planner, SelectedField field, string newestBy)
    {
        var entity = graph.Of<T>();
        var slug = field.Argument("slug", variables);
        return planner.One(field, entity, null, RowPlanner.NoParent, scope =>
        {
            var rows = scope.Set(entity.ClrType);
            var row = Expression.Parameter(entity.ClrType, "row");
            if (slug is { IsNull: false })
            {
                var slugField = (Field)entity.Members["slug"];
                rows = Linq.Where(rows, Expression.Lambda(Expression.Equal(scope.Read(slugField, row), scope.Slots.Add(new ValueSlot(slug.Source, slugField), typeof(string))), row));
            }

            return Linq.OrderBy(rows, Expression.Lambda(Expression.Property(row, newestBy), row), isFirst: true, isDescending: true);
        });
    }
}
