namespace OgpGraph.Host.Tests.Authoring;

/// <summary>The walks build for minutes: alone, so that no test that measures time runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Walks
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Walks";
}
