using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>
/// What a request may cost at most, known once its variables are: a level costs one point and one more for every ten rows that it may have,
/// times the rows above it. Totals and groups, which read all matching rows, cost ten.
/// </summary>
internal sealed class CostRule(Variables variables, PageSize pageSize)
{
    private const double ALevel = 1;
    private const double ARow = 0.1;
    private const double AScan = 10;

    /// <summary>The points of a plan, rounded up.</summary>
    public long Of(Plan plan)
        => (long)Math.Ceiling(Math.Min(plan.Roots.Sum(root => root.Kind switch
        {
            RootKind.Output => Of(root.Output),
            RootKind.Nodes => root.Ids!.ReadList(variables).Count,
            _ => ALevel,
        }), long.MaxValue / 2));

    private double Of(IEnumerable<OutputNode> nodes) => nodes.Sum(Of);

    private double Of(OutputNode node) => node switch
    {
        ObjectNode { Nodes: var nodes } => Of(nodes),
        ReferenceNode reference => Of(reference.Shape.All),
        LevelNode { IsOne: true } one => ALevel + Rows(one.Level, 1),
        LevelNode list => ALevel + Rows(list.Level, 10),
        NodeNode => ALevel,
        LoadedNode => ALevel,
        ConnectionNode { Connection: var connection } => Of(connection),
        _ => 0,
    };

    private double Of(ConnectionPlan connection)
    {
        // Page arguments are checked here even when no part reads rows.
        var size = pageSize.Of(connection.Page, variables);
        return ALevel
            + (connection.Level is { } level ? Rows(level, size) : 0)
            + (connection.Totals is not null ? ALevel : 0)
            + connection.Parts.Where(p => p.Groups is not null).Sum(p => AScan + (pageSize.Of(p.Groups!.Page, variables) * (ARow + Of(p.Groups.Nodes))));
    }

    private double Rows(LevelPlan level, int rows) => rows * (ARow + level.Shapes.Sum(s => Of(s.All)));
}
