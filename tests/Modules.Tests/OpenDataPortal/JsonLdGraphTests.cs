using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>Whatever stands in a graph, beside it or behind it is read as JSON-LD 1.1 says, or told.</summary>
public sealed class JsonLdGraphTests
{
    private const string Context = "\"@context\": {\"dcat\": \"http://www.w3.org/ns/dcat#\", \"dct\": \"http://purl.org/dc/terms/\"}";

    private const string One = """{"@id": "https://c.example/d/1", "@type": "dcat:Dataset", "dct:title": "T"}""";
    private const string Two = """{"@id": "https://c.example/d/2", "@type": "dcat:Dataset", "dct:title": "U"}""";

    [Theory]
    [InlineData("CONTEXT, \"@id\": \"https://c.example/\", \"dcat:dataset\": TWO, \"@graph\": [ONE]")]
    [InlineData("CONTEXT, \"@graph\": [ONE], \"@id\": \"https://c.example/\", \"dcat:dataset\": TWO")]
    [InlineData("\"@graph\": [ONE], \"@included\": [TWO], CONTEXT")]
    [InlineData("\"@id\": \"https://c.example/\", \"@graph\": [ONE], CONTEXT, \"@reverse\": {\"dct:isPartOf\": {\"@set\": [TWO]}}")]
    [InlineData("CONTEXT, \"@graph\": [[ONE], [TWO]]")]
    [InlineData("CONTEXT, \"@graph\": {\"@graph\": [ONE, TWO]}")]
    [InlineData("CONTEXT, \"@graph\": [{\"@id\": \"https://c.example/g\", \"@graph\": [ONE], \"dcat:dataset\": TWO}]")]
    [InlineData("CONTEXT, \"@graph\": [{\"@graph\": [ONE], \"@included\": TWO}]")]
    [InlineData("CONTEXT, \"@graph\": [ONE], \"dcat:dataset\": {\"@graph\": [TWO]}")]
    public void What_stands_beside_and_behind_a_graph_is_read(string members)
    {
        var run = Run("{" + members + "}");
        Assert.Empty(run.Findings);
        Assert.Equal(["https://c.example/d/1", "https://c.example/d/2"], run.Rows<Dataset>().Select(d => d.Id).Order());
    }

