using System.Diagnostics;
using System.Text.Json;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>A module's questions come and go with its folder, and a change of one is served without a restart.</summary>
public sealed class QuestionReloadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task A_question_comes_with_its_module_changes_with_its_file_and_goes()
    {
        var program = Samples.HostWith();
        using var host = await HostProcess.Start(program);
        Assert.DoesNotContain("air-quality.stations", await Names(host));

        Samples.Put("AirQuality", program);
        await Until(host, async () => (await Names(host)).Contains("air-quality.stations"));
        Assert.Equal(["Estação do Rio"], Csv.Read(await host.Client.GetStringAsync(new Uri("/q/air-quality.stations.csv?key=river", UriKind.Relative))).Rows.Select(row => row["name"]));

        var file = Path.Combine(Samples.FolderOf("AirQuality", program), "questions", "stations.graphql");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("# title.en: Which", "# title.en: And which", StringComparison.Ordinal));
        await Until(host, async () => (await Question(host))?.GetProperty("title").GetProperty("en").GetString()!.StartsWith("And which", StringComparison.Ordinal) == true);

        // A mistake takes the one question away, says why, and leaves the rest.
        await File.WriteAllTextAsync(file, text.Replace("airStations", "waterStations", StringComparison.Ordinal));
        await Until(host, async () => await Question(host) is null);
        var left = Assert.Single((await List(host)).GetProperty("leftOut").EnumerateArray());
        Assert.Equal("air-quality.stations", left.GetProperty("name").GetString());
        Assert.StartsWith(ErrorCode.Validation, left.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("The question air-quality.stations is left out", host.Log, StringComparison.Ordinal);
        using var gone = await host.Client.GetAsync(new Uri("/q/air-quality.stations.csv", UriKind.Relative));
        Assert.Equal(404, (int)gone.StatusCode);
        Assert.Contains("waterStations", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("commitments", await Names(host));

        Directory.Delete(Samples.FolderOf("AirQuality", program), recursive: true);
        await Until(host, async () => !(await List(host)).GetProperty("leftOut").EnumerateArray().Any());
    }

    [Fact]
    public async Task A_module_with_code_brings_its_questions_in_its_assembly()
    {
        using var host = await HostProcess.Start(Samples.HostWith("StreetLamps"));
        Assert.Contains("street-lamps.lamps", await Names(host));
        Assert.NotEmpty(Csv.Read(await host.Client.GetStringAsync(new Uri("/q/street-lamps.lamps.csv", UriKind.Relative))).Rows);
    }

    // A module's name cannot stand for another's question or the host's: the dot belongs to modules alone.
    [Fact]
    public async Task A_file_with_a_bad_name_or_heading_is_left_out_and_the_host_starts()
    {
        var program = Samples.HostWith("AirQuality");
        var folder = Path.Combine(Samples.FolderOf("AirQuality", program), "questions");
        const string Heading = "# title.pt: Um título\n# title.en: A title\n# text.pt: Um texto que diz algo\n# text.en: A text that says something\n";
        foreach (var (name, text) in ((string, string)[])[("Not Kebab", Heading + "{ plan { name } }"),
            ("schema", Heading + "{ plan { name } }"), ("no-title", "{ plan { name } }"), ("no-query", Heading),
                ("reserved", Heading + "query ($lang: String) { plan { name } commitments(where: {slug: {eq: $lang}}) { totalCount } }"),
                    ("commitments", Heading + "{ plan { name } }"),
            ("chart-of-nothing", Heading + "# chart: heigth by name\n{ airStations { nodes { name height isSynthetic } } }"),
            ("chart-of-words", Heading + "# chart: name\n{ airStations { nodes { name height isSynthetic } } }"),
            ("chart-of-heights", Heading + "# chart: height by name\n{ airStations { nodes { name height isSynthetic } } }")])
            await File.WriteAllTextAsync(Path.Combine(folder, name + ".graphql"), text);
        using var host = await HostProcess.Start(program);
        var left = (await List(host)).GetProperty("leftOut").EnumerateArray().ToDictionary(q => q.GetProperty("name").GetString()!, q => q.GetProperty("reason").GetString()!, StringComparer.Ordinal);
        Assert.Equal(["air-quality.Not Kebab", "air-quality.chart-of-nothing", "air-quality.chart-of-words", "air-quality.no-query",
            "air-quality.no-title", "air-quality.reserved", "air-quality.schema"], left.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith(ErrorCode.BadQuestion, left["air-quality.no-title"], StringComparison.Ordinal);
        Assert.Contains("title.pt", left["air-quality.no-title"], StringComparison.Ordinal);
        Assert.Equal($"{ErrorCode.BadQuestion}: chart is \"heigth by name\": the table has no column heigth; it has name, height, "
            + $"isSynthetic", left["air-quality.chart-of-nothing"]);
        Assert.Contains("the values of name are no numbers; those of height are", left["air-quality.chart-of-words"],
            StringComparison.Ordinal);
        Assert.Contains("air-quality.chart-of-heights", await Names(host));
        Assert.Contains("$lang", left["air-quality.reserved"], StringComparison.Ordinal);
        Assert.Contains("kebab", left["air-quality.Not Kebab"], StringComparison.Ordinal);
        Assert.Contains("air-quality.commitments", await Names(host));
        Assert.Equal(10, Csv.Read(await host.Client.GetStringAsync(new Uri("/q/commitments.csv", UriKind.Relative))).Rows.Count);
    }

    private static async Task<JsonElement> List(HostProcess host) => JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/q", UriKind.Relative))).RootElement;

    private static async Task<List<string>> Names(HostProcess host) => [.. (await List(host)).GetProperty("questions").EnumerateArray().Select(q => q.GetProperty("name").GetString()!)];

    private static async Task<JsonElement?> Question(HostProcess host)
        => (await List(host)).GetProperty("questions").EnumerateArray().FirstOrDefault(q => q.GetProperty("name").GetString() == "air-quality.stations") is { ValueKind: JsonValueKind.Object } question ? question : null;

    private static async Task Until(HostProcess host, Func<Task<bool>> isSo)
    {
        for (var clock = Stopwatch.StartNew(); !await isSo(); await Task.Delay(200))
            Assert.True(clock.Elapsed < Patience, $"It was not served in time: {host.Log}");
    }
}
