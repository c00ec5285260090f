namespace OgpGraph.Engine.Tests.Planning;

[Doc("A word that books are found by.", "Uma palavra por que se encontram livros.")]
public sealed class Tag
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Doc("The word.", "A palavra.")]
    public LocalizedText Word { get; set; } = new();
}
