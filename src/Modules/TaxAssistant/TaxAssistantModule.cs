using OgpGraph.Modules.TaxAssistant;

[assembly: CommitmentModule<TaxAssistantModule>("tax-assistant", Commitment = "PT0010")]

namespace OgpGraph.Modules.TaxAssistant;

/// <summary>Commitment 2: the tax authority's virtual assistant.</summary>
public sealed class TaxAssistantModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Table<AssistantChannel>("assistant-channels.csv")
            .Indicator<AssistantAccess>("tax-assistant.access-growth")
            .Indicator<AssistantHandover>("tax-assistant.handed-to-official")
            .Indicator<AssistantAvailability>("tax-assistant.availability");

        module.Extend<Commitment>()
            .Many<AssistantChannel>("assistantChannels", c => c.CommitmentId, "The channels through which the virtual assistant answers.", "Os canais por que o assistente virtual responde.").Label("Channels of the assistant", "Canais do assistente");

        module.Extend<Institution>()
            .Many<AssistantChannel>("assistantChannels", c => c.OperatorId, "The channels of the virtual assistant that the institution runs.", "Os canais do assistente virtual que a instituição gere.").Label("Channels of the assistant", "Canais do assistente");
    }
}
