namespace OgpGraph.Engine.Serving;

/// <summary>What the operator of a service should know.</summary>
/// <param name="Fault">Why it should not be asked although it answers; null when it may be.</param>
/// <param name="UnfinishedImports">The imports that were begun and not ended, such as by a crash, with what they are of. They are no reason not to ask.</param>
public sealed record ServiceCondition(string? Fault, IReadOnlyList<string> UnfinishedImports)
{
    /// <summary>Why changed files are not served, and the rows of before are, by module id; <c>core</c> for a plan's own file.</summary>
    public IReadOnlyDictionary<string, string> RefusedChanges { get; init; } = new Dictionary<string, string>();
}
