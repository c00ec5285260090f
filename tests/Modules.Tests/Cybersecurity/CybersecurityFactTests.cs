using System.Text.Json;
using OgpGraph.Modules.Cybersecurity;

namespace OgpGraph.Modules.Tests.Cybersecurity;

public sealed class CybersecurityFactTests
{
    private const string Stretch = "RANGE 2021-01-01..2022-03-31 \"Between January 2021 and March 31, 2022\"";

    private static readonly TestGraph Graph = TestGraph.Of<CybersecurityModule>();

    [Fact]
    public void The_society_report_is_the_third_edition_of_December_2021()
    {
        var report = Nodes("{ societyReports { nodes { edition comparator publishedOn { precision from to raw } source { key } } } }", "societyReports").Single();
        Assert.Equal(3, report.GetProperty("edition").GetInt32());
        Assert.Equal("EXACT", report.GetProperty("comparator").GetString());
        Assert.Equal("MONTH 2021-12-01..2021-12-31 \"December 2021\"", TestGraph.Period(report.GetProperty("publishedOn")));
        Assert.Equal("deck#l.306", report.GetProperty("source").GetProperty("key").GetString());
    }

    [Fact]
    public void About_7000_citizens_were_reached()
        => Assert.Equal(
            new StatedFigure(7000, "ABOUT", "persons", Stretch, "deck#l.308"),
            Graph.Figure("pt-2021-2023/cybersecurity.awareness-reach/awareness-actions"));

    [Fact]
    public void More_than_37000_took_part_in_open_online_courses()
        => Assert.Equal(
            new StatedFigure(37000, "MORE_THAN", "persons", Stretch, "deck#l.308"),
            Graph.Figure("pt-2021-2023/cybersecurity.awareness-reach/moocs"));

    [Fact]
    public void The_two_reaches_warn_against_adding_them()
        => Assert.All(
            Nodes("""{ observations(where: {indicatorCode: {eq: "cybersecurity.awareness-reach"}}) { nodes { caveat(lang: EN) } } }""", "observations"),
            o => Assert.Contains("never add", o.GetProperty("caveat").GetString()));

    [Fact]
    public void The_forum_took_place_on_7_June_2022()
        => Assert.Equal(
            "DAY 2022-06-07..2022-06-07 \"June 7, 2022\"",
            TestGraph.Period(Nodes("""{ events(where: {kind: {eq: "forum"}}) { nodes { date { precision from to raw } } } }""", "events").Single().GetProperty("date")));

    [Fact]
    public void The_title_says_guide_and_the_caveat_that_there_is_none()
    {
        var commitment = Graph.Ask("""{ commitment(slug: "cybersecurity") { pt: title(lang: PT) en: title(lang: EN) caveat(lang: EN) } }""").GetProperty("commitment");
        Assert.StartsWith("Guide", commitment.GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Alertar e capacitar", commitment.GetProperty("pt").GetString(), StringComparison.Ordinal);
        Assert.Contains("no guide", commitment.GetProperty("caveat").GetString());
    }

    [Fact]
    public void Activities_done_are_no_results()
    {
        var commitment = Graph.Ask("""{ commitment(slug: "cybersecurity") { milestones { aggregates { min { progress } count } } assessments(where: {scheme: {eq: "irm-early-results"}}) { nodes { code } } } }""").GetProperty("commitment");
        Assert.Equal(100, commitment.GetProperty("milestones").GetProperty("aggregates").GetProperty("min").GetProperty("progress").GetDecimal());
        Assert.Equal("NO_NOTABLE_RESULTS", commitment.GetProperty("assessments").GetProperty("nodes")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Item_two_has_no_number_at_the_source()
        => Assert.Equal(
            ["2"],
            Nodes("""{ milestones(where: {commitment: {ogpId: {eq: "PT0014"}}, isNumberedAtSource: {eq: false}}) { nodes { number } } }""", "milestones").Select(m => m.GetProperty("number").ToString()));

    private static List<JsonElement> Nodes(string query, string root) => [.. Graph.Ask(query).GetProperty(root).GetProperty("nodes").EnumerateArray()];
}
