namespace OgpGraph.Engine.Tests.Importing;

/// <summary>A made-up module with a format of its own.</summary>
public sealed class TorchModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
    {
        module.Table<Torch>(rootField: "torches").Table<TorchMaker>(rootField: "torchMakers").Derive<TorchMaker, TorchMakerDerivation>()
        .Import<TorchImporter>("torches", "Torches.", "Lanternas.")
        .Measure("torches.listed", "Torches listed", "Lanternas listadas", "torches", data => data.Of<Torch>().Count());
        module.Extend<Torch>()
            .Precompute("isMakersDearest", (t, data) => t.MakerId == null || t.Price == null ? null : (bool?)!data.Of<Torch>().Any(o => o.MakerId == t.MakerId && o.Price > t.Price), "True when its maker made no dearer one.", "Verdadeiro quando quem a fez não fez outra mais cara.")
            .Precompute("makersTorches", (t, data) => data.Of<TorchMaker>().Where(m => m.Id == t.MakerId).Select(m => (int?)m.Torches).FirstOrDefault(), "How many its maker made.", "Quantas fez quem a fez.");
    }
}
