using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving;

/// <summary>
/// What a question's table is made of: the way from the root field to the list, and the columns that each object on it gives, those of the list's rows last.
/// It follows from the plan alone.
/// </summary>
internal sealed class TableLayout
{
    private readonly Dictionary<OutputNode[], TableStep> _steps = new(ReferenceEqualityComparer.Instance);
    private readonly Func<NodePlan, IReadOnlyList<LevelPlan>> _levels;

    private TableLayout(Plan plan, TableList? list, Func<NodePlan, IReadOnlyList<LevelPlan>> levels)
    {
        (Plan, List, _levels) = (plan, list, levels);
        var row = new CellNode("");
        if (list is null)
        {
            AddRoots(row);
        }
        else
        {
            Root = plan.Roots.First(r => r.Output.ResponseKey == list.Keys[0]);
            AddWay(Root, row);
        }

        Places.Add(row);
        Columns = Named();
    }

    /// <summary>The question's plan.</summary>
    public Plan Plan { get; }

    /// <summary>The list; null for the one row of a question without lists.</summary>
    public TableList? List { get; }

    /// <summary>The root field that leads to the list; null without a list.</summary>
    public RootNode? Root { get; }

    /// <summary>The objects on the way that give columns, from the root field on; the list's row is the last.</summary>
    public List<CellNode> Places { get; } = [];

    /// <summary>All columns in order.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The columns' places, in the order of <see cref="Columns"/>: the number of the object in <see cref="Places"/>, and the value's in it.</summary>
    public IReadOnlyList<(int Place, int Column)> Cells { get; private set; } = [];

