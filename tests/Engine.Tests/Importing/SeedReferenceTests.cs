using System.Text;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;
using OgpGraph.Testing;

namespace OgpGraph.Engine.Tests.Importing;

/// <summary>A key in a module's own files that leads nowhere is a mistake that is told with its place, and makes no row.</summary>
public sealed class SeedReferenceTests : IDisposable
{
    private const string Facts = """
        plan: pt-2021-2023
        slug: torches
        number: 31
        ogpId: PT0031
        ogpIdConfirmed: false
        title: { pt: Lanternas, en: Torches }
        objective: { pt: Iluminar, en: Light }
        source: torch-deck
        documents:
          torch-deck: { title: The deck, retrievedOn: 2031-01-02 }
        institutions:
          maker: { name: { en: Maker }, organization: "XX-SAMPLE:1", source: torch-deck }
        leads: [ { institution: maker, source: torch-deck } ]
        milestones: []

        """;

    private const string Torches = "id,name,isLit,makerId,earlierId\na,A,true,XX-SAMPLE:1,\n\"b\",\"B,\nb\",true,XX-SAMPLE:2,a\n";
    private const string Organizations = "id,name,kind,isSynthetic\nXX-SAMPLE:1,One,UNKNOWN,true\nXX-SAMPLE:2,Two,UNKNOWN,true\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("ogpgraph-references-").FullName;
    private readonly FaultLog _log = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Keys_that_are_declared_lead_somewhere()
    {
        using var service = Serve(Facts, Torches, Organizations);
        Assert.Equal("null", Error(service));
        Assert.Equal("""{"organizations":{"nodes":[{"key":"XX-SAMPLE:1","name":"One"},{"key":"XX-SAMPLE:2","name":"Two"}]}}""",
            Ask(service, "{ organizations { nodes { key name } } }").GetRawText());
    }

    [Theory]
    [InlineData("torches", "XX-SAMPLE:2", "XX-SAMPLE:3",
        "torches/seed/torches.csv:3:4: expected the key of a row of Organization (known: XX-SAMPLE:1, XX-SAMPLE:2), not "
        + "\\\"XX-SAMPLE:3\\\".")]
    [InlineData("torches", "true,XX-SAMPLE:2,a", "true,XX-SAMPLE:2,A",
        "torches/seed/torches.csv:3:5: expected the key of a row of Torch (known: a, b), not \\\"A\\\".")]
    [InlineData("organizations", "XX-SAMPLE:1,", "XX-SAMPLE:I,",
        "torches/commitment.yaml:12:47: expected the key of a row of Organization (known: XX-SAMPLE:2, XX-SAMPLE:I), not "
        + "\\\"XX-SAMPLE:1\\\".")]
    [InlineData("facts", "organization: \"XX-SAMPLE:1\"", "organization: \"XX-SAMPLE:11\"",
        "torches/commitment.yaml:12:47: expected the key of a row of Organization (known: XX-SAMPLE:1, XX-SAMPLE:2), not "
        + "\\\"XX-SAMPLE:11\\\".")]
    [InlineData("facts", "institution: maker,", "institution: makers,",
        "torches/commitment.yaml:13:25: expected the id of a declared institution")]
    public void A_key_that_leads_nowhere_is_told_with_its_place_and_makes_no_row(string file, string right, string wrong, string error)
    {
        using var service = Serve(Changed("facts", Facts), Changed("torches", Torches), Changed("organizations", Organizations));
        Assert.Contains("OGP003: " + error, Error(service), StringComparison.Ordinal);
        Assert.Equal("""{"organizations":{"totalCount":0}}""", Ask(service, "{ organizations { totalCount } }").GetRawText());

        string Changed(string name, string text) => name == file ? text.Replace(right, wrong, StringComparison.Ordinal) : text;
    }

    [Fact]
    public void A_commitment_declares_entities_in_its_YAML()
    {
        using var service = Serve(Facts
            + "organizations: [ { id: \"XX-SAMPLE:1\", name: One, kind: COMPANY }, { id: \"XX-SAMPLE:2\", name: Two } ]\n", Torches,
            "id,name,kind,isSynthetic\n");
        Assert.Equal("null", Error(service));
        Assert.Equal("""{"organizations":{"nodes":[{"name":"One","kind":"COMPANY","country":null,"isSynthetic":false}]}}""",
            Ask(service, "{ organizations(first: 1) { nodes { name kind country isSynthetic } } }").GetRawText());
    }

    private GraphQLService Serve(string facts, string torches, string organizations)
    {
        var builder = new ModuleBuilder();
        builder.Table<Torch>("torches.csv", "torches").Table<TorchMaker>(rootField: "torchMakers").Seed<Organization>("organizations.csv");
        var files = new Dictionary<string, string>(
            StringComparer.Ordinal) { ["commitment.yaml"] = facts, ["seed/torches.csv"] = torches,
            ["seed/organizations.csv"] = organizations };
        var module = new ModuleDefinition("torches", "PT0031", null, builder, name => files.TryGetValue(name, out var text)
            ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null);
        return TestGraph.Serve([new LoadedModule("torches", "1.0.0", module, null)], Path.Combine(_folder, "data"), _log);
    }

    private static string Error(GraphQLService service) => Ask(service, "{ modules { nodes { error } } }").GetProperty("modules")
        .GetProperty("nodes")[0].GetProperty("error").GetRawText().Replace("\\u0022", "\\\"", StringComparison.Ordinal);

    private static JsonElement Ask(GraphQLService service, string query)
    {
        using var answer = service.Execute(new GraphRequest(query, null, default, Language.Pt, true), CancellationToken.None);
        using var json = JsonDocument.Parse(answer.Body);
        Assert.False(json.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return json.RootElement.GetProperty("data").Clone();
    }
}
