using OgpGraph.Modules.RecoveryPlan;

[assembly: CommitmentModule<RecoveryPlanModule>("recovery-plan", Commitment = "PT0016")]

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Where the recovery plan's money goes: investments, projects, payments, contracts and who bid for them.</summary>
public sealed class RecoveryPlanModule : ICommitmentModule
{
    /// <inheritdoc/>
    public void Define(ModuleBuilder module)
    {
        module.Seed<Organization>("organizations.csv");
        module.Table<RecoveryInvestment>("investments.csv").Table<RecoveryProject>("projects.csv").Table<Payment>("payments.csv").Table<ProcurementRecommendation>("recommendations.csv");
        module.Import<RecoveryPlanImporter>("prr", "The recovery plan's files: projects, entities, contracts, entities of contracts, locations, milestones", "Os ficheiros do PRR: projetos, entidades, contratos, entidades de contratos, localizações, marcos e metas");
        RecoveryLinks.Define(module);
        AwardTables.Define(module);
        ContractTables.Define(module);
        ContractFlags.Define(module);

        module.Extend<Organization>()
            .Many<RecoveryProject>("projects", p => p.BeneficiaryId, "The recovery plan's projects that the entity carries out.", "Os projetos do PRR que a entidade executa.").Label("PRR projects", "Projetos do PRR")
            .Many<Payment>("paymentsReceived", p => p.RecipientId, "The recovery plan's payments that the entity received.", "Os pagamentos do PRR que a entidade recebeu.").Label("Payments received", "Pagamentos recebidos");

        module.Extend<RecoveryProject>()
            .Many<Contract>("contracts", c => c.ProjectId, "The contracts that the project pays for, each under one project alone: contractEntries has those of several too.", "Os contratos que o projeto financia, cada um num só projeto: contractEntries tem também os de vários.").Label("Contracts", "Contratos")
            .Many<Payment>("payments", p => p.ProjectId, "The payments to the project.", "Os pagamentos ao projeto.").Label("Payments", "Pagamentos")
            .Compute("component", (p, data) => data.Of<RecoveryInvestment>().Where(i => i.Id == p.InvestmentId).Select(i => i.Component).FirstOrDefault(), "The code of the plan's component; null when the investment is not known.", "O código da componente do plano; nulo quando não se conhece o investimento.").Label("Component", "Componente")
            .Compute("unpaidAmount", (p, data) => p.ContractedAmount - p.PaidAmount, "What was contracted and is not paid; null when one of the two is not known.", "O que foi contratado e não está pago; nulo quando um dos dois não se conhece.").Label("Unpaid amount", "Montante por pagar");

        module.Extend<Contract>()
            .Compute("component", (c, data) => data.Of<RecoveryProject>().Where(p => p.Id == c.ProjectId).SelectMany(p => data.Of<RecoveryInvestment>().Where(i => i.Id == p.InvestmentId)).Select(i => i.Component).FirstOrDefault(), "The code of the recovery plan's component that pays for it; null when none is known.", "O código da componente do PRR que o financia; nulo quando não se conhece.").Label("PRR component", "Componente do PRR");

        module.Extend<RecoveryInvestment>()
            .Many<RecoveryProject>("projects", p => p.InvestmentId, "The projects that were approved under the investment.", "Os projetos aprovados ao abrigo do investimento.").Label("Projects", "Projetos");

        module.Extend<Commitment>()
            .Many<RecoveryInvestment>("recoveryInvestments", i => i.CommitmentId, "The recovery plan's investments that the commitment makes transparent.", "Os investimentos do PRR que o compromisso torna transparentes.").Label("PRR investments", "Investimentos do PRR")
            .Many<ProcurementRecommendation>("procurementRecommendations", r => r.CommitmentId, "The recommendations on public procurement that the commitment tells of.", "As recomendações sobre contratação pública que o compromisso refere.").Label("Procurement recommendations", "Recomendações sobre contratação");
    }
}
