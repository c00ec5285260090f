using OgpGraph.Samples.BookLoans;

[assembly: CommitmentModule<BookLoansModule>("book-loans", Commitment = "PT0032")]

namespace OgpGraph.Samples.BookLoans;

/// <summary>Uses every extension point once, for the reference. Made up.</summary>
public sealed class BookLoansModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
    {
        #region table
        module.Table<Branch>("branches.csv")
            .Table<Loan>("loans.jsonl")
            .Table<LoanYear>(rootField: "loanYears");
        #endregion

        #region seed
        module.Seed<Organization>("organizations.csv");
        #endregion

        #region personal-numbers
        module.PersonalNumbers(PersonalNumbers.Cpf, Pesel.Pattern);
        #endregion

        #region indicator
        module.Indicator<ReaderCount>("book-loans.readers");
        #endregion

        #region measure
        module.Measure("book-loans.branches", "Branches", "Balcões", "branches", data => data.Of<Branch>().Count());
        #endregion

        #region row-importer
        module.Import<Loan, LoanImporter>("jsonl");
        #endregion

        #region format-importer
        module.Import<BranchImporter>("branches", "Branches of public libraries, as CSV.", "Balcões de bibliotecas públicas, em CSV.");
        #endregion

        #region derive-table
        module.Derive<LoanYear, LoanYearDerivation>();
        #endregion

        #region derive-column
        module.Derive<Branch, int?>(b => b.LastYear, (b, data) => data.Of<Loan>().Where(l => l.BranchId == b.Id).Max(l => (int?)l.Year));
        #endregion

        Edges(module);
        Fields(module);
    }

    private static void Edges(ModuleBuilder module)
    {
        #region many
        module.Extend<Organization>()
            .Many<Branch>("branches", b => b.OperatorId, "The branches that the entity runs.", "Os balcões que a entidade gere.");
        #endregion

        #region many-linked
        module.Extend<Branch>()
            .Many<BranchEvent, Event>("events", l => l.BranchId, l => l.EventId, "The events that were held there.", "Os eventos que lá decorreram.");
        module.Table<BranchEvent>("branch-events.csv", rootField: "");
        #endregion

        #region many-rows
        module.Extend<Branch>()
            .Many<Branch>("neighbours", (b, data) => data.Of<Branch>().Where(n => n.Town == b.Town && n.Id != b.Id), "The other branches of the same town.", "Os outros balcões da mesma localidade.");
        #endregion

        #region one
        module.Extend<Branch>()
            .One<Loan>("latestLoans", l => l.BranchId, "The newest yearly count; null when there is none.", "A contagem anual mais recente; nula quando não há.", null, l => l.Year);
        #endregion
    }

    private static void Fields(ModuleBuilder module)
    {
        #region compute
        module.Extend<Branch>()
            .Compute("loanCount", (b, data) => data.Of<Loan>().Any(l => l.BranchId == b.Id) ? data.Of<Loan>().Where(l => l.BranchId == b.Id).Sum(l => (int?)l.Books) : null, "The loans of all years; null when none is known.", "Os empréstimos de todos os anos; nulo quando não se conhece nenhum.");
        #endregion

        #region arithmetic
        module.Extend<Branch>()
            .Compute("rentWithTax", (b, data) => b.Rent * 1.23m, "The rent with tax; null when it is not known.", "A renda com imposto; nula quando não se conhece.")
            .Compute("rentPerSquareMetre", (b, data) => b.Rent / b.FloorSpace, "The rent of a square metre; null when rent or floor space is not known, or there is no floor.", "A renda de um metro quadrado; nula quando não se conhece a renda ou a área, ou quando não há área.")
            .Compute("rentShare", (b, data) => b.Rent / data.Of<Branch>().Where(o => o.Currency == b.Currency).Sum(o => o.Rent), "Its part of all rents in its currency, 0 to 1; null when its rent is not known.", "A sua parte de todas as rendas na sua moeda, de 0 a 1; nula quando não se conhece a renda.")
            .Compute("loansPerBranch", (b, data) => (decimal?)data.Of<Loan>().Where(l => l.BranchId == b.Id).Sum(l => l.Books) / data.Of<Branch>().Count(o => o.Town == b.Town), "The loans by the branches of its town; null when there is none.", "Os empréstimos a dividir pelos balcões da localidade; nulo quando não há nenhum.");
        #endregion

        #region precompute
        module.Extend<Branch>()
            .Precompute("isBusiest", (b, data) => b.Town == null ? null : (bool?)!data.Of<Loan>().Any(l => l.BranchId != b.Id && l.Books > data.Of<Loan>().Where(m => m.BranchId == b.Id).Max(m => (int?)m.Books)), "True when no other branch lent more in a year; null when its town is not known.", "Verdadeiro quando nenhum outro emprestou mais num ano; nulo quando não se conhece a localidade.");
        #endregion

        #region not-additive
        module.Extend<Branch>()
            .Compute("firstYear", (b, data) => data.Of<Loan>().Where(l => l.BranchId == b.Id).Min(l => (int?)l.Year),
                "The first year that was counted; null when none was.", "O primeiro ano contado; nulo quando não há nenhum.").NotAdditive();
        #endregion

        #region label
        module.Extend<Branch>()
            .Compute("isRentKnown", (b, data) => b.Rent != null, "True when its rent is known.", "Verdadeiro quando se conhece a renda.").Label("Rent known", "Renda conhecida");
        #endregion

        #region load
        module.Extend<Branch>()
            .Load("openNow", (keys, cancel) => keys.ToDictionary(key => key, key => OpeningHours.IsOpen(key, cancel)), "True when the branch is open now, as its door says; null when the door does not answer.", "Verdadeiro quando o balcão está aberto agora, segundo a sua porta; nulo quando a porta não responde.");
        #endregion
    }
}
