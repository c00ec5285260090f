namespace OgpGraph.Samples.BookLoans;

[Doc("How many books all branches lent in a year.", "Quantos livros todos os balcões emprestaram num ano.")]
public sealed class LoanYear
{
    [Key, Doc("The year.", "O ano.")]
    public required string Id { get; set; }

    [Unit("books"), Doc("How many.", "Quantos.")]
    public int Books { get; set; }
}
