using System.Buffers.Text;
using System.Text;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>The schema with resolvers over rows in memory, for the library's ordinary execution: a second, plain way to every answer.</summary>
internal sealed class OracleSchema
{
    private readonly GraphModel _graph;
    private readonly OracleData _data;

    private OracleSchema(OracleData data)
    {
        _graph = data.Graph;
        _data = data;
    }

    public static Schema Of(OracleData data)
    {
        var schema = SchemaBuilder.Build(data.Graph);
        new OracleSchema(data).Attach(schema);
        return schema;
    }

    private void Attach(Schema schema)
    {
        foreach (var type in schema.AllTypes)
        {
            switch (type)
            {
                case InterfaceGraphType general:
                    general.ResolveType = row => schema.AllTypes[TypeOf((OracleRow)row)] as IObjectGraphType;
                    break;
                case ObjectGraphType { Name: "Query" } query:
                    Each(query, Root);
                    break;
                case ObjectGraphType { Name: "PageInfo" } info:
                    Each(info, field => context => ((OraclePage)context.Source!).Info(field));
                    break;
                case ObjectGraphType { Name: nameof(PartialDate) } date:
                    Each(date, field => context =>
                    {
                        var (row, embedded) = ((OracleRow, Embedded))context.Source!;
                        return row.Data.Value(embedded.Fields.Single(f => f.Name == field), row.Row);
                    });
                    break;
            }
        }

        foreach (var entity in _graph.Entities.Values)
        {
            foreach (var name in entity.IsInterface ? entity.ConcreteTypes.Where(c => c.Entity == entity).Select(c => c.Name) : [entity.Name])
            {
                // A table that nothing leads to has no type.
                if (schema.AllTypes[name] is ObjectGraphType row)
                {
                    Each(row, field => Member(entity.Members[field]));
                }
            }

            if (schema.AllTypes[entity.Name + "Connection"] is ObjectGraphType connection)
            {
                AttachConnection(schema, entity, connection);
            }
        }
    }

    private static void AttachConnection(Schema schema, Entity entity, ObjectGraphType connection)
    {
        Each(connection, field => field switch
        {
            "nodes" => context => ((OraclePage)context.Source!).Nodes,
            "edges" => context => ((OraclePage)context.Source!).Nodes,
            "pageInfo" => context => context.Source,
            "totalCount" => context => ((OraclePage)context.Source!).All.Count,
            "isSynthetic" => context => Whole((OraclePage)context.Source!).IsSynthetic,
            "aggregates" => context => Whole((OraclePage)context.Source!),
            _ => Groups,
        });
        Each((ObjectGraphType)schema.AllTypes[entity.Name + "Edge"]!, field => context => field == "cursor" ? ((OracleRow)context.Source!).Cursor : context.Source);
        Each((ObjectGraphType)schema.AllTypes[entity.Name + "Aggregates"]!, Aggregate);
        Each((ObjectGraphType)schema.AllTypes[entity.Name + "Group"]!, field => field switch
        {
            "share" => context => ((OracleGroup)context.Source!).Share(context.GetArgument<string?>("of")),
            "shareReason" => context => ((OracleGroup)context.Source!).ShareReason(context.GetArgument<string?>("of")),
            _ => Aggregate(field),
        });
        Each((ObjectGraphType)schema.AllTypes[entity.Name + "GroupKey"]!, field => context =>
        {
            var group = (OracleGroup)context.Source!;
            return entity.Members.GetValueOrDefault(field) is Edge edge
                ? Row(group.Data, group.Data.Find(edge.Target, (string?)group.KeyOf(field)))
                : GroupField.Of(entity).Single(g => g.KeyName == field) is { Part: DatePart.Day } by ? Show(by.Field, group.KeyOf(field)) : group.KeyOf(field);
        });
        foreach (var suffix in (string[])["Sum", "Average", "Minimum", "Maximum", "DistinctCount", "SumReasons", "AverageReasons", "RangeReasons", "SumComparators"])
        {
            if (schema.AllTypes[entity.Name + suffix] is ObjectGraphType function)
            {
                Each(function, field => context =>
                {
                    var (group, name) = ((OracleGroup, string))context.Source!;
                    return group.Shown(name, field);
                });
            }
        }
    }

