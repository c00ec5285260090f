namespace OgpGraph.Modules.RecoveryPlan;

[Label("Parties of project contracts", "Partes nos contratos dos projetos"), Doc("An entity that takes part in a contract of the recovery plan, as the plan's files say.", "Uma entidade que participa num contrato do PRR, tal como os ficheiros do plano o dizem.")]
public sealed class ProjectContractParty
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Indexed, Label("Contract code in the plan", "Código do contrato no PRR"), Doc("The contract's code in the plan's own files (cd_contrato).", "O código do contrato nos ficheiros do plano (cd_contrato).")]
    public required string PlanContractCode { get; set; }

    [Ref<Organization>, Label("Entity", "Entidade"), Doc("The entity; a natural person stands under an opaque key.", "A entidade; uma pessoa singular consta com uma chave opaca.")]
    public required string OrganizationId { get; set; }

    [Label("Role", "Papel"), Doc("The entity's part in the contract, in the file's words.", "O papel da entidade no contrato, nas palavras do ficheiro.")]
    public required string Role { get; set; }

    [Money, Label("Amount", "Montante"), Doc("The amount of the contract for the entity; null when it is not known.", "O montante do contrato para a entidade; nulo quando não se conhece.")]
    public decimal? Amount { get; set; }

    [Label("Data as of", "Data de referência"), Doc("The day that the file states its data are of; null when it does not say.", "O dia a que o ficheiro diz que os dados se referem; nulo quando não diz.")]
    public DateOnly? ReferenceOn { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The import that it comes from; null for a row of the sample.", "A importação de onde vem; nulo para uma linha da amostra.")]
    public string? SourceId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an entry that was made up to show how the service works.", "Verdadeiro para uma entrada inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
