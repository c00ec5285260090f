namespace OgpGraph.Engine.Graph;

/// <summary>An object that lies in the row itself, such as a partial date.</summary>
public sealed class Embedded : Member
{
    /// <summary>The GraphQL type's name.</summary>
    public required string TypeName { get; init; }

    /// <summary>Its scalars.</summary>
    public required IReadOnlyList<Field> Fields { get; init; }
}
