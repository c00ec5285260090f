using System.Text.Json;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan;

public sealed class RecoveryPlanFactTests
{
    private static readonly TestGraph Graph = TestGraph.Of<RecoveryPlanModule>();

    [Fact]
    public void Recommendations_come_every_six_months()
    {
        var recommendation = Nodes("{ procurementRecommendations { nodes { intervalMonths comparator period { precision from to raw } caveat source { key } } } }", "procurementRecommendations").Single();
        Assert.Equal(6, recommendation.GetProperty("intervalMonths").GetInt32());
        Assert.Equal("EXACT", recommendation.GetProperty("comparator").GetString());
        Assert.Equal("NOT_STATED", TestGraph.Period(recommendation.GetProperty("period")));
        Assert.Equal("deck#l.372", recommendation.GetProperty("source").GetProperty("key").GetString());
        Assert.NotNull(recommendation.GetProperty("caveat").GetString());
    }

    [Fact]
    public void The_year_of_December_22nd_is_not_known()
    {
        var report = Nodes("""{ progressReports(where: {source: {key: {eq: "deck#l.370"}}}) { nodes { period { precision from to raw } caveat } } }""", "progressReports").Single();
        Assert.Equal("UNKNOWN_YEAR \"December 22nd\"", TestGraph.Period(report.GetProperty("period")));
        Assert.NotNull(report.GetProperty("caveat").GetString());
    }

    [Fact]
    public void The_workshop_of_July_is_a_forecast()
    {
        var workshop = Nodes("""{ events(where: {key: {eq: "recovery-plan-workshop-forecast"}}) { nodes { isForecast date { precision from to raw } source { key } } } }""", "events").Single();
        Assert.True(workshop.GetProperty("isForecast").GetBoolean());
        Assert.Equal("UNKNOWN_YEAR \"July\"", TestGraph.Period(workshop.GetProperty("date")));
        Assert.Equal("deck#l.378", workshop.GetProperty("source").GetProperty("key").GetString());
    }

    [Fact]
    public void The_shared_webinar_is_linked_and_its_participants_are_not_told_again()
    {
        var commitment = Graph.Ask("""{ commitment(slug: "recovery-plan") { events(where: {key: {eq: "open-gov-week-2023-webinar"}}) { totalCount } observations(where: {isComputed: {eq: false}}) { totalCount } } }""").GetProperty("commitment");
        Assert.Equal(1, commitment.GetProperty("events").GetProperty("totalCount").GetInt32());
        Assert.Equal(0, commitment.GetProperty("observations").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public void The_title_is_transparency_of_the_plan_and_the_caveat_names_the_deck_s()
    {
        var commitment = Graph.Ask("""{ commitment(slug: "recovery-plan") { title(lang: EN) caveat(lang: EN) } }""").GetProperty("commitment");
        Assert.Equal("Transparency of Recovery and Resilience Plan", commitment.GetProperty("title").GetString());
        Assert.Contains("Recovery and Resilience Transparency Plan", commitment.GetProperty("caveat").GetString());
    }

    [Fact]
    public void Of_integrity_pacts_the_state_of_play_is_silent()
    {
        var milestone = Nodes("""{ milestones(where: {key: {eq: "PT0016/3"}}) { nodes { title(lang: EN) progress progressReason progressReports { totalCount } commitment { caveat(lang: EN) } } } }""", "milestones").Single();
        Assert.Contains("integrity pacts", milestone.GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.Null, milestone.GetProperty("progress").ValueKind);
        Assert.Equal("NOT_STATED", milestone.GetProperty("progressReason").GetString());
        Assert.Equal(0, milestone.GetProperty("progressReports").GetProperty("totalCount").GetInt32());
        Assert.Contains("ntegrity pacts", milestone.GetProperty("commitment").GetProperty("caveat").GetString());
    }

    [Fact]
    public void Awards_contracts_and_payments_are_made_up_and_say_so()
        => Assert.Equal(
            [0, 0, 0, 0],
            ((string[])["awards", "contracts", "payments", "recoveryProjects"]).Select(root => Graph.Ask($"{{ {root}(where: {{isSynthetic: {{eq: false}}}}) {{ totalCount }} }}").GetProperty(root).GetProperty("totalCount").GetInt32()));

    private static List<JsonElement> Nodes(string query, string root) => [.. Graph.Ask(query).GetProperty(root).GetProperty("nodes").EnumerateArray()];
}
