using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>
/// What a request may cost at most, known once its variables are: a level costs one point and one more for every ten rows that it may have,
/// times the rows above it. Totals and groups, which read all matching rows, cost ten. A row of any type costs what its own type's selection does, which the id tells;
/// where a row names it, the dearest of the types that the selection speaks of. Lists that a table reads whole cost what a page costs that no number is given for.
/// </summary>
/// <param name="graph">The model.</param>
/// <param name="variables">The request's variables.</param>
/// <param name="pageSize">How large pages are and may be.</param>
/// <param name="whole">The connections and groups that are read whole, as for a table; null for none.</param>
/// <param name="mostRows">The most rows of what is read whole.</param>
internal sealed class CostRule(GraphModel graph, Variables variables, PageSize pageSize, IReadOnlySet<object>? whole = null, int mostRows = 0)
{
    private const double ALevel = 1;
    private const double ARow = 0.1;
    private const double AScan = 10;

    /// <summary>The points of a plan, rounded up: from millionths, so that what adds up to 13 is not 14.</summary>
    public long Of(Plan plan)
        => (long)Math.Ceiling(Math.Round(Math.Min(plan.Roots.Sum(root => root.Kind switch
        {
            RootKind.Output => Of(root.Output),
            RootKind.Node => OfId(root.Node!, root.Ids!.Read(variables)),
            RootKind.Nodes => root.Ids!.ReadList(variables).Sum(id => OfId(root.Node!, id)),
            _ => ALevel,
        }), long.MaxValue / 2), 6));

    // An id that is none has its error when it is looked up, beside the data of the other root fields.
    private double OfId(NodePlan plan, ScalarValue id)
        => ALevel + (GlobalId.TryDecode(id.Text ?? id.ToString(), out var typeName, out _) && graph.ForNode(typeName) is { } type && plan.Reached.Contains(type) ? Rows(plan.For(type), 1) : ARow);

    private double Of(IEnumerable<OutputNode> nodes) => nodes.Sum(Of);

    private double Of(OutputNode node) => node switch
    {
        ObjectNode { Nodes: var nodes } => Of(nodes),
        ReferenceNode reference => Of(reference.Shape.All),
        LevelNode { IsOne: true } one => ALevel + Rows(one.Level, 1),
        LevelNode list => ALevel + Rows(list.Level, 10),
        NodeNode any => ALevel + any.Plan.Reached.Select(type => Rows(any.Plan.For(type), 1)).DefaultIfEmpty(ARow).Max(),
        LoadedNode => ALevel,
        ConnectionNode { Connection: var connection } => Of(connection),
        _ => 0,
    };

    private double Of(ConnectionPlan connection)
    {
        // Page arguments are checked here even when no part reads rows.
        var size = Size(connection, connection.Page);
        return ALevel
            + (connection.Level is { } level ? Rows(level, size) : 0)
            + (connection.Totals is not null ? ALevel : 0)
            + connection.Parts.Where(p => p.Groups is not null).Sum(p => AScan + (Size(p.Groups!, p.Groups!.Page) * (ARow + Of(p.Groups.Nodes))));
    }

    private int Size(object list, PagePlan page)
        => whole?.Contains(list) == true ? Math.Min(new PageSize(pageSize.Default, mostRows).Asked(page, variables) ?? pageSize.Default, pageSize.Default) : pageSize.Of(page, variables);

    private double Rows(LevelPlan level, int rows) => rows * (ARow + level.Shapes.Sum(s => Of(s.All)));
}
