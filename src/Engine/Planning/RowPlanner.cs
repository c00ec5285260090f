using System.Linq.Expressions;
using GraphQLParser.AST;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Planning;

/// <summary>Plans the levels of one root field: what each statement reads and how each row is written.</summary>
internal sealed class RowPlanner(
    GraphContext context, Selection selection, Variables variables, Language language, ValueSource? asOf, ConditionCount conditions, PersonalReads personal, PlanningTime time, Lock translating, bool isTable)
{
    /// <summary>The parent key's column of a level that has no parent.</summary>
    public const int NoParent = -1;

    // A plain list is short by nature; this bounds one that is not.
    private const int PlainListMaximum = 1_000;

    // A field of an interface stands in the list of each concrete type: one node, and one statement, for all of them. Two types' own fields of one name are two members.
    private readonly Dictionary<(RowQuery Query, int Element, string Key, Member Member), List<(IReadOnlyList<GraphQLField> Places, OutputNode Node)>> _shared = [];

    /// <summary>Rows of any type by key.</summary>
    public NodePlan AnyNode(IReadOnlyList<GraphQLSelectionSet> sets) => new(Reached(sets), entity =>
    {
        lock (translating)
        {
            var scope = Scope();
            var row = Expression.Parameter(entity.ClrType, "row");
            var rows = Linq.Where(scope.Set(entity.ClrType), Expression.Lambda(Expression.Equal(StatementScope.Key(entity, row), scope.Slots.Add(new KeySlot(), typeof(string))), row));
            return Fixed(scope, entity, rows, sets, 1);
        }
    });

    /// <summary>A to-one level: the first of the rows, which are sorted.</summary>
    public LevelNode One(SelectedField field, Entity entity, Edge? edge, int parentKey, Func<StatementScope, Expression> rows)
    {
        var scope = Scope();
        return new LevelNode(field, parentKey, Fixed(scope, entity, rows(scope), [.. field.Sets], 1), isOne: true, edge);
    }

    /// <summary>A connection.</summary>
    public ConnectionNode Connection(SelectedField field, Entity entity, Edge? edge, Func<StatementScope, Expression> rows, int parentKey)
    {
        var where = field.Argument("where", variables);
        var order = field.Argument("order", variables);
        var page = new PagePlan(Source(field, "first"), Source(field, "last"), Source(field, "after"), Source(field, "before"), null);
        var parts = selection.Fields(entity.Name + "Connection", field.Sets);
        var groups = new GroupPlanner(context, this, selection, variables, entity, isTable, Scope, scope => new WhereBuilder(scope).Filter(rows(scope), entity, where));

        LevelPlan? level = null;
        var shapes = new Dictionary<SelectedField, RowShape>(ReferenceEqualityComparer.Instance);
        var inner = parts.Where(p => p.Name is "edges" or "pageInfo").ToDictionary(p => p, p => selection.Fields(p.Name == "edges" ? entity.Name + "Edge" : "PageInfo", p.Sets));
        if (parts.Any(p => p.Name is "nodes" or "edges" or "pageInfo"))
        {
            level = Level(entity, rows, where, order, page, parentKey, [.. parts.Where(p => p.Name == "nodes"), .. inner.Values.SelectMany(f => f)], shapes);
        }

        parts = isTable ? SyntheticFlag.AddTo(parts, entity) : parts;
        var totals = groups.Totals([.. parts.Where(p => p.Name is "totalCount" or "aggregates" or SyntheticFlag.Name)]);
        var planned = parts.Select(part => part.Name switch
        {
            "nodes" => new ConnectionPart(ConnectionPartKind.Nodes, new ConstantNode(part, "")) { Shape = shapes[part] },
            "edges" => new ConnectionPart(ConnectionPartKind.Edges, new ConstantNode(part, "")) { Fields = Keys(inner[part], shapes) },
            "pageInfo" => new ConnectionPart(ConnectionPartKind.PageInfo, new ConstantNode(part, "")) { Fields = Keys(inner[part], shapes) },
            "groups" => groups.Groups(part),
            "__typename" => new ConnectionPart(ConnectionPartKind.TypeName, new ConstantNode(part, $"\"{entity.Name}Connection\"")),
            _ => new ConnectionPart(ConnectionPartKind.Totals, totals.Nodes[part.ResponseKey]),
        }).ToList();

        // With one part that writes rows, and page info after it, rows go straight to the answer.
        var rowParts = planned.Where(p => p.Kind is ConnectionPartKind.Nodes or ConnectionPartKind.Edges).ToList();
        var firstInfo = planned.FindIndex(p => p.Kind == ConnectionPartKind.PageInfo);
        var connection = new ConnectionPlan
        {
            Entity = entity,
            Parts = planned,
            Level = level,
            Totals = totals.Statement,
            Page = page,
            IsStreamed = rowParts.Count == 1 && (firstInfo < 0 || firstInfo > planned.IndexOf(rowParts[0])),
        };
        return new ConnectionNode(field, parentKey, connection, edge);
    }

    // The rows of a statement. Those of a table say whether they are made up, also when the question does not ask for it.
    private RowShape RowsShape(RowQuery query, Entity entity, IReadOnlyList<GraphQLSelectionSet> sets)
    {
        var shape = Shape(query, RowQuery.Root, entity, sets);
        return isTable ? SyntheticFlag.AddTo(shape, field => query.Column(RowQuery.Root, field, language)) : shape;
    }

    /// <summary>The fields of a row's object.</summary>
    public RowShape Shape(RowQuery query, int element, Entity entity, IReadOnlyList<GraphQLSelectionSet> sets)
        => entity.IsInterface
            ? new RowShape
            {
                Entity = entity,
                Discriminator = query.Discriminator(element, entity),
                ByType = [.. entity.ConcreteTypes.Select(type => (System.Text.Encoding.UTF8.GetBytes(type.Discriminator), Nodes(query, element, type.Entity, type.Name, sets)))],
            }
            : new RowShape { Entity = entity, Nodes = Nodes(query, element, entity, entity.Name, sets) };

    /// <summary>A level without page arguments: a to-one level or a plain list.</summary>
    public LevelPlan Fixed(StatementScope scope, Entity entity, Expression rows, IReadOnlyList<GraphQLSelectionSet> sets, int most)
    {
        var query = new RowQuery(scope, entity);
        var shape = RowsShape(query, entity, sets);
        var statement = Translator.Translate(context, scope, query.Build(rows, scope.Slots.Add(new TakeSlot(), typeof(int))), query.ColumnCount);
        return new LevelPlan(_ => statement, new PagePlan(null, null, null, null, most)) { Entity = entity, Shapes = [shape], CursorLength = 0, CursorSignature = "" };
    }

    /// <summary>A new statement's scope under this root field.</summary>
    public StatementScope Scope()
    {
        time.Check();
        return new(context, language, asOf, conditions, personal);
    }

    private HashSet<Entity> Reached(IReadOnlyList<GraphQLSelectionSet> sets)
        => [.. context.Graph.Entities.Values.Where(e => e.Base is null && (e.IsInterface ? e.ConcreteTypes.Select(c => c.Name) : [e.Name])
            .Any(name => selection.Fields(name, sets).Any(f => f.Name is not ("id" or "__typename"))))];

    private LevelPlan Level(Entity entity, Func<StatementScope, Expression> rows, Argument? where, Argument? order, PagePlan page, int parentKey, IReadOnlyList<SelectedField> fields, Dictionary<SelectedField, RowShape> shapes)
    {
        var scope = Scope();
        var source = new WhereBuilder(scope).Filter(rows(scope), entity, where);
        var terms = new OrderBuilder(scope).Terms(entity, order);
        var query = new RowQuery(scope, entity);
        foreach (var field in fields.Where(f => f.Name is "nodes" or "node"))
        {
            shapes[field] = RowsShape(query, entity, [.. field.Sets]);
        }

        var cursor = fields.Any(f => f.Name is "cursor" or "startCursor" or "endCursor") ? terms.Select(query.Term).ToList() : [];

        var isFirstKnown = OrderedRows.IsFirstKnown(terms, where);
        var isRead = parentKey == NoParent && !isFirstKnown && OrderedRows.AreRead(terms, where);
        IReadOnlyList<OrderTerm> sorting = isFirstKnown ? [terms[0] with { IsKnown = true }, .. terms.Skip(1)] : terms;

        StatementPlan Translate(CursorNulls nulls)
        {
            lock (translating)
            {
                var take = scope.Slots.Add(new TakeSlot(), typeof(int));
                var ordered = new OrderedRows(scope, entity, terms, page, nulls, isFirstKnown);
                var rowsOfPage = isRead ? ordered.Read(source, take) : ordered.Filter(source);
                if (page.IsBackward)
                {
                    // The last rows are the first ones of the reversed order, sorted back.
                    rowsOfPage = Linq.Take(OrderBuilder.Sort(rowsOfPage, entity, OrderedRows.Reversed(sorting)), take);
                }

                var sorted = OrderBuilder.Sort(rowsOfPage, entity, sorting);
                return Translator.Translate(context, scope, query.Build(sorted, page.IsBackward ? null : take), query.ColumnCount);
            }
        }

        var level = new LevelPlan(Translate, page)
        {
            Entity = entity,
            Shapes = [.. shapes.Values],
            CursorColumns = cursor,
            CursorLength = terms.Count,
            CursorSignature = Cursor.Signature(entity, terms),
        };
        _ = level.Main;
        return level;
    }

    private OutputNode[] Nodes(RowQuery query, int element, Entity entity, string typeName, IReadOnlyList<GraphQLSelectionSet> sets)
    {
        OutputNode[] nodes = [.. selection.Fields(typeName, sets).Select(field => field.Name == "__typename"
            ? new ConstantNode(field, $"\"{typeName}\"")
            : Shared(query, element, entity, field))];
        return isTable ? ReadingMarks.AddTo(nodes, entity, field => query.Column(element, field, language)) : nodes;
    }

    private OutputNode Shared(RowQuery query, int element, Entity entity, SelectedField field)
    {
        if (!entity.Members.TryGetValue(field.Name, out var member))
        {
            // A field of a narrower type than this row has: validation allows it, data rules it out.
            return new ConstantNode(field, "null");
        }

        var key = (query, element, field.ResponseKey, member);
        if (!_shared.TryGetValue(key, out var known))
        {
            _shared[key] = known = [];
        }

        foreach (var (places, same) in known)
        {
            if (places.SequenceEqual(field.Places))
            {
                return same;
            }
        }

        var node = Node(query, element, entity, field, member);
        known.Add((field.Places, node));
        return node;
    }

    private OutputNode Node(RowQuery query, int element, Entity entity, SelectedField field, Member member)
    {
        switch (member)
        {
            case Field { Loader: not null } loaded:
                return new LoadedNode(field, query.Key(element, entity), loaded);
            case Field scalar:
                return Column(query, element, field, scalar);
            case Embedded embedded:
                return new ObjectNode(field, [.. selection.Fields(embedded.TypeName, field.Sets).Select(part => part.Name == "__typename"
                    ? (OutputNode)new ConstantNode(part, $"\"{embedded.TypeName}\"")
                    : Column(query, element, part, embedded.Fields.Single(f => f.Name == part.Name)))], embedded);
            case NodeEdge any:
                var type = query.Column(element, row => Expression.Property(row, nameof(INodeReference.Type)));
                var rowKey = query.Column(element, row => Expression.Property(row, nameof(INodeReference.RowId)));
                return new NodeNode(field, type, rowKey, AnyNode([.. field.Sets]), any);
            case Edge { Kind: EdgeKind.Reference } reference:
                var joined = query.Join(element, reference);
                return new ReferenceNode(field, query.Key(joined, reference.Target), Shape(query, joined, reference.Target, [.. field.Sets]), reference);
            case Edge { Kind: EdgeKind.First } first:
                return One(field, first.Target, first, query.Key(element, entity), scope => scope.Latest(first, scope.Slots.Add(new ParentKeySlot(), typeof(string))));
            case Edge { Kind: EdgeKind.List } list:
                return PlainList(query, element, entity, field, list);
            case Edge many:
                return Connection(field, many.Target, many, scope => scope.Rows(many, scope.Slots.Add(new ParentKeySlot(), typeof(string))), query.Key(element, entity));
            default:
                throw new InvalidOperationException(member.Name);
        }
    }

    private LevelNode PlainList(RowQuery query, int element, Entity entity, SelectedField field, Edge list)
    {
        var scope = Scope();
        var rows = new WhereBuilder(scope).Filter(scope.Rows(list, scope.Slots.Add(new ParentKeySlot(), typeof(string))), list.Target, field.Argument("where", variables));
        var sorted = OrderBuilder.Sort(rows, list.Target, new OrderBuilder(scope).Terms(list.Target, field.Argument("order", variables)));
        return new LevelNode(field, query.Key(element, entity), Fixed(scope, list.Target, sorted, [.. field.Sets], PlainListMaximum), isOne: false, list);
    }

    private ColumnNode Column(RowQuery query, int element, SelectedField field, Field scalar)
    {
        var inLanguage = scalar.IsLocalized && field.Argument("lang", variables) is { IsNull: false } asked
            ? (asked.Word == "EN" ? Language.En : Language.Pt)
            : language;
        return new ColumnNode(field, query.Column(element, scalar, inLanguage), scalar);
    }

    private static List<(OutputNode Node, RowShape? Shape)> Keys(IReadOnlyList<SelectedField> fields, Dictionary<SelectedField, RowShape> shapes)
        => [.. fields.Select(f => ((OutputNode)new ConstantNode(f, ""), shapes.GetValueOrDefault(f)))];

    private ValueSource? Source(SelectedField field, string argument)
        => field.Argument(argument, variables) is { IsNull: false } given ? given.Source : null;
}
