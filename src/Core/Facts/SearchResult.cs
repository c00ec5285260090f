namespace OgpGraph.Core;

[Label("Search results", "Resultados da pesquisa"), Doc("Something that a text search found.", "Algo que uma pesquisa de texto encontrou.")]
public sealed class SearchResult : INodeReference
{
    [Key, Doc("Type and key of the row that was found.", "Tipo e chave da linha encontrada.")]
    public required string Id { get; set; }

    [Label("Type of row", "Tipo de registo"), Doc("The type of the row, as in the schema.", "O tipo da linha, como no esquema.")]
    public required string Type { get; set; }

    [Hidden, Doc("The key of the row.", "A chave da linha.")]
    public required string RowId { get; set; }

    [Label("Title", "Título"), Doc("The row's title.", "O título da linha.")]
    public LocalizedText Title { get; set; } = new();

    [Label("Excerpt", "Excerto"), Doc("A part of the text with the words that were found between « and ».", "Um excerto com as palavras encontradas entre « e ».")]
    public required string Snippet { get; set; }

    [NotAdditive(HasAverage = false), Label("Rank", "Relevância"), Doc("How well it fits: the smaller, the better (bm25).", "Quão bem corresponde: quanto menor, melhor (bm25).")]
    public double Rank { get; set; }
}
