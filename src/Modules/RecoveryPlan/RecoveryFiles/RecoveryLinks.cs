namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The tables that the recovery plan's own files fill, and the edges to them.</summary>
public static class RecoveryLinks
{
    public static void Define(ModuleBuilder module)
    {
        module.Table<ProjectContract>("project-contracts.csv", rootField: "").Table<ProjectContractParty>("project-contract-parties.csv", rootField: "").Table<ProjectEntity>("project-entities.csv", rootField: "")
            .Table<ProjectLocation>("project-locations.csv", rootField: "").Table<RecoveryMilestone>("milestones.csv");

        module.Extend<RecoveryProject>()
            .Many<ProjectContract>("contractEntries", e => e.ProjectId, "The contracts that the plan's files attribute to the project.", "Os contratos que os ficheiros do plano atribuem ao projeto.").Label("Contracts in the plan's files", "Contratos nos ficheiros do PRR")
            .Many<ProjectEntity>("entities", e => e.ProjectId, "The entities that take part in the project, with their roles.", "As entidades que participam no projeto, com os seus papéis.").Label("Entities", "Entidades")
            .Many<ProjectLocation>("locations", l => l.ProjectId, "Where the project is carried out.", "Onde o projeto é executado.").Label("Locations", "Locais");

        module.Extend<Contract>()
            .Many<ProjectContract>("projectEntries", e => e.ContractId, "The recovery plan's projects to which the plan's files attribute the contract.", "Os projetos do PRR a que os ficheiros do plano atribuem o contrato.").Label("Projects in the plan's files", "Projetos nos ficheiros do PRR");

        // The plan's files and the contract's own file come in any order, and each knows a half.
        module.Derive<Contract, string?>(c => c.ProjectId, (c, data) =>
            data.Of<RecoveryProject>().Where(p => p.Id == c.BudgetProjectId).OrderBy(p => p.Id).Select(p => p.Id).FirstOrDefault()
            ?? data.Of<ProjectContract>().Where(e => e.ContractId == c.Id).OrderByDescending(e => e.ProjectShare).ThenBy(e => e.ProjectId).Select(e => e.ProjectId).FirstOrDefault());

        module.Extend<ProjectContract>()
            .Many<ProjectContractParty>("parties", (e, data) => data.Of<ProjectContractParty>().Where(p => p.PlanContractCode == e.PlanContractCode), "The entities that take part in the contract.", "As entidades que participam no contrato.").Label("Parties", "Partes");

        module.Extend<RecoveryInvestment>()
            .Many<RecoveryMilestone>("milestones", m => m.InvestmentId, "The investment's milestones and targets.", "Os marcos e as metas do investimento.").Label("Milestones and targets", "Marcos e metas");

        module.Extend<Organization>()
            .Many<ProjectEntity>("projectRoles", e => e.OrganizationId, "What part the entity has in the recovery plan's projects.", "Que papel tem a entidade nos projetos do PRR.").Label("Roles in PRR projects", "Papéis em projetos do PRR")
            .Many<ProjectContractParty>("planContractRoles", p => p.OrganizationId, "What part the entity has in contracts of the recovery plan's files.", "Que papel tem a entidade em contratos dos ficheiros do PRR.").Label("Roles in PRR contracts", "Papéis em contratos do PRR");
    }
}