    [Fact]
    public void Identifiers_are_of_the_catalogue_whose_address_stands_beside_or_behind_the_graph()
    {
        const string Dataset = "{\"@type\": \"dcat:Dataset\", \"dct:identifier\": \"1\", \"dct:title\": \"TITLE\"}";
        var session = new ImportBenchSession();
        foreach (var (address, title) in new[] { ("https://c.example/", "T"), ("https://d.example/", "U") })
        {
            var graph = "\"@graph\": [" + Dataset.Replace("TITLE", title, StringComparison.Ordinal) + "]";
            var json = "{" + Context + ", " + graph + ", \"@id\": \"" + address + "\", \"@type\": \"dcat:Catalog\"}";
            Assert.Empty(ImportBench.Run(session, new DcatImporter(), ("c", System.Text.Encoding.UTF8.GetBytes(json))).Findings);
        }

        Assert.Equal(["T", "U"], session.Rows<Dataset>().Select(d => d.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_of_several_packages_has_its_own_members()
    {
        var run = Run("{" + Context + ", \"@graph\": [ONE], \"dct:title\": \"C\"}\n{\"@graph\": [TWO], \"@context\": {}, \"a\": 1}");
        Assert.Equal(["https://c.example/d/1"], run.Rows<Dataset>().Select(d => d.Id));
        Assert.Contains("dcat.unknown-term a", run.Findings.Select(f => $"{f.Rule.Code} {f.Value}"));
    }

    [Theory]
    [InlineData("\"g\": {\"@id\": \"dcat:distribution\", \"@container\": \"@graph\"}", "\"g\": {\"@graph\": [FILE]}")]
    [InlineData("\"g\": {\"@id\": \"dcat:distribution\", \"@container\": \"@graph\"}", "\"g\": {\"@id\": \"https://c.example/g\", \"@graph\": FILE}")]
    [InlineData("\"g\": \"dcat:distribution\"", "\"g\": {\"@context\": {\"at\": \"dcat:accessURL\"}, \"@graph\": [{\"@id\": \"https://c.example/f/1\", \"at\": {\"@id\": \"https://c.example/1.csv\"}}]}")]
    [InlineData("\"g\": {\"@id\": \"dcat:distribution\", \"@container\": \"@graph\"}", "\"g\": {\"@id\": \"https://c.example/f/1\", \"dcat:accessURL\": {\"@id\": \"https://c.example/1.csv\"}, \"@graph\": [{\"@id\": \"https://c.example/x\", \"dct:title\": \"X\"}]}")]
    [InlineData("\"g\": {\"@reverse\": \"dcat:distribution\", \"@container\": \"@index\"}", null)]
    [InlineData("\"g\": {\"@reverse\": \"dcat:distribution\", \"@container\": \"@set\"}", null)]
    [InlineData("\"g\": \"@nest\"", "\"g\": [{\"dcat:distribution\": {\"@set\": [{\"@list\": [FILE]}]}}]")]
    public void A_distribution_in_a_graph_a_set_or_a_reversed_map_is_read(string term, string? member)
    {
        const string File = "{\"@id\": \"https://c.example/f/1\", \"dcat:accessURL\": {\"@id\": \"https://c.example/1.csv\"}}";
        var reversed = term.Contains("@index", StringComparison.Ordinal)
            ? "{\"a\": [\"https://c.example/d/1\"]}" : "[\"https://c.example/d/1\"]";
        var dataset = member is null ? One : One[..^1] + ", " + member.Replace("FILE", File, StringComparison.Ordinal) + "}";
        var file = member is null ? ", " + File[..^1] + ", \"g\": " + reversed + "}" : "";
        var run = Run("{" + Context[..^1] + ", " + term + "}, \"@graph\": [" + dataset + file + "]}");
        Assert.Empty(run.Findings);
        Assert.Equal(
            ("https://c.example/f/1", "https://c.example/1.csv"),
            run.Rows<DatasetResource>().Select(r => (r.Id, r.Url!)).Single());
    }

    [Theory]
    [InlineData("\"@included\": [5]", "dcat.no-object /@graph/0/@included/0")]
    [InlineData("\"@graph\": [\"x\"]", "dcat.no-object /@graph/0/@graph/0")]
    [InlineData("\"@nest\": \"x\"", "dcat.not-supported /@graph/0/@nest")]
    [InlineData("\"@nest\": [{\"a\": 1}]", "dcat.unknown-term /@graph/0/a")]
    [InlineData("\"@reverse\": \"x\"", "dcat.not-supported /@graph/0/@reverse")]
    [InlineData("\"@reverse\": {\"dct:isPartOf\": 5}", "dcat.not-supported /@graph/0/@reverse")]
    [InlineData("\"@reverse\": {\"a\": {}}", "dcat.unknown-term /@graph/0/@reverse")]
    [InlineData("\"@list\": [1]", "dcat.not-supported /@graph/0/@list")]
    [InlineData("\"@set\": [1]", "dcat.not-supported /@graph/0/@set")]
    [InlineData("\"dct:description\": {\"@set\": [\"D\"], \"dct:title\": \"lost\"}", "dcat.not-supported /@graph/0/dct:description")]
    [InlineData("\"dct:description\": {\"@value\": {\"a\": 1}}", "dcat.not-supported /@graph/0/dct:description")]
    [InlineData("\"dct:description\": {\"@value\": \"D\", \"dct:title\": \"lost\"}", "dcat.not-supported /@graph/0/dct:description")]
    [InlineData("\"texts\": {\"pt\": 5}", "dcat.not-supported /@graph/0/texts/pt")]
    [InlineData("\"dct:publisher\": {\"@id\": 5, \"@type\": 7}", "dcat.not-supported /@graph/0/dct:publisher/@id dcat.not-supported /@graph/0/dct:publisher/@type")]
    [InlineData("\"byKind\": {\"pdf\": {}}", "dcat.not-supported /@context")]
    public void What_is_not_read_is_told_with_its_place(string member, string rules)
    {
        var context = Context[..^1] + ", \"texts\": {\"@id\": \"dct:description\", \"@container\": \"@language\"}"
            + (member.Contains("byKind", StringComparison.Ordinal)
                ? ", \"byKind\": {\"@id\": \"dct:relation\", \"@container\": \"@index\", \"@index\": \"dct:format\"}" : "") + "}";
        var run = Run("{" + context + ", \"@graph\": [" + One[..^1] + ", " + member + "}]}");
        Assert.Equal(rules, string.Join(' ', run.Findings.Where(f => f.Rule.Code != "dcat.publisher-elsewhere")
            .Select(f => $"{f.Rule.Code} {f.Place.Pointer}").Order(StringComparer.Ordinal)));
        Assert.Equal("T", Assert.Single(run.Rows<Dataset>()).Title);
    }

    private static ImportBenchRun Run(string json) => ImportBench.Run(new DcatImporter(), ("c", json
        .Replace("CONTEXT", Context, StringComparison.Ordinal).Replace("ONE", One, StringComparison.Ordinal)
        .Replace("TWO", Two, StringComparison.Ordinal)));
}
