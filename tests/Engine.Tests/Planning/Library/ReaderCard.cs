namespace OgpGraph.Engine.Tests.Planning;

[Doc("A reader's card, one a reader.", "O cartão de um leitor, um por leitor.")]
public sealed class ReaderCard
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Ref<Reader>, Doc("Whose card it is.", "De quem é o cartão.")]
    public required string ReaderId { get; set; }

    [Doc("The colour; null for none.", "A cor; nulo quando não há.")]
    public string? Colour { get; set; }
}
