using System.IO.Compression;
using System.Text;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;
using OgpGraph.Testing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class ImportServiceTests : IDisposable
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _folder = Directory.CreateTempSubdirectory("ogpgraph-import-").FullName;
    private readonly FaultLog _log = new();

    private string Data => Path.Combine(_folder, "data");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_imported_is_served_and_cited_at_once_by_a_service_that_runs()
    {
        using var service = TestGraph.Serve(Modules(), Data, _log);
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
    public void The_same_files_again_do_nothing_and_a_changed_one_says_what_changed()
    {
        Import("""[{"id":"1","name":"a","price":1},{"id":"2","name":"b"},{"id":"3","name":"gone"}]""");
        var before = Dump();
        Assert.Equal(ImportOutcome.AlreadyImported, Import("""[{"id":"1","name":"a","price":1},{"id":"2","name":"b"},{"id":"3","name":"gone"}]""").Outcome);
        Assert.Equal(before, Dump());

        var report = Import("""[{"snapshot":1},{"id":"1","name":"a","price":1},{"id":"2","name":"bb"},{"id":"4","name":"d"}]""");
        Assert.Equal("Torch 1 1 1", Of(report, "Torch"));
        using var service = TestGraph.Serve(Modules(), Data, _log);
        Assert.Equal(["CHANGED bb", "REMOVED 3"], Ask(service, "{ changes(where: {type: {eq: \"Torch\"}}, order: [{kind: ASC}]) { nodes { kind summary } } }").GetProperty("changes").GetProperty("nodes").EnumerateArray().Select(c => $"{c.GetProperty("kind")} {c.GetProperty("summary")}"));
        Assert.Equal(0, Ask(service, "{ search(text: \"gone\") { totalCount } }").GetProperty("search").GetProperty("totalCount").GetInt32());
        Assert.Equal(1, Ask(service, "{ search(text: \"bb\") { totalCount } }").GetProperty("search").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public void Stored_computed_fields_follow_each_import_and_are_the_same_when_the_database_is_made_anew()
    {
        const string Question = """{ torches(order: [{name: ASC}]) { nodes { name isMakersDearest makersTorches } } dearest: torches(where: {isMakersDearest: {eq: true}}) { totalCount } groups: torches { groups(by: [IS_MAKERS_DEAREST]) { key { isMakersDearest } count } } }""";
        Import("""[{"id":"1","name":"a","maker":"PT-NIPPC:500000000","makerName":"Faróis","price":1},{"id":"2","name":"b"}]""");
        using (var service = TestGraph.Serve(Modules(), Data, _log))
        {
            Assert.Equal(["a True 1", "b  "], Stored(Ask(service, Question)));
        }

        // The earlier row is left as it was, and what is computed of it changes.
        Import("""[{"id":"3","name":"c","maker":"PT-NIPPC:500000000","price":2}]""");
        JsonElement before;
        using (var service = TestGraph.Serve(Modules(), Data, _log))
        {
            before = Ask(service, Question);
            Assert.Equal(["a False 2", "b  ", "c True 2"], Stored(before));
            Assert.Equal(1, before.GetProperty("dearest").GetProperty("totalCount").GetInt32());
            Assert.Equal(3, before.GetProperty("groups").GetProperty("groups").GetArrayLength());
        }

        File.Delete(Path.Combine(Data, "graph.db"));
        using var anew = TestGraph.Serve(Modules(), Data, _log);
        Assert.Equal(before.ToString(), Ask(anew, Question).ToString());
    }

    [Fact]
    public void Kept_records_meet_those_of_earlier_imports()
    {
        Import("""[{"id":"1","part":2,"name":"b"},{"id":"2","part":1,"name":"x"}]""");
        Import("""[{"id":"1","part":1,"name":"a"}]""");
        using var service = TestGraph.Serve(Modules(), Data, _log);
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
    [InlineData("hello", "table was expected")]
    [InlineData("", "table was expected")]
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
        Assert.Contains("no such file", Import(source: Path.Combine(_folder, "none")).Error, StringComparison.Ordinal);
        Assert.Contains("does not answer", Import(source: "http://127.0.0.1:9/x.json").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_zip_and_folders_are_opened()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "in")).FullName;
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
        Assert.Equal("file.unknown-kind b.zip/read.me", report.Findings.Select(f => $"{f.Rule.Code} {f.Examples[0].Place}").Single());
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
        var path = Path.Combine(_folder, "f.json");
        File.WriteAllText(path, """[{"id":"1","name":"a"}]""");
        var service = Open();
        var seen = 0;
        Assert.Throws<InvalidTimeZoneException>(() => service.Import(service.Formats[0], path, false, new Break(p => p.Stage == ImportStage.Completing && ++seen == 1), CancellationToken.None));
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
            var kept = archive.Keep("f", new MemoryStream(content), _ => { });
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

    private static IReadOnlyList<LoadedModule> Modules()
    {
        var builder = new ModuleBuilder();
        new TorchModule().Define(builder);
        return [new LoadedModule("torches", "1.0.0", new ModuleDefinition("torches", null, null, builder, _ => null), null)];
    }

    private static JsonElement Ask(GraphQLService service, string query)
    {
        using var answer = service.Execute(new GraphRequest(query, null, default, Language.Pt, true), CancellationToken.None);
        using var json = JsonDocument.Parse(answer.Body);
        Assert.False(json.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return json.RootElement.GetProperty("data").Clone();
    }

    private static string Of(ImportReport report, string type) => report.Tables.Where(t => t.Type == type).Select(t => $"{t.Type} {t.Added} {t.Changed} {t.Removed}").Single();

    private ImportService Open() => OgpGraphEngine.OpenImports(new EngineOptions { DataFolder = Data, PlanFiles = TestGraph.PlanFiles }, Modules(), _log);

    private ImportReport Import(string? json = null, bool isTrial = false, string? source = null)
    {
        if (json is not null)
        {
            File.WriteAllText(source = Path.Combine(_folder, "f.json"), json);
        }

        var service = Open();
        return service.Import(service.Formats.Single(), source!, isTrial, null, CancellationToken.None);
    }

    private string Files() => string.Join('\n', Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Where(f => !f.Contains("graph.db", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    // All rows but the moments of this service's own.
    private string Dump()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Data, "graph.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var dump = new StringBuilder();
        foreach (var table in new[] { "torches_Torch", "torches_TorchMaker", "core_Organization", "core_OrganizationIdentifier", "core_Source", "ogp_search" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                dump.Append(table).Append('|').AppendJoin('|', Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) != TableWriter.Mark).Select(i => reader.GetValue(i).ToString())).Append("|\n");
            }
        }

        return dump.ToString();
    }

    private sealed class Break(Func<ImportProgress, bool> when) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (when(value))
            {
                throw new InvalidTimeZoneException("A crash.");
            }
        }
    }
}
