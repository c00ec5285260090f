using OgpGraph.Modules.Cybersecurity;

[assembly: CommitmentModule<CybersecurityModule>("cybersecurity", Commitment = "PT0014")]

namespace OgpGraph.Modules.Cybersecurity;

/// <summary>Awareness of cybersecurity: the actions, whom they reached, and the report on society.</summary>
public sealed class CybersecurityModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Table<CybersecurityAction>("actions.csv").Table<SocietyReport>("society-reports.csv");

        module.Indicator<AwarenessReach>("cybersecurity.awareness-reach");

        module.Extend<Commitment>()
            .Many<CybersecurityAction>("cybersecurityActions", a => a.CommitmentId, "The awareness actions on cybersecurity that the commitment tells of.", "As ações de sensibilização sobre cibersegurança que o compromisso refere.")
            .Many<SocietyReport>("societyReports", r => r.CommitmentId, "The editions of the report on society that the commitment tells of.", "As edições do relatório sobre a sociedade que o compromisso refere.");
    }
}
