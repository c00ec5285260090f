namespace OgpGraph.Modules.RecoveryPlan;

[Label("Procurement recommendations", "Recomendações sobre contratação"), Doc("Recommendations on public procurement that a monitoring body sends at an interval, as a source tells of them.", "Recomendações sobre contratação pública que um órgão de acompanhamento envia com uma periodicidade, tal como uma fonte as refere.")]
public sealed class ProcurementRecommendation
{
    [Key, Doc("The entry's key.", "A chave da entrada.")]
    public required string Id { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment that tells of them.", "O compromisso que as refere.")]
    public required string CommitmentId { get; set; }

    [Searchable, Label("Issued by", "Emitida por"), Doc("The body that sends them.", "O órgão que as envia.")]
    public LocalizedText IssuedBy { get; set; } = new();

    [Searchable, Label("Subject", "Assunto"), Doc("What they are about, in our words.", "O assunto, por palavras nossas.")]
    public LocalizedText Subject { get; set; } = new();

    [NotAdditive, Unit("months"), Label("Interval", "Periodicidade"), Doc("The time between two sets of recommendations; null when the source does not say.", "O tempo entre dois conjuntos de recomendações; nulo quando a fonte não diz.")]
    public int? IntervalMonths { get; set; }

    [Label("Comparator", "Comparador"), Doc("How the interval is to be read.", "Como se lê a periodicidade.")]
    public Comparator Comparator { get; set; }

    [Label("Period", "Período"), Doc("The time that the source speaks of.", "O período a que a fonte se refere.")]
    public PartialDate Period { get; set; } = new();

    [Label("Caveat", "Ressalva"), Doc("What a reader must know; null when nothing.", "O que o leitor deve saber; nulo quando nada.")]
    public LocalizedText Caveat { get; set; } = new();

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where they are told of.", "Onde são referidas.")]
    public required string SourceId { get; set; }
}
