using OgpGraph.Modules.TaxAssistant;

namespace OgpGraph.Modules.Tests.TaxAssistant;

public sealed class TaxAssistantFactTests
{
    private static readonly TestGraph Graph = TestGraph.Of<TaxAssistantModule>();

    [Fact]
    public void Support_day_and_night_is_an_aim()
    {
        Assert.Equal(
            new StatedFigure(24, "EXACT", "hours", "NOT_STATED", "deck#l.134") { IsTarget = true },
            Graph.Figure("pt-2021-2023/tax-assistant.availability/aim"));
        Assert.Equal(7, Graph.Ask("{ assistantAvailabilities { nodes { daysPerWeek } } }").GetProperty("assistantAvailabilities").GetProperty("nodes")[0].GetProperty("daysPerWeek").GetInt32());
    }

    [Fact]
    public void Accesses_doubled_without_a_count()
        => Assert.Equal(
            new StatedFigure(2, "RATIO", "ratio", "NOT_STATED", "deck#l.153"),
            Graph.Figure("pt-2021-2023/tax-assistant.access-growth/general"));

    [Fact]
    public void Accesses_almost_quadrupled_in_one_income_tax_campaign_of_a_year_that_is_not_given()
        => Assert.Equal(
            new StatedFigure(4, "ABOUT", "ratio", "UNKNOWN_YEAR \"during the IRS campaign\"", "deck#l.153"),
            Graph.Figure("pt-2021-2023/tax-assistant.access-growth/income-tax-campaign"));

    [Fact]
    public void The_two_growths_are_of_different_seasons_and_give_no_baseline()
    {
        var growths = Graph.Ask("{ assistantAccesses(order: [{value: ASC}]) { nodes { season baselineAccesses caveat } } }").GetProperty("assistantAccesses").GetProperty("nodes");
        Assert.Equal(["GENERAL", "INCOME_TAX_CAMPAIGN"], growths.EnumerateArray().Select(g => g.GetProperty("season").GetString()));
        Assert.All(growths.EnumerateArray(), g => Assert.Equal(System.Text.Json.JsonValueKind.Null, g.GetProperty("baselineAccesses").ValueKind));
        Assert.All(growths.EnumerateArray(), g => Assert.NotNull(g.GetProperty("caveat").GetString()));
    }

    [Fact]
    public void A_very_small_percentage_is_no_number()
    {
        Assert.Equal(
            new StatedFigure(null, "EXACT", "percent", "NOT_STATED", "deck#l.155") { ValueReason = "NOT_STATED" },
            Graph.Figure("pt-2021-2023/tax-assistant.handed-to-official/share"));
        Assert.Equal("very small percentage", Graph.Ask("{ assistantHandovers { nodes { wording } } }").GetProperty("assistantHandovers").GetProperty("nodes")[0].GetProperty("wording").GetString());
    }

    [Fact]
    public void The_baseline_is_of_the_first_half_of_2021()
    {
        Assert.Equal(
            new StatedFigure(225000, "ABOUT", "services", "RANGE 2021-01-01..2021-06-30 \"first half of 2021\"", "ogp-pt0010"),
            Graph.Figure("pt-2021-2023/tax-assistant.automatic-services/baseline"));
        Assert.Equal(
            new StatedFigure(86, "MORE_THAN", "percent", "RANGE 2021-01-01..2021-06-30 \"first half of 2021\"", "ogp-pt0010"),
            Graph.Figure("pt-2021-2023/tax-assistant.understanding-rate/baseline"));
    }

    [Fact]
    public void The_deck_s_figures_are_told_once_each()
        => Assert.Equal(
            ["deck#l.134", "deck#l.153", "deck#l.153", "deck#l.155"],
            Graph.Ask("""{ observations(where: {commitment: {ogpId: {eq: "PT0010"}}, source: {key: {startsWith: "deck#"}}}) { nodes { source { key } } } }""").GetProperty("observations").GetProperty("nodes")
                .EnumerateArray().Select(o => o.GetProperty("source").GetProperty("key").GetString()).Order(StringComparer.Ordinal));

    [Fact]
    public void The_repeated_line_is_told_once()
        => Assert.Equal(1, Graph.Ask("""{ commitments(where: {ogpId: {eq: "PT0010"}}) { nodes { objective(lang: EN) } } }""").GetProperty("commitments").GetProperty("nodes")[0].GetProperty("objective").GetString()!
            .Split("litigation").Length - 1);
}
