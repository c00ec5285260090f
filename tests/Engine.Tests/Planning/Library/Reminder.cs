namespace OgpGraph.Engine.Tests.Planning;

[Doc("A letter about a loan: a row that is no fact and leads to one.", "Uma carta sobre um empréstimo: uma linha que não é facto e leva a um.")]
public sealed class Reminder
{
    [Key, Doc("The key.", "A chave.")]
    public required string Id { get; set; }

    [Ref<Loan>, Doc("The loan.", "O empréstimo.")]
    public required string LoanId { get; set; }

    [Doc("The number of the letter.", "O número da carta.")]
    public int Number { get; set; }
}
