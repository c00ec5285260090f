namespace OgpGraph.Modules.RecoveryPlan;

[Label("Contracts of projects", "Contratos dos projetos"), Doc("A contract that the recovery plan's files attribute to a project. The number of the contracts portal joins it to the contract itself, which may not be here.", "Um contrato que os ficheiros do PRR atribuem a um projeto. O número do Portal BASE liga-o ao próprio contrato, que pode não constar aqui.")]
public sealed class ProjectContract
{
    [Key, Doc("The project's code and the contract's code in the plan's files, with a bar between them.", "O código do projeto e o código do contrato nos ficheiros do plano, separados por uma barra.")]
    public required string Id { get; set; }

    [Ref<RecoveryProject>, Label("Project", "Projeto"), Doc("The project.", "O projeto.")]
    public required string ProjectId { get; set; }

    [Indexed, Label("Contract code in the plan", "Código do contrato no PRR"), Doc("The contract's code in the plan's own files (cd_contrato).", "O código do contrato nos ficheiros do plano (cd_contrato).")]
    public required string PlanContractCode { get; set; }

    [Ref<Contract>, Label("Contract", "Contrato"), Doc("The contract on the contracts portal BASE (cd_base_gov); null when the file gives no number. The contract itself is absent when no import brought it.", "O contrato no Portal BASE (cd_base_gov); nulo quando o ficheiro não dá número. O próprio contrato falta quando nenhuma importação o trouxe.")]
    public string? ContractId { get; set; }

    [Searchable, Label("Object", "Objeto"), Doc("What the contract is about, as the plan's file says; null when it is withheld or missing.", "O objeto do contrato, tal como o ficheiro do plano o diz; nulo quando é omitido ou falta.")]
    public string? Title { get; set; }

    [Label("Signed on", "Celebrado em"), Doc("The day of signing as the plan's file says; null when it is not known.", "O dia da assinatura segundo o ficheiro do plano; nulo quando não se conhece.")]
    public DateOnly? SignedOn { get; set; }

    [NotAdditive, Money, Label("Contract amount", "Montante do contrato"), Doc("The whole amount of the contract as the plan's file says; a contract of several projects repeats it, so do not add it over projects. Null when it is not known.", "O montante total do contrato segundo o ficheiro do plano; um contrato de vários projetos repete-o, pelo que não se soma entre projetos. Nulo quando não se conhece.")]
    public decimal? Amount { get; set; }

    [Unit("percent"), Label("Share of the project", "Parte do projeto"), Doc("The part of the contract that the project pays for, as written in the file; null when it is not known.", "A parte do contrato que o projeto financia, tal como escrita no ficheiro; nulo quando não se conhece.")]
    public decimal? ProjectShare { get; set; }

    [Label("Data as of", "Data de referência"), Doc("The day that the file states its data are of; null when it does not say.", "O dia a que o ficheiro diz que os dados se referem; nulo quando não diz.")]
    public DateOnly? ReferenceOn { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The import that it comes from; null for a row of the sample.", "A importação de onde vem; nulo para uma linha da amostra.")]
    public string? SourceId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an entry that was made up to show how the service works.", "Verdadeiro para uma entrada inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
