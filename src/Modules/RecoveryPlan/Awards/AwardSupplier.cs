namespace OgpGraph.Modules.RecoveryPlan;

[Label("Suppliers of awards", "Adjudicatários das adjudicações"), Doc("An entity to which something was awarded.", "Uma entidade a quem algo foi adjudicado.")]
public sealed class AwardSupplier
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Ref<Award>, Label("Award", "Adjudicação"), Doc("The award.", "A adjudicação.")]
    public required string AwardId { get; set; }

    [Ref<Organization>, Label("Entity", "Entidade"), Doc("The entity.", "A entidade.")]
    public required string OrganizationId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an entry that was made up to show how the service works.", "Verdadeiro para uma entrada inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
