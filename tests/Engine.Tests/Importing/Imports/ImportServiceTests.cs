using System.IO.Compression;
using System.Text;
using System.Text.Json;
using OgpGraph.Engine.Importing;
using OgpGraph.Testing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class ImportServiceTests : TorchTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void What_is_imported_is_served_and_cited_at_once_by_a_service_that_runs()
    {
        using var service = TestGraph.Serve(Modules(), Data, Log);
        Assert.Equal(0, Ask(service, "{ torches { totalCount } }").GetProperty("torches").GetProperty("totalCount").GetInt32());

        var report = Import("""[{"id":"1","name":"Lâmpada de Évora","maker":"PT-NIPPC:500000000","makerName":"Faróis","price":12.34,"made":"2020-02-29","red":1,"lit":1},{"id":"2","name":"Tocha","makerId":"PT-NIPPC:500000001","earlier":"9"},{"id":"3"}]""");

        Assert.Equal((ImportOutcome.Imported, 3), (report.Outcome, report.Records["torches"]));
        Assert.Equal("Torch 2 0 0", Of(report, "Torch"));
        Assert.Equal("Torch.earlierId 1", Assert.Single(report.Unresolved.Select(u => $"{u.Key} {u.Value}")));
        Assert.Equal("f.json:1 /2 3", Assert.Single(report.Findings).Examples.Select(e => $"{e.Place} {e.Record}").Single());
        var answer = Ask(service, """{ torches(order: [{name: ASC}]) { nodes { name price madeOn colour isLit maker { name identifiers { scheme value } } source { title locator } } } search(text: "lampada evora") { nodes { id } } torchMakers { nodes { id torches } } imports { nodes { format addedCount setAsideCount } } observations(where: {indicatorCode: {eq: "torches.listed"}}) { nodes { value } } }""");
        Assert.Equal("""[{"torch":"Lâmpada de Évora","price":"12.34","madeOn":"2020-02-29","colour":"RED","isLit":true,"name":"Faróis","value":"500000000"},{"torch":"Tocha","price":null,"madeOn":null,"colour":null,"isLit":false,"name":"PT-NIPPC:500000001","value":"500000001"}]""",
            JsonSerializer.Serialize(answer.GetProperty("torches").GetProperty("nodes").EnumerateArray().Select(t => new
            {
                torch = t.GetProperty("name").GetString(), price = t.GetProperty("price").GetString(), madeOn = t.GetProperty("madeOn").GetString(), colour = t.GetProperty("colour").GetString(),
                isLit = t.GetProperty("isLit").GetBoolean(), name = t.GetProperty("maker").GetProperty("name").GetString(), value = t.GetProperty("maker").GetProperty("identifiers")[0].GetProperty("value").GetString(),
            }), Plain));
        Assert.Equal(1, answer.GetProperty("search").GetProperty("nodes").GetArrayLength());
        Assert.Equal(2, answer.GetProperty("torchMakers").GetProperty("nodes").GetArrayLength());
        Assert.Contains("torches", answer.GetProperty("imports").ToString(), StringComparison.Ordinal);
        Assert.Contains(":2}", answer.GetProperty("observations").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_not_stored_as_it_is_has_a_finding_with_its_row_and_field()
    {
        var report = Import("""
            [{"id":"1","name":"a","price":10.005},{"id":"2","name":"b","price":0.00000049},
            {"id":"3","name":"c","price":99999999999999999999},{"id":"4","name":"d","price":1000000000000000.01}]
            """);
        Assert.Equal(
            ["file.unstorable-number 2 price: 0.00000049", "file.unstorable-number 3 price: 99999999999999999999",
                "file.rounded-number 1 price: 10.005"],
            report.Findings.SelectMany(f => f.Examples.Select(e => $"{f.Rule.Code} {e.Record} {e.Value}")));
        using var service = TestGraph.Serve(Modules(), Data, Log);
        Assert.Equal(
            ["10.01", null, null, "1000000000000000.01"],
            Ask(service, "{ torches(order: [{name: ASC}]) { nodes { price } } }").GetProperty("torches").GetProperty("nodes")
                .EnumerateArray().Select(t => t.GetProperty("price").GetString()));
    }

    [Fact]
    public void The_same_files_again_do_nothing_and_a_changed_one_says_what_changed()
    {
        Import("""[{"id":"1","name":"a","price":1},{"id":"2","name":"b"},{"id":"3","name":"gone"}]""");
        var before = Dump();
        Assert.Equal(ImportOutcome.AlreadyImported, Import("""[{"id":"1","name":"a","price":1},{"id":"2","name":"b"},{"id":"3","name":"gone"}]""").Outcome);
        Assert.Equal(before, Dump());

        var report = Import("""[{"snapshot":1},{"id":"1","name":"a","price":1},{"id":"2","name":"bb"},{"id":"4","name":"d"}]""");
        Assert.Equal("Torch 1 1 1", Of(report, "Torch"));
        using var service = TestGraph.Serve(Modules(), Data, Log);
        Assert.Equal(["CHANGED bb", "REMOVED 3"], Ask(service, "{ changes(where: {type: {eq: \"Torch\"}}, order: [{kind: ASC}]) { nodes { kind summary } } }").GetProperty("changes").GetProperty("nodes").EnumerateArray().Select(c => $"{c.GetProperty("kind")} {c.GetProperty("summary")}"));
        Assert.Equal(0, Ask(service, "{ search(text: \"gone\") { totalCount } }").GetProperty("search").GetProperty("totalCount").GetInt32());
        Assert.Equal(1, Ask(service, "{ search(text: \"bb\") { totalCount } }").GetProperty("search").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public void Stored_computed_fields_follow_each_import_and_are_the_same_when_the_database_is_made_anew()
    {
        const string Question = """{ torches(order: [{name: ASC}]) { nodes { name isMakersDearest makersTorches } } dearest: torches(where: {isMakersDearest: {eq: true}}) { totalCount } groups: torches { groups(by: [IS_MAKERS_DEAREST]) { key { isMakersDearest } count } } }""";
        Import("""[{"id":"1","name":"a","maker":"PT-NIPPC:500000000","makerName":"Faróis","price":1},{"id":"2","name":"b"}]""");
        using (var service = TestGraph.Serve(Modules(), Data, Log))
        {
            Assert.Equal(["a True 1", "b  "], Stored(Ask(service, Question)));
        }

        // The earlier row is left as it was, and what is computed of it changes.
        Import("""[{"id":"3","name":"c","maker":"PT-NIPPC:500000000","price":2}]""");
        JsonElement before;
        using (var service = TestGraph.Serve(Modules(), Data, Log))
        {
            before = Ask(service, Question);
            Assert.Equal(["a False 2", "b  ", "c True 2"], Stored(before));
            Assert.Equal(1, before.GetProperty("dearest").GetProperty("totalCount").GetInt32());
            Assert.Equal(3, before.GetProperty("groups").GetProperty("groups").GetArrayLength());
        }

        File.Delete(Path.Combine(Data, "graph.db"));
        using var anew = TestGraph.Serve(Modules(), Data, Log);
        Assert.Equal(before.ToString(), Ask(anew, Question).ToString());
    }

    [Fact]
    public void Kept_records_meet_those_of_earlier_imports()
    {
        Import("""[{"id":"1","part":2,"name":"b"},{"id":"2","part":1,"name":"x"}]""");
        Import("""[{"id":"1","part":1,"name":"a"}]""");
        using var service = TestGraph.Serve(Modules(), Data, Log);
        Assert.Equal(["ab", "x"], Ask(service, "{ torches(order: [{name: ASC}]) { nodes { name } } }").GetProperty("torches").GetProperty("nodes").EnumerateArray().Select(t => t.GetProperty("name").GetString()));
        Assert.DoesNotContain("\"name\":\"b\"", Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(Data, "graph.db"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_leaves_nothing()
    {
        Import("""[{"id":"1","name":"a"}]""");
        var before = Dump();
        var files = Files();
        Assert.Equal("Torch 1 0 0", Of(Import("""[{"id":"2","name":"a"}]""", isTrial: true), "Torch"));
        Assert.Equal(before, Dump());
        Assert.Equal(files, Files());
    }

    [Theory]
    [InlineData("""[{"id":"2","name":"b"},{"id":""", "truncated")]
    [InlineData("""[{"id":"2","name":"b"},{"boom":1}]""", "boom")]
    [InlineData("hello", "A table (CSV or XLSX) was expected")]
    [InlineData("", "A table (CSV or XLSX) was expected")]
    public void A_file_that_cannot_be_imported_leaves_nothing(string json, string reason)
    {
        Import("""[{"id":"1","name":"a"}]""");
        var before = Dump();
        var report = Import(json);
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Contains(reason, report.Error, StringComparison.Ordinal);
        Assert.Equal(before, Dump());
        Assert.Empty(Open().Unfinished);
    }

    [Fact]
    public void What_is_not_there_or_does_not_answer_is_said()
    {
        Assert.Contains("no such file", Import(source: Path.Combine(Folder, "none")).Error, StringComparison.Ordinal);
        Assert.Contains("does not answer", Import(source: "http://127.0.0.1:9/x.json").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_zip_andFolders_are_opened()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "in")).FullName;
        using (var gzip = new GZipStream(File.Create(Path.Combine(folder, "a.json.gz")), CompressionLevel.Fastest))
        {
            gzip.Write("""{"id":"1","name":"a"}"""u8);
        }

        using (var zip = ZipFile.Open(Path.Combine(folder, "b.zip"), ZipArchiveMode.Create))
        {
            foreach (var (name, content) in new[] { ("x/2.json", """{"torches":[{"id":"2","name":"b"}]}"""), ("../3.csv", "id;name\n3;c\n"), ("read.me", "hello") })
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(content);
            }
        }

        var report = Import(source: folder);
        Assert.Equal("Torch 3 0 0", Of(report, "Torch"));
        Assert.Equal("file.other-kind b.zip/read.me", report.Findings.Select(f => $"{f.Rule.Code} {f.Examples[0].Place}").Single());
    }

    [Fact]
    public void Files_of_other_kinds_in_a_folder_are_named_and_the_rest_is_imported()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "mixed")).FullName;
        File.WriteAllText(Path.Combine(folder, "a.json"), """{"id":"1","name":"a"}""");
        File.WriteAllText(Path.Combine(folder, "catalogue.xml"), "<a/>");
        File.WriteAllText(Path.Combine(folder, "read.me"), "hello");
        var report = Import(source: folder);
        Assert.Equal("Torch 1 0 0", Of(report, "Torch"));
        Assert.Equal("file.other-kind 2 catalogue.xml read.me", report.Findings.Select(f => $"{f.Rule.Code} {f.Count} {string.Join(' ', f.Examples.Select(e => e.Place))}").Single());

        // A file of the right kind that is broken ends all of it, and so does one that is named alone.
        File.WriteAllText(Path.Combine(folder, "b.json"), """{"id":"2","na""");
        Assert.Equal(ImportOutcome.Refused, Import(source: folder).Outcome);
        Assert.Equal(ImportOutcome.Refused, Import(source: Path.Combine(folder, "catalogue.xml")).Outcome);
    }

    [Fact]
    public void A_folder_in_which_nothing_can_be_read_is_refused()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "others")).FullName;
        File.WriteAllText(Path.Combine(folder, "a.xml"), "<a/>");
        File.WriteAllText(Path.Combine(folder, "b.txt"), "hello");
        var report = Import(source: folder);
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Contains("None of the 2 files is JSON or a table as text (CSV), which torches is read from.", report.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_is_built_again_has_the_imports_again()
    {
        Import("""[{"id":"1","name":"a"},{"id":"2","part":1,"name":"x"}]""");
        Import("""[{"id":"1","name":"aa"},{"id":"2","part":2,"name":"y"}]""");
        var before = Dump();
        File.Delete(Path.Combine(Data, "graph.db"));
        Open();
        Assert.Equal(before, Dump());
    }

    [Fact]
    public void What_a_crash_interrupted_is_resumed_from_the_archive()
    {
        var path = Path.Combine(Folder, "f.json");
        File.WriteAllText(path, """[{"id":"1","name":"a"}]""");
        var service = Open();
        Assert.Throws<InvalidTimeZoneException>(() => service.Import(service.Formats[0], path, false, new At(p => p.Stage == ImportStage.Completing, Crash), CancellationToken.None));
        File.Delete(path);
        Assert.Equal(["torches f.json"], service.Unfinished);
        Assert.Equal(ImportOutcome.Imported, Assert.Single(service.Resume(null, CancellationToken.None)).Outcome);
        Assert.Empty(service.Unfinished);
        Assert.Contains("|1|a|", Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_archive_is_sealed_and_a_changed_byte_is_noticed()
    {
        Import("""[{"id":"1","name":"a secret name"}]""");
        var file = Assert.Single(Directory.GetFiles(Path.Combine(Data, "archive"), "*.sealed"));
        var bytes = File.ReadAllBytes(file);
        Assert.DoesNotContain("secret", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        bytes[^20] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.Throws<InvalidDataException>(() => new ImportArchive(Data).Open(Path.GetFileNameWithoutExtension(file)).CopyTo(Stream.Null));
    }

    [Fact]
    public void Sealed_content_of_any_size_comes_back_whole_and_seeks()
    {
        var archive = new ImportArchive(Data);
        foreach (var size in new[] { 4, 65_535, 65_536, 65_537, 131_072, 300_001 })
        {
            var content = new byte[size];
            new Random(size).NextBytes(content);
            "PK\u0003\u0004"u8.CopyTo(content);
            using var staged = archive.Stage();
            var kept = staged.Keep("f", new MemoryStream(content), _ => { });
            archive.Adopt(staged);
            using var again = archive.Open(kept.Sha256);
            using var copy = new MemoryStream();
            again.CopyTo(copy);
            Assert.Equal(content, copy.ToArray());
            again.Position = size / 2;
            Assert.Equal(content[size / 2], again.ReadByte());
        }
    }

    private static IEnumerable<string> Stored(JsonElement answer)
        => answer.GetProperty("torches").GetProperty("nodes").EnumerateArray().Select(t => $"{t.GetProperty("name")} {t.GetProperty("isMakersDearest")} {t.GetProperty("makersTorches")}");
}
