namespace OgpGraph.Core;

/// <summary>An indicator type of a module.</summary>
/// <param name="Code">The indicator's code, unique in the plan: <c>tax-assistant.access-growth</c>.</param>
/// <param name="ObservationType">The observation class with its own dimensions.</param>
public sealed record IndicatorDefinition(string Code, Type ObservationType);
