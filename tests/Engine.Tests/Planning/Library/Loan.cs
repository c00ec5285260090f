namespace OgpGraph.Engine.Tests.Planning;

[Doc("A loan, which is a fact.", "Um empréstimo, que é um facto.")]
public sealed class Loan : IFact
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Ref<Book>, Doc("What was lent.", "O que foi emprestado.")]
    public required string BookId { get; set; }

    [Ref<Reader>, Doc("To whom; null when nobody noted it.", "A quem; nulo quando ninguém anotou.")]
    public string? ReaderId { get; set; }

    [Doc("The first day.", "O primeiro dia.")]
    public DateOnly LentOn { get; set; }

    [Doc("The last day; null when it is still out.", "O último dia; nulo quando ainda não voltou.")]
    public DateOnly? ReturnedOn { get; set; }

    [Money, Doc("The fee; null when there was none.", "A taxa; nulo quando não houve.")]
    public decimal? Fee { get; set; }

    [Money, Doc("The pledge.", "O penhor.")]
    public decimal Pledge { get; set; }

    [Doc("The currency of fee and pledge; null when nobody noted it.", "A moeda da taxa e do penhor; nulo quando ninguém anotou.")]
    public string? Currency { get; set; }

    [Doc("The day from which it was known.", "O dia a partir do qual se soube.")]
    public required DateOnly KnownOn { get; set; }
}
