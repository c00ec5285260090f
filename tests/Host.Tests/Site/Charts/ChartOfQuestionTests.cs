using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Site;
using OgpGraph.Host.Tests.Site.Explore;

namespace OgpGraph.Host.Tests.Site.Charts;

/// <summary>What is drawn of somebody's own question, whatever its fields are called there and wherever its conditions stand.</summary>
public sealed class ChartOfQuestionTests(ExploreHost host) : IClassFixture<ExploreHost>
{
    private const string Filtered = "query Q($where: ContractFilterInput) { contracts(where: $where) ";

    private const string Sums = "{ groups(by: [PROCEDURE]) { key { procedure } sum { price } } } }";

    [Fact]
    public async Task Aliases_hide_neither_key_nor_currency()
    {
        var plain = await Chart("{ contracts { groups(by: [PROCEDURE, CURRENCY]) { key { procedure currency } sum { price } count } } }");
        var named = await Chart(
            "{ c: contracts { g: groups(by: [PROCEDURE, CURRENCY]) "
            + "{ k: key { p: procedure moeda: currency } t: sum { preco: price } n: count } } }");
        Assert.Equal(("sum_price", "t_preco"), (plain.GetProperty("value").GetString(), named.GetProperty("value").GetString()));
        Assert.NotEqual(0, plain.GetProperty("panels").GetArrayLength());
        Assert.Equal(plain.GetProperty("panels").ToString(), named.GetProperty("panels").ToString());
    }

    [Theory]
    [InlineData(Filtered + Sums, """{"where": {"currency": {"eq": "EUR"}}}""")]
    [InlineData(Filtered + Sums, """{"where": {"and": [{"currency": {"in": ["EUR"]}}]}}""")]
    [InlineData("query Q($where: ContractFilterInput = {currency: {eq: \"EUR\"}}) { contracts(where: $where) " + Sums, "{}")]
    [InlineData("query Q($c: String) { contracts(where: {and: [{currency: {eq: $c}}]}) " + Sums, """{"c": "EUR"}""")]
    [InlineData("query Q($c: String = \"EUR\") { contracts(where: {currency: {eq: $c}}) " + Sums, "{}")]
    [InlineData("{ contracts(where: {currency: {in: [\"EUR\"]}}) " + Sums, "{}")]
    [InlineData(
        "{ a: contracts(where: {currency: {eq: \"EUR\"}}) { ... { b: groups(by: [PROCEDURE]) { key { procedure } sum { price } } } } }",
            "{}")]
    public async Task A_currency_that_a_condition_fixes_is_that_of_the_axis(string query, string variables)
        => Assert.Equal("EUR", (await Chart(query, variables)).GetProperty("panels")[0].GetProperty("unit").GetString());

    [Theory]
    [InlineData(
        Filtered + Sums,
        """{"where": {"or": [{"currency": {"eq": "EUR"}}, {"currency": {"eq": "USD"}}]}}""")]
    [InlineData("{ contracts(where: {currency: {in: [\"EUR\", \"USD\"]}}) " + Sums, "{}")]
    public async Task A_currency_that_can_differ_is_not_said(string query, string variables)
    {
        var page = await Page(query, variables);
        Assert.Null(page.QuerySelector("[data-chart]"));
        Assert.NotEmpty(page.QuerySelectorAll(".chart-note"));
    }

    [Fact]
    public async Task What_says_how_a_number_is_read_stands_beside_it_under_any_alias()
    {
        var page = await Page("{ observations(where: {isTarget: {eq: true}}) { nodes { quanto: value oque: unit subject } } }", "{}");
        var table = (IHtmlTableElement)page.QuerySelector("#answer-table")!;
        var at = table.Head!.Rows[0].Cells.ToList().FindIndex(cell => cell.GetAttribute("data-column") == "quanto");
        Assert.All(table.Bodies[0].Rows.Where(row => row.Cells[at].GetAttribute("data-value") is { Length: > 0 }),
            row => Assert.Contains("meta", row.Cells[at].Words(), StringComparison.Ordinal));
        Assert.Contains("horas", table.TextContent, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Chart(string query, string variables = "{}")
    {
        var page = await Page(query, variables);
        var chart = page.QuerySelector("[data-chart]");
        Assert.True(chart is not null, string.Join(" ", page.QuerySelectorAll(".chart-note").Select(note => note.Words())));
        return JsonDocument.Parse(chart.GetAttribute("data-chart")!).RootElement;
    }

    private async Task<IHtmlDocument> Page(string query, string variables)
    {
        var question = new ViewedQuestion(query) { Variables = JsonNode.Parse(variables)!.AsObject() is { Count: > 0 } given ? given
            : null };
        using var answer = await host.Get(question.Page(new SiteText(Language.Pt)));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text[..Math.Min(600, text.Length)]);
        return await new HtmlParser().ParseDocumentAsync(text);
    }
}
