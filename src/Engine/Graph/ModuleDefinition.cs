namespace OgpGraph.Engine.Graph;

/// <summary>A module that was loaded and asked what it adds.</summary>
/// <param name="Id">The module's id; <c>core</c> for the core.</param>
/// <param name="CommitmentId">The OGP id of its commitment; null for none.</param>
/// <param name="Version">Its version; null when it is not known.</param>
/// <param name="Definition">What it adds.</param>
/// <param name="Open">Opens one of its files by name (<c>commitment.yaml</c>, <c>seed/contracts.csv</c>); null when there is none.</param>
public sealed record ModuleDefinition(string Id, string? CommitmentId, string? Version, ModuleBuilder Definition, Func<string, Stream?> Open)
{
    /// <summary>Another one whenever its assembly is compiled anew; empty when it comes from none.</summary>
    public Guid Build { get; init; }

    /// <summary>The names of its data files, as <see cref="Open"/> takes them; null when nobody told, so that only the declared seeds are known.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>The names of its files with questions, as <see cref="Open"/> takes them (<c>questions/growth.graphql</c>). They are no rows: the database does not depend on them.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>What messages call the folder of its files.</summary>
    public string Place { get; init; } = Id;

    /// <summary>True for a commitment without code, whose tables its commitment.yaml declares.</summary>
    public bool IsDeclared { get; init; }
}
