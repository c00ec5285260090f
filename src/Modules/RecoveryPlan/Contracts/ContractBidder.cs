namespace OgpGraph.Modules.RecoveryPlan;

[Label("Tenderers of contracts", "Concorrentes dos contratos"), Doc("An entity that submitted a tender for a contract; the winner is one of them.", "Uma entidade que apresentou proposta a um contrato; a adjudicatária é uma delas.")]
public sealed class ContractBidder
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Ref<Contract>, Label("Contract", "Contrato"), Doc("The contract.", "O contrato.")]
    public required string ContractId { get; set; }

    [Ref<Organization>, Label("Entity", "Entidade"), Doc("The entity that submitted the tender.", "A entidade que apresentou a proposta.")]
    public required string OrganizationId { get; set; }

    [Label("Won the contract", "Ganhou o contrato"), Doc("True for an entity that won the contract, alone or with others.", "Verdadeiro para uma entidade que ganhou o contrato, sozinha ou com outras.")]
    public bool IsSupplier { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an entry that was made up to show how the service works.", "Verdadeiro para uma entrada inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
