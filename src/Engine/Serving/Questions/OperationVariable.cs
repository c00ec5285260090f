namespace OgpGraph.Engine.Serving;

/// <summary>A variable that an operation declares.</summary>
/// <param name="Name">Its name, without the $.</param>
/// <param name="Type">Its type as GraphQL writes it, such as <c>[String!]!</c>.</param>
/// <param name="Kind">What one value of it is.</param>
public sealed record OperationVariable(string Name, string Type, VariableKind Kind)
{
    /// <summary>True when its type is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>True when a value must be given: its type takes no null, and it has no default.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The default as JSON; null when the operation names none.</summary>
    public string? Default { get; init; }

    /// <summary>The values of its enum, in the schema's order; empty for other kinds.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
