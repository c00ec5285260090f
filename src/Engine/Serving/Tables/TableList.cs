using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Serving;

/// <summary>A list of a question that can be its table.</summary>
/// <param name="Path">What readers call it: response keys from the root field on, without those of <c>nodes</c>, <c>edges</c> and <c>node</c> where it is clear which are meant.</param>
/// <param name="FullPath">All response keys on the way.</param>
/// <param name="Keys">The same, one by one.</param>
internal sealed record TableList(string Path, string FullPath, IReadOnlyList<string> Keys)
{
    /// <summary>The lists of a plan, in the question's order.</summary>
    public static IReadOnlyList<TableList> Of(Plan plan, Func<NodePlan, IReadOnlyList<LevelPlan>> levels)
    {
        var found = new List<TableList>();
        foreach (var root in plan.Roots)
        {
            var start = new TableList("", "", []).Below(root.Output.ResponseKey);
            switch (root.Kind)
            {
                case RootKind.Nodes:
                    Add(found, start);
                    goto case RootKind.Node;
                case RootKind.Node:
                    FindIn(levels(root.Node!), start, found, levels);
                    break;
                case RootKind.Output:
                    Find(root.Output, start, found, levels);
                    break;
            }
        }

        return found;
    }

    private static void Find(OutputNode node, TableList at, List<TableList> found, Func<NodePlan, IReadOnlyList<LevelPlan>> levels)
    {
        switch (node)
        {
            case ObjectNode { Nodes: var nodes }:
                FindIn(nodes, at, found, levels);
                break;
            case ReferenceNode reference:
                FindIn(reference.Shape.All, at, found, levels);
                break;
            case NodeNode any:
                FindIn(levels(any.Plan), at, found, levels);
                break;
            case LevelNode { Level: var level, IsOne: var isOne }:
                if (!isOne)
                {
                    Add(found, at);
                }

                FindIn([level], at, found, levels);
                break;
            case ConnectionNode { Connection.Parts: var parts }:
                foreach (var part in parts)
                {
                    Find(part, at, found, levels);
                }

                break;
        }
    }

    private static void Find(ConnectionPart part, TableList connection, List<TableList> found, Func<NodePlan, IReadOnlyList<LevelPlan>> levels)
    {
        var key = part.Node.ResponseKey;
        switch (part.Kind)
        {
            case ConnectionPartKind.Nodes:
                var rows = Add(found, connection.Within(key), key);
                FindIn(part.Shape!.All, rows, found, levels);
                break;
            case ConnectionPartKind.Edges:
                var edges = Add(found, connection.Within(key), key);
                foreach (var (field, shape) in part.Fields.Where(f => f.Shape is not null))
                {
                    FindIn(shape!.All, edges.Within(field.ResponseKey), found, levels);
                }

                break;
            case ConnectionPartKind.Groups:
                var groups = connection.Below(key);
                Add(found, groups);
                FindIn(part.Groups!.Nodes, groups, found, levels);
                break;
        }
    }

    private static void FindIn(IEnumerable<LevelPlan> rows, TableList at, List<TableList> found, Func<NodePlan, IReadOnlyList<LevelPlan>> levels)
        => FindIn(rows.SelectMany(level => level.Shapes).SelectMany(shape => shape.All), at, found, levels);

    private static void FindIn(IEnumerable<OutputNode> nodes, TableList at, List<TableList> found, Func<NodePlan, IReadOnlyList<LevelPlan>> levels)
    {
        foreach (var node in nodes)
        {
            Find(node, at.Below(node.ResponseKey), found, levels);
        }
    }

    // Types of one interface have the same list each; it is one. Where two have the same path, the second is told by its own key.
    private static TableList Add(List<TableList> found, TableList list, string? key = null)
    {
        if (found.Find(f => f.FullPath == list.FullPath) is { } same)
        {
            return same;
        }

        var own = found.Exists(f => f.Path == list.Path) && key is not null ? list with { Path = $"{list.Path}.{key}" } : list;
        found.Add(own);
        return own;
    }

    private TableList Below(string key) => new(Path.Length == 0 ? key : $"{Path}.{key}", FullPath.Length == 0 ? key : $"{FullPath}.{key}", [.. Keys, key]);

    // A step into what every connection has: readers need not name it.
    private TableList Within(string key) => this with { FullPath = $"{FullPath}.{key}", Keys = [.. Keys, key] };
}
