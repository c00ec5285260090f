using System.Text;
using Microsoft.Data.Sqlite;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>A database with rows that tests of tables know word by word, made once: books whose number begins with Ω, among a few others.</summary>
internal static class TableSample
{
    /// <summary>Only the known books, in their order.</summary>
    public const string Known = "where: {isbn: {startsWith: \"Ω\"}}, order: [{isbn: ASC}]";

    /// <summary>How many books begin with M.</summary>
    public const int Many = 1_201;

    private static readonly Lazy<SampleDatabase> LazyDatabase = new(Make);

    public static SampleDatabase Database => LazyDatabase.Value;

    public static GraphQLService Service => Database.Service;

    /// <summary>A table as text.</summary>
    public static string Text(string query, TableFormat format = TableFormat.Csv, string? list = null, GraphQLService? service = null, Language language = Language.En)
    {
        using var table = Open(query, list, service, language);
        return Encoding.UTF8.GetString(ReadTable.Write(table, format, out _));
    }

    public static GraphTable Open(string query, string? list = null, GraphQLService? service = null, Language language = Language.En)
        => (service ?? Service).OpenTable(new TableRequest(SampleDatabase.Request(query, language: language)) { List = list }, CancellationToken.None);

    /// <summary>Limits like those of a host, with some of them changed.</summary>
    public static GraphLimits Limits(Action<GraphLimits> change)
    {
        var limits = new GraphLimits();
        change(limits);
        return limits;
    }

    private static SampleDatabase Make()
    {
        var made = new SampleDatabase(5, _ => 3, new GraphLimits());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => made.Dispose();
        using (var context = made.Open())
        {
            context.AddRange(
                new Author { Id = "ω/a", Name = "=SUM(A1;A2)", Country = "PT" },
                new Author { Id = "ω/b", Name = "Bela, a \"boa\"" },
                new Publisher { Id = "ω/p", Name = new LocalizedText { Pt = "Editora", En = "House" } },
                Book("Ω1", "ω/a", 12.5m, new LocalizedText { Pt = "-1 é texto", En = "-1 is text" }, "a;b"),
                Book("Ω2", "ω/b", null, new LocalizedText(), ""),
                Book("Ω3", "ω/a", -0.05m, new LocalizedText { Pt = "Linha\r\nnova", En = "New\r\nline" }, null),
                new Tag { Id = "ω/t1", Word = new LocalizedText { Pt = "um", En = "one" } },
                new Tag { Id = "ω/t2", Word = new LocalizedText() },
                new Tag { Id = "ω/t3", Word = new LocalizedText { Pt = "+três", En = "+three" } },
                Link("Ω1", "ω/t1"), Link("Ω1", "ω/t2"), Link("Ω1", "ω/t3"), Link("Ω3", "ω/t3"),
                Loan("ω/l1", "Ω1", 2, 1m), Loan("ω/l2", "Ω1", 3, null), Loan("ω/l3", "Ω3", 4, 0.5m));
            context.AddRange(Enumerable.Range(0, Many).Select(i => Book($"M{i:0000}", "ω/b", i, new LocalizedText(), null)));
            context.SaveChanges();
        }

        using var connection = new SqliteConnection($"Data Source={made.Path};Pooling=False");
        connection.Open();
        using var analyze = connection.CreateCommand();
        analyze.CommandText = "ANALYZE";
        analyze.ExecuteNonQuery();
        return made;
    }

    private static Book Book(string isbn, string author, decimal? price, LocalizedText title, string? subtitle) => new()
    {
        Id = isbn, Isbn = isbn, AuthorId = author, PublisherId = author == "ω/a" ? "ω/p" : null, Price = price, Title = title, Subtitle = subtitle,
        Genre = Genre.NotFixed, Pages = 100, Weight = 0.25m, AcquiredOn = new DateOnly(2024, 3, 31), CataloguedAt = new DateTime(2024, 3, 31, 12, 0, 0, DateTimeKind.Utc),
        Printed = new PartialDate { From = new DateOnly(1900, 1, 1), Raw = "c. 1900" },
    };

    private static BookTag Link(string book, string tag) => new() { Id = $"{book}/{tag}", BookId = book, TagId = tag, IsMain = true };

    private static Loan Loan(string id, string book, int day, decimal? fee)
        => new() { Id = id, BookId = book, LentOn = new DateOnly(2024, 1, day), Fee = fee, Currency = "EUR", KnownOn = new DateOnly(2024, 1, day) };
}
