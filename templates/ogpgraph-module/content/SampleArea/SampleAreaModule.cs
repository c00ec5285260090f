using OgpGraph.Modules.SampleArea;

[assembly: CommitmentModule<SampleAreaModule>("sample-area", Commitment = "PT0099")]

namespace OgpGraph.Modules.SampleArea;

/// <summary>The commitment PT0099: its facts stand in commitment.yaml, what it adds to the graph here.</summary>
public sealed class SampleAreaModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Table<SampleAreaPlace>("places.csv")
            .Indicator<SampleAreaReach>("sample-area.reach");

        module.Extend<Commitment>()
            .Many<SampleAreaPlace>("sampleAreaPlaces", p => p.CommitmentId, "The places where the commitment was carried out.", "Os locais onde o compromisso foi executado.")
            .Label("SampleArea places", "Locais de SampleArea");
    }
}
