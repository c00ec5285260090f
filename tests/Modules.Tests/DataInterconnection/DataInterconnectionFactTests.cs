using System.Text.Json;
using OgpGraph.Modules.DataInterconnection;

namespace OgpGraph.Modules.Tests.DataInterconnection;

public sealed class DataInterconnectionFactTests
{
    private static readonly TestGraph Graph = TestGraph.Of<DataInterconnectionModule>();

    [Fact]
    public void The_number_of_transactions_is_not_published()
        => Assert.Equal(
            new StatedFigure(null, "EXACT", "transactions", "NOT_STATED", "deck#l.239") { ValueReason = "NOT_STATED" },
            Graph.Figure("pt-2021-2023/data-interconnection.transactions/reported"));

    [Fact]
    public void No_macro_activity_is_numbered_at_the_source()
        => Assert.Equal(
            ["1 False", "2 False", "3 False"],
            Nodes("""{ milestones(where: {commitment: {ogpId: {eq: "PT0012"}}}, order: [{number: ASC}]) { nodes { number isNumberedAtSource } } }""", "milestones").Select(m => $"{m.GetProperty("number")} {m.GetProperty("isNumberedAtSource").GetBoolean()}"));

    [Fact]
    public void The_platform_is_written_in_three_ways_and_is_one()
        => Assert.All(Nodes("{ interoperabilityServices { nodes { platformSpellings } } }", "interoperabilityServices"), s => Assert.Equal("iAP; IAP; iap.gov.pt", s.GetProperty("platformSpellings").GetString()));

    [Fact]
    public void Mosaic_is_Mosaico_and_is_not_said_to_be_the_manual()
    {
        var guides = Nodes("{ practiceGuides(order: [{key: ASC}]) { nodes { key name(lang: PT) stage caveat } } }", "practiceGuides").ToDictionary(g => g.GetProperty("key").GetString()!);
        Assert.Equal("Portal Mosaico", guides["mosaico"].GetProperty("name").GetString());
        Assert.Equal("AVAILABLE", guides["mosaico"].GetProperty("stage").GetString());
        Assert.Equal("PROMISED", guides["manual"].GetProperty("stage").GetString());
        Assert.NotNull(guides["manual"].GetProperty("caveat").GetString());
    }

    [Fact]
    public void How_many_took_part_in_the_workshop_is_not_known()
        => Assert.Equal(JsonValueKind.Null, Nodes("{ interoperabilityWorkshops { nodes { participants } } }", "interoperabilityWorkshops").Single().GetProperty("participants").ValueKind);

    private static List<JsonElement> Nodes(string query, string root) => [.. Graph.Ask(query).GetProperty(root).GetProperty("nodes").EnumerateArray()];
}
