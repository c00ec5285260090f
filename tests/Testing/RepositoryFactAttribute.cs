namespace OgpGraph.Testing;

/// <summary>A fact about files of the repository: skipped, and said so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RepositoryFactAttribute : FactAttribute
{
    /// <summary>Looks for the repository.</summary>
    public RepositoryFactAttribute() => Skip = Repository.Root is null ? "Runs inside the OgpGraph repository only." : null;
}
