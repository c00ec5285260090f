namespace OgpGraph.Modules.RecoveryPlan;

[Label("PRR milestones and targets", "Marcos e metas do PRR"), Doc("A milestone or target of the recovery plan, as its file of milestones and targets lists it.", "Um marco ou uma meta do PRR, tal como o ficheiro de marcos e metas o apresenta.")]
public sealed class RecoveryMilestone
{
    [Key, Doc("The code of the reform or investment and the sequential number, with a bar between them.", "O código da reforma ou do investimento e o número sequencial, separados por uma barra.")]
    public required string Id { get; set; }

    [Ref<RecoveryInvestment>, Label("Investment", "Investimento"), Doc("The investment; null for a reform.", "O investimento; nulo para uma reforma.")]
    public string? InvestmentId { get; set; }

    [Indexed, Label("Reform or investment code", "Código da reforma ou investimento"), Doc("The code of the reform or investment.", "O código da reforma ou do investimento.")]
    public required string MeasureCode { get; set; }

    [Searchable, Label("Name", "Designação"), Doc("The name.", "A designação.")]
    public required string Name { get; set; }

    [Label("Target", "Meta"), Doc("True for a target, which has a value; false for a milestone; null when the file says neither.", "Verdadeiro para uma meta, que tem um valor; falso para um marco; nulo quando o ficheiro não o diz.")]
    public bool? IsTarget { get; set; }

    [Unit("year"), Label("Year due", "Ano devido"), Doc("The year in which it is due; null when it is not known.", "O ano em que é devido; nulo quando não se conhece.")]
    public int? DueYear { get; set; }

    [Unit("quarter"), Label("Quarter due", "Trimestre devido"), Doc("The quarter in which it is due, 1 to 4; null when it is not known.", "O trimestre em que é devido, de 1 a 4; nulo quando não se conhece.")]
    public int? DueQuarter { get; set; }

    [Label("Baseline", "Valor de referência"), Doc("The value at the outset, in the file's words; null when there is none.", "O valor de referência, nas palavras do ficheiro; nulo quando não há.")]
    public string? Baseline { get; set; }

    [Label("Goal", "Objetivo"), Doc("The value aimed at, in the file's words; null when there is none.", "O objetivo, nas palavras do ficheiro; nulo quando não há.")]
    public string? Goal { get; set; }

    [Label("Achieved", "Valor atingido"), Doc("The value reached, in the file's words, as reported; null when there is none.", "O valor atingido, nas palavras do ficheiro, tal como reportado; nulo quando não há.")]
    public string? Achieved { get; set; }

    [Label("Completed on", "Concluído em"), Doc("The day of completion as reported; null when it is not completed or that is not known.", "O dia da conclusão tal como reportado; nulo quando não está concluído ou não se sabe.")]
    public DateOnly? CompletedOn { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("The import that it comes from; null for a row of the sample.", "A importação de onde vem; nulo para uma linha da amostra.")]
    public string? SourceId { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for an entry that was made up to show how the service works.", "Verdadeiro para uma entrada inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
