using OgpGraph.Samples.ThrowingDefine;

[assembly: CommitmentModule<ThrowingDefineModule>("throwing-define")]

namespace OgpGraph.Samples.ThrowingDefine;

public sealed class ThrowingDefineModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => throw new InvalidOperationException("Define says no.");
}
