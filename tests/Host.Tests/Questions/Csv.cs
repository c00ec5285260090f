using System.Text;
using CsvHelper;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>Reads CSV as another program does.</summary>
internal static class Csv
{
    /// <summary>The heading, and the rows by it.</summary>
    public static (IReadOnlyList<string> Heading, IReadOnlyList<Dictionary<string, string>> Rows) Read(string text, char separator = ',')
    {
        var options = new CsvReaderOptions
        {
            Separator = separator, HasHeader = false, SkipEmptyLines = true, Encoding = Encoding.UTF8,
            OnMalformedRecord = found => Assert.Fail($"{found.Reason} in line {found.LineNumber}"),
        };
        using var csv = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text)), options);
        Assert.True(csv.Read());
        string[] heading = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            Assert.Equal(heading.Length, csv.FieldCount);
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(at => heading[at], csv.GetString, StringComparer.Ordinal));
        }

        return (heading, rows);
    }
}
