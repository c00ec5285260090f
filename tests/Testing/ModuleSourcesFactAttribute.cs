namespace OgpGraph.Testing;

/// <summary>A fact about a module's source files: skipped, and said so, where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ModuleSourcesFactAttribute : FactAttribute
{
    /// <summary>Looks for sources.</summary>
    public ModuleSourcesFactAttribute()
        => Skip = Repository.Root is null && (Repository.TestProject is null || !ModuleSources.ReferencedBy(Repository.TestProject).Any())
            ? "The module's sources are not here: a test project with a ProjectReference to the module's has them."
            : null;
}
