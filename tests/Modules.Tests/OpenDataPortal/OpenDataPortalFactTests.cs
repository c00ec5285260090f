using System.Text.Json;
using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

public sealed class OpenDataPortalFactTests
{
    private static readonly TestGraph Graph = TestGraph.Of<OpenDataPortalModule>();

    [Fact]
    public void Sixty_one_took_part_in_the_webinar_of_2022()
        => Assert.Equal(
            new StatedFigure(61, "EXACT", "persons", "YEAR 2022-01-01..2022-12-31 \"Open Gov Week 2022\"", "deck#l.267"),
            Graph.Figure("pt-2021-2023/open-data-portal.event-participants/open-gov-week-2022"));

    [Fact]
    public void A_hundred_and_twelve_comments_are_no_persons()
        => Assert.Equal(
            new StatedFigure(112, "EXACT", "comments", "YEAR 2022-01-01..2022-12-31 \"Open Gov Week 2022\"", "deck#l.267"),
            Graph.Figure("pt-2021-2023/open-data-portal.event-comments/open-gov-week-2022"));

    [Fact]
    public void Twenty_topics_were_discussed_on_the_twentieth()
        => Assert.Equal(
            new StatedFigure(20, "EXACT", "topics", "DAY 2023-01-20..2023-01-20 \"January 20, 2023\"", "deck#l.271"),
            Graph.Figure("pt-2021-2023/open-data-portal.event-topics/data-strategy-workshop"));

    [Fact]
    public void About_160_took_part_in_the_webinar_of_2023_and_are_counted_once()
    {
        Assert.Equal(
            new StatedFigure(160, "ABOUT", "persons", "YEAR 2023-01-01..2023-12-31 \"Open Gov Week 2023\"", "deck#l.273"),
            Graph.Figure("pt-2021-2023/open-data-portal.event-participants/open-gov-week-2023"));
        var participants = Graph.Ask("""{ observations(where: {indicatorCode: {eq: "open-data-portal.event-participants"}}) { aggregates { count sum { value } sumReason { value } } } }""").GetProperty("observations").GetProperty("aggregates");
        Assert.Equal(2, participants.GetProperty("count").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, participants.GetProperty("sum").GetProperty("value").ValueKind);
        Assert.Equal("NOT_ADDITIVE", participants.GetProperty("sumReason").GetProperty("value").GetString());
    }

    [Fact]
    public void The_webinar_of_2022_has_participants_and_comments_at_one_event()
        => Assert.Equal(
            ["comments 112", "persons 61"],
            Nodes("""{ events(where: {key: {eq: "open-gov-week-2022-webinar"}}) { nodes { observations(order: [{unit: ASC}]) { nodes { unit value } } } } }""", "events").Single().GetProperty("observations").GetProperty("nodes").EnumerateArray().Select(o => $"{o.GetProperty("unit")} {o.GetProperty("value")}"));

    [Fact]
    public void The_debate_of_December_2022_has_no_count()
    {
        var debate = Nodes("""{ events(where: {key: {eq: "open-data-webinar-2022"}}) { nodes { date { precision from to raw } observations { totalCount } } } }""", "events").Single();
        Assert.Equal("DAY 2022-12-02..2022-12-02 \"December 2, 2022\"", TestGraph.Period(debate.GetProperty("date")));
        Assert.Equal(0, debate.GetProperty("observations").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public void What_the_press_counted_is_cited_to_the_press_with_its_own_units()
        => Assert.Equal(
            ["4561 EXACT datasets", "124 MORE_THAN organizations", "2558 EXACT users", "42 EXACT reuses", "33000 ABOUT visitors per month"],
            ((string[])["datasets", "organizations", "users", "reuses", "monthly-visitors"]).Select(id =>
            {
                var figure = Graph.Figure("pt-2021-2023/open-data-portal.catalogue/" + id);
                Assert.Equal("open-data-portal-press", figure.Source);
                return $"{figure.Value:0} {figure.Comparator} {figure.Unit}";
            }));

    [Fact]
    public void The_lost_chart_is_told_of()
        => Assert.Contains("chart", Graph.Ask("""{ commitment(slug: "open-data-portal") { caveat(lang: EN) } }""").GetProperty("commitment").GetProperty("caveat").GetString());

    private static List<JsonElement> Nodes(string query, string root) => [.. Graph.Ask(query).GetProperty(root).GetProperty("nodes").EnumerateArray()];
}
