using OgpGraph.Samples.ClashOne;

[assembly: CommitmentModule<ClashOneModule>("clash-one")]

namespace OgpGraph.Samples.ClashOne;

/// <summary>Claims the type Festival, as another sample does.</summary>
public sealed class ClashOneModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Festival>();
}
