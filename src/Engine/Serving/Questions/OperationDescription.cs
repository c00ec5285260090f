namespace OgpGraph.Engine.Serving;

/// <summary>An operation as whoever asks it must know it.</summary>
/// <param name="Name">Its name; null when it has none.</param>
/// <param name="Variables">The variables that it declares, in its own order.</param>
public sealed record OperationDescription(string? Name, IReadOnlyList<OperationVariable> Variables)
{
    /// <summary>The types whose rows it reads, by name, in the order of their names.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>What all rows of its lists have in common by a condition <c>eq</c>, or <c>in</c> of one value, alone or within <c>and</c>.</summary>
    public IReadOnlyList<FixedField> Fixed { get; init; } = [];

    /// <summary>The types whose rows it counts, sums or groups, by name: what it answers of them does not say of which rows it is.</summary>
    public IReadOnlyList<string> CountedTypes { get; init; } = [];
}
