namespace OgpGraph.Engine.Tests.Planning;

/// <summary>A made-up module that uses the whole contract: every scalar, every edge, computed and loaded fields, facts, observations.</summary>
public sealed class LibraryModule : ICommitmentModule
{
    public void Define(ModuleBuilder module)
    {
        module.Table<Author>().Table<Publisher>().Table<Book>().Table<Reader>().Table<ReaderCard>().Table<Loan>().Table<Reminder>().Table<Tag>().Table<BookTag>()
            .Indicator<VisitCount>("library.visits").Indicator<Occupancy>("library.occupancy");

        module.Extend<Book>()
            .Many<Loan>("loans", l => l.BookId, "Its loans.", "Os seus empréstimos.")
            .Many<Loan>("openLoans", l => l.BookId, "Its loans that are out.", "Os seus empréstimos em curso.", l => l.ReturnedOn == null)
            .Many<BookTag, Tag>("tags", t => t.BookId, t => t.TagId, "Its words.", "As suas palavras.")
            .Many<BookTag, Tag>("mainTags", t => t.BookId, t => t.TagId, "Its main words.", "As suas palavras principais.", t => t.IsMain, plainList: true)
            .Many<Book>("sequels", b => b.SequelOfId, "The books after it.", "Os livros seguintes.", plainList: true)
            .One<Loan>("lastLoan", l => l.BookId, "Its last loan.", "O seu último empréstimo.", null, l => l.LentOn, l => l.Id)
            .One<Loan>("lastReturned", l => l.BookId, "Its last loan that came back.", "O seu último empréstimo devolvido.", l => l.ReturnedOn != null, l => l.ReturnedOn, l => l.Id)
            .Compute("loanCount", (b, data) => data.Of<Loan>().Count(l => l.BookId == b.Id), "How often it was lent.", "Quantas vezes foi emprestado.")
            .Compute("hasOpenLoan", (b, data) => data.Of<Loan>().Any(l => l.BookId == b.Id && l.ReturnedOn == null), "True when it is out.", "Verdadeiro quando está emprestado.")
            .Compute("fees", (b, data) => data.Of<Loan>().Where(l => l.BookId == b.Id).Sum(l => l.Fee), "What was paid for it.", "O que por ele se pagou.")
            .Compute("lastLentOn", (b, data) => data.Of<Loan>().Where(l => l.BookId == b.Id).Max(l => (DateOnly?)l.LentOn), "When it was lent last.", "Quando foi emprestado pela última vez.")
            .Compute("priceWithDeposit", (b, data) => b.Price + b.Deposit, "Price and deposit.", "Preço e caução.")
            .Compute("thickness", (b, data) => b.Pages / 8.0, "How thick it is.", "A espessura.")
            .Compute("signature", (b, data) => b.Isbn + "/" + b.Subtitle, "What stands on its back.", "O que está na lombada.")
            .Compute("copiesOrNone", (b, data) => b.Copies ?? 0, "How many copies, none when nobody counted.", "Quantos exemplares, nenhum quando ninguém contou.")
            .Load("shelfMark", (keys, cancellation) => keys.Where(k => !k.EndsWith('3')).ToDictionary(k => k, ShelfMark), "Where it stands.", "Onde está.")
            .Load("aisle", (keys, cancellation) => keys.ToDictionary(k => k, k => k.Length), "The aisle.", "O corredor.");

        module.Extend<Author>()
            .Many<Book>("books", b => b.AuthorId, "The books.", "Os livros.")
            .Compute("bookCount", (a, data) => data.Of<Book>().Count(b => b.AuthorId == a.Id), "How many books.", "Quantos livros.");

        module.Extend<Publisher>()
            .Many<Book>("books", b => b.PublisherId, "The books.", "Os livros.");

        module.Extend<Reader>()
            .Many<Loan>("loans", l => l.ReaderId, "The loans.", "Os empréstimos.")
            .Many<Book>("booksReturned", (r, data) => data.Of<Book>().Where(b => data.Of<Loan>().Any(l => l.ReaderId == r.Id && l.BookId == b.Id && l.ReturnedOn != null)), "The books that came back, each once.", "Os livros devolvidos, cada um uma vez.")
            .One<ReaderCard>("card", c => c.ReaderId, "The card.", "O cartão.");

        module.Extend<Loan>()
            .Many<Reminder>("reminders", r => r.LoanId, "The letters.", "As cartas.", plainList: true)
            .Compute("daysAgo", (l, data) => data.Day.DayNumber - l.LentOn.DayNumber, "How many days ago it was lent.", "Há quantos dias foi emprestado.")
            .Compute("days", (l, data) => l.ReturnedOn == null ? (int?)null : l.ReturnedOn.Value.DayNumber - l.LentOn.DayNumber, "How many days.", "Quantos dias.");

        module.Extend<Tag>()
            .Many<BookTag, Book>("books", t => t.TagId, t => t.BookId, "The books.", "Os livros.");
    }

    private static string ShelfMark(string key) => $"«{key}»";
}
