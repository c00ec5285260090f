using System.Text.Json;

namespace OgpGraph.Modules.Tests.Plan;

/// <summary>What is easily misread in the sources, where it concerns more than one commitment: asserted over the modules that are there.</summary>
public sealed class PlanHonestyTests
{
    private static readonly TestGraph Graph = TestGraph.OfAllModules();

    // By OGP id: number in the plan, whether the id's page was seen, and the codes of IRM (verifiable, relevance, ambition, early results; null: not in the text that was read).
    private static readonly Dictionary<string, (int Number, bool IsConfirmed, string?[] Codes)> Expected = new()
    {
        ["PT0009"] = (1, true, ["YES", "YES", null, "MODERATE"]),
        ["PT0010"] = (2, true, ["YES", "NO", "LOW", "NO_NOTABLE_RESULTS"]),
        ["PT0011"] = (3, false, [null, null, null, "NO_NOTABLE_RESULTS"]),
        ["PT0012"] = (4, false, [null, null, null, "NO_NOTABLE_RESULTS"]),
        ["PT0013"] = (5, true, ["YES", "YES", "LOW", "MODERATE"]),
        ["PT0014"] = (6, false, [null, null, null, "NO_NOTABLE_RESULTS"]),
        ["PT0015"] = (7, true, ["YES", "YES", "LOW", "NO_NOTABLE_RESULTS"]),
        ["PT0016"] = (8, true, ["YES", "YES", "HIGH", "MODERATE"]),
        ["PT0017"] = (9, true, ["YES", "YES", "LOW", "MODERATE"]),
    };

    // By OGP id: national progress of each macro activity in percent; null: unknown.
    private static readonly Dictionary<string, int?[]> Progress = new()
    {
        ["PT0009"] = [100, 100, 100, 0],
        ["PT0014"] = [100, 100, 100, 100, 100],
        ["PT0015"] = [null, 100, null],
    };

    [Fact]
    public void Ids_follow_the_order_of_the_plan_and_say_which_are_inferred()
    {
        foreach (var commitment in Commitments("number isOgpIdConfirmed"))
        {
            var (number, isConfirmed, _) = Expected[commitment.GetProperty("ogpId").GetString()!];
            Assert.Equal(number, commitment.GetProperty("number").GetInt32());
            Assert.Equal(isConfirmed, commitment.GetProperty("isOgpIdConfirmed").GetBoolean());
        }
    }

    [Fact]
    public void IRM_codes_are_those_of_the_reports()
    {
        string[] schemes = ["irm-verifiable", "irm-relevance", "irm-ambition", "irm-early-results"];
        foreach (var commitment in Commitments("assessments { nodes { scheme code codeReason } }"))
        {
            var codes = Nodes(commitment.GetProperty("assessments")).ToDictionary(a => a.GetProperty("scheme").GetString()!, a => a.GetProperty("code").GetString());
            Assert.Equal(Expected[commitment.GetProperty("ogpId").GetString()!].Codes, schemes.Select(s => codes[s]));
            Assert.Null(codes["irm-completion"]);
        }
    }

