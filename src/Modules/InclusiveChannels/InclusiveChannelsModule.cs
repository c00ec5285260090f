using OgpGraph.Modules.InclusiveChannels;

[assembly: CommitmentModule<InclusiveChannelsModule>("inclusive-channels", Commitment = "PT0011")]

namespace OgpGraph.Modules.InclusiveChannels;

/// <summary>Commitment 3: pilots, training and guides for inclusive public service.</summary>
public sealed class InclusiveChannelsModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Table<InclusionAxis>("inclusion-axes.csv", "inclusionAxes")
            .Table<PilotSite>("pilot-sites.csv")
            .Table<TrainingSession>("training-sessions.csv")
            .Table<TrainingBody>("training-bodies.csv", "trainingBodies")
            .Indicator<InclusiveCare>("inclusive-channels.services-with-inclusive-care")
            .Indicator<TrainingAttendance>("inclusive-channels.trainees")
            .Indicator<GuideProduction>("inclusive-channels.sub-guides");

        module.Extend<Commitment>()
            .Many<InclusionAxis>("inclusionAxes", a => a.CommitmentId, "The areas in which the partnership works.", "As áreas em que a parceria trabalha.").Label("Axes of inclusive service", "Eixos do atendimento inclusivo")
            .Many<PilotSite>("pilotSites", p => p.CommitmentId, "The Citizen Shops of the pilot.", "As Lojas de Cidadão do piloto.").Label("Pilot sites", "Locais do piloto")
            .Many<TrainingSession>("trainingSessions", t => t.CommitmentId, "The parts of the training for those who serve the public.", "As partes da formação de quem atende o público.").Label("Training sessions", "Sessões de formação");

        module.Extend<InclusionAxis>()
            .Many<PilotSite>("pilotSites", p => p.AxisId, "The Citizen Shops in which the axis is tried.", "As Lojas de Cidadão em que o eixo é experimentado.").Label("Pilot sites", "Locais do piloto")
            .Many<TrainingSession>("trainingSessions", t => t.AxisId, "The training of the axis.", "A formação do eixo.").Label("Training sessions", "Sessões de formação");

        module.Extend<TrainingSession>()
            .Many<TrainingBody>("bodies", b => b.SessionId, "The bodies whose workers took part.", "Os organismos cujos trabalhadores participaram.").Label("Bodies", "Organismos");

        module.Extend<Event>()
            .Many<TrainingSession>("trainingSessions", t => t.EventId, "The training held at the event.", "A formação dada no evento.").Label("Training sessions", "Sessões de formação");

        module.Extend<Institution>()
            .Many<TrainingBody>("trainingBodies", b => b.InstitutionId, "The training in which workers of the institution took part.", "A formação em que participaram trabalhadores da instituição.").Label("Training taken", "Formação frequentada");
    }
}
