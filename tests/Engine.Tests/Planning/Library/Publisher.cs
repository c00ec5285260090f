namespace OgpGraph.Engine.Tests.Planning;

[Doc("A house that publishes.", "Uma editora.")]
public sealed class Publisher
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Searchable, Doc("The name.", "O nome.")]
    public LocalizedText Name { get; set; } = new();

    [Doc("The year of its founding; null when it is not known.", "O ano da fundação; nulo quando não se conhece.")]
    public int? FoundedIn { get; set; }

    [Doc("Titles in print.", "Títulos disponíveis.")]
    public long Titles { get; set; }
}
