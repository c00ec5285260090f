namespace OgpGraph.Engine.Importing;

/// <summary>A policy area that OGP lists.</summary>
internal sealed class PolicyAreaEntry : SourcedEntry
{
    public required string Name { get; init; }
}
