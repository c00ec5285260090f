namespace OgpGraph.Core;

[Label("Events of commitments", "Eventos dos compromissos"), Doc("An event told under a commitment.", "Um evento referido num compromisso.")]
public sealed class EventLink
{
    [Key, Doc("The link's key.", "A chave da ligação.")]
    public required string Id { get; set; }

    [Ref<Event>, Label("Event", "Evento"), Doc("The event.", "O evento.")]
    public required string EventId { get; set; }

    [Ref<Commitment>, Label("Commitment", "Compromisso"), Doc("The commitment that tells of it.", "O compromisso que o refere.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Label("Source", "Fonte"), Doc("Where it tells of it.", "Onde o refere.")]
    public required string SourceId { get; set; }
}
