using OgpGraph.Engine.Serving.Guarding;

namespace OgpGraph.Engine.Serving;

/// <summary>What an engine is made from.</summary>
public sealed record EngineOptions
{
    /// <summary>The folder of the database; made when it is not there.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The plans' files, <c>&lt;plan&gt;/plan.yaml</c>; at least one.</summary>
    public required IReadOnlyList<string> PlanFiles { get; init; }

    /// <summary>The assemblies of the modules that were built with the host.</summary>
    public IReadOnlyList<string> ModuleAssemblies { get; init; } = [];

    /// <summary>A folder of modules that were added after the build; null for none.</summary>
    public string? DropInFolder { get; init; }

    /// <summary>The limits on requests.</summary>
    public GraphLimits Limits { get; init; } = new();
}
