using OgpGraph.Engine.Serving.Guarding;

namespace OgpGraph.Engine.Serving;

/// <summary>What an engine is made from.</summary>
public sealed record EngineOptions
{
    /// <summary>The folder of the database; made when it is not there.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The files of the plans that come with the host, <c>&lt;plan&gt;/plan.yaml</c>; at least one. Those that were added lie in the data folder, under <c>plans</c>.</summary>
    public required IReadOnlyList<string> PlanFiles { get; init; }

    /// <summary>The assemblies of the modules that were built with the host.</summary>
    public IReadOnlyList<string> ModuleAssemblies { get; init; } = [];

    /// <summary>The folders of built-in modules' sources, by assembly name: a developer's build reads YAML and CSV there instead of in the assembly.</summary>
    public IReadOnlyDictionary<string, string> ModuleSources { get; init; } = new Dictionary<string, string>();

    /// <summary>True to read YAML and CSV files again when they change, and to serve what they say then.</summary>
    public bool Reloads { get; init; }

    /// <summary>A folder of modules that were added after the build; null for none.</summary>
    public string? DropInFolder { get; init; }

    /// <summary>The folder of the host's own questions, <c>&lt;name&gt;.graphql</c>; null for none.</summary>
    public string? QuestionFolder { get; init; }

    /// <summary>The limits on requests.</summary>
    public GraphLimits Limits { get; init; } = new();

    /// <summary>The tables that are being written, for all kinds of readers together.</summary>
    internal TableSlots Slots { get; } = new();
}
