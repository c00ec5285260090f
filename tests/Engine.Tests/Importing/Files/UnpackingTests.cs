using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class UnpackingTests
{
    [Fact]
    public void Two_entries_of_one_name_are_two_files()
    {
        var files = Files(Packed.Zip(("a.json", "[1]"u8.ToArray()), ("a.json", "[2]"u8.ToArray()), ("empty.json", []), ("folder/", [])));
        Assert.Equal([("z.zip/a.json", "[1]"), ("z.zip/a.json", "[2]")], files.Select(f => (f.Name, Read(f.Open()))));
    }

    [Fact]
    public void A_spreadsheet_in_a_zip_or_gzip_is_put_where_it_can_be_read_from_any_place()
    {
        var sheet = Packed.Zip(("xl/workbook.xml", "<x/>"u8.ToArray()));
        foreach (var packed in (byte[][])[Packed.Zip(("s.xlsx", sheet)), Packed.Gzip(sheet)])
        {
            var (name, open) = Assert.Single(Files(packed));
            var spooled = 0;
            var file = new ImportFile(name, "s", open, Spool, ImportLimits.Default, (_, _) => { });
            Assert.Equal(ImportFileKind.Xlsx, file.Kind);
            Assert.Equal(0, spooled);

            // It is no whole spreadsheet, which is told: the reader came that far.
            Assert.Throws<ImportFileException>(() => file.Table("a").ToList());
            Assert.Equal(1, spooled);

            MemoryStream Spool(Stream content)
            {
                spooled++;
                var copy = new MemoryStream();
                content.CopyTo(copy);
                copy.Position = 0;
                return copy;
            }
        }
    }

    [Fact]
    public void A_zip_in_a_zip_is_no_table()
    {
        var (name, open) = Assert.Single(Files(Packed.Zip(("inner.zip", Packed.Zip(("a.csv", "a;b\n1;2\n"u8.ToArray()))))));
        var file = new ImportFile(name, "s", open, Copy, ImportLimits.Default, (_, _) => { });
        Assert.Contains("no spreadsheet", Assert.Throws<ImportFileException>(() => file.Table("a").ToList()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_stopped_wherever_it_is_read()
    {
        var limits = ImportLimits.Default with { Bytes = 1 << 20 };
        var (name, open) = Assert.Single(Files(Packed.Zip(("bomb.json", new byte[4 << 20])), limits));
        Assert.Throws<ImportFileException>(() => open().CopyTo(Stream.Null));
        Assert.Throws<ImportFileException>(() => new ImportFile(name, "s", Assert.Single(Files(Packed.Zip(("bomb.xlsx", [.. "PK\u0003\u0004"u8, .. new byte[4 << 20]])), limits)).Open, Copy, limits, (_, _) => { }).Table("a").ToList());
    }

    private static MemoryStream Copy(Stream content)
    {
        var copy = new MemoryStream();
        content.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private static List<(string Name, Func<Stream> Open)> Files(byte[] content, ImportLimits? limits = null)
        => [.. new Unpacking(limits ?? ImportLimits.Default, _ => { }).Files("z.zip", () => new MemoryStream(content), content.Length)];

    private static string Read(Stream content)
    {
        using var reader = new StreamReader(content);
        return reader.ReadToEnd();
    }
}
