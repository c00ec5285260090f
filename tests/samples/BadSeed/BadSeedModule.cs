using OgpGraph.Samples.BadSeed;

[assembly: CommitmentModule<BadSeedModule>("bad-seed")]

namespace OgpGraph.Samples.BadSeed;

/// <summary>Has a cell that is no date.</summary>
public sealed class BadSeedModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Seed<Organization>("organizations.csv");
}
