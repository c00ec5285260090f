namespace OgpGraph.Samples.BookLoans;

[Doc("How many books a branch lent in a year. Made up.", "Quantos livros um balcão emprestou num ano. Inventado.")]
public sealed class Loan
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Ref<Branch>, Indexed(nameof(Year)), Doc("The branch.", "O balcão.")]
    public required string BranchId { get; set; }

    [Doc("The year.", "O ano.")]
    public int Year { get; set; }

    [Unit("books"), Doc("How many.", "Quantos.")]
    public int Books { get; set; }

    [Ref<Source>, Doc("Where it comes from.", "De onde vem.")]
    public required string SourceId { get; set; }

    [Doc("True when it is made up.", "Verdadeiro quando é inventado.")]
    public bool IsSynthetic { get; set; }
}