    private static Func<IResolveFieldContext, object?> Aggregate(string field) => field switch
    {
        "count" => context => ((OracleGroup)context.Source!).Rows.Count,
        "isSynthetic" => context => ((OracleGroup)context.Source!).IsSynthetic,
        "key" => context => context.Source,
        _ => context => ((OracleGroup)context.Source!, field),
    };

    private Func<IResolveFieldContext, object?> Root(string field) => field switch
    {
        "node" => context => Node(context, context.GetArgument<string>("id")),
        "nodes" => context => context.GetArgument<List<string>>("ids").Select(id => Node(context, id)).ToList(),
        "plan" => context => BySlug<ActionPlan>(context, plan => plan.Ordinal),
        "commitment" => context => BySlug<Commitment>(context, commitment => commitment.PlanId),
        _ => context =>
        {
            var entity = _graph.Entities.Values.Single(e => e.RootField == field);
            var data = View(context);
            IEnumerable<object> rows = data.Rows(entity.ClrType);
            if (context.GetArgument<DateTime?>("since") is { } since)
            {
                rows = rows.Where(r => ((Change)r).KnownOn >= DateOnly.FromDateTime(since));
            }

            return new OraclePage(data, entity, rows, context);
        },
    };

    private Func<IResolveFieldContext, object?> Member(Member member) => context =>
    {
        var source = (OracleRow)context.Source!;
        return member switch
        {
            Field field => Show(field, source.Data.Value(field, source.Row, context.GetArgument<string?>("lang") switch { "EN" => Language.En, "PT" => Language.Pt, _ => null })),
            Embedded embedded => (source, embedded),
            NodeEdge when source.Row is INodeReference to => _graph.ForNode(to.Type) is { } target ? Row(source.Data, source.Data.Find(target, to.RowId)) : null,
            Edge { Kind: EdgeKind.Connection } edge => new OraclePage(source.Data, edge.Target, source.Data.Many(edge, source.Row), context),
            Edge { Kind: EdgeKind.List } edge => new OraclePage(source.Data, edge.Target, source.Data.Many(edge, source.Row), context).Everything,
            Edge edge => Row(source.Data, source.Data.One(edge, source.Row)),
            _ => throw new InvalidOperationException(member.Name),
        };
    };

    private static OracleGroup Whole(OraclePage page) => new(page.Data, page.Entity, [], [], page.All, page.All);

    private static object Groups(IResolveFieldContext context)
    {
        var page = (OraclePage)context.Source!;
        return new OracleGroups(page.Data, page.Entity).Of(
            page.All,
            [.. ((System.Collections.IEnumerable)Given("by")!).Cast<string>()],
            (IDictionary<string, object?>?)Given("having"),
            Given("order"),
            context.GetArgument<int?>("first") ?? 50);

        object? Given(string argument) => context.Arguments!.TryGetValue(argument, out var given) ? given.Value : null;
    }

    private OracleRow? Node(IResolveFieldContext context, string id)
    {
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var data = View(context);
        return _graph.ForNode(text[..colon]) is { } entity ? Row(data, data.Find(entity, text[(colon + 1)..])) : null;
    }

    private OracleRow? BySlug<T>(IResolveFieldContext context, Func<T, object> newestBy)
    {
        var data = View(context);
        var slug = context.GetArgument<string?>("slug");
        var field = (Field)_graph.Of<T>().Members["slug"];
        return Row(data, data.Rows(typeof(T)).Where(r => slug is null || (string?)data.Value(field, r) == slug).OrderByDescending(r => newestBy((T)r)).FirstOrDefault());
    }

    private OracleData View(IResolveFieldContext context)
        => _data.View(context.GetArgument<DateOnly?>("asOf"), (Language)context.UserContext["language"]!);

    private static OracleRow? Row(OracleData data, object? row) => row is null ? null : new OracleRow(data, row);

    private string TypeOf(OracleRow row) => row.Row is Indicator indicator
        ? _graph.Of<Indicator>().ConcreteTypes.Single(c => c.Discriminator == indicator.ObservationType).Name
        : row.Data.EntityOf(row.Row).Name;

    private static object? Show(Field field, object? value) => (field.Kind, value) switch
    {
        (ScalarKind.Id, string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{field.TargetName}:{key}")),
        _ => value,
    };

    private static void Each(ObjectGraphType type, Func<string, Func<IResolveFieldContext, object?>> resolver)
    {
        foreach (var field in type.Fields)
        {
            field.Resolver = new FuncFieldResolver<object?>(resolver(field.Name));
        }
    }
}
