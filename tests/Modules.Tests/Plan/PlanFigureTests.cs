using System.Text.Json;

namespace OgpGraph.Modules.Tests.Plan;

/// <summary>The figures of the whole plan, with whichever modules are there.</summary>
public sealed class PlanFigureTests
{
    private static readonly TestGraph Graph = TestGraph.OfAllModules();

    [Fact]
    public void Global_execution_is_78_5_percent_as_reported_and_never_computed()
    {
        Assert.Equal(
            new StatedFigure(78.5m, "EXACT", "percent", "NOT_STATED", "deck#l.80"),
            Graph.Figure("pt-2021-2023/plan.reported-execution/as-reported"));

        var plan = Graph.Ask("""{ plan(slug: "pt-2021-2023") { reportedExecution { key value isComputed isTarget caveat } } }""").GetProperty("plan").GetProperty("reportedExecution");
        Assert.Equal("78.5", plan.GetProperty("value").GetRawText());
        Assert.False(plan.GetProperty("isComputed").GetBoolean());
        Assert.NotNull(plan.GetProperty("caveat").GetString());
    }

    [Fact]
    public void Global_execution_is_told_once()
    {
        var told = Graph.Ask("""{ observations(where: {or: [{indicatorCode: {eq: "plan.reported-execution"}}, {value: {eq: 78.5}}, {source: {key: {eq: "deck#l.80"}}}]}) { totalCount } }""");
        Assert.Equal(1, told.GetProperty("observations").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public void Each_commitment_has_its_macro_activities()
    {
        // 36 in all nine: 4, 4, 5, 3, 4, 5, 3, 4, 4.
        Dictionary<string, int> expected = new()
        {
            ["PT0009"] = 4, ["PT0010"] = 4, ["PT0011"] = 5, ["PT0012"] = 3, ["PT0013"] = 4, ["PT0014"] = 5, ["PT0015"] = 3, ["PT0016"] = 4, ["PT0017"] = 4,
        };
        Assert.Equal(36, expected.Values.Sum());

        // A commitment that somebody adds is held to its own module's tests.
        var answer = Graph.Ask(
            "query($nine: [String!]) { commitments(where: {ogpId: {in: $nine}}, order: [{number: ASC}]) { nodes { ogpId milestones(order: [{number: ASC}]) { totalCount nodes { number } } } } milestones(where: {commitment: {ogpId: {in: $nine}}}) { totalCount } all: commitments { totalCount } }",
            new { nine = expected.Keys });
        var commitments = Nodes(answer.GetProperty("commitments"));
        foreach (var commitment in commitments)
        {
            var milestones = commitment.GetProperty("milestones");
            var count = expected[commitment.GetProperty("ogpId").GetString()!];
            Assert.Equal(count, milestones.GetProperty("totalCount").GetInt32());
            Assert.Equal(Enumerable.Range(1, count), Nodes(milestones).Select(m => m.GetProperty("number").GetInt32()));
        }

        Assert.Equal(commitments.Sum(c => expected[c.GetProperty("ogpId").GetString()!]), answer.GetProperty("milestones").GetProperty("totalCount").GetInt32());
        Assert.Equal(BuiltModules.Assemblies.Count, answer.GetProperty("all").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public void The_forum_has_six_public_members_and_four_of_civil_society()
    {
        var members = Nodes(Graph.Ask("""{ plan { members(order: [{key: ASC}]) { nodes { key sector } } } }""").GetProperty("plan").GetProperty("members"));
        string[] Of(string sector) => [.. members.Where(m => m.GetProperty("sector").GetString() == sector).Select(m => m.GetProperty("key").GetString()!)];
        Assert.Equal(["ama", "at", "cada", "crup", "provedor-de-justica", "sgpcm"], Of("PUBLIC"));
        Assert.Equal(["anje", "anmp", "pasc", "ti-pt"], Of("CIVIL_SOCIETY"));
        Assert.Equal(10, members.Count);
    }

    [Fact]
    public void Members_are_cited_line_by_line()
    {
        var roles = Nodes(Graph.Ask("""{ institutions(where: {roles: {some: {role: {eq: FORUM_MEMBER}}}}, order: [{key: ASC}]) { nodes { key roles(where: {role: {eq: FORUM_MEMBER}}) { nodes { source { key } } } } } }""").GetProperty("institutions"))
            .ToDictionary(i => i.GetProperty("key").GetString()!, i => Nodes(i.GetProperty("roles")).Single().GetProperty("source").GetProperty("key").GetString());
        Assert.Equal("deck#l.53", roles["ama"]);
        Assert.Equal("deck#l.56", roles["provedor-de-justica"]);
        Assert.Equal("deck#l.65", roles["ti-pt"]);
    }

    [Fact]
    public void No_number_of_the_deck_is_told_twice()
    {
        var observations = Nodes(Graph.Ask("""{ observations(where: {value: {neq: null}, isComputed: {eq: false}}, first: 1000) { nodes { key value unit source { key } } } }""").GetProperty("observations"));
        Assert.NotEmpty(observations);
        Problems.None(observations
            .GroupBy(o => (o.GetProperty("source").GetProperty("key").GetString(), o.GetProperty("value").GetDecimal(), o.GetProperty("unit").GetString()))
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Key} is told {g.Count()} times: {string.Join(", ", g.Select(o => o.GetProperty("key").GetString()))}. Keep one observation."));
    }

    [Fact]
    public void What_is_of_the_deck_is_cited_by_its_line()
    {
        var sources = Nodes(Graph.Ask("""{ sources(where: {key: {startsWith: "deck#"}}, first: 1000) { nodes { key locator title } } }""").GetProperty("sources"));
        Assert.NotEmpty(sources);
        Problems.None(sources
            .Where(s => !System.Text.RegularExpressions.Regex.IsMatch(s.GetProperty("locator").GetString() ?? "", @"^l\.\d+$") || int.Parse(s.GetProperty("locator").GetString()![2..], System.Globalization.CultureInfo.InvariantCulture) is < 1 or > 420)
            .Select(s => $"{s.GetProperty("key")} is no line of the deck: write deck#l.153."));
    }

    [Fact]
    public void The_figures_of_the_observations_are_on_their_own_lines()
    {
        // A figure that is told by a module that is not there is not missed.
        var told = Nodes(Graph.Ask("""{ observations(where: {source: {key: {startsWith: "deck#"}}}, first: 1000) { nodes { source { key } commitment { ogpId } } } }""").GetProperty("observations"))
            .GroupBy(o => o.GetProperty("source").GetProperty("key").GetString()!)
            .ToDictionary(g => g.Key, g => g.Select(o => o.GetProperty("commitment") is { ValueKind: JsonValueKind.Object } c ? c.GetProperty("ogpId").GetString() : null).Distinct().Single());
        Dictionary<string, string?> owners = new()
        {
            ["deck#l.80"] = null, ["deck#l.114"] = "PT0009", ["deck#l.115"] = "PT0009", ["deck#l.134"] = "PT0010", ["deck#l.153"] = "PT0010", ["deck#l.155"] = "PT0010",
            ["deck#l.179"] = "PT0011", ["deck#l.197"] = "PT0011", ["deck#l.203"] = "PT0011", ["deck#l.239"] = "PT0012",
            ["deck#l.267"] = "PT0013", ["deck#l.271"] = "PT0013", ["deck#l.273"] = "PT0013", ["deck#l.308"] = "PT0014", ["deck#l.405"] = "PT0017",
        };
        Assert.Equal(told.OrderBy(t => t.Key, StringComparer.Ordinal), owners.Where(o => told.ContainsKey(o.Key)).OrderBy(o => o.Key, StringComparer.Ordinal));
    }

    private static List<JsonElement> Nodes(JsonElement connection) => [.. connection.GetProperty("nodes").EnumerateArray()];
}
