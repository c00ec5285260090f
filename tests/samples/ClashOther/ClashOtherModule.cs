using OgpGraph.Samples.ClashOther;

[assembly: CommitmentModule<ClashOtherModule>("clash-other")]

namespace OgpGraph.Samples.ClashOther;

/// <summary>Claims the type Festival, as another sample does.</summary>
public sealed class ClashOtherModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Festival>();
}
