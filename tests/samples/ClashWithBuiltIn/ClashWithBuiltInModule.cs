using OgpGraph.Samples.ClashWithBuiltIn;

[assembly: CommitmentModule<ClashWithBuiltInModule>("tax-assistant")]

namespace OgpGraph.Samples.ClashWithBuiltIn;

/// <summary>Claims the id of a module that came with the host.</summary>
public sealed class ClashWithBuiltInModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Seed<Organization>("none.csv");
}
