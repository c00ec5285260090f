namespace OgpGraph.Modules.InclusiveChannels;

[Label("Axes of inclusive service", "Eixos do atendimento inclusivo"), Doc("An area in which the partnership for inclusive service works.", "Uma área em que trabalha a parceria para o atendimento inclusivo.")]
[GraphName("InclusionAxis", "inclusionAxes")]
public sealed class InclusionAxis
{
    [Key, Doc("The axis's key.", "A chave do eixo.")]
    public required string Id { get; set; }

    [NotAdditive(HasAverage = false), Label("Number", "Número"), Doc("The number that the source gives the axis.", "O número que a fonte dá ao eixo.")]
    public int Number { get; set; }

    [Searchable, Label("Title", "Título"), Doc("What the axis is about, in our words.", "De que trata o eixo, por palavras nossas.")]
    public LocalizedText Title { get; set; } = new();

    [Searchable, Label("Scope", "Âmbito"), Doc("What is done in it, in our words.", "O que nele se faz, por palavras nossas.")]
    public LocalizedText Scope { get; set; } = new();

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where the axis is described.", "Onde o eixo é descrito.")]
    public required string SourceId { get; set; }
}
