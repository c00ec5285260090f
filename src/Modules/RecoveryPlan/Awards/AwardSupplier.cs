namespace OgpGraph.Modules.RecoveryPlan;

[Doc("An entity to which something was awarded.", "Uma entidade a quem algo foi adjudicado.")]
public sealed class AwardSupplier
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Ref<Award>, Doc("The award.", "A adjudicação.")]
    public required string AwardId { get; set; }

    [Ref<Organization>, Doc("The entity.", "A entidade.")]
    public required string OrganizationId { get; set; }

    [Doc("True for an entry that was made up to show how the service works.", "Verdadeiro para uma entrada inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
