namespace OgpGraph.Engine.Tests.Planning;

[Doc("A word of a book.", "Uma palavra de um livro.")]
public sealed class BookTag
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Ref<Book>, Doc("The book.", "O livro.")]
    public required string BookId { get; set; }

    [Ref<Tag>, Doc("The word.", "A palavra.")]
    public required string TagId { get; set; }

    [Doc("True for a main word.", "Verdadeiro para uma palavra principal.")]
    public bool IsMain { get; set; }
}
