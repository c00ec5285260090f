using OgpGraph.Samples.StreetLamps;

[assembly: CommitmentModule<StreetLampsModule>("street-lamps", Commitment = "PT0099")]

namespace OgpGraph.Samples.StreetLamps;

/// <summary>A made-up commitment: street lamps and whether they are lit.</summary>
public sealed class StreetLampsModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Table<Lamp>("lamps.csv")
            .Seed<Organization>("organizations.csv")
            .Indicator<LitLamps>("street-lamps.lit")
            .Measure("street-lamps.listed", "Lamps that are listed", "Candeeiros que constam da lista", "lamps", data => data.Of<Lamp>().Count());

        module.Extend<Lamp>()
            .Compute("isTall", (lamp, data) => lamp.Height > 6, "Whether it is taller than six metres; null when its height is not known.", "Se tem mais de seis metros; nulo quando não se conhece a altura.")
            .Compute("neighbours", (lamp, data) => data.Of<Lamp>().Count(other => other.OwnerId == lamp.OwnerId && other.Id != lamp.Id), "How many other lamps its owner has.", "Quantos outros candeeiros tem o proprietário.")
            .Load("keyLength", Lengths, "How long its key is; null when it is not known.", "O comprimento da chave; nulo quando não se conhece.");

        module.Extend<Organization>()
            .Many<Lamp>("streetLamps", lamp => lamp.OwnerId, "The street lamps that it owns.", "Os candeeiros de rua que possui.")
            .One<Lamp>("tallestStreetLamp", lamp => lamp.OwnerId, "Its tallest street lamp; null when it has none.", "O seu candeeiro de rua mais alto; nulo quando não tem nenhum.", latestBy: lamp => lamp.Height);
    }

    private static Dictionary<string, int> Lengths(IReadOnlyList<string> keys, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return keys.ToDictionary(key => key, key => key.Length);
    }
}
