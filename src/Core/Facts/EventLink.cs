namespace OgpGraph.Core;

[Doc("An event told under a commitment.", "Um evento referido num compromisso.")]
public sealed class EventLink
{
    [Key, Doc("The link's key.", "A chave da ligação.")]
    public required string Id { get; set; }

    [Ref<Event>, Doc("The event.", "O evento.")]
    public required string EventId { get; set; }

    [Ref<Commitment>, Doc("The commitment that tells of it.", "O compromisso que o refere.")]
    public required string CommitmentId { get; set; }

    [Ref<Source>, Doc("Where it tells of it.", "Onde o refere.")]
    public required string SourceId { get; set; }
}
