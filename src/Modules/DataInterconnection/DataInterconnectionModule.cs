using OgpGraph.Modules.DataInterconnection;

[assembly: CommitmentModule<DataInterconnectionModule>("data-interconnection", Commitment = "PT0012")]

namespace OgpGraph.Modules.DataInterconnection;

/// <summary>Commitment 4: good practice for sharing data between public bodies.</summary>
public sealed class DataInterconnectionModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Table<InteroperabilityService>("interoperability-services.csv")
            .Table<SelfServiceFunction>("self-service-functions.csv")
            .Table<PracticeGuide>("practice-guides.csv")
            .Table<InteroperabilityWorkshop>("interoperability-workshops.csv")
            .Indicator<InteroperabilityTransactions>("data-interconnection.transactions");

        module.Extend<Commitment>()
            .Many<InteroperabilityService>("interoperabilityServices", s => s.CommitmentId, "What the interoperability platform offers public bodies.", "O que a plataforma de interoperabilidade oferece aos organismos públicos.").Label("Interoperability services", "Serviços de interoperabilidade")
            .Many<PracticeGuide>("practiceGuides", g => g.CommitmentId, "The manual that was promised and the guidance that was reported.", "O manual prometido e as orientações reportadas.").Label("Good practice guides", "Guias de boas práticas")
            .Many<InteroperabilityWorkshop>("interoperabilityWorkshops", w => w.CommitmentId, "The workshops on interoperability.", "Os workshops sobre interoperabilidade.").Label("Interoperability workshops", "Workshops de interoperabilidade");

        module.Extend<InteroperabilityService>()
            .Many<SelfServiceFunction>("functions", f => f.ServiceId, "What an entity can do in it by itself.", "O que uma entidade pode fazer nele por si própria.").Label("Self-service functions", "Funções em autosserviço");

        module.Extend<Institution>()
            .Many<InteroperabilityService>("interoperabilityServices", s => s.OperatorId, "The interoperability services that the institution develops.", "Os serviços de interoperabilidade que a instituição desenvolve.").Label("Interoperability services", "Serviços de interoperabilidade");

        module.Extend<Event>()
            .Many<InteroperabilityWorkshop>("interoperabilityWorkshops", w => w.EventId, "The workshop on interoperability that the event was.", "O workshop sobre interoperabilidade que o evento foi.").Label("Interoperability workshops", "Workshops de interoperabilidade");
    }
}
