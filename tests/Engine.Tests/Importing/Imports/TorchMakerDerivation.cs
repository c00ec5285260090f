namespace OgpGraph.Engine.Tests.Importing;

public sealed class TorchMakerDerivation : IDerivation<TorchMaker>
{
    public IReadOnlyList<Type> Reads => [typeof(Torch)];

    public IEnumerable<TorchMaker> Derive(IStoredRows rows)
        => rows.Where<Torch>(t => t.MakerId != null).GroupBy(t => t.MakerId!).Select(g => new TorchMaker { Id = g.Key, Torches = g.Count() });
}
