using System.Text.Json;
using OgpGraph.Modules.AccessToInformation;

namespace OgpGraph.Modules.Tests.AccessToInformation;

public sealed class AccessToInformationFactTests
{
    private static readonly TestGraph Graph = TestGraph.Of<AccessToInformationModule>();

    [Fact]
    public void Two_hundred_and_eighteen_entities_have_an_officer()
        => Assert.Equal(
            new StatedFigure(218, "EXACT", "entities", "NOT_STATED", "deck#l.405"),
            Graph.Figure("pt-2021-2023/access-to-information.designated-officers/later"));

    [Fact]
    public void The_baseline_of_49_counts_records_not_entities()
        => Assert.Equal(
            new StatedFigure(49, "EXACT", "records", "NOT_STATED", "ogp-pt0017"),
            Graph.Figure("pt-2021-2023/access-to-information.designated-officers/baseline"));

    [Fact]
    public void The_commitment_5_of_the_text_is_the_first_plan_s()
    {
        var evidence = Nodes("""{ rows: evidence(where: {key: {eq: "PT0017/first-plan-commitment"}}) { nodes { url caveat(lang: EN) } } }""").Single();
        Assert.Contains("/PT0005", evidence.GetProperty("url").GetString());
        Assert.Contains("PT0013", evidence.GetProperty("caveat").GetString());

        var milestone = Nodes("""{ rows: milestones(where: {source: {key: {eq: "deck#l.397"}}}) { nodes { title(lang: EN) } } }""").Single();
        Assert.Contains("PT0005", milestone.GetProperty("title").GetString());
        Assert.DoesNotContain("LPNAA", milestone.GetProperty("title").GetString());
    }

    [Fact]
    public void The_forum_itself_leads()
        => Assert.Equal(
            ["rnaa"],
            Graph.Ask("""{ commitment(slug: "access-to-information") { leads { key } } }""").GetProperty("commitment").GetProperty("leads").EnumerateArray().Select(l => l.GetProperty("key").GetString()));

    [Fact]
    public void On_the_register_of_the_State_s_entities_the_state_of_play_is_silent()
    {
        var silent = Nodes("""{ rows: milestones(where: {source: {key: {in: ["deck#l.396", "deck#l.397"]}}}) { nodes { progress progressReason progressReports { totalCount } } } }""");
        Assert.Equal(2, silent.Count);
        Assert.All(silent, m => Assert.Equal(JsonValueKind.Null, m.GetProperty("progress").ValueKind));
        Assert.All(silent, m => Assert.Equal("NOT_STATED", m.GetProperty("progressReason").GetString()));
        Assert.All(silent, m => Assert.Equal(0, m.GetProperty("progressReports").GetProperty("totalCount").GetInt32()));
    }

    [Fact]
    public void Actions_go_on_since_2021_without_an_end()
        => Assert.Equal(
            "SINCE 2021-01-01.. \"Since 2021\"",
            TestGraph.Period(Nodes("""{ rows: progressReports(where: {source: {key: {eq: "deck#l.413"}}}) { nodes { period { precision from to raw } } } }""").Single().GetProperty("period")));

    [Fact]
    public void Entities_of_the_State_are_made_up_and_say_so()
        => Assert.Equal(0, Graph.Ask("{ stateEntities(where: {isSynthetic: {eq: false}}) { totalCount } }").GetProperty("stateEntities").GetProperty("totalCount").GetInt32());

    private static List<JsonElement> Nodes(string query) => [.. Graph.Ask(query).GetProperty("rows").GetProperty("nodes").EnumerateArray()];
}
