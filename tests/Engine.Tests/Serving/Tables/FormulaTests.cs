using System.Text;
using CsCheck;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>No text of the data becomes a formula, and none is changed but for that.</summary>
public sealed class FormulaTests
{
    private static readonly string[] Starts = ["", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " ", "'", "\"", ";", ",", "é", "😀"];
    private static readonly string[] Attacks = ["cmd|' /C calc'!A0", "1+1", "HYPERLINK(\"http://x\";\"y\")", "", "a\r\nb", "a;b,c"];
    private static readonly Gen<string> Texts = Gen.Select(
        Gen.Int[0, Starts.Length - 1], Gen.Int[0, Attacks.Length * 2], Gen.String[Gen.Char[' ', '~'], 0, 12],
        (start, attack, text) => Starts[start] + (attack < Attacks.Length ? Attacks[attack] : text));

    [Fact]
    public void Texts_are_guarded_quoted_and_otherwise_as_they_are()
    {
        using var sample = new SampleDatabase(7, _ => 3);
        var number = 0;
        Texts.Array[1, 20].Sample(
            texts =>
            {
                var from = Interlocked.Add(ref number, texts.Length) - texts.Length;
                using (var context = sample.Open())
                {
                    context.RemoveRange(context.Set<Author>().Where(a => a.Id.StartsWith("text")));
                    context.AddRange(texts.Select((text, i) => new Author { Id = $"text{from + i:000000}", Name = text, Country = text.Length > 3 ? text[3..] : null }));
                    context.SaveChanges();
                }

                using var table = sample.Service.OpenTable(new TableRequest(SampleDatabase.Request("{ authors(where: {key: {startsWith: \"text\"}}, order: [{key: ASC}]) { nodes { key name country } } }")), CancellationToken.None);
                foreach (var isExcel in (bool[])[false, true])
                {
                    var lines = ReadTable.Csv(ReadTable.Write(table, isExcel ? TableFormat.CsvExcelPt : TableFormat.Csv, out _), isExcel).Skip(1).ToList();
                    Assert.Equal(texts.Select(Guarded), lines.Select(l => l[1]));
                    Assert.Equal(texts.Select(t => t.Length > 3 ? Guarded(t[3..]) : ""), lines.Select(l => l[2]));
                    Assert.DoesNotContain(lines.SelectMany(l => l), cell => IsFormula(cell));
                }

                Assert.Equal(texts, ReadTable.JsonLines(ReadTable.Write(table, TableFormat.JsonLines, out _)).Select(l => l.GetProperty("name").GetString()));
                var sheet = ReadTable.Workbook(ReadTable.Write(table, TableFormat.Xlsx, out _))[0].Rows.Skip(1).Select(r => r[1]?.ToString() ?? "");
                Assert.Equal(texts.Select(t => t.ReplaceLineEndings("\n")), sheet.Select(t => t.ReplaceLineEndings("\n")));
            },
            iter: 60 * Samples.Effort, threads: 1);
    }

    [Fact]
    public void A_number_is_no_formula()
        => Assert.Contains("\r\n-0.05\r\n", TableSample.Text($"{{ books({TableSample.Known}) {{ nodes {{ price }} }} }}"), StringComparison.Ordinal);

    [Fact]
    public void A_text_that_is_cut_in_a_cell_says_so()
    {
        using var sample = new SampleDatabase(8, _ => 3);
        using (var context = sample.Open())
        {
            context.Add(new Author { Id = "long", Name = new string('x', 40_000) });
            context.SaveChanges();
        }

        using var table = sample.Service.OpenTable(new TableRequest(SampleDatabase.Request("{ authors(where: {key: {eq: \"long\"}}) { nodes { name } } }")), CancellationToken.None);
        var cell = Assert.IsType<string>(ReadTable.Workbook(ReadTable.Write(table, TableFormat.Xlsx, out _))[0].Rows[1][0]);
        Assert.InRange(cell.Length, 32_000, 32_767);
        Assert.EndsWith("o CSV tem o texto todo]", cell, StringComparison.Ordinal);
        Assert.Contains(new string('x', 40_000), Encoding.UTF8.GetString(ReadTable.Write(table, TableFormat.Csv, out _)), StringComparison.Ordinal);
    }

    private static bool IsFormula(string text) => text.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(text[0], StringComparison.Ordinal);

    private static string Guarded(string text) => IsFormula(text) ? "'" + text : text;
}
