namespace OgpGraph.Engine.Planning;

/// <summary>A connection: its parts in the order in which they are asked for.</summary>
internal sealed class ConnectionPlan
{
    /// <summary>What the rows are.</summary>
    public required Graph.Entity Entity { get; init; }

    /// <summary>The parts.</summary>
    public required IReadOnlyList<ConnectionPart> Parts { get; init; }

    /// <summary>The parts that write rows.</summary>
    public ConnectionPart[] RowParts => field ??= [.. Parts.Where(p => p.Kind is ConnectionPartKind.Nodes or ConnectionPartKind.Edges)];

    /// <summary>The rows; null when no part needs them.</summary>
    public LevelPlan? Level { get; init; }

    /// <summary>Total count and aggregates in one row; null when no part needs it.</summary>
    public StatementPlan? Totals { get; init; }

    /// <summary>True when the parts need the rows once, so that they can be written as they are read.</summary>
    public bool IsStreamed { get; init; }

    /// <summary>The page, also when no rows are read.</summary>
    public required PagePlan Page { get; init; }
}

/// <summary>What a part of a connection is.</summary>
internal enum ConnectionPartKind
{
    Nodes,
    Edges,
    PageInfo,
    Totals,
    Groups,
    TypeName,
}

/// <summary>One part of a connection.</summary>
internal sealed class ConnectionPart(ConnectionPartKind kind, OutputNode node)
{
    public ConnectionPartKind Kind { get; } = kind;

    /// <summary>Key and, for totals and type names, the value.</summary>
    public OutputNode Node { get; } = node;

    /// <summary>For nodes: the rows' objects. Parts with aliases have one each.</summary>
    public RowShape? Shape { get; init; }

    /// <summary>For edges: the fields of an edge in order, the node with its object; for page info: its fields in order.</summary>
    public IReadOnlyList<(OutputNode Node, RowShape? Shape)> Fields { get; init; } = [];

    /// <summary>For groups.</summary>
    public GroupPlan? Groups { get; init; }
}

/// <summary>A list of groups: one statement.</summary>
internal sealed class GroupPlan
{
    public required StatementPlan Statement { get; init; }

    public required OutputNode[] Nodes { get; init; }

    public required PagePlan Page { get; init; }
}

/// <summary>Rows of any type by id: a plan for each type, made when first met.</summary>
/// <param name="reached">The entities whose own fields are asked for; of all others only the id and the type are.</param>
/// <param name="make">Makes the plan of an entity.</param>
internal sealed class NodePlan(IReadOnlyCollection<Graph.Entity> reached, Func<Graph.Entity, LevelPlan> make)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Graph.Entity, LevelPlan> _levels = new();

    /// <summary>The entities whose own fields are asked for.</summary>
    public IReadOnlyCollection<Graph.Entity> Reached => reached;

    public LevelPlan For(Graph.Entity entity) => _levels.GetOrAdd(entity, make);

    /// <summary>The plans made so far.</summary>
    public IEnumerable<LevelPlan> Levels => _levels.Values;
}
