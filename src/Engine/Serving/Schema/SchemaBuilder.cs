using GraphQL.Types;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>From the graph model to GraphQL.NET's schema. Nothing here knows storage: fields have no resolvers, the runner answers.</summary>
internal sealed class SchemaBuilder
{
    private readonly GraphModel _graph;
    private readonly TypeRegistry _types;
    private readonly ConnectionTypes _connections;
    private readonly InterfaceGraphType _node;

    private SchemaBuilder(GraphModel graph)
    {
        _graph = graph;
        _types = new TypeRegistry(graph);
        _connections = new ConnectionTypes(_types, new InputTypes(_types)) { RowTypeOf = RowType };
        _node = _types.Get<InterfaceGraphType>("Node", "Anything with a global id (Relay's global object identification).", made =>
            ConnectionTypes.Field(made, "id", "The global id, opaque.", new NonNullGraphType(_types.Scalars[ScalarKind.Id])));
        _node.ResolveType = static _ => null;
    }

    /// <summary>Builds and initializes the schema.</summary>
    public static GraphQL.Types.Schema Build(GraphModel graph) => new SchemaBuilder(graph).Build();

    private GraphQL.Types.Schema Build()
    {
        var query = _types.Get<ObjectGraphType>("Query", "What can be asked. Every list is a connection: filter it, sort it, page it, aggregate it, group it.", _ => { });
        AddRoots(query);
        var schema = new GraphQL.Types.Schema { Query = query, Description = "Portugal's open-government action plan as a graph: plan, commitments, milestones, indicators, observations, evidence, each number with its source." };
        foreach (var type in _types.All)
        {
            schema.RegisterType(type);
        }

        schema.Initialize();
        _types.Scalars.Describe(schema);
        return schema;
    }

    private void AddRoots(ObjectGraphType query)
    {
        var id = _types.Scalars[ScalarKind.Id];
        var slug = _types.Scalars[ScalarKind.String];
        Root(query, "node", "The row with a global id; null when there is none.", _node, ConnectionTypes.Argument("id", "The global id.", new NonNullGraphType(id)));
        Root(query, "nodes", "The rows with these global ids, in their order; null for an id that has no row.", new NonNullGraphType(new ListGraphType(_node)), ConnectionTypes.Argument("ids", "The global ids.", new NonNullGraphType(new ListGraphType(new NonNullGraphType(id)))));
        Root(query, "plan", "One action plan; null when there is none with that slug.", RowType(_graph.Of<ActionPlan>()), ConnectionTypes.Argument("slug", "The plan's slug; the newest plan when not given.", slug), AsOf());
        Root(query, "commitment", "One commitment; null when there is none with that slug.", RowType(_graph.Of<Commitment>()), ConnectionTypes.Argument("slug", "The commitment's slug.", new NonNullGraphType(slug)), AsOf());
        foreach (var entity in _graph.Entities.Values.Where(e => e.RootField.Length > 0))
        {
            var arguments = _connections.Arguments(entity).Append(AsOf()).ToList();
            if (entity.ClrType == typeof(SearchResult))
            {
                arguments.InsertRange(0, [ConnectionTypes.Argument("text", InputTypes.TextToFind, slug), ConnectionTypes.Argument("anyOf", InputTypes.TermsToFind, new ListGraphType(new NonNullGraphType(slug)))]);
            }
            else if (entity.ClrType == typeof(Change))
            {
                arguments.Insert(0, ConnectionTypes.Argument("since", "Only what became known on or after that day.", _types.Scalars[ScalarKind.DateTime]));
            }

            Root(query, entity.RootField, entity.Doc.En, _connections.Connection(entity, RowType(entity)), [.. arguments]);
        }
    }

    private QueryArgument AsOf() => ConnectionTypes.Argument("asOf", "Answers with the facts that were known on that day, and counts days to it; without it, to today in Lisbon.", _types.Scalars[ScalarKind.Date]);

    private static void Root(ObjectGraphType query, string name, string description, IGraphType type, params QueryArgument[] arguments)
        => ConnectionTypes.Field(query, name, description, type).Arguments = new QueryArguments(arguments);

