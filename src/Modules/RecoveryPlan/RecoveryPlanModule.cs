using OgpGraph.Modules.RecoveryPlan;

[assembly: CommitmentModule<RecoveryPlanModule>("recovery-plan", Commitment = "PT0016")]

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Where the recovery plan's money goes: investments, projects, payments, contracts and who bid for them.</summary>
public sealed class RecoveryPlanModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Table<RecoveryInvestment>("investments.csv").Table<RecoveryProject>("projects.csv").Table<Payment>("payments.csv").Table<ProcurementRecommendation>("recommendations.csv");
        module.Import<RecoveryPlanImporter>("prr", "The recovery plan's files: projects, entities, contracts, entities of contracts, locations, milestones", "Os ficheiros do PRR: projetos, entidades, contratos, entidades de contratos, localizações, marcos e metas");
        RecoveryLinks.Define(module);
        ContractTables.Define(module);
        ContractFlags.Define(module);

        module.Extend<Organization>()
            .Many<RecoveryProject>("projects", p => p.BeneficiaryId, "The recovery plan's projects that the entity carries out.", "Os projetos do PRR que a entidade executa.")
            .Many<Payment>("paymentsReceived", p => p.RecipientId, "The recovery plan's payments that the entity received.", "Os pagamentos do PRR que a entidade recebeu.");

        module.Extend<RecoveryProject>()
            .Many<Contract>("contracts", c => c.ProjectId, "The contracts that the project pays for.", "Os contratos que o projeto financia.")
            .Many<Payment>("payments", p => p.ProjectId, "The payments to the project.", "Os pagamentos ao projeto.");

        module.Extend<RecoveryInvestment>()
            .Many<RecoveryProject>("projects", p => p.InvestmentId, "The projects that were approved under the investment.", "Os projetos aprovados ao abrigo do investimento.");

        module.Extend<Commitment>()
            .Many<RecoveryInvestment>("recoveryInvestments", i => i.CommitmentId, "The recovery plan's investments that the commitment makes transparent.", "Os investimentos do PRR que o compromisso torna transparentes.")
            .Many<ProcurementRecommendation>("procurementRecommendations", r => r.CommitmentId, "The recommendations on public procurement that the commitment tells of.", "As recomendações sobre contratação pública que o compromisso refere.");
    }
}
