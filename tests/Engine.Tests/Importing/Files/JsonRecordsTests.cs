using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CsCheck;
using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class JsonRecordsTests
{
    private static readonly Gen<string> Records = Gen.Int[0, 4].SelectMany(kind => Gen.String[Gen.Char["aé\"\\/{}[],:\n \u20ac"], 0, 12].Select(text => JsonSerializer.Serialize(kind switch
    {
        0 => new { id = text },
        1 => new { id = text, list = new object[] { 1, text, new { } } },
        2 => (object)new { deep = new { deep = new { text } } },
        3 => new { n = 1.5, yes = true, none = (string?)null, text },
        _ => new { },
    })));

    [Theory]
    [InlineData("""[{"a":1},{"a":2}]""", "/0 /1")]
    [InlineData("""{"releases":[{"a":1},{"a":2}]}""", "/releases/0 /releases/1")]
    [InlineData("""[{"releases":[{"a":1}]},{"x":2,"records":[{"a":2}]}]""", "/0/releases/0 /1/records/0")]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", " ")]
    [InlineData("{\"a\":1}{\"a\":2}", " ")]
    [InlineData("{\"a\":1}", "")]
    [InlineData("""{"releases":{"a":1}}""", "")]
    [InlineData("""{"releases":[]}""", null)]
    public void Each_container_gives_its_records_with_pointers(string json, string? pointers)
        => Assert.Equal(pointers?.Split(' ') ?? [], Read(json, "releases", "records").Select(r => r.Place.Pointer));

    [Fact]
    public void A_record_knows_its_line_and_what_stands_around_it()
    {
        var records = new List<string>();
        foreach (var record in new JsonRecords(Slow("{\n \"uri\": \"x\",\n \"releases\": [\n  {\"a\": 1},\n\n  {\"a\": 2}\n ]\n}"), "f.json", ["releases"], ImportLimits.Default, (_, _) => { }).All())
        {
            records.Add($"{record.Place.Line} {record.Json} {record.Envelope["uri"]}");
        }

        Assert.Equal(["4 {\"a\": 1} x", "6 {\"a\": 2} x"], records);
    }

    [Theory]
    [InlineData("""{"releases":[{"a":1}],"version":"2"}""", "2")]
    [InlineData("""{"version":"1","releases":[{"a":[{"version":"9"}]}]}""", "1")]
    [InlineData("""[{"releases":[{"a":1},{"a":"]}"}],"x":{"version":"9"},"version":"1"} , {"releases":[{}],"version":"2"}]""", "1 1 2")]
    [InlineData("""{"releases":[{"a":1}],"version":"1"} {"releases":[{}]} {"records":[],"releases":[{}],"version":"3"}""", "1 - 3")]
    [InlineData("""{"a":1,"version":"9"}""", "-")]
    public void What_is_wanted_of_a_package_is_there_wherever_it_stands(string json, string versions)
    {
        foreach (var step in (int[])[1, 3, 17, 4096])
        {
            DripStream Open() => new(Encoding.UTF8.GetBytes(json), step);
            string[] arrays = ["releases", "records"];
            using var ahead = new JsonAhead(Open, "f", arrays, ["version"], ImportLimits.Default);
            var records = new JsonRecords(Open(), "f", arrays, ImportLimits.Default, (_, _) => { }, ahead).All();
            var read = records.Select(r => r.Envelope.TryGetValue("version", out var version) ? version.GetString() : "-");
            Assert.Equal(versions, string.Join(' ', read));
        }
    }

    [Fact]
    public void Any_records_in_any_container_come_out_whole_however_the_bytes_arrive()
        => Gen.Select(Records.Array[0, 12], Gen.Int[0, 3], Gen.Int[1, 40]).Sample((records, container, step) =>
        {
            var json = container switch
            {
                0 => $"[{string.Join(" ,\n", records)}]",
                1 => string.Join("\n", records) + "\n",
                2 => "{\"version\":\"1.1\",\"releases\":[" + string.Join(",", records) + "],\"after\":{\"b\":[1]}}",
                _ => "[{\"releases\":[" + string.Join(",", records) + "]}]",
            };
            // A file of nothing, or of one empty object, is no import.
            if (container == 1 && (records.Length == 0 || records is ["{}"]))
            {
                return;
            }

            var read = new JsonRecords(new DripStream(Encoding.UTF8.GetBytes(json), step), "f", ["releases"], ImportLimits.Default, (_, _) => { }).All().Select(r => r.Json.GetRawText()).ToList();
            var expected = container == 0 || container == 3 ? Expanded(json, container) : records;
            Assert.Equal(expected, read);
        });

    [Theory]
    [InlineData("""[{"a":1},{"a":""", "truncated")]
    [InlineData("""[{"a":1}""", "truncated")]
    [InlineData("""{"releases":[{"a":1}]""", "truncated")]
    [InlineData("""[{"a":1} {"a":2}]""", "no JSON")]
    [InlineData("<html></html>", "no JSON")]
    [InlineData("", "empty")]
    [InlineData("  \n ", "empty")]
    public void What_is_no_whole_JSON_is_refused_with_its_line(string json, string reason)
        => Assert.Contains(reason, Assert.Throws<ImportFileException>(() => Read(json, "releases")).Reason, StringComparison.Ordinal);

    [Fact]
    public void Another_encoding_is_refused_and_named()
        => Assert.Contains("UTF-8", Assert.Throws<ImportFileException>(() => new JsonRecords(new MemoryStream(Encoding.Latin1.GetBytes("[{\"a\":\"é\"}]")), "f", [], ImportLimits.Default, (_, _) => { }).All().ToList()).Reason, StringComparison.Ordinal);

    [Fact]
    public void UTF_16_with_a_mark_is_read()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("[{\"a\":\"é€\"}]")];
        Assert.Equal("é€", new JsonRecords(new MemoryStream(bytes), "f", [], ImportLimits.Default, (_, _) => { }).All().Select(r => r.Json.GetProperty("a").GetString()).Single());
    }

    [Fact]
    public void Depth_and_size_have_an_end()
    {
        Assert.Contains("64 levels", Assert.Throws<ImportFileException>(() => Read(new string('[', 200) + new string(']', 200))).Reason, StringComparison.Ordinal);
        Assert.Contains("larger than", Assert.Throws<ImportFileException>(() => Read($"[\"{new string('x', 3 << 20)}\"]", 1 << 20)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_sets_its_record_aside_alone()
    {
        var found = new List<string>();
        var read = new JsonRecords(Slow("[{\"a\":\"\\ud800\"},{\"a\":\"\\ud83d\\ude00\"},{\"\\udc00\":1}]"), "f", [], ImportLimits.Default, (rule, place) => found.Add($"{rule.Code} {place.Pointer}")).All().Select(r => r.Place.Pointer).ToList();
        Assert.Equal(["/1"], read);
        Assert.Equal(["file.invalid-text /0", "file.invalid-text /2"], found);
    }

    [Fact]
    public void Packed_content_that_is_cut_off_is_refused()
    {
        var packed = Packed.Gzip(Encoding.UTF8.GetBytes("[" + string.Join(",", Enumerable.Range(0, 5000).Select(i => $"{{\"a\":{i * 7919}}}")) + "]"));
        foreach (var length in new[] { 20, packed.Length / 2, packed.Length - 12 })
        {
            var file = new ImportFile("f.json.gz", "s", () => new GZipStream(new MemoryStream(packed[..length]), CompressionMode.Decompress), s => s, ImportLimits.Default, (_, _) => { });
            Assert.Throws<ImportFileException>(() => file.Json().Count());
        }
    }

    private static List<ImportRecord> Read(string json, params string[] arrays) => [.. new JsonRecords(Slow(json), "f", arrays, ImportLimits.Default, (_, _) => { }).All()];

    private static List<ImportRecord> Read(string json, int limit) => [.. new JsonRecords(Slow(json), "f", [], ImportLimits.Default with { RecordBytes = limit }, (_, _) => { }).All()];

    private static IEnumerable<string> Expanded(string json, int container)
    {
        var root = JsonDocument.Parse(json).RootElement;
        return (container == 0 ? root : root[0].GetProperty("releases")).EnumerateArray().Select(r => r.GetRawText());
    }

    private static DripStream Slow(string json) => new(Encoding.UTF8.GetBytes(json), 7);
}