    // The type of an entity's rows: an object type, or an interface with its object types.
    private IGraphType RowType(Entity entity) => entity.IsInterface ? InterfaceType(entity) : ObjectType(entity.Name, entity.Doc.En, entity, null);

    private InterfaceGraphType InterfaceType(Entity entity) => _types.Get<InterfaceGraphType>(entity.Name, entity.Doc.En, made =>
    {
        made.ResolveType = static _ => null;
        AddMembers(made, entity, null);
        foreach (var concrete in entity.ConcreteTypes)
        {
            _ = ObjectType(concrete.Name, concrete.Doc.En, concrete.Entity, concrete);
        }
    });

    private ObjectGraphType ObjectType(string name, string description, Entity entity, ConcreteType? concrete) => _types.Get<ObjectGraphType>(name, description, made =>
    {
        AddMembers(made, entity, concrete);
        made.AddResolvedInterface(_node);
        _node.AddPossibleType(made);
        if (concrete is not null || entity.Base is not null)
        {
            var general = InterfaceType(entity.Base ?? entity);
            made.AddResolvedInterface(general);
            general.AddPossibleType(made);
        }
    });

    private void AddMembers(IComplexGraphType type, Entity entity, ConcreteType? concrete)
    {
        foreach (var member in entity.Members.Values)
        {
            switch (member)
            {
                case Field field:
                    AddScalar(type, field);
                    break;
                case Embedded embedded:
                    ConnectionTypes.Field(type, embedded.Name, embedded.En, new NonNullGraphType(EmbeddedType(embedded)));
                    break;
                case NodeEdge node:
                    ConnectionTypes.Field(type, node.Name, node.En, _node);
                    break;
                case Edge { Kind: EdgeKind.Connection } edge:
                    ConnectionTypes.Field(type, edge.Name, edge.En, new NonNullGraphType(_connections.Connection(edge.Target, RowType(edge.Target)))).Arguments = new QueryArguments(_connections.Arguments(edge.Target));
                    break;
                case Edge { Kind: EdgeKind.List } edge:
                    ConnectionTypes.Field(type, edge.Name, edge.En, ConnectionTypes.NonNullList(RowType(edge.Target))).Arguments = new QueryArguments(_connections.ListArguments(edge.Target));
                    break;
                case Edge edge:
                    ConnectionTypes.Field(type, edge.Name, edge.En, EdgeType(edge, concrete));
                    break;
            }
        }
    }

    private IGraphType EdgeType(Edge edge, ConcreteType? concrete)
    {
        var type = RowType(edge.Target);
        if (concrete is not null && concrete.Covariant.TryGetValue(edge.Name, out var narrower))
        {
            var kind = edge.Target.ConcreteTypes.First(c => c.Name == narrower);
            type = ObjectType(kind.Name, kind.Doc.En, kind.Entity, kind);
        }

        return edge.IsRequired ? new NonNullGraphType(type) : type;
    }

    private void AddScalar(IComplexGraphType type, Field field)
    {
        var scalar = _types.ScalarOf(field);
        var made = ConnectionTypes.Field(type, field.Name, field.En, field.IsNullable ? scalar : new NonNullGraphType(scalar));
        if (field.IsLocalized)
        {
            made.Arguments = new QueryArguments(ConnectionTypes.Argument("lang", "The language; that of the request when not given. A missing language falls back to the other.", _types.LanguageType));
        }
    }

    private ObjectGraphType EmbeddedType(Embedded embedded) => _types.Get<ObjectGraphType>(embedded.TypeName, typeof(PartialDate).Name == embedded.TypeName ? MemberDoc<PartialDate>() : embedded.TypeName, made =>
    {
        foreach (var field in embedded.Fields)
        {
            AddScalar(made, field);
        }
    });

    private static string MemberDoc<T>() => ((DocAttribute)Attribute.GetCustomAttribute(typeof(T), typeof(DocAttribute))!).En;
}
