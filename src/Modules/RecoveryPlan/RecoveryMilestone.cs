namespace OgpGraph.Modules.RecoveryPlan;

[Doc("A milestone or target of the recovery plan, as its file of milestones and targets lists it.", "Um marco ou uma meta do PRR, tal como o ficheiro de marcos e metas o apresenta.")]
public sealed class RecoveryMilestone
{
    [Key, Doc("The code of the reform or investment and the sequential number, with a bar between them.", "O código da reforma ou do investimento e o número sequencial, separados por uma barra.")]
    public required string Id { get; set; }

    [Ref<RecoveryInvestment>, Doc("The investment; null for a reform.", "O investimento; nulo para uma reforma.")]
    public string? InvestmentId { get; set; }

    [Indexed, Doc("The code of the reform or investment.", "O código da reforma ou do investimento.")]
    public required string MeasureCode { get; set; }

    [Searchable, Doc("The name.", "A designação.")]
    public required string Name { get; set; }

    [Doc("True for a target, which has a value; false for a milestone; null when the file says neither.", "Verdadeiro para uma meta, que tem um valor; falso para um marco; nulo quando o ficheiro não o diz.")]
    public bool? IsTarget { get; set; }

    [Unit("year"), Doc("The year in which it is due; null when it is not known.", "O ano em que é devido; nulo quando não se conhece.")]
    public int? DueYear { get; set; }

    [Unit("quarter"), Doc("The quarter in which it is due, 1 to 4; null when it is not known.", "O trimestre em que é devido, de 1 a 4; nulo quando não se conhece.")]
    public int? DueQuarter { get; set; }

    [Doc("The value at the outset, in the file's words; null when there is none.", "O valor de referência, nas palavras do ficheiro; nulo quando não há.")]
    public string? Baseline { get; set; }

    [Doc("The value aimed at, in the file's words; null when there is none.", "O objetivo, nas palavras do ficheiro; nulo quando não há.")]
    public string? Goal { get; set; }

    [Doc("The value reached, in the file's words, as reported; null when there is none.", "O valor atingido, nas palavras do ficheiro, tal como reportado; nulo quando não há.")]
    public string? Achieved { get; set; }

    [Doc("The day of completion as reported; null when it is not completed or that is not known.", "O dia da conclusão tal como reportado; nulo quando não está concluído ou não se sabe.")]
    public DateOnly? CompletedOn { get; set; }

    [Ref<Source>, Doc("The import that it comes from; null for a row of the sample.", "A importação de onde vem; nulo para uma linha da amostra.")]
    public string? SourceId { get; set; }

    [Doc("True for an entry that was made up to show how the service works.", "Verdadeiro para uma entrada inventada para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }
}
