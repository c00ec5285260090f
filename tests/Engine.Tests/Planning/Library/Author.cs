namespace OgpGraph.Engine.Tests.Planning;

[Doc("Someone who writes.", "Alguém que escreve.")]
public sealed class Author
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Searchable, Doc("The name.", "O nome.")]
    public required string Name { get; set; }

    [Doc("The country; null when it is not known.", "O país; nulo quando não se conhece.")]
    public string? Country { get; set; }

    [Doc("The day of birth; null when it is not known.", "O dia do nascimento; nulo quando não se conhece.")]
    public DateOnly? BornOn { get; set; }

    [Personal, Doc("The address.", "A morada.")]
    public string? Address { get; set; }
}
