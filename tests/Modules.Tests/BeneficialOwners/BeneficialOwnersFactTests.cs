using System.Text.Json;
using System.Text.RegularExpressions;
using OgpGraph.Modules.BeneficialOwners;

namespace OgpGraph.Modules.Tests.BeneficialOwners;

public sealed partial class BeneficialOwnersFactTests
{
    private static readonly TestGraph Graph = TestGraph.Of<BeneficialOwnersModule>();

    [Fact]
    public void About_490500_entities_had_complied_by_January_2021()
        => Assert.Equal(
            new StatedFigure(490500, "ABOUT", "entities", "UNTIL ..2021-01-31 \"by January 2021\"", "ogp-pt0015"),
            Graph.Figure("pt-2021-2023/beneficial-owners.register-coverage/january-2021"));

    [Fact]
    public void Blank_at_the_source_is_neither_zero_nor_done()
        => Assert.Equal(
            ["1 null BLANK_AT_SOURCE True", "2 100 null False", "3 null BLANK_AT_SOURCE True"],
            Nodes("""{ milestones(where: {commitment: {ogpId: {eq: "PT0015"}}}, order: [{number: ASC}]) { nodes { number progress progressReason isNumberedAtSource } } }""", "milestones")
                .Select(m => $"{m.GetProperty("number")} {Text(m.GetProperty("progress"))} {Text(m.GetProperty("progressReason"))} {m.GetProperty("isNumberedAtSource").GetBoolean()}"));

    [Fact]
    public void The_state_of_play_covers_the_second_activity_alone()
    {
        var reports = Nodes("""{ progressReports(where: {commitment: {ogpId: {eq: "PT0015"}}}) { nodes { milestone { number } source { key } } } }""", "progressReports");
        Assert.Equal(["2 deck#l.340"], reports.Select(r => $"{r.GetProperty("milestone").GetProperty("number")} {r.GetProperty("source").GetProperty("key")}"));
    }

    [Fact]
    public void The_link_that_lost_its_hyphen_is_kept_as_printed_with_a_caveat()
    {
        var link = Nodes("""{ evidences: evidence(where: {url: {contains: "linkedin"}}) { nodes { url caveat } } }""", "evidences").Single();
        Assert.Contains("edonotariado", link.GetProperty("url").GetString());
        Assert.Contains("e-do-notariado", link.GetProperty("caveat").GetString());
    }

    [Fact]
    public void The_court_ruled_on_22_November_2022()
        => Assert.StartsWith(
            "DAY 2022-11-22..2022-11-22",
            TestGraph.Period(Nodes("""{ events(where: {key: {eq: "eu-court-beneficial-ownership-2022"}}) { nodes { date { precision from to raw } } } }""", "events").Single().GetProperty("date")),
            StringComparison.Ordinal);

    [Fact]
    public void Who_a_person_is_stays_with_the_register()
    {
        var fields = Graph.Ask("""{ __type(name: "PersonStatement") { fields { name } } }""").GetProperty("__type").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString());
        Assert.Empty(fields.Intersect(["name", "birthDate", "nationality", "countryOfResidence"]));
        Assert.Contains("ownerGroup", fields);
    }

    [Fact]
    public void Every_statement_is_made_up_and_says_so()
        => Assert.Equal(
            [0, 0, 0, 0],
            ((string[])["ownershipStatements", "entityStatements", "personStatements", "ownershipDeclarations"]).Select(root => Graph.Ask($"{{ {root}(where: {{isSynthetic: {{eq: false}}}}) {{ totalCount }} }}").GetProperty(root).GetProperty("totalCount").GetInt32()));

    [RepositoryFact]
    public void The_owners_of_a_company_on_a_day_are_one_question()
    {
        var query = ReadmeQuery().Match(File.ReadAllText(Path.Combine(Repository.Folder, "src", "Modules", "BeneficialOwners", "README.md"))).Groups[1].Value;
        Assert.Equal(["OG-0002 2017-03-01..2022-10-31"], Owners("2022-03-01"));
        Assert.Equal(["OG-0002 2017-03-01..2022-10-31"], Owners("2022-10-31"));
        Assert.Equal(["OG-0010 2022-11-01..null"], Owners("2022-11-01"));
        Assert.Empty(Owners("2017-02-28"));

        IEnumerable<string> Owners(string day) => Graph.Ask(query, new { day }).GetProperty("organizations").GetProperty("nodes")[0].GetProperty("beneficialOwners").GetProperty("nodes").EnumerateArray()
            .Select(o => $"{o.GetProperty("ownerGroup").GetProperty("key").GetString()} {Text(o.GetProperty("from"))}..{Text(o.GetProperty("to"))}");
    }

    [GeneratedRegex("```graphql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ReadmeQuery();

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "null" : value.ToString();

    private static List<JsonElement> Nodes(string query, string root) => [.. Graph.Ask(query).GetProperty(root).GetProperty("nodes").EnumerateArray()];
}