    [Fact]
    public void No_IRM_data_is_not_no_results()
    {
        // OGP's pages say "No IRM Data" of early results where the report gives them: nothing may stand on that page's word.
        var loaded = Graph.Ask("""{ assessments(where: {scheme: {eq: "irm-early-results"}, source: {key: {startsWith: "ogp-pt"}}}) { totalCount } }""");
        Assert.Equal(0, loaded.GetProperty("assessments").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public void Unknown_is_null_with_a_reason()
    {
        var answer = Graph.Ask("""
            {
              observations(where: {or: [{value: {eq: null}, valueReason: {eq: null}}, {value: {neq: null}, valueReason: {neq: null}}]}) { nodes { key } }
              assessments(where: {or: [{code: {eq: null}, codeReason: {eq: null}}, {code: {neq: null}, codeReason: {neq: null}}]}) { nodes { key } }
              milestones(where: {or: [{progress: {eq: null}, progressReason: {eq: null}}, {progress: {neq: null}, progressReason: {neq: null}}]}) { nodes { key } }
            }
            """);
        Assert.Empty(Nodes(answer.GetProperty("observations")));
        Assert.Empty(Nodes(answer.GetProperty("assessments")));
        Assert.Empty(Nodes(answer.GetProperty("milestones")));
    }

    [Fact]
    public void Progress_is_what_the_national_portal_shows_and_null_elsewhere()
    {
        foreach (var commitment in Commitments("milestones(order: [{number: ASC}]) { nodes { progress progressReason } }"))
        {
            var milestones = Nodes(commitment.GetProperty("milestones"));
            var expected = Progress.GetValueOrDefault(commitment.GetProperty("ogpId").GetString()!) ?? new int?[milestones.Count];
            Assert.Equal(expected, milestones.Select(m => m.GetProperty("progress") is { ValueKind: JsonValueKind.Number } p ? (int?)p.GetDecimal() : null));
            Assert.All(milestones, m => Assert.Equal(m.GetProperty("progress").ValueKind == JsonValueKind.Null, m.GetProperty("progressReason").ValueKind != JsonValueKind.Null));
        }
    }

    [Fact]
    public void Blank_at_the_source_is_not_zero()
    {
        var blank = Graph.Ask("""
            {
              zero: milestones(where: {progressReason: {eq: BLANK_AT_SOURCE}, progress: {eq: 0}}) { totalCount }
              blank: milestones(where: {progressReason: {eq: BLANK_AT_SOURCE}}) { totalCount nodes { progress commitment { ogpId } } }
            }
            """);
        Assert.Equal(0, blank.GetProperty("zero").GetProperty("totalCount").GetInt32());
        Assert.All(Nodes(blank.GetProperty("blank")), m => Assert.Equal(JsonValueKind.Null, m.GetProperty("progress").ValueKind));
        Assert.All(Nodes(blank.GetProperty("blank")), m => Assert.Equal("PT0015", m.GetProperty("commitment").GetProperty("ogpId").GetString()));
    }

    [Fact]
    public void Averages_leave_out_what_is_not_known()
    {
        var known = Commitments("").Select(c => Progress.GetValueOrDefault(c.GetProperty("ogpId").GetString()!)).OfType<int?[]>().SelectMany(p => p).OfType<int>().ToList();
        var average = Graph.Ask("query($nine: [String!]) { milestones(where: {commitment: {ogpId: {in: $nine}}}) { aggregates { avg { progress } } } }", new { nine = Expected.Keys }).GetProperty("milestones").GetProperty("aggregates").GetProperty("avg").GetProperty("progress");
        Assert.Equal(known.Count == 0 ? null : (decimal?)Math.Round((decimal)known.Average(), 6), average.ValueKind == JsonValueKind.Null ? null : Math.Round(average.GetDecimal(), 6));
    }

    [Fact]
    public void The_webinar_of_2023_is_one_event_however_many_commitments_tell_of_it()
    {
        string[] tell = ["PT0013", "PT0016"];
        var present = Commitments("").Select(c => c.GetProperty("ogpId").GetString()!).Intersect(tell).ToList();
        var webinars = Nodes(Graph.Ask("""{ events(where: {title: {contains: "Open Gov Week 2023"}}) { nodes { key isForecast caveat date { precision from to raw } commitments(order: [{number: ASC}]) { nodes { ogpId } } observations { nodes { value comparator } } } } }""").GetProperty("events"));
        var webinar = Assert.Single(webinars);
        Assert.Equal("open-gov-week-2023-webinar", webinar.GetProperty("key").GetString());
        Assert.Equal("YEAR 2023-01-01..2023-12-31 \"Open Gov Week 2023\"", TestGraph.Period(webinar.GetProperty("date")));
        Assert.Equal(present, Nodes(webinar.GetProperty("commitments")).Select(c => c.GetProperty("ogpId").GetString()!));
        Assert.NotNull(webinar.GetProperty("caveat").GetString());
        Assert.True(Nodes(webinar.GetProperty("observations")).Count <= 1, "The participants of one event are counted once.");
    }

    [Fact]
    public void About_160_participants_are_told_at_most_once()
    {
        var told = Nodes(Graph.Ask("{ observations(where: {value: {eq: 160}}) { nodes { comparator event { key } } } }").GetProperty("observations"));
        Assert.True(told.Count <= 1, "One event, one value.");
        Assert.All(told, o => Assert.Equal("ABOUT", o.GetProperty("comparator").GetString()));
        Assert.All(told, o => Assert.Equal("open-gov-week-2023-webinar", o.GetProperty("event").GetProperty("key").GetString()));
    }

    [Fact]
    public void Two_names_of_one_body_are_one_institution()
    {
        var institutions = Nodes(Graph.Ask("""{ institutions(first: 1000) { nodes { key acronym alsoKnownAs name(lang: PT) currentName(lang: PT) } } }""").GetProperty("institutions")).ToDictionary(i => i.GetProperty("key").GetString()!);
        Assert.Contains("MSF", institutions["rnaa"].GetProperty("alsoKnownAs").GetString());
        Assert.Equal("RNAA", institutions["rnaa"].GetProperty("acronym").GetString());

        // The deck writes the office holder's gender; the institution is named as the law names it.
        Assert.Equal("Provedor de Justiça", institutions["provedor-de-justica"].GetProperty("name").GetString());
        Assert.Contains("Provedora", institutions["provedor-de-justica"].GetProperty("alsoKnownAs").GetString());

        // The name as of the plan, and today's.
        Assert.Equal("AMA", institutions["ama"].GetProperty("acronym").GetString());
        Assert.Contains("ARTE", institutions["ama"].GetProperty("currentName").GetString());
        Assert.DoesNotContain(institutions, i => i.Key == "msf" || i.Key == "arte");
    }

    [Fact]
    public void The_plan_ends_in_August_2023_and_its_start_is_not_settled()
    {
        var plan = Graph.Ask("{ plan { ordinal startsOn { precision from to raw } endsOn { precision from to raw } } }").GetProperty("plan");
        Assert.Equal(2, plan.GetProperty("ordinal").GetInt32());
        Assert.Equal("NOT_STATED", TestGraph.Period(plan.GetProperty("startsOn")));
        Assert.StartsWith("MONTH 2023-08-01..2023-08-31", TestGraph.Period(plan.GetProperty("endsOn")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_deck_bears_no_date()
    {
        var deck = Graph.Ask("""{ sources(where: {key: {eq: "deck#l.80"}}) { nodes { publishedOn { precision from to raw } } } }""").GetProperty("sources");
        Assert.StartsWith("UNTIL ..2023-08-31", TestGraph.Period(Nodes(deck).Single().GetProperty("publishedOn")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("administração aberta")]
    [InlineData("administracao aberta")]
    [InlineData("Open Government")]
    public void Search_knows_open_administration_and_open_government(string words)
    {
        var found = Nodes(Graph.Ask("query($text: String!) { search(text: $text) { nodes { type node { ... on ActionPlan { slug } } } } }", new { text = words }).GetProperty("search"));
        Assert.Contains(found, r => r.GetProperty("type").GetString() == "ActionPlan" && r.GetProperty("node").GetProperty("slug").GetString() == "pt-2021-2023");
    }

    // Of the sources' nine, those that are there; a commitment that somebody adds is held to its own module's tests.
    private static List<JsonElement> Commitments(string selection)
        => Nodes(Graph.Ask($"query($nine: [String!]) {{ commitments(where: {{ogpId: {{in: $nine}}}}, order: [{{number: ASC}}]) {{ nodes {{ ogpId {selection} }} }} }}", new { nine = Expected.Keys }).GetProperty("commitments"));

    private static List<JsonElement> Nodes(JsonElement connection) => [.. connection.GetProperty("nodes").EnumerateArray()];
}
