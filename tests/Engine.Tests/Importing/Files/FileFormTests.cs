using System.Text;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>What no importer reads is refused as what it is, and what holds nothing says so.</summary>
public sealed class FileFormTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><html><body>503 Service Unavailable</body></html>", "a page of HTML")]
    [InlineData("\n<HTML lang=pt>", "a page of HTML")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- x --><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\"><html/>",
        "a page of HTML")]
    [InlineData("<head><title>x</title></head>", "a page of HTML")]
    [InlineData("%PDF-1.7", "a PDF")]
    [InlineData("@prefix dcat: <http://www.w3.org/ns/dcat#> .", "Turtle")]
    [InlineData("# a comment\nPREFIX dcat: <http://www.w3.org/ns/dcat#>", "Turtle")]
    [InlineData("<https://a.example/1> <http://purl.org/dc/terms/title> \"x\" .", "Turtle")]
    [InlineData("_:b0 <http://purl.org/dc/terms/title> \"x\" .", "Turtle")]
    [InlineData("{\\rtf1 x}", "RTF")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related;", "MHTML")]
    [InlineData("PAR1xx", "Parquet")]
    [InlineData("Rar!", "RAR")]
    [InlineData("BZh9", "bzip2")]
    [InlineData("null", "no data")]
    public void A_file_that_is_no_data_is_refused_by_its_name(string content, string form)
    {
        var file = File(Encoding.UTF8.GetBytes(content));
        Assert.Equal(ImportFileKind.Unknown, file.Kind);
        Assert.Contains(form, Assert.Throws<ImportFileException>(() => file.Json("data").ToList()).Reason, StringComparison.Ordinal);
        Assert.Contains(form, Assert.Throws<ImportFileException>(() => file.Table("a").ToList()).Reason, StringComparison.Ordinal);
        Assert.Contains(form, file.Refuse("A catalogue").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1 }, "(.xls)")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4e, 0x47 }, "an image")]
    [InlineData(new byte[] { 0x37, 0x7a, 0xbc, 0xaf }, "7z")]
    [InlineData(new byte[] { 0x28, 0xb5, 0x2f, 0xfd }, "zstandard")]
    public void Old_workbooks_and_other_archives_are_named(byte[] content, string form)
        => Assert.Contains(form, Assert.Throws<ImportFileException>(() => File(content).Table("a").ToList()).Reason,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("<rdf:RDF/>", ImportFileKind.Xml)]
    [InlineData("<?xml version=\"1.0\"?><dcat:Catalog>", ImportFileKind.Xml)]
    [InlineData("<hr:data xmlns:hr=\"urn:x\"/>", ImportFileKind.Xml)]
    [InlineData("{\"a\": 1}", ImportFileKind.Json)]
    [InlineData("id;name\n1;2", ImportFileKind.Csv)]
    [InlineData("# id,name", ImportFileKind.Csv)]
    public void Data_are_data(string content, ImportFileKind kind) => Assert.Equal(kind, File(Encoding.UTF8.GetBytes(content)).Kind);

    [Theory]
    [InlineData("{\"message\": \"Not found\", \"status\": 404}", "Not found")]
    [InlineData("{\"error\": {\"code\": 503, \"text\": \"down\"}}", "503")]
    [InlineData("{\"help\": \"x\", \"success\": false, \"error\": {\"message\": \"No such dataset\", \"__type\": \"Not Found Error\"}}",
        "No such dataset")]
    [InlineData("{\"type\": \"about:blank\", \"title\": \"Bad\", \"status\": 400, \"detail\": \"page\"}", "page")]
    [InlineData("{\"errors\": [{\"message\": \"syntax\"}], \"data\": null}", "syntax")]
    [InlineData("{\"errors\": [{\"message\": \"syntax\"}], \"data\": []}", "syntax")]
    [InlineData("[{\"error\": \"timeout\"}]", "timeout")]
    [InlineData("[{\"error\": {\"code\": 503}, \"status\": 503}]", "503")]
    [InlineData("{\"status\": 503}", "error message of an API")]
    [InlineData("{}", "empty object")]
    [InlineData("7", "single value")]
    [InlineData("\"x\"", "single value")]
    [InlineData("", "empty")]
    [InlineData(" \n", "empty")]
    public void An_answer_without_data_is_no_import(string content, string reason)
        => Assert.Contains(reason, Assert.Throws<ImportFileException>(
            () => File(Encoding.UTF8.GetBytes(content)).Json("data").ToList()).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"message\": \"x\", \"id\": 1}")]
    [InlineData("{\"title\": \"x\", \"description\": \"y\"}")]
    [InlineData("{\"message\": \"x\"}\n{\"id\": 1}")]
    [InlineData("[{\"message\": \"x\"}]")]
    [InlineData("[{\"error\": \"x\"}, {\"id\": 1}]")]
    [InlineData("[{\"error\": \"x\", \"id\": 1}]")]
    [InlineData("[{\"code\": 404, \"description\": \"x\"}]")]
    [InlineData("{\"data\": [{\"message\": \"x\"}], \"errors\": [1]}")]
    public void What_may_be_a_record_is_one(string content) => Assert.NotEmpty(File(Encoding.UTF8.GetBytes(content)).Json("data").ToList());

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"data\": [], \"total\": 0}")]
    public void A_file_without_a_record_is_told(string content)
    {
        var told = new List<string>();
        Assert.Empty(File(Encoding.UTF8.GetBytes(content), told).Json("data").ToList());
        Assert.Equal(["file.no-record"], told);
    }

    [Fact]
    public void A_table_of_headings_alone_is_told()
    {
        var told = new List<string>();
        Assert.Empty(File("a;b\n"u8.ToArray(), told).Table("a").ToList());
        Assert.Equal(["file.no-record"], told);
    }

    [Fact]
    public void Utf_16_is_read_with_and_without_a_mark()
    {
        foreach (var encoding in new Encoding[] { new UnicodeEncoding(false, true), new UnicodeEncoding(true, true),
            new UnicodeEncoding(false, false), new UnicodeEncoding(true, false), new UTF8Encoding(true) })
        {
            byte[] Written(string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            Assert.Equal("São", File(Written("[{\"a\": \"São\"}]")).Json().Select(r => r.Json.GetProperty("a").GetString()).Single());
            Assert.Equal("São", File(Written("a;b\r\nSão;1\r\n")).Table("a").Select(r => r["a"]).Single());
        }
    }

    [Fact]
    public void Gzip_is_opened_in_a_zip_and_in_gzip()
    {
        var json = Packed.Gzip("[{\"a\": 1}]\n"u8.ToArray());
        foreach (var packed in new[] { Packed.Zip(("dados.json.gz", json)), Packed.Gzip(json), json, (byte[])[.. json, .. json] })
        {
            var (name, open) = Assert.Single(new Unpacking(ImportLimits.Default, _ => { })
                .Files("dados.json.gz", () => new MemoryStream(packed), packed.Length));
            Assert.EndsWith("dados.json", name.Replace(".gz/", "/", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.NotEmpty(new ImportFile(name, "s", open, s => s, ImportLimits.Default, (_, _) => { }).Json().ToList());
        }

        var many = Enumerable.Range(0, 6).Aggregate("[1]"u8.ToArray(), (content, _) => Packed.Gzip(content));
        Assert.Contains("gzip", Assert.Throws<ImportFileException>(
            () => new Unpacking(ImportLimits.Default, _ => { }).Files("x.gz", () => new MemoryStream(many), many.Length).ToList()).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_in_a_zip_is_stopped_though_it_is_gzip()
    {
        var limits = ImportLimits.Default with { Bytes = 1 << 20 };
        var bomb = Packed.Zip(("bomb.json.gz", Packed.Gzip(new byte[4 << 20])));
        var (_, open) = Assert.Single(new Unpacking(limits, _ => { }).Files("z.zip", () => new MemoryStream(bomb), bomb.Length));
        Assert.Throws<ImportFileException>(() => open().CopyTo(Stream.Null));
    }

    private static ImportFile File(byte[] content, List<string>? told = null)
        => new("f", "s", () => new MemoryStream(content), s => s, ImportLimits.Default, (rule, _) => told?.Add(rule.Code));
}
