using OgpGraph.Modules.RecoveryPlan;

[assembly: CommitmentModule<RecoveryPlanModule>("recovery-plan", Commitment = "PT0016")]

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Where the recovery plan's money goes: investments, projects, payments, contracts and who bid for them.</summary>
public sealed class RecoveryPlanModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Table<RecoveryInvestment>("investments.csv").Table<RecoveryProject>("projects.csv").Table<Contract>("contracts.csv")
            .Table<ContractBidder>("bidders.csv", rootField: "").Table<Payment>("payments.csv").Table<ProcurementRecommendation>("recommendations.csv");

        module.Import<RecoveryPlanImporter>("prr", "The recovery plan's files: projects, entities, contracts, entities of contracts, locations, milestones", "Os ficheiros do PRR: projetos, entidades, contratos, entidades de contratos, localizações, marcos e metas");
        RecoveryLinks.Define(module);

        module.Measure("recovery-plan.contracts-listed", "Contracts listed", "Contratos listados", "contracts", data => data.Of<Contract>().Count());

        module.Extend<Organization>()
            .Many<Contract>("contractsWon", c => c.SupplierId, "The contracts that the entity won.", "Os contratos que a entidade ganhou.")
            .Many<Contract>("contractsBought", c => c.BuyerId, "The contracts by which the entity buys.", "Os contratos pelos quais a entidade compra.")
            .Many<ContractBidder, Contract>("contractsBidFor", b => b.OrganizationId, b => b.ContractId, "The contracts for which the entity submitted a tender, won or not.", "Os contratos a que a entidade apresentou proposta, ganhos ou não.")
            .Many<RecoveryProject>("projects", p => p.BeneficiaryId, "The recovery plan's projects that the entity carries out.", "Os projetos do PRR que a entidade executa.")
            .Many<Payment>("paymentsReceived", p => p.RecipientId, "The recovery plan's payments that the entity received.", "Os pagamentos do PRR que a entidade recebeu.");

        module.Extend<Contract>()
            .Many<ContractBidder, Organization>("bidders", b => b.ContractId, b => b.OrganizationId, "The entities that submitted a tender and are named, the winner among them.", "As entidades que apresentaram proposta e são nomeadas, a adjudicatária entre elas.");

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
