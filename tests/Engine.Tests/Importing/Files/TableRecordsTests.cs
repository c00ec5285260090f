using System.Text;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class TableRecordsTests
{
    [Theory]
    [InlineData("Preço,Objecto\n1,b")]
    [InlineData("preco;OBJECTO\n1;b")]
    [InlineData("PREÇO\tObjecto\r\n1\tb\r\n")]
    [InlineData("\n\nPre_ço;objecto\n\n1;b\n")]
    public void Headings_are_matched_whatever_their_case_accents_and_separator(string csv)
    {
        var row = Assert.Single(File(Encoding.UTF8.GetBytes(csv)).Table("preço"));
        Assert.Equal(("1", "b", null), (row["Preco"], row["objecto"], row["other"]));
        Assert.True(row.Has("OBJECTO"));
    }

    [Fact]
    public void A_cell_may_hold_lines_and_the_row_knows_its_first()
    {
        var rows = File("a,b\n1,\"x\ny\"\n2,z\n"u8.ToArray()).Table("a").ToList();
        Assert.Equal([(2, 2), (4, 3)], rows.Select(r => ((int)r.Place.Line, (int)r.Place.Row)));
        Assert.Equal("x\ny", rows[0]["b"]);
    }

    [Fact]
    public void Windows_1252_and_UTF_16_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal("Évora €", Assert.Single(File(Encoding.GetEncoding(1252).GetBytes("a;b\nÉvora €;2")).Table("a"))["a"]);
        Assert.Equal("Évora €", Assert.Single(File([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a;b\nÉvora €;2")]).Table("a"))["a"]);
    }

    [Theory]
    [InlineData("a;b\n1;\"never closed\n2;x\n", "never closed")]
    [InlineData("a;b\n1;2", "lacks the headings c", "c")]
    [InlineData("a;A\n1;2", "Two columns")]
    [InlineData("{\"a\":1}", "JSON")]
    public void What_is_no_such_table_is_refused(string csv, string reason, string heading = "a")
        => Assert.Contains(reason, Assert.Throws<ImportFileException>(() => File(Encoding.UTF8.GetBytes(csv)).Table(heading).ToList()).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_row_with_more_cells_than_headings_is_set_aside_alone()
    {
        var found = new List<ImportPlace>();
        var file = new ImportFile("f.csv", "s", () => new MemoryStream("a;b\n1;2;3\n4;5;\n6\n"u8.ToArray()), Spool, ImportLimits.Default, (_, place) => found.Add(place));
        Assert.Equal(["4", "6"], file.Table("a").Select(r => r["a"]));
        Assert.Equal(2, Assert.Single(found).Line);
    }

    private static MemoryStream Spool(Stream content)
    {
        using (content)
        {
            var spooled = new MemoryStream();
            content.CopyTo(spooled);
            spooled.Position = 0;
            return spooled;
        }
    }

    private static ImportFile File(byte[] content) => new("f.csv", "s", () => new MemoryStream(content), Spool, ImportLimits.Default, (_, _) => { });
}
