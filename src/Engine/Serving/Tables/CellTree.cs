using System.Reflection;
using OgpGraph.Core;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Serving;

/// <summary>Finds the columns of an answer's objects: where several types have one, the columns of all.</summary>
/// <param name="levels">The rows that a plan of any type's rows can have.</param>
/// <param name="withLists">False to leave out what is in lists.</param>
internal sealed class CellTree(Func<NodePlan, IReadOnlyList<LevelPlan>> levels, bool withLists)
{
    // Where a value stands: its column's name, its response path, what it is called.
    private sealed record Place(string Name, string Path, string SchemaPath, BilingualText Label, BilingualText FullLabel, bool IsMany)
    {
        public Place Below(OutputNode node, bool isNamed = true) => this with
        {
            Name = !isNamed ? Name : Name.Length == 0 ? node.ResponseKey : $"{Name}_{node.ResponseKey}",
            Path = Path.Length == 0 ? node.ResponseKey : $"{Path}.{node.ResponseKey}",
            SchemaPath = SchemaPath.Length == 0 ? node.Name : $"{SchemaPath}.{node.Name}",
            Label = isNamed ? ColumnWords.Below(Label, ColumnWords.Label(node)) : Label,
            FullLabel = isNamed ? ColumnWords.Below(FullLabel, ColumnWords.FullLabel(node)) : FullLabel,
        };

        public Place AsList() => this with { IsMany = true };
    }

    /// <summary>Adds the fields of an object.</summary>
    /// <param name="to">The object's place.</param>
    /// <param name="nodes">The fields.</param>
    /// <param name="name">What goes before the names of their columns; empty for nothing.</param>
    /// <param name="path">The object's response path.</param>
    /// <param name="label">What the object is called; empty for the row itself.</param>
    public void Add(CellNode to, IEnumerable<OutputNode> nodes, string name, string path, BilingualText label)
        => Add(to, nodes, new Place(name, path, path, label, label, false));

    /// <summary>Adds the fields of an edge: the row's own without a name before them.</summary>
    public void AddEdge(CellNode to, ConnectionPart edges, string path)
        => AddEdge(to, edges, new Place("", path, path, new("", ""), new("", ""), false));

    private void Add(CellNode to, IEnumerable<OutputNode> nodes, Place at)
    {
        foreach (var node in nodes)
        {
            Add(to, node, at.Below(node));
        }
    }

    // The place is made only when there is a column in it.
    private void Add(CellNode above, OutputNode node, Place at)
    {
        switch (node)
        {
            case ObjectNode { Nodes: var nodes }:
                Add(above.Child(node.ResponseKey), nodes, at);
                break;
            case ReferenceNode reference:
                AddRows(above.Child(node.ResponseKey), reference.Shape.All, at);
                break;
            case NodeNode any:
                AddRows(above.Child(node.ResponseKey), Shapes(any.Plan), at);
                break;
            case LevelNode { IsOne: true, Level: var level }:
                AddRows(above.Child(node.ResponseKey), level.Shapes.SelectMany(s => s.All), at);
                break;
            case LevelNode { Level: var level }:
                if (withLists)
                {
                    AddRows(List(above, node.ResponseKey), level.Shapes.SelectMany(s => s.All), at.AsList());
                }

                break;
            case ConnectionNode { Connection.Parts: var parts }:
                var connection = above.Child(node.ResponseKey);
                foreach (var part in parts)
                {
                    Add(connection, part, at);
                }

                break;
            default:
                Value(above.Child(node.ResponseKey), node, at);
                break;
        }
    }

    private void Add(CellNode connection, ConnectionPart part, Place at)
    {
        switch (part.Kind)
        {
            case ConnectionPartKind.Totals or ConnectionPartKind.TypeName:
                Add(connection, part.Node, at.Below(part.Node));
                break;
            case var _ when !withLists:
                break;
            case ConnectionPartKind.Nodes:
                AddRows(List(connection, part.Node.ResponseKey), part.Shape!.All, at.Below(part.Node, isNamed: false).AsList());
                break;
            case ConnectionPartKind.Edges:
                AddEdge(List(connection, part.Node.ResponseKey), part, at.Below(part.Node, isNamed: false).AsList());
                break;
            case ConnectionPartKind.Groups:
                Add(List(connection, part.Node.ResponseKey), part.Groups!.Nodes, at.Below(part.Node).AsList());
                break;
            default:
                var info = connection.Child(part.Node.ResponseKey);
                foreach (var (field, _) in part.Fields)
                {
                    Value(info.Child(field.ResponseKey), field, at.Below(part.Node).Below(field));
                }

                break;
        }
    }

    private void AddEdge(CellNode edge, ConnectionPart part, Place at)
    {
        foreach (var (field, shape) in part.Fields)
        {
            if (shape is null)
            {
                Value(edge.Child(field.ResponseKey), field, at.Below(field));
            }
            else
            {
                AddRows(edge.Child(field.ResponseKey), shape.All, at.Below(field, isNamed: false));
            }
        }
    }

    private void AddRows(CellNode to, IEnumerable<OutputNode> nodes, Place at) => Add(to, nodes, at);

    private IEnumerable<OutputNode> Shapes(NodePlan plan) => levels(plan).SelectMany(level => level.Shapes).SelectMany(shape => shape.All);

    private static CellNode List(CellNode above, string key)
    {
        var list = above.Child(key);
        list.IsList = true;
        return list;
    }

    private static void Value(CellNode to, OutputNode node, Place at)
    {
        // Of an interface's types each has the field; and where one has an object, another can only have null.
        if (to.Draft is not null || to.Children.Count > 0)
        {
            return;
        }

        var field = node.Member as Field;
        var (kind, isOfField) = node switch
        {
            ColumnNode { Member: Field of } => (TableCatalog.KindOf(of), true),
            LoadedNode { Field: var of } => (TableCatalog.KindOf(of), true),
            SumNode { IsAverage: true, Field.Kind: ScalarKind.Int or ScalarKind.Long } => (TableFieldKind.Decimal, true),
            SumNode { Field: var of } => (TableCatalog.KindOf(of), true),
            ReasonNode => (TableFieldKind.Enum, false),
            AnyNode => (TableFieldKind.Boolean, false),
            CountNode => (TableFieldKind.Integer, false),
            ShareNode => (TableFieldKind.Decimal, false),
            { Name: "hasNextPage" or "hasPreviousPage" } => (TableFieldKind.Boolean, false),
            _ => (TableFieldKind.Text, false),
        };
        to.FullLabel = at.FullLabel;
        to.Draft = new TableColumn(at.Name, at.Path, kind, at.Label, ColumnWords.Description(node), isOfField && field is not null ? ReaderWords.Unit(field) : null, at.IsMany)
        {
            SchemaPath = at.SchemaPath,
            Values = kind == TableFieldKind.Enum ? ReaderWords.Values(node is ReasonNode { Reasons: var reasons } ? reasons : field?.Enum) : [],
            Field = isOfField && field is { Path.Count: > 0 } ? $"{field.Path[0].DeclaringType!.GetCustomAttribute<GraphNameAttribute>()?.Name ?? field.Path[0].DeclaringType!.Name}.{field.FlatName}" : null,
        };
    }
}
