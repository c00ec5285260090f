namespace OgpGraph.Modules.DataInterconnection;

[Label("Interoperability workshops", "Workshops de interoperabilidade"), Doc("A workshop on interoperability for public bodies.", "Um workshop sobre interoperabilidade para organismos públicos.")]
public sealed class InteroperabilityWorkshop
{
    [Key, Doc("The workshop's key.", "A chave do workshop.")]
    public required string Id { get; set; }

    [Searchable, Label("Topic", "Tema"), Doc("What it was about, in our words.", "De que tratou, por palavras nossas.")]
    public LocalizedText Topic { get; set; } = new();

    [Unit("persons"), Label("Participants", "Participantes"), Doc("How many took part; null when the source does not say.", "Quantos participaram; nulo quando a fonte não diz.")]
    public int? Participants { get; set; }

    [Ref<Event>, Label("Event", "Evento"), Doc("The event, with its date.", "O evento, com a sua data.")]
    public required string EventId { get; set; }

    [Ref<Milestone>, Label("Milestone", "Macroatividade"), Doc("The macro activity that it belongs to; null when the source ties it to none.", "A macroatividade a que pertence; nulo quando a fonte não o liga a nenhuma.")]
    public string? MilestoneId { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment.", "O compromisso.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it is told of.", "Onde é referido.")]
    public required string SourceId { get; set; }
}
