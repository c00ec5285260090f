using OgpGraph.Samples.PathTrick;

[assembly: CommitmentModule<PathTrickModule>("../../escape")]

namespace OgpGraph.Samples.PathTrick;

/// <summary>Has a path for an id.</summary>
public sealed class PathTrickModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Seed<Organization>("../../../graph.db");
}
