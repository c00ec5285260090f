using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>Adds to the objects of rows, and to what is said of many together, whether they are made up, so that no table can leave its readers without it.</summary>
internal static class SyntheticFlag
{
    /// <summary>The field's name in the schema.</summary>
    public const string Name = "isSynthetic";

    /// <summary>The shape with the flag as the last field of each object that can have it and has not.</summary>
    /// <param name="shape">The rows' fields.</param>
    /// <param name="column">Gives the column of a field.</param>
    public static RowShape AddTo(RowShape shape, Func<Field, int> column) => shape.Discriminator < 0
        ? new RowShape { Entity = shape.Entity, Nodes = AddToRow(shape.Nodes, shape.Entity, column) }
        : new RowShape
        {
            Entity = shape.Entity,
            Discriminator = shape.Discriminator,
            ByType = [.. shape.ByType.Select((type, i) => (type.Type, AddToRow(type.Nodes, shape.Entity.ConcreteTypes[i].Entity, column)))],
        };

    /// <summary>What says of a type's rows whether they are made up; null when none can be.</summary>
    public static Field? Of(Entity entity) => entity.Members.GetValueOrDefault(Name) is Field { Kind: ScalarKind.Boolean, IsQueryable: true } flag ? flag : null;

    /// <summary>
    /// What says of many rows of a type whether one is made up: their own flag, else that of the source which each row names; null for
    /// rows that neither say it nor name a source.
    /// </summary>
    public static (Field Flag, Edge? Through)? Find(Entity entity) => Of(entity) is { } own ? (own, null)
        : entity.Members.GetValueOrDefault("source") is Edge { Kind: EdgeKind.Reference, Reference: not null } source
            && source.TargetType == typeof(Source) && Of(source.Target) is { } flag ? (flag, source) : null;

    /// <summary>The fields of a connection with the flag behind its count, where nothing else of it says whether the rows that it counts are made up.</summary>
    public static IReadOnlyList<SelectedField> AddTo(IReadOnlyList<SelectedField> parts, Entity entity)
        => Find(entity) is null || parts.All(p => p.Name != "totalCount") || parts.Any(p => p.Name is "aggregates" or Name)
            ? parts : [.. parts, Flag(parts.Select(p => p.ResponseKey))];

    /// <summary>The fields of a group, or of all rows together, with the flag as the last where no part of the key tells.</summary>
    public static OutputNode[] AddTo(OutputNode[] nodes, Entity entity, Func<Field, Edge?, int> column)
        => Find(entity) is not var (flag, through)
            || nodes.Concat(nodes.OfType<ObjectNode>().SelectMany(n => n.Nodes)).Any(n => n is ColumnNode or AnyNode && n.Member == flag)
            ? nodes
            : [.. nodes, new AnyNode(Flag(nodes.Select(n => n.ResponseKey)), column(flag, through), flag)];

    private static OutputNode[] AddToRow(OutputNode[] nodes, Entity entity, Func<Field, int> column)
        => Of(entity) is not { } flag || nodes.Any(n => n is ColumnNode && n.Member == flag)
            ? nodes
            : [.. nodes, new ColumnNode(Flag(nodes.Select(n => n.ResponseKey)), column(flag), flag)];

    private static SelectedField Flag(IEnumerable<string> taken) => SelectedField.Add(Name, [.. taken]);
}
