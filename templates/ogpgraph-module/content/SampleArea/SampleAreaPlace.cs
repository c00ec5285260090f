namespace OgpGraph.Modules.SampleArea;

[Label("SampleArea places", "Locais de SampleArea"), Doc("A place where the commitment was carried out.", "Um local onde o compromisso foi executado.")]
public sealed class SampleAreaPlace
{
    [Key, Doc("The place's key.", "A chave do local.")]
    public required string Id { get; set; }

    [Searchable, Label("Name", "Nome"), Doc("The place's name.", "O nome do local.")]
    public LocalizedText Name { get; set; } = new();

    [Indexed, Label("Began on", "Início"), Doc("The day on which work began there; null when the source does not say.", "O dia em que ali começaram os trabalhos; nulo quando a fonte não diz.")]
    public DateOnly? BeganOn { get; set; }

    [Unit("persons"), Label("Participants", "Participantes"), Doc("How many persons took part; null when the source does not say.", "Quantas pessoas participaram; nulo quando a fonte não diz.")]
    public int? Participants { get; set; }

    [Label("Synthetic", "Sintético"), Doc("True for a place that was made up to show how the service works.", "Verdadeiro para um local inventado para mostrar o serviço.")]
    public bool IsSynthetic { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is named.", "Onde é referido.")]
    public required string SourceId { get; set; }
}
