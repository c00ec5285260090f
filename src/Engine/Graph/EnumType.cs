namespace OgpGraph.Engine.Graph;

/// <summary>An enum of the graph.</summary>
public sealed class EnumType
{
    /// <summary>The GraphQL name.</summary>
    public required string Name { get; init; }

    /// <summary>Who declares it: a module's id or <c>core</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>The class.</summary>
    public required Type ClrType { get; init; }

    /// <summary>The description.</summary>
    public required DocAttribute Doc { get; init; }

    /// <summary>The short name for readers.</summary>
    public required Label Label { get; init; }

    /// <summary>The values in declared order; a value's number in storage is its place here.</summary>
    public required IReadOnlyList<EnumMember> Members { get; init; }
}
