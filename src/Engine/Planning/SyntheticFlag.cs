using GraphQLParser.AST;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>Adds to the objects of rows whether they are made up, so that no table can leave its readers without it.</summary>
internal static class SyntheticFlag
{
    /// <summary>The field's name in the schema.</summary>
    public const string Name = "isSynthetic";

    /// <summary>The shape with the flag as the last field of each object that can have it and has not.</summary>
    /// <param name="shape">The rows' fields.</param>
    /// <param name="column">Gives the column of a field.</param>
    public static RowShape AddTo(RowShape shape, Func<Field, int> column) => shape.Discriminator < 0
        ? new RowShape { Entity = shape.Entity, Nodes = AddTo(shape.Nodes, shape.Entity, column) }
        : new RowShape
        {
            Entity = shape.Entity,
            Discriminator = shape.Discriminator,
            ByType = [.. shape.ByType.Select((type, i) => (type.Type, AddTo(type.Nodes, shape.Entity.ConcreteTypes[i].Entity, column)))],
        };

    private static OutputNode[] AddTo(OutputNode[] nodes, Entity entity, Func<Field, int> column)
    {
        if (entity.Members.GetValueOrDefault(Name) is not Field { Kind: ScalarKind.Boolean, IsQueryable: true } flag || nodes.Any(n => n is ColumnNode && n.Member == flag))
        {
            return nodes;
        }

        // An alias may have taken the name.
        var key = Name;
        while (nodes.Any(n => n.ResponseKey == key))
        {
            key += "_";
        }

        return [.. nodes, new ColumnNode(new SelectedField(key, Name, new List<GraphQLField>()), column(flag), flag)];
    }
}
