namespace OgpGraph.Modules.RecoveryPlan;

[Label("Entities of projects", "Entidades dos projetos"), Doc("An entity that takes part in a project of the recovery plan. Its amounts are totals so far in the project and role: never add them to payments.", "Uma entidade que participa num projeto do PRR. Os montantes são acumulados no projeto e no papel: nunca se somam a pagamentos.")]
public sealed class ProjectEntity
{
    [Key, Doc("The project's code, the entity's key and the role, with bars between them.", "O código do projeto, a chave da entidade e o papel, separados por barras.")]
    public required string Id { get; set; }

    [Ref<RecoveryProject>, Label("Project", "Projeto"), Doc("The project.", "O projeto.")]
    public required string ProjectId { get; set; }

    [Ref<Organization>, Label("Entity", "Entidade"), Doc("The entity; a natural person stands under an opaque key.", "A entidade; uma pessoa singular consta com uma chave opaca.")]
    public required string OrganizationId { get; set; }

    [Indexed, Label("Role", "Papel"), Doc("The entity's part in the project, in the file's words, such as Beneficiário Direto.", "O papel da entidade no projeto, nas palavras do ficheiro, como Beneficiário Direto.")]
    public required string Role { get; set; }

    [Money, Label("Contracted amount", "Montante contratado"), Doc("The amount contracted with the entity; null when it is not known.", "O montante contratado com a entidade; nulo quando não se conhece.")]
    public decimal? ContractedAmount { get; set; }

    [Money, Label("Paid amount", "Montante pago"), Doc("The amount paid to the entity so far, as reported; null when it is not known.", "O montante já pago à entidade, tal como reportado; nulo quando não se conhece.")]
    public decimal? PaidAmount { get; set; }

    [Label("Data as of", "Data de referência"), Doc("The day that the file states its data are of; null when it does not say.", "O dia a que o ficheiro diz que os dados se referem; nulo quando não diz.")]
    public DateOnly? ReferenceOn { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The import that it comes from; null for a row of the sample.", "A importação de onde vem; nulo para uma linha da amostra.")]
    public string? SourceId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an entry that was made up to show how the service works.", "Verdadeiro para uma entrada inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
