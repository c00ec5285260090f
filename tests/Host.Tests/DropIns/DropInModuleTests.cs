using System.Text.Json;

namespace OgpGraph.Host.Tests;

/// <summary>Modules beside the real host: the good ones serve, and each way to be bad is a status while everything else serves.</summary>
public sealed class DropInModuleTests
{
    private static readonly (string Sample, string Slug, string Error)[] Bad =
    [
        ("BadSeed", "bad-seed", "OGP003: bad-seed/seed/organizations.csv:"),
        ("BuiltForTheFuture", "BuiltForTheFuture", "OGP004: BuiltForTheFuture.dll was built against OgpGraph.Core 9.0.0, and this host takes modules of"),
        ("ClashOther", "clash-other", "OGP001: Festival is declared by both 'clash-one' and 'clash-other'"),
        ("ClashWithBuiltIn", "modules/ClashWithBuiltIn", "OGP001: The module id 'tax-assistant' is declared by both OgpGraph.Modules.TaxAssistant and modules/ClashWithBuiltIn"),
        ("MissingDependency", "MissingDependency", "The module needs YamlDotNet 16.0.0.0, which is not in its folder"),
        ("NoModule", "NoModule", "OGP002: The assembly declares no module"),
        ("NoSql", "no-sql", "OGP002: The computed field Organization.shout does not become SQL"),
        ("PathTrick", "PathTrick", "OGP002: The id of PathTrickModule must be in kebab case"),
        ("ThrowingConstructor", "throwing-constructor", "The constructor says no."),
        ("ThrowingDefine", "throwing-define", "Define says no."),
    ];

    // Each once took the start with it, or something of others.
    private static readonly (string Right, string Wrong, string? Slug, string Error)[] Tricks =
    [
        ("name: AirStation", "name: Boolean", "trick-0", "OGP001: Boolean"),
        ("name: AirStation", "name: Mutation", "trick-1", "OGP001: Mutation"),
        ("      height:", "      NAME:", null, "OGP003: Trick2/commitment.yaml:"),
        ("      height:", "      hEIGHT: { type: INT, description: { pt: A., en: A. } }\n      height:", "trick-3", "OGP001: "),
        ("      isMobile:", "      rowId: { type: STRING, description: { pt: A., en: A. } }\n      isMobile:", "trick-4", "OGP002: "),
        ("slug: air-quality", "slug: sqlite", null, "OGP003: Trick5/commitment.yaml:4:7: expected"),
        ("slug: air-quality", "slug: core", null, "OGP003: Trick6/commitment.yaml:4:7: expected"),
        ("name: AirStation", "name: Module", null, "OGP003: Trick7/commitment.yaml:"),
        ("name: AirStation", "name: airstation", null, "OGP003: Trick8/commitment.yaml:"),
    ];

