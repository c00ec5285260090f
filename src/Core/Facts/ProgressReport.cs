namespace OgpGraph.Core;

[Label("Progress reports", "Pontos de situação"), Doc("A statement of the state of play of a commitment, told by those who carry it out.", "Uma declaração do ponto de situação de um compromisso, feita por quem o executa.")]
public sealed class ProgressReport : IFact
{
    [Key, Doc("The report's key.", "A chave do reporte.")]
    public required string Id { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment that it is about.", "O compromisso a que respeita.")]
    public required string CommitmentId { get; set; }

    [Ref<Milestone>, Label("Milestone", "Macroatividade"), Doc("The macro activity that it is about; null when the source does not tie it to one.", "A macroatividade a que respeita; nulo quando a fonte não a liga a nenhuma.")]
    public string? MilestoneId { get; set; }

    [Searchable, Label("State of play", "Situação reportada"), Doc("What is reported, in our words.", "O que é reportado, por palavras nossas.")]
    public LocalizedText Statement { get; set; } = new();

    [Label("Period", "Período"), Doc("The time that the statement speaks of.", "O período a que a declaração se refere.")]
    public PartialDate Period { get; set; } = new();

    [Label("Reported on", "Reportado em"), Doc("The day on which it was reported; null when the source does not say.", "O dia em que foi reportado; nulo quando a fonte não diz.")]
    public DateOnly? ReportedOn { get; set; }

    [Label("Caveat", "Ressalva"), Doc("What a reader must know; null when nothing.", "O que o leitor deve saber; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is reported.", "Onde é reportado.")]
    public required string SourceId { get; set; }

    [Label("Public by", "Público o mais tardar em"),
        Doc("The day from which it was publicly known at the latest.", "O dia a partir do qual, o mais tardar, era público.")]
    public required DateOnly KnownOn { get; set; }
}
