namespace OgpGraph.Engine.Tests.Planning;

[Doc("Someone who reads.", "Alguém que lê.")]
public sealed class Reader
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Doc("The nickname; null for none.", "A alcunha; nulo quando não há.")]
    public string? Nickname { get; set; }

    [Doc("The day of joining.", "O dia da inscrição.")]
    public DateOnly JoinedOn { get; set; }
}
