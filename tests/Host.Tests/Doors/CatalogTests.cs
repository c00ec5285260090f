using System.Net;
using System.Text.Json;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Tests.Doors;

/// <summary>The catalogue: what DCAT-AP 3 demands, what a udata portal reads, and what is behind its addresses.</summary>
[Collection(DoorHost.Name)]
public sealed class CatalogTests(DoorHost door)
{
    // Type, and what DCAT-AP 3.0 calls mandatory of it, and what else this catalogue promises.
    private static readonly (string Type, string[] Properties)[] Demanded =
    [
        ("dcat:Catalog", ["dct:title", "dct:description", "dct:publisher", "dcat:dataset", "dct:language", "dct:license", "dct:spatial", "foaf:homepage"]),
        ("dcat:Dataset", ["dct:identifier", "dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:keyword", "dcat:theme", "dct:language", "dct:spatial", "dct:accrualPeriodicity", "dct:license", "dcat:landingPage", "dcat:distribution"]),
        ("dcat:Distribution", ["dct:identifier", "dct:title", "dcat:accessURL", "dcat:downloadURL", "dcat:mediaType", "dct:format", "dct:license"]),
        ("dcat:DataService", ["dct:identifier", "dct:title", "dcat:endpointURL", "dcat:endpointDescription"]),
        ("foaf:Agent", ["foaf:name"]),
    ];

