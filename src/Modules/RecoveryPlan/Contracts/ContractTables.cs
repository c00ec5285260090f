namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Public contracts in the graph: their tables, edges and formats.</summary>
public static class ContractTables
{
    /// <summary>Declares them.</summary>
    public static void Define(ModuleBuilder module)
    {
        module.Table<Contract>("contracts.csv").Table<ContractBidder>("bidders.csv", rootField: "").Table<ContractAmendment>("amendments.csv")
            .Table<CpvCode>("cpv-codes.csv").Table<NutsRegion>("nuts-regions.csv")
            .Import<BaseImporter>("base",
                "Public contracts of the portal BASE: IMPIC's yearly JSON, XLSX or CSV, its file of contract modifications, and the "
                + "portal's own export of a search",
                "Contratos públicos do Portal BASE: JSON, XLSX ou CSV anual do IMPIC, o seu ficheiro de modificações contratuais, e a "
                + "exportação de uma pesquisa do próprio portal")
            .Import<OcdsImporter>("ocds", "Open Contracting Data Standard 1.0 and 1.1: release and record packages, releases, JSON Lines", "Open Contracting Data Standard 1.0 e 1.1: pacotes de releases e de records, releases, JSON Lines")
            .Measure("recovery-plan.contracts-listed", "Contracts listed", "Contratos listados", "contracts", data => data.Of<Contract>().Count());

        module.Extend<Organization>()
            .Many<ContractBidder, Contract>("contractsWon", b => b.OrganizationId, b => b.ContractId, "The contracts that the entity won, alone or with others: a contract with several suppliers counts once for each, with its whole price.", "Os contratos que a entidade ganhou, sozinha ou com outras: um contrato com várias adjudicatárias conta uma vez para cada, com o preço todo.", b => b.IsSupplier).Label("Contracts won", "Contratos ganhos")
            .Many<Contract>("contractsBought", c => c.BuyerId, "The contracts by which the entity buys.", "Os contratos pelos quais a entidade compra.").Label("Contracts as buyer", "Contratos como adjudicante")
            .Many<ContractBidder, Contract>("contractsBidFor", b => b.OrganizationId, b => b.ContractId, "The contracts for which the entity submitted a tender, won or not.", "Os contratos a que a entidade apresentou proposta, ganhos ou não.").Label("Contracts tendered for", "Contratos a que concorreu");

        module.Extend<Contract>()
            .Many<ContractBidder, Organization>("bidders", b => b.ContractId, b => b.OrganizationId, "The entities that submitted a tender and are named, the winner among them.", "As entidades que apresentaram proposta e são nomeadas, a adjudicatária entre elas.").Label("Tenderers", "Concorrentes")
            .Many<ContractBidder, Organization>("suppliers", b => b.ContractId, b => b.OrganizationId, "All entities that won the contract; supplier is the one that the source names first.", "Todas as entidades adjudicatárias; supplier é a que a fonte nomeia primeiro.", b => b.IsSupplier).Label("All suppliers", "Todos os adjudicatários")
            .Many<ContractAmendment>("amendments", a => a.ContractId, "The changes after signing. Each states the whole price after it: never add them up.", "As modificações depois da celebração. Cada uma indica o preço total depois dela: nunca somar.").Label("Amendments", "Modificações")
            .Compute("cpvLabel", (c, data) => data.Of<CpvCode>().Where(k => k.Id == c.Cpv).OrderBy(k => k.Id).Select(k => k.Label.Pt).FirstOrDefault(), "What the main code stands for, in Portuguese; null when it is not known.", "O que o código principal designa, em português; nulo quando não se conhece.").Label("CPV designation", "Designação CPV")
            .Compute("regionName", (c, data) => data.Of<NutsRegion>().Where(r => r.Id == c.Region).OrderBy(r => r.Id).Select(r => r.Name.Pt).FirstOrDefault(), "The region's name; null when it is not known.", "O nome da região; nulo quando não se conhece.").Label("Region", "Região");

        module.Extend<CpvCode>()
            .Many<Contract>("contracts", c => c.CpvDivisionId, "The contracts whose main code lies in the division; none for a code that is no division.", "Os contratos cujo código principal pertence à divisão; nenhum para um código que não é divisão.").Label("Contracts", "Contratos");
    }
}
