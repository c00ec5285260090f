namespace OgpGraph.Samples.BookLoans;

#region derivation
public sealed class LoanYearDerivation : IDerivation<LoanYear>
{
    public IReadOnlyList<Type> Reads => [typeof(Loan)];

    public IEnumerable<LoanYear> Derive(IStoredRows rows)
        => rows.All<Loan>().GroupBy(loan => loan.Year).Select(year => new LoanYear { Id = $"{year.Key}", Books = year.Sum(loan => loan.Books) });
}
#endregion
