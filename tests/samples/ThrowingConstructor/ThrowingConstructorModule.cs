using OgpGraph.Samples.ThrowingConstructor;

[assembly: CommitmentModule<ThrowingConstructorModule>("throwing-constructor")]

namespace OgpGraph.Samples.ThrowingConstructor;

public sealed class ThrowingConstructorModule : ICommitmentModule
{
    public ThrowingConstructorModule() => throw new InvalidOperationException("The constructor says no.");

    public void Define(ModuleBuilder module) => module.Table<Organization>();
}