    [Fact]
    public async Task Good_modules_serve_and_each_bad_one_is_a_status()
    {
        var program = Samples.HostWith(["AirQuality", "ClashOne", "Libraries", "PrivateDependency", .. Bad.Select(b => b.Sample)]);
        var garbage = Directory.CreateDirectory(Samples.FolderOf("Garbage", program));
        var random = new byte[4_096];
        new Random(1).NextBytes(random);
        await File.WriteAllBytesAsync(Path.Combine(garbage.FullName, "Garbage.dll"), random);
        Directory.CreateDirectory(Samples.FolderOf("Empty", program));
        Samples.Put("AirQuality", program);
        Trick(program, "Outside", "file: stations.csv", "file: ../../appsettings.json");
        Trick(program, "Mistyped", "ogpId: PT0031", "ogpId: 31");
        for (var i = 0; i < Tricks.Length; i++)
        {
            TrickAlone(program, i);
        }

        using var host = await HostProcess.Start(program);
        var modules = (await Modules(host)).ToDictionary(m => m.GetProperty("slug").GetString()!);
        foreach (var (_, slug, error) in Bad.Concat(
        [
            ("", "Garbage", "OGP002: Garbage.dll is no .NET assembly"), ("", "Empty", "OGP002: The folder holds no Empty.dll and no commitment.yaml"),
            ("", "Outside", "OGP003: Outside/commitment.yaml:"), ("", "Mistyped", "OGP003: Mistyped/commitment.yaml:6:8: expected"), .. Tricks.Select((t, i) => ("", t.Slug ?? $"Trick{i}", t.Error)),
        ]))
        {
            Assert.True(modules.TryGetValue(slug, out var module), $"{slug} is not told of.");
            Assert.Equal("FAILED", module.GetProperty("status").GetString());
            Assert.Contains(error, module.GetProperty("error").GetString(), StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", module.GetProperty("error").GetString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Path.GetDirectoryName(program)!, module.GetProperty("error").GetString(), StringComparison.Ordinal);
        }

        Assert.All(["air-quality", "clash-one", "libraries", "private-dependency", "tax-assistant", "recovery-plan"], good => Assert.Equal("ACTIVE", modules[good].GetProperty("status").GetString()));
        var failed = await host.Ask("{ modules(where: {status: {eq: FAILED}}) { totalCount nodes { slug error } } }");
        Assert.Equal(Bad.Length + 4 + Tricks.Length, failed.GetProperty("data").GetProperty("modules").GetProperty("totalCount").GetInt32());

        // The host's YAML library is another version, which reads the plan itself.
        var data = (await host.Ask("{ plan { commitments { totalCount } } commitments(first: 1) { nodes { yamlVersion } } organizations(where: {libraries: {any: true}}) { nodes { key libraries(order: [{name: ASC}]) { nodes { name } } } } }")).GetProperty("data");
        Assert.Equal("""{"plan":{"commitments":{"totalCount":10}},"commitments":{"nodes":[{"yamlVersion":"16 reads"}]},"organizations":{"nodes":[{"key":"XX-SAMPLE:1","libraries":{"nodes":[{"name":"Hill library"},{"name":"River library"}]}}]}}""", data.GetRawText());
    }

    [Fact]
    public async Task A_commitment_without_code_can_be_asked_as_any_other()
    {
        using var host = await HostProcess.Start(Samples.HostWith("AirQuality"));
        var data = (await host.Ask(
            """
            { commitment(slug: "air-quality") { ogpId module { slug } leadsReason airStations(order: [{height: DESC}]) { totalCount aggregates { avg { height } sum { cost } } nodes { key openedOn height cost currency isMobile source { title locator isSynthetic } commitment { slug } } }
                indicators { nodes { code latest { value comparator } observations(order: [{key: ASC}]) { nodes { value valueReason isSynthetic period { precision from } } } } } }
              airStations(where: {name: {contains: "ESTACAO"}}) { totalCount }
              search(text: "colina") { nodes { title } } }
            """)).GetProperty("data");
        Assert.Equal(
            """
            {"commitment":{"ogpId":"PT0031","module":{"slug":"air-quality"},"leadsReason":"NOT_STATED","airStations":{"totalCount":3,"aggregates":{"avg":{"height":126.25},"sum":{"cost":"27999.99"}},"nodes":[
            {"key":"hill","openedOn":null,"height":240,"cost":null,"currency":null,"isMobile":false,"source":{"title":"Made-up example of a commitment without code","locator":null,"isSynthetic":true},"commitment":{"slug":"air-quality"}},
            {"key":"river","openedOn":"2023-03-01","height":12.5,"cost":"18000.00","currency":"EUR","isMobile":false,"source":{"title":"Made-up example of a commitment without code","locator":null,"isSynthetic":true},"commitment":{"slug":"air-quality"}},
            {"key":"van","openedOn":"2024-01-15","height":null,"cost":"9999.99","currency":"EUR","isMobile":true,"source":{"title":"Made-up example of a commitment without code","locator":"row 3","isSynthetic":true},"commitment":{"slug":"air-quality"}}]},
            "indicators":{"nodes":[{"code":"air-quality.fine-particles","latest":{"value":9.75,"comparator":"ABOUT"},"observations":{"nodes":[{"value":11.2,"valueReason":null,"isSynthetic":true,"period":{"precision":"MONTH","from":"2024-01-01"}},{"value":null,"valueReason":"BLANK_AT_SOURCE","isSynthetic":true,"period":{"precision":"MONTH","from":"2024-02-01"}},{"value":9.75,"valueReason":null,"isSynthetic":true,"period":{"precision":"MONTH","from":"2024-03-01"}}]}}]}},
            "airStations":{"totalCount":2},"search":{"nodes":[{"title":"Estação da Colina"}]}}
            """.ReplaceLineEndings(""),
            data.GetRawText());
        var schema = await host.Client.GetStringAsync(new Uri("/schema.graphql", UriKind.Relative));
        Assert.Contains("\"The altitude; null when it is not known. Unit: metres.\"", schema, StringComparison.Ordinal);
    }

    /// <summary>The modules as <c>/modules</c> tells them.</summary>
    internal static async Task<List<JsonElement>> Modules(HostProcess host)
        => [.. JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/modules", UriKind.Relative))).RootElement.EnumerateArray()];

    // Of a name, a number and sources of its own, so that nothing but the trick is wrong with it.
    private static void TrickAlone(string program, int number)
    {
        var folder = Samples.FolderOf($"Trick{number}", program);
        Samples.Copy(Samples.BuildOf("AirQuality"), folder);
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var text = File.ReadAllText(file);
            if (file.EndsWith(".yaml", StringComparison.Ordinal))
            {
                Assert.Contains(Tricks[number].Right, text, StringComparison.Ordinal);
                text = text.Replace(Tricks[number].Right, Tricks[number].Wrong, StringComparison.Ordinal);
            }

            File.WriteAllText(file, text.Replace("air-quality", $"trick-{number}", StringComparison.Ordinal).Replace("PT0031", $"PT010{number}", StringComparison.Ordinal).Replace("AirStation", $"Trick{number}Station", StringComparison.Ordinal)
                .Replace("airStations", $"trick{number}Stations", StringComparison.Ordinal).Replace("example", $"example{number}", StringComparison.Ordinal));
        }
    }

    private static void Trick(string program, string name, string right, string wrong)
    {
        var folder = Samples.FolderOf(name, program);
        Samples.Copy(Samples.BuildOf("AirQuality"), folder);
        var facts = Path.Combine(folder, "commitment.yaml");
        var text = File.ReadAllText(facts);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(facts, text.Replace(right, wrong, StringComparison.Ordinal));
    }
}
