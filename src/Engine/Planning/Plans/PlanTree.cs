using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>
/// Tells what levels a plan has, for tests and <c>explain</c>. What stands in several places and is one statement is told where it first stands.
/// A field that every type has, such as a count, is of whoever declares the type.
/// </summary>
internal sealed class PlanTree
{
    private readonly HashSet<OutputNode> _seen = [];

    private PlanTree()
    {
    }

    /// <summary>The levels of the root fields, in order.</summary>
    public static IReadOnlyList<PlanLevel> Of(Plan plan)
    {
        var tree = new PlanTree();
        return [.. plan.Roots.Select(tree.Root)];
    }

    private PlanLevel Root(RootNode root)
    {
        var (key, name) = (root.Output.ResponseKey, root.Output.Name);
        var level = root.Kind switch
        {
            RootKind.Introspection => new PlanLevel(key, name, name == "__schema" ? "__Schema" : "__Type", PlanModule.Owner, PlanLevelKind.Introspection),
            RootKind.Node or RootKind.Nodes => AnyNode(key, name, PlanModule.Owner, root.Node!),
            _ => Below(root.Output, key, null) ?? new PlanLevel(key, name, "String", PlanModule.Owner, PlanLevelKind.Constant),
        };
        return level with { Root = root };
    }

    // The level that a field is; null for one that is none.
    private PlanLevel? Below(OutputNode node, string path, string? owner) => node switch
    {
        ConnectionNode { Connection: var connection } => Connection(connection, path, node.Name, node.Member?.Owner ?? owner ?? connection.Entity.Owner),
        LevelNode { Level: var rows, IsOne: var isOne } => Rows(rows, path, node.Name, node.Member?.Owner ?? owner ?? rows.Entity.Owner, isOne ? PlanLevelKind.One : PlanLevelKind.List),
        ReferenceNode { Shape: var shape } => Filled(new PlanLevel(path, node.Name, shape.Entity.Name, node.Member!.Owner, PlanLevelKind.Join), shape, path),
        NodeNode any => AnyNode(path, any.Name, any.Member!.Owner, any.Plan),
        LoadedNode loaded => new PlanLevel(path, loaded.Name, loaded.Field.Enum?.Name ?? loaded.Field.Kind.ToString(), loaded.Field.Owner, PlanLevelKind.Loaded) { Loaded = loaded },
        _ => null,
    };

    private PlanLevel Connection(ConnectionPlan connection, string path, string name, string owner)
    {
        var entity = connection.Entity;
        var level = new PlanLevel(path, name, entity.Name, owner, PlanLevelKind.Connection) { Rows = connection.Level };
        PlanLevel? totals = null;
        foreach (var part in connection.Parts)
        {
            var at = $"{path}.{part.Node.ResponseKey}";
            switch (part.Kind)
            {
                case ConnectionPartKind.Nodes:
                    Filled(level, part.Shape!, at);
                    break;
                case ConnectionPartKind.Edges or ConnectionPartKind.PageInfo:
                    foreach (var (field, shape) in part.Fields)
                    {
                        if (shape is null)
                        {
                            Add(level, field, at, entity.Owner);
                        }
                        else
                        {
                            Filled(level, shape, $"{at}.{field.ResponseKey}");
                        }
                    }

                    break;
                case ConnectionPartKind.Totals:
                    if (totals is null)
                    {
                        totals = new PlanLevel(at, part.Node.Name, entity.Name + "Aggregates", entity.Owner, PlanLevelKind.Aggregates) { Statement = connection.Totals };
                        level.Levels.Add(totals);
                    }

                    Add(totals, part.Node, path, entity.Owner);
                    break;
                case ConnectionPartKind.Groups:
                    var groups = new PlanLevel(at, part.Node.Name, entity.Name + "Group", entity.Owner, PlanLevelKind.Groups) { Statement = part.Groups!.Statement };
                    level.Levels.Add(groups);
                    Add(groups, part.Groups.Nodes, at, entity.Owner);
                    break;
                default:
                    Add(level, part.Node, path, entity.Owner);
                    break;
            }
        }

        return level;
    }

    private PlanLevel Rows(LevelPlan rows, string path, string name, string owner, PlanLevelKind kind)
    {
        var level = new PlanLevel(path, name, rows.Entity.Name, owner, kind) { Rows = rows };
        foreach (var shape in rows.Shapes)
        {
            Filled(level, shape, path);
        }

        return level;
    }

    private PlanLevel AnyNode(string path, string name, string owner, NodePlan plan)
    {
        var level = new PlanLevel(path, name, "Node", owner, PlanLevelKind.Node);
        level.Levels.AddRange(plan.Levels.OrderBy(rows => rows.Entity.Name, StringComparer.Ordinal).Select(rows => Rows(rows, path, name, rows.Entity.Owner, PlanLevelKind.One)));
        return level;
    }

    private PlanLevel Filled(PlanLevel level, RowShape shape, string path)
    {
        Add(level, shape.Nodes, path, shape.Entity.Owner);

        // The lists stand in the order of the types.
        for (var i = 0; i < shape.ByType.Count; i++)
        {
            Add(level, shape.ByType[i].Nodes, path, shape.Entity.ConcreteTypes[i].Owner);
        }

        return level;
    }

    private void Add(PlanLevel level, OutputNode[] nodes, string path, string owner)
    {
        foreach (var node in nodes)
        {
            Add(level, node, path, owner);
        }
    }

    private void Add(PlanLevel level, OutputNode node, string above, string owner)
    {
        if (!_seen.Add(node))
        {
            return;
        }

        var path = $"{above}.{node.ResponseKey}";
        if (node is ObjectNode { Nodes: var nodes })
        {
            Add(level, nodes, path, node.Member?.Owner ?? owner);
        }
        else if (Below(node, path, owner) is { } below)
        {
            level.Levels.Add(below);
        }
        else
        {
            level.Fields.Add(new PlanField(path, node.Name, node.Member?.Owner ?? owner));
        }
    }
}
