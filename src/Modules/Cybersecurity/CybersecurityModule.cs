using OgpGraph.Modules.Cybersecurity;

[assembly: CommitmentModule<CybersecurityModule>("cybersecurity", Commitment = "PT0014")]

namespace OgpGraph.Modules.Cybersecurity;

/// <summary>Awareness of cybersecurity: the actions, whom they reached, the report on society, and made-up incidents by body.</summary>
public sealed class CybersecurityModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Seed<Organization>("organizations.csv");
        module.Table<CybersecurityAction>("actions.csv").Table<SocietyReport>("society-reports.csv").Table<CybersecurityIncident>("incidents.csv");

        module.Indicator<AwarenessReach>("cybersecurity.awareness-reach");

        module.Extend<Organization>()
            .Many<CybersecurityIncident>("cybersecurityIncidents", i => i.OrganizationId, "The cybersecurity incidents that the entity reported. No source publishes them: the rows are made up.", "Os incidentes de cibersegurança que a entidade notificou. Nenhuma fonte os publica: as linhas são inventadas.").Label("Cybersecurity incidents", "Incidentes de cibersegurança");

        module.Extend<Commitment>()
            .Many<CybersecurityAction>("cybersecurityActions", a => a.CommitmentId, "The awareness actions on cybersecurity that the commitment tells of.", "As ações de sensibilização sobre cibersegurança que o compromisso refere.").Label("Cybersecurity awareness actions", "Ações de sensibilização em cibersegurança")
            .Many<SocietyReport>("societyReports", r => r.CommitmentId, "The editions of the report on society that the commitment tells of.", "As edições do relatório sobre a sociedade que o compromisso refere.").Label("Society reports", "Relatórios sobre a sociedade");
    }
}
