namespace OgpGraph.Modules.RecoveryPlan;

[Label("PRR projects", "Projetos do PRR"), Doc("A project of the Recovery and Resilience Plan. Approved, contracted and paid are three amounts: never add them.", "Um projeto do Plano de Recuperação e Resiliência. Aprovado, contratado e pago são três montantes: nunca se somam.")]
public sealed class RecoveryProject
{
    [Key, Label("Project code", "Código do projeto"), Doc("The project's code; the recovery plan's files name it cd_projeto.", "O código do projeto; os ficheiros do PRR chamam-lhe cd_projeto.")]
    public required string Id { get; set; }

    [Searchable, Label("Title", "Título"), Doc("The project's title.", "O título do projeto.")]
    public required string Title { get; set; }

    [Ref<RecoveryInvestment>, Label("Investment", "Investimento"), Doc("The investment under which it was approved; null when it is not known.", "O investimento ao abrigo do qual foi aprovado; nulo quando não se conhece.")]
    public string? InvestmentId { get; set; }

    [Ref<Organization>, Label("Beneficiary", "Beneficiário"), Doc("The beneficiary that carries it out; null when it is not known.", "O beneficiário que o executa; nulo quando não se conhece.")]
    public string? BeneficiaryId { get; set; }

    [Money, Label("Approved amount", "Montante aprovado"), Doc("The amount that was approved; null when it is not known.", "O montante aprovado; nulo quando não se conhece.")]
    public decimal? ApprovedAmount { get; set; }

    [Money, Label("Contracted amount", "Montante contratado"), Doc("The amount that was contracted with the beneficiary; null when it is not known.", "O montante contratado com o beneficiário; nulo quando não se conhece.")]
    public decimal? ContractedAmount { get; set; }

    [Money, Label("Paid amount", "Montante pago"), Doc("The amount that was paid to the beneficiary so far, as reported; null when it is not known. Payments may tell less.", "O montante já pago ao beneficiário, tal como reportado; nulo quando não se conhece. Os pagamentos listados podem somar menos.")]
    public decimal? PaidAmount { get; set; }

    [Label("Currency", "Moeda"), Doc("The currency of the amounts, ISO 4217.", "A moeda dos montantes, ISO 4217.")]
    public string Currency { get; set; } = "EUR";

    [Indexed, Label("Region (NUTS 2)", "Região (NUTS 2)"), Doc("The region, NUTS 2 code in the 2021 edition; null when it is not known or the project spans several.", "A região, código NUTS 2 da versão de 2021; nulo quando não se conhece ou o projeto abrange várias.")]
    public string? Region { get; set; }

    [Label("Starts on", "Início"), Doc("The day on which it starts; null when it is not known.", "O dia de início; nulo quando não se conhece.")]
    public DateOnly? StartsOn { get; set; }

    [Label("Planned end", "Fim previsto"), Doc("The day on which it is planned to end; null when it is not known.", "O dia previsto para a conclusão; nulo quando não se conhece.")]
    public DateOnly? PlannedEndOn { get; set; }

    [Label("Ended on", "Concluído em"), Doc("The day on which it ended; null when it has not ended or that is not known.", "O dia da conclusão efetiva; nulo quando não terminou ou não se sabe.")]
    public DateOnly? EndedOn { get; set; }

    [Label("Data as of", "Data de referência"), Doc("The day that the file states its data are of; null for a row of the sample or when it does not say.", "O dia a que o ficheiro diz que os dados se referem; nulo numa linha da amostra ou quando não diz.")]
    public DateOnly? ReferenceOn { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The import that it comes from; null for a row of the sample.", "A importação de onde vem; nulo para uma linha da amostra.")]
    public string? SourceId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for a project that was made up to show how the service works.", "Verdadeiro para um projeto inventado para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