    /// <summary>The lists on the way, the table's own with them: none of them is cut at a page.</summary>
    public HashSet<object> WholeLists { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Lays a question's table out.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="asked">The response path of the list; null for the first.</param>
    /// <param name="anyType">A type for rows of any type of which nothing but the id is asked for.</param>
    /// <param name="time">When it is over, no further types are planned.</param>
    /// <param name="lists">All lists of the question.</param>
    /// <exception cref="GraphException"><see cref="ErrorCode.NoTable"/>.</exception>
    public static TableLayout Of(Plan plan, string? asked, Entity anyType, TimeLimit time, out IReadOnlyList<TableList> lists)
    {
        if (plan.Roots.FirstOrDefault(r => r.Kind == RootKind.Introspection) is { } introspection)
        {
            throw new GraphException(ErrorCode.NoTable, $"{introspection.Output.ResponseKey} tells of the schema and is no table. Ask for it as JSON, or leave it out.");
        }

        LevelPlan Level(NodePlan rows, Entity type)
        {
            time.Check();
            return rows.For(type);
        }

        IReadOnlyList<LevelPlan> Levels(NodePlan rows) => [.. (rows.Reached.Count > 0 ? rows.Reached : [anyType]).OrderBy(e => e.Name, StringComparer.Ordinal).Select(type => Level(rows, type))];

        var all = lists = TableList.Of(plan, Levels);
        var list = string.IsNullOrEmpty(asked)
            ? all.Count > 0 ? all[0] : null
            : all.FirstOrDefault(l => l.Path == asked) ?? all.FirstOrDefault(l => l.FullPath == asked)
                ?? throw new GraphException(ErrorCode.NoTable, all.Count == 0
                    ? $"The question has no list \"{Short(asked)}\": it has none at all, and is a table of one row. Leave the list out."
                    : $"The question has no list \"{Short(asked)}\". It has: {string.Join(", ", all.Take(20).Select(l => l.Path))}.");
        var layout = new TableLayout(plan, list, Levels);
        return layout.Columns.Count > 0 ? layout : throw new GraphException(ErrorCode.NoTable, "Nothing is asked for that could be a column: every field is left out by @skip or @include, or has nothing in it. Ask for a field of the rows.");
    }

    /// <summary>What becomes of an object on the way: the fields that are its columns, and the one that leads on.</summary>
    public TableStep Step(OutputNode[] nodes) => _steps[nodes];

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private void AddRoots(CellNode row)
    {
        var tree = new CellTree(_levels, withLists: true);
        foreach (var root in Plan.Roots)
        {
            var key = root.Output.ResponseKey;
            if (root.Node is { } any)
            {
                tree.Add(row.Child(key), _levels(any).SelectMany(l => l.Shapes).SelectMany(s => s.All), key, key, ColumnWords.Label(root.Output));
            }
            else
            {
                tree.Add(row, [root.Output], "", "", new BilingualText("", ""));
            }
        }
    }

    private void AddWay(RootNode root, CellNode row)
    {
        var here = new Hop([[root.Output]], 1, root.Output.ResponseKey, root.Output.ResponseKey, ColumnWords.Label(root.Output));
        if (root.Node is { } any)
        {
            Go(here with { Arrays = Arrays(_levels(any)) }, row);
        }
        else
        {
            Enter([root.Output], here, row);
        }
    }

    // The objects at a place on the way: one list of fields for each type that they can have.
    private sealed record Hop(IReadOnlyList<OutputNode[]> Arrays, int Keys, string Name, string Path, BilingualText Label);

    private void Go(Hop hop, CellNode row)
    {
        if (hop.Keys == List!.Keys.Count)
        {
            new CellTree(_levels, withLists: true).Add(row, hop.Arrays.SelectMany(a => a), "", hop.Path, new BilingualText("", ""));
            return;
        }

        var key = List.Keys[hop.Keys];
        var place = new CellNode("");
        var onward = new List<OutputNode>();
        foreach (var nodes in hop.Arrays)
        {
            var own = nodes.Where(n => n.ResponseKey != key && HasValues(n)).ToArray();
            var next = Array.Find(nodes, n => n.ResponseKey == key);
            _steps[nodes] = new TableStep(own, next, Places.Count);
            new CellTree(_levels, withLists: false).Add(place, own, hop.Name, hop.Path, hop.Label);
            if (next is not null)
            {
                onward.Add(next);
            }
        }

        Places.Add(place);

        // A field of an interface is one field for all its types.
        onward = [.. onward.Distinct()];
        Enter(onward, hop with { Keys = hop.Keys + 1, Name = $"{hop.Name}_{key}", Path = $"{hop.Path}.{key}", Label = ColumnWords.Below(hop.Label, ColumnWords.Label(onward[0])) }, row);
    }

    private bool HasValues(OutputNode node)
    {
        var alone = new CellNode("");
        new CellTree(_levels, withLists: false).Add(alone, [node], "", "", new BilingualText("", ""));
        return alone.Values.Any();
    }

    // Into the fields of one response key: those of several types are alike in kind.
    private void Enter(IReadOnlyList<OutputNode> nodes, Hop hop, CellNode row)
    {
        if (nodes.OfType<ConnectionNode>().ToList() is { Count: > 0 } connections)
        {
            EnterRows([.. connections.Select(c => c.Connection)], hop, row);
            return;
        }

        foreach (var level in nodes.OfType<LevelNode>().Where(n => !n.IsOne))
        {
            WholeLists.Add(level.Level);
        }

        Go(hop with { Arrays = [.. nodes.SelectMany(ArraysOf)] }, row);
    }

    private void EnterRows(IReadOnlyList<ConnectionPlan> connections, Hop hop, CellNode row)
    {
        var key = List!.Keys[hop.Keys];
        var parts = connections.Select(c => c.Parts.First(p => p.Node.ResponseKey == key)).ToList();
        var inside = hop with { Keys = hop.Keys + 1, Path = $"{hop.Path}.{key}" };
        foreach (var (connection, part) in connections.Zip(parts))
        {
            WholeLists.Add(part.Groups ?? (object)connection);
        }

        switch (parts[0].Kind)
        {
            case ConnectionPartKind.Groups:
                Go(inside with { Arrays = [.. parts.Select(p => p.Groups!.Nodes)], Name = $"{hop.Name}_{key}", Label = ColumnWords.Below(hop.Label, ColumnWords.Label(parts[0].Node)) }, row);
                break;
            case ConnectionPartKind.Nodes:
                Go(inside with { Arrays = [.. parts.SelectMany(p => Arrays(p.Shape!))] }, row);
                break;
            case var _ when inside.Keys == List.Keys.Count:
                foreach (var part in parts)
                {
                    new CellTree(_levels, withLists: true).AddEdge(row, part, inside.Path);
                }

                break;
            default:
                var node = List.Keys[inside.Keys];
                Go(inside with { Keys = inside.Keys + 1, Path = $"{inside.Path}.{node}", Arrays = [.. parts.SelectMany(p => Arrays(p.Fields.First(f => f.Node.ResponseKey == node).Shape!))] }, row);
                break;
        }
    }

    private IEnumerable<OutputNode[]> ArraysOf(OutputNode node) => node switch
    {
        ObjectNode { Nodes: var nodes } => [nodes],
        ReferenceNode reference => Arrays(reference.Shape),
        LevelNode level => Arrays([level.Level]),
        NodeNode any => Arrays(_levels(any.Plan)),
        _ => [],
    };

    private static OutputNode[][] Arrays(IEnumerable<LevelPlan> levels) => [.. levels.SelectMany(l => l.Shapes).SelectMany(Arrays)];

    private static IEnumerable<OutputNode[]> Arrays(RowShape shape) => shape.Discriminator < 0 ? [shape.Nodes] : shape.ByType.Select(t => t.Nodes);

    // Two headings that read alike in a language say all that tells them apart, and their columns' names where that is not enough.
    private static void Label(IReadOnlyList<CellNode> values)
    {
        foreach (var value in Alike(values))
        {
            value.Draft = value.Draft! with { Label = value.FullLabel! };
        }

        foreach (var value in Alike(values))
        {
            var (label, name) = (value.Draft!.Label, value.Draft.Name);
            value.Draft = value.Draft with { Label = new BilingualText($"{label.En} ({name})", $"{label.Pt} ({name})") };
        }
    }

    private static List<CellNode> Alike(IReadOnlyList<CellNode> values)
    {
        var (en, pt) = (values.CountBy(v => v.Draft!.Label.En).ToDictionary(), values.CountBy(v => v.Draft!.Label.Pt).ToDictionary());
        return [.. values.Where(v => en[v.Draft!.Label.En] > 1 || pt[v.Draft!.Label.Pt] > 1)];
    }

    private List<TableColumn> Named()
    {
        var values = Places.SelectMany((place, number) => place.Values.Select(value => (Place: number, Value: value))).ToList();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, value) in values)
        {
            var name = value.Draft!.Name;
            for (var again = 2; !taken.Add(name); again++)
            {
                name = $"{value.Draft.Name}_{again}";
            }

            value.Draft = value.Draft with { Name = name };
        }

        Label([.. values.Select(v => v.Value)]);
        var (columns, cells, numbers) = (new List<TableColumn>(), new List<(int, int)>(), new int[Places.Count]);
        foreach (var (place, value) in values)
        {
            value.Column = numbers[place]++;
            cells.Add((place, value.Column));
            columns.Add(value.Draft!);
        }

        Cells = cells;
        return columns;
    }
}
