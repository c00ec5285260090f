using OgpGraph.Modules.EducationPortal;

[assembly: CommitmentModule<EducationPortalModule>("education-portal", Commitment = "PT0009")]

namespace OgpGraph.Modules.EducationPortal;

/// <summary>Commitment 1: one portal for compulsory schooling, in two phases.</summary>
public sealed class EducationPortalModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Table<PortalPhase>("portal-phases.csv")
            .Table<IntegratedService>("integrated-services.csv")
            .Indicator<ServiceIntegration>("education-portal.integrated-services");

        module.Extend<Commitment>()
            .Many<PortalPhase>("portalPhases", p => p.CommitmentId, "The phases in which the education portal is to open.", "As fases em que o portal da educação deve abrir.").Label("Phases of the education portal", "Fases do portal da educação")
            .Many<IntegratedService>("integratedServices", s => s.CommitmentId, "The services that are named with the education portal.", "Os serviços referidos com o portal da educação.").Label("Services of the education portal", "Serviços do portal da educação");

        module.Extend<Milestone>()
            .Many<PortalPhase>("portalPhases", p => p.MilestoneId, "The portal phase that the macro activity delivers.", "A fase do portal que a macroatividade entrega.").Label("Phases of the education portal", "Fases do portal da educação");

        module.Extend<Institution>()
            .Many<IntegratedService>("integratedServices", s => s.OwnerId, "The services named with the education portal that the institution created.", "Os serviços referidos com o portal da educação que a instituição criou.").Label("Services of the education portal", "Serviços do portal da educação");
    }
}
