namespace OgpGraph.Samples.BookLoans;

[Doc("An event that was held at a branch.", "Um evento que decorreu num balcão.")]
public sealed class BranchEvent
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Ref<Branch>, Doc("The branch.", "O balcão.")]
    public required string BranchId { get; set; }

    [Ref<Event>, Doc("The event.", "O evento.")]
    public required string EventId { get; set; }
}
