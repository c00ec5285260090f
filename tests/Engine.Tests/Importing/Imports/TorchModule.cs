namespace OgpGraph.Engine.Tests.Importing;

/// <summary>A made-up module with a format of its own.</summary>
public sealed class TorchModule : ICommitmentModule
{
    public void Define(ModuleBuilder module) => module.Table<Torch>(rootField: "torches").Table<TorchMaker>(rootField: "torchMakers").Derive<TorchMaker, TorchMakerDerivation>()
        .Import<TorchImporter>("torches", "Torches.", "Lanternas.")
        .Measure("torches.listed", "Torches listed", "Lanternas listadas", "torches", data => data.Of<Torch>().Count());
}
