namespace OgpGraph.Engine.Planning;

/// <summary>Walks a plan for what tests and <c>explain</c> ask: its statements.</summary>
internal sealed class PlanWalk(Plan plan)
{
    private readonly List<StatementPlan> _statements = [];
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<StatementPlan> Statements()
    {
        foreach (var root in plan.Roots)
        {
            Visit(root.Output);
            foreach (var level in root.Node?.Levels ?? [])
            {
                Visit(level);
            }
        }

        return _statements;
    }

    private void Visit(OutputNode node)
    {
        if (!_seen.Add(node))
        {
            return;
        }

        switch (node)
        {
            case ObjectNode { Nodes: var nodes }:
                Visit(nodes);
                break;
            case ReferenceNode reference:
                Visit(reference.Shape.All);
                break;
            case LevelNode level:
                Visit(level.Level);
                break;
            case NodeNode any:
                foreach (var level in any.Plan.Levels)
                {
                    Visit(level);
                }

                break;
            case ConnectionNode { Connection: var connection }:
                Visit(connection);
                break;
        }
    }

    private void Visit(IEnumerable<OutputNode> nodes)
    {
        foreach (var node in nodes)
        {
            Visit(node);
        }
    }

    private void Visit(ConnectionPlan connection)
    {
        if (connection.Totals is { } totals)
        {
            _statements.Add(totals);
        }

        foreach (var part in connection.Parts)
        {
            if (part.Groups is { } groups)
            {
                _statements.Add(groups.Statement);
                Visit(groups.Nodes);
            }
        }

        if (connection.Level is { } level)
        {
            Visit(level);
        }
    }

    private void Visit(LevelPlan level)
    {
        _statements.Add(level.Main);
        Visit(level.Shapes.SelectMany(s => s.All));
    }
}
