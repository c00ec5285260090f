namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Awards in the graph: their tables and edges.</summary>
public static class AwardTables
{
    /// <summary>Declares them.</summary>
    public static void Define(ModuleBuilder module)
    {
        module.Table<Award>("awards.csv").Table<AwardSupplier>("award-suppliers.csv", rootField: "");

        module.Extend<Organization>()
            .Many<AwardSupplier, Award>("awardsWon", s => s.OrganizationId, s => s.AwardId, "The awards that name the entity as supplier, alone or with others: an award with several suppliers counts once for each, with its whole value.", "As adjudicações que nomeiam a entidade como adjudicatária, sozinha ou com outras: uma adjudicação com várias conta uma vez para cada, com o valor todo.").Label("Awards won", "Adjudicações ganhas")
            .Many<Award>("awardsMade", a => a.BuyerId, "The awards that the entity made.", "As adjudicações que a entidade fez.").Label("Awards made", "Adjudicações feitas");

        module.Extend<Award>()
            .Many<AwardSupplier, Organization>("suppliers", s => s.AwardId, s => s.OrganizationId, "All entities to which it was awarded.", "Todas as entidades a quem foi adjudicada.").Label("Suppliers", "Adjudicatários")
            .Many<Contract>("contracts", c => c.AwardId, "The contracts that were signed under it, as far as they are published.", "Os contratos celebrados ao seu abrigo, tanto quanto estão publicados.").Label("Contracts", "Contratos")
            .Many<BeneficialOwner>("supplierOwnersAtAward", (a, data) => data.Of<AwardSupplier>()
                    .Where(s => s.AwardId == a.Id)
                    .Join(data.Of<Award>(), s => s.AwardId, w => w.Id, (s, w) => new { Supplier = s, Award = w })
                    .Join(data.Of<BeneficialOwner>(), p => p.Supplier.OrganizationId, o => o.OrganizationId, (p, o) => new { p.Award, Owner = o })
                    .Where(p => p.Award.AwardedOn != null && (p.Owner.From == null || p.Owner.From <= p.Award.AwardedOn) && (p.Owner.To == null || p.Owner.To >= p.Award.AwardedOn))
                    .Select(p => p.Owner),
                "Who stood at the end of the suppliers' chains of ownership on the day of the award; none when the day is not known.", "Quem estava no fim das cadeias de propriedade das adjudicatárias no dia da adjudicação; nenhum quando o dia não se conhece.").Label("Owners of the suppliers at award", "Titulares dos adjudicatários na adjudicação");
    }
}
