using System.Text.Json;

namespace OgpGraph.Samples.BookLoans;

#region importer
public sealed class LoanImporter : IRowImporter<Loan>
{
    public IEnumerable<Loan> Read(Stream file)
    {
        using var reader = new StreamReader(file);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            yield return Row(text, line);
        }
    }

    private static Loan Row(string text, int line)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var (branch, year) = (json.RootElement.GetProperty("branch").GetString()!, json.RootElement.GetProperty("year").GetInt32());
            return new Loan { Id = $"{branch}-{year}", BranchId = branch, Year = year, Books = json.RootElement.GetProperty("books").GetInt32(), SourceId = "book-loans-example", IsSynthetic = true };
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new RowFormatException(line, 1, """a loan as {"branch": "river", "year": 2023, "books": 120}""");
        }
    }
}
#endregion
