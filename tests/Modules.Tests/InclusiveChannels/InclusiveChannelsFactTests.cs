using OgpGraph.Modules.InclusiveChannels;

namespace OgpGraph.Modules.Tests.InclusiveChannels;

public sealed class InclusiveChannelsFactTests
{
    private static readonly TestGraph Graph = TestGraph.Of<InclusiveChannelsModule>();

    [Fact]
    public void At_least_three_services_are_an_aim()
        => Assert.Equal(
            new StatedFigure(3, "AT_LEAST", "services", "NOT_STATED", "deck#l.179") { IsTarget = true },
            Graph.Figure("pt-2021-2023/inclusive-channels.services-with-inclusive-care/aim"));

    [Fact]
    public void There_are_three_axes()
        => Assert.Equal(
            ["1 deck#l.189", "2 deck#l.193", "3 deck#l.201"],
            Nodes("{ inclusionAxes(order: [{number: ASC}]) { nodes { number source { key } } } }", "inclusionAxes").Select(a => $"{a.GetProperty("number")} {a.GetProperty("source").GetProperty("key")}"));

    [Fact]
    public void The_pilots_are_Aveiro_Faro_and_Setubal_from_July_to_December_of_a_year_that_is_not_given()
        => Assert.Equal(
            ["Aveiro", "Faro", "Setúbal"],
            Nodes("{ pilotSites(order: [{city: ASC}]) { nodes { city printedMark period { precision from to raw } source { key } } } }", "pilotSites").Select(s =>
            {
                Assert.Equal("UNKNOWN_YEAR \"July to December\"", TestGraph.Period(s.GetProperty("period")));
                Assert.Equal("(25 JUL)", s.GetProperty("printedMark").GetString());
                Assert.Equal("deck#l.191", s.GetProperty("source").GetProperty("key").GetString());
                return s.GetProperty("city").GetString();
            }));

    [Fact]
    public void Eighty_one_trainees_took_the_first_training()
        => Assert.Equal(
            new StatedFigure(81, "EXACT", "persons", "UNKNOWN_YEAR \"June 20-28\"", "deck#l.197"),
            Graph.Figure("pt-2021-2023/inclusive-channels.trainees/initial"));

    [Fact]
    public void The_trainees_came_from_eight_bodies_one_of_which_is_not_spelled_out()
    {
        var bodies = Nodes("{ trainingBodies(order: [{printedAs: ASC}]) { nodes { printedAs isIdentified source { key } } } }", "trainingBodies");
        Assert.Equal(["AMA", "AT", "CMF", "IEFP", "IMPIC", "IRN", "ISS", "SEF"], bodies.Select(b => b.GetProperty("printedAs").GetString()));
        Assert.Equal(["CMF"], bodies.Where(b => !b.GetProperty("isIdentified").GetBoolean()).Select(b => b.GetProperty("printedAs").GetString()));
        Assert.All(bodies, b => Assert.Equal("deck#l.197", b.GetProperty("source").GetProperty("key").GetString()));
    }

    [Fact]
    public void Three_sub_guides_are_under_construction()
        => Assert.Equal(
            new StatedFigure(3, "EXACT", "documents", "NOT_STATED", "deck#l.203"),
            Graph.Figure("pt-2021-2023/inclusive-channels.sub-guides/reported"));

    [Fact]
    public void July_is_past_here_though_another_commitment_forecasts_it()
    {
        var course = Nodes("""{ events(where: {key: {eq: "inclusive-channels-online-course"}}) { nodes { isForecast date { precision from to raw } } } }""", "events").Single();
        Assert.False(course.GetProperty("isForecast").GetBoolean());
        Assert.Equal("UNKNOWN_YEAR \"July\"", TestGraph.Period(course.GetProperty("date")));
    }

    [Fact]
    public void Item_four_has_no_number_at_the_source_and_item_five_has()
        => Assert.Equal(
            ["1 True", "2 True", "3 True", "4 False", "5 True"],
            Nodes("""{ milestones(where: {commitment: {ogpId: {eq: "PT0011"}}}, order: [{number: ASC}]) { nodes { number isNumberedAtSource } } }""", "milestones").Select(m => $"{m.GetProperty("number")} {m.GetProperty("isNumberedAtSource").GetBoolean()}"));

    [Fact]
    public void The_deck_s_observations_are_told_once_each()
        => Assert.Equal(
            ["deck#l.179", "deck#l.197", "deck#l.203"],
            Nodes("""{ observations(where: {commitment: {ogpId: {eq: "PT0011"}}, isComputed: {eq: false}}) { nodes { source { key } } } }""", "observations").Select(o => o.GetProperty("source").GetProperty("key").GetString()).Order(StringComparer.Ordinal));

    [Fact]
    public void Bodies_that_are_gone_keep_the_name_of_the_plan()
    {
        var bodies = Nodes("""{ institutions(where: {key: {in: ["acm", "sef"]}}, order: [{key: ASC}]) { nodes { acronym currentName } } }""", "institutions");
        Assert.Equal(["ACM", "SEF"], bodies.Select(b => b.GetProperty("acronym").GetString()));
        Assert.All(bodies, b => Assert.Contains("AIMA", b.GetProperty("currentName").GetString()));
    }

    private static List<System.Text.Json.JsonElement> Nodes(string query, string root) => [.. Graph.Ask(query).GetProperty(root).GetProperty("nodes").EnumerateArray()];
}