    [Theory]
    [InlineData("/catalog.jsonld")]
    [InlineData("/catalog.jsonld?lang=pt")]
    [InlineData("/catalog?lang=en")]
    public async Task Each_node_has_what_DCAT_AP_demands_and_names_only_nodes_that_are_there(string address)
    {
        using var catalog = await Read(address);
        var graph = catalog.RootElement.GetProperty("@graph");
        var nodes = Nodes(graph).Where(n => n.TryGetProperty("@type", out _)).ToList();
        foreach (var (type, properties) in Demanded)
        {
            var found = nodes.Where(n => Types(n).Contains(type)).ToList();
            Assert.NotEmpty(found);
            Assert.All(found, node => Assert.All(properties, property => Assert.True(node.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null && !(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0), $"{node} lacks {property}.")));
        }

        var ids = nodes.Where(n => n.TryGetProperty("@id", out _)).Select(n => n.GetProperty("@id").GetString()!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var here = new Uri(door.Host.Client.BaseAddress!, "/catalog#").ToString();
        Assert.All(Nodes(graph).Where(n => n.EnumerateObject().Count() == 1 && n.TryGetProperty("@id", out _)).Select(n => n.GetProperty("@id").GetString()!).Where(id => id.StartsWith(here, StringComparison.Ordinal)), id => Assert.Contains(id, ids));
        var languages = Nodes(graph).Where(n => n.TryGetProperty("@language", out _)).Select(n => n.GetProperty("@language").GetString()!).ToHashSet();
        Assert.Equal(address.Contains("lang=", StringComparison.Ordinal) ? [address[^2..]] : ["en", "pt"], languages.Order());
        // Harvesters fetch no context.
        Assert.Equal(JsonValueKind.Object, catalog.RootElement.GetProperty("@context").ValueKind);
    }

    [Fact]
    public async Task Behind_each_address_is_what_the_catalogue_says()
    {
        using var catalog = await Read("/catalog.jsonld?lang=en");
        var distributions = Nodes(catalog.RootElement.GetProperty("@graph")).Where(n => n.TryGetProperty("dcat:accessURL", out _)).ToList();
        Assert.True(distributions.Count > 150);
        var faults = new List<string>();
        foreach (var distribution in distributions)
        {
            var address = distribution.GetProperty("dcat:accessURL").GetProperty("@id").GetString()!;
            using var response = await door.Get(address);
            var type = distribution.GetProperty("dcat:mediaType").GetProperty("@id").GetString()!;
            if (response.StatusCode != HttpStatusCode.OK || !type.EndsWith("/" + response.Content.Headers.ContentType?.MediaType, StringComparison.Ordinal))
                faults.Add($"{distribution.GetProperty("@id")} {(int)response.StatusCode} {response.Content.Headers.ContentType} {(response.StatusCode == HttpStatusCode.OK ? "" : await response.Content.ReadAsStringAsync())}");
            if (distribution.TryGetProperty("dct:conformsTo", out var schema))
            {
                using var described = await door.Get(schema.GetProperty("@id").GetString()!);
                Assert.Equal("application/csvm+json", described.StatusCode == HttpStatusCode.OK ? described.Content.Headers.ContentType?.MediaType : "application/csvm+json");
            }
        }

        Assert.Equal([], faults);
    }

    // The reader of catalogues that the module of dados.gov.pt has, which knows nothing of how this one was written.
    [Fact]
    public async Task The_importer_of_catalogues_reads_all_of_it_back()
    {
        var data = HostProcess.NewFolder();
        var file = Path.Combine(data, "catalog.jsonld");
        using var response = await door.Get("/catalog.jsonld?lang=pt");
        await File.WriteAllTextAsync(file, await response.Content.ReadAsStringAsync());
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        var datasets = Nodes(written.RootElement.GetProperty("@graph")).Where(n => Types(n).Contains("dcat:Dataset")).ToList();

        var import = await ImportProcess.Run(data, "dcat", file, "--json");
        Assert.True(import.Code == 0, import.Output + import.Errors);
        using var host = await HostProcess.Start(data: data);
        var read = (await host.Ask("{ datasets(first: 200, where: {key: {contains: \"ogpgraph:\"}}) { totalCount nodes { key title description licence updateFrequency publisher { name } resources(first: 5) { nodes { url format title } } } } }")).GetProperty("data").GetProperty("datasets");
        Assert.Equal(datasets.Count, read.GetProperty("totalCount").GetInt32());
        foreach (var node in read.GetProperty("nodes").EnumerateArray())
        {
            var dataset = datasets.Single(d => node.GetProperty("key").GetString()!.EndsWith(d.GetProperty("dct:identifier").GetString()!, StringComparison.Ordinal));
            Assert.Equal(Text(dataset, "dct:title"), node.GetProperty("title").GetString());
            Assert.Equal("cc-by", node.GetProperty("licence").GetString());
            Assert.Equal(["csv", "json", "xlsx"], node.GetProperty("resources").GetProperty("nodes").EnumerateArray().Select(r => r.GetProperty("format").GetString()).Order());
        }
    }

    [Fact]
    public async Task Tables_of_made_up_rows_say_so_and_empty_ones_are_not_offered()
    {
        using var catalog = await Read("/catalog.jsonld?lang=pt");
        var datasets = Nodes(catalog.RootElement.GetProperty("@graph")).Where(n => Types(n).Contains("dcat:Dataset")).ToDictionary(n => n.GetProperty("dct:identifier").GetString()!);
        foreach (var (id, dataset) in datasets.Where(d => d.Key.StartsWith("ogpgraph:table-", StringComparison.Ordinal)))
        {
            var field = id["ogpgraph:table-".Length..];
            var hasFlag = (await door.Host.Ask($"{{ {field}(where: {{isSynthetic: {{eq: true}}}}) {{ totalCount }} }}")).TryGetProperty("data", out var made) && made.ValueKind == JsonValueKind.Object;
            var all = (await door.Host.Ask($"{{ {field} {{ totalCount }} }}")).GetProperty("data").GetProperty(field).GetProperty("totalCount").GetInt64();
            Assert.NotEqual(0, all);
            var synthetic = hasFlag ? made.GetProperty(field).GetProperty("totalCount").GetInt64() : 0;
            Assert.Equal(synthetic > 0, Text(dataset, "dct:description").Contains("sintéticas", StringComparison.Ordinal));
            Assert.Equal(synthetic == all && synthetic > 0, Text(dataset, "dct:title").Contains("(dados sintéticos)", StringComparison.Ordinal));
        }

        Assert.Contains(datasets.Values, d => Text(d, "dct:title").Contains("(dados sintéticos)", StringComparison.Ordinal));
    }

    // As udata's harvester does: a page, then the page that it names as next.
    [Fact]
    public async Task A_large_catalogue_comes_in_pages_that_lead_through_all_of_it()
    {
        var tables = Enumerable.Range(0, 250).Select(i => new TableDescription($"things{i}", $"Thing{i}", "core", new("Things", "Coisas"), new("Things.", "Coisas."), false, [new TableField("id", "id", "id", TableFieldKind.Id, new("Id", "Id"), new("Id.", "Id."))])).ToList();
        await using var host = await RunningHost.Start(new ScriptedService((request, _) => ScriptedService.Executed(
            request.Query.Contains("commitments", StringComparison.Ordinal) ? "{\"data\":{\"commitments\":{\"nodes\":[]}}}"
            : $"{{\"data\":{{{string.Join(',', Enumerable.Range(0, request.Query.Split("totalCount").Length - 1).Select(i => $"\"t{i}\":{{\"totalCount\":1}}"))}}}}}")) { Tables = tables });
        var (found, pages) = (new List<string>(), 0);
        for (var next = "/catalog.jsonld?lang=pt"; next is not null; pages++)
        {
            using var response = await host.Get(next);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            using var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            var nodes = Nodes(page.RootElement.GetProperty("@graph")).ToList();
            found.AddRange(nodes.Where(n => Types(n).Contains("dcat:Dataset")).Select(n => n.GetProperty("dct:identifier").GetString()!));
            Assert.Equal(250, nodes.Single(n => Types(n).Contains("dcat:Catalog")).GetProperty("hydra:totalItems").GetInt32());
            next = nodes.Single(n => Types(n).Contains("hydra:PartialCollectionView")).TryGetProperty("hydra:next", out var link) ? link.GetProperty("@id").GetString() : null;
        }

        Assert.Equal((3, 250, 250), (pages, found.Count, found.Distinct().Count()));
    }

    [Theory]
    [InlineData("/catalog.jsonld?lang=fr", HttpStatusCode.BadRequest)]
    [InlineData("/catalog.jsonld?page=0", HttpStatusCode.BadRequest)]
    [InlineData("/catalog.jsonld?page=-1", HttpStatusCode.BadRequest)]
    [InlineData("/catalog.jsonld?page=99999999999", HttpStatusCode.BadRequest)]
    [InlineData("/catalog.jsonld?page=2000", HttpStatusCode.NotFound)]
    [InlineData("/catalog.jsonld?page=1&page=2", HttpStatusCode.BadRequest)]
    [InlineData("/catalog?format=ttl", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_is_refused(string address, HttpStatusCode status)
    {
        using var response = await door.Get(address);
        Assert.Equal((status, "OGP132", "no-store"), (response.StatusCode, await RunningHost.Code(response), response.Headers.CacheControl!.ToString()));
    }

    [Theory]
    [InlineData("en", "/en/about")]
    [InlineData("pt", "/pt/about")]
    public async Task A_browser_is_led_to_the_page_about_the_data(string language, string page)
    {
        using var response = await door.Get("/catalog", ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"), ("Accept-Language", language));
        Assert.Equal((HttpStatusCode.Redirect, page), (response.StatusCode, response.Headers.Location!.ToString()));
    }

    private async Task<JsonDocument> Read(string address)
    {
        using var response = await door.Get(address);
        Assert.Equal((HttpStatusCode.OK, "application/ld+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    private static string Text(JsonElement node, string property) => node.GetProperty(property)[0].GetProperty("@value").GetString()!;

    private static IEnumerable<string> Types(JsonElement node)
        => !node.TryGetProperty("@type", out var type) ? [] : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static IEnumerable<JsonElement> Nodes(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Nodes),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Nodes(p.Value)).Prepend(value),
        _ => [],
    };
}
