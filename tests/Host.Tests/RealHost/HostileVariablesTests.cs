using System.Diagnostics;
using System.Text.Json;

namespace OgpGraph.Host.Tests;

/// <summary>What the guard cannot see, since it counts the document alone: 64 KB of variables hold thousands of conditions, terms and ids.</summary>
public sealed class HostileVariablesTests(HostileInputTests.Fixture fixture) : IClassFixture<HostileInputTests.Fixture>
{
    private const string Filter = "query($v: CommitmentFilterInput) { commitments(where: $v) { totalCount } }";
    private const string Order = "query($v: [CommitmentSortInput!]) { commitments(order: $v) { nodes { number } } }";
    private const string Having = "query($v: CommitmentGroupHavingInput) { commitments { groups(by: [NUMBER], having: $v) { count } } }";
    private const string GroupOrder = "query($v: [CommitmentGroupSortInput!]) { commitments { groups(by: [NUMBER], order: $v) { count } } }";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    public static TheoryData<string, string, string, string> Refused => new()
    {
        { "2,000 terms of an order, which overflow the translator's stack", Order, List("""{"number":"ASC"}""", 2_000), "OGP107" },
        { "33 terms of an order", Order, List("""{"number":"ASC"}""", 33), "OGP107" },
        { "300 terms of groups' order", GroupOrder, List("""{"count":"ASC"}""", 300), "OGP107" },
        { "3,000 conditions", Filter, Any("""{"number":{"eq":1}}""", 3_000), "OGP105" },
        { "20,000 conditions that say nothing", Filter, Any("{}", 20_000), "OGP105" },
        { "1,400 conditions over an edge", Filter, Any("""{"milestones":{"some":{"number":{"eq":1}}}}""", 1_400), "OGP105" },
        { "1,400 conditions under one edge", Filter, $$$"""{"milestones":{"some":{{{Any("""{"number":{"eq":1}}""", 1_400)}}}}}""", "OGP105" },
        { "600 conditions on one field", Filter, $$$"""{"number":{{{Any("""{"eq":1}""", 600)}}}}""", "OGP105" },
        { "3,000 conditions on groups", Having, Any("""{"count":{"eq":1}}""", 3_000), "OGP105" },
        { "3,000 ids", "query($v: [ID!]!) { nodes(ids: $v) { id } }", List("\"UGxhbjp4\"", 3_000), "OGP107" },
        { "groups by nothing", "query($v: [CommitmentGroupField!]!) { commitments { groups(by: $v) { count } } }", "[]", "OGP107" },
        { "a cursor under 32 terms", "query($v: [CommitmentSortInput!]) { commitments(order: $v, after: \"x\") { nodes { number } } }", List("""{"number":"ASC"}""", 32), "OGP108" },
        { "more than 64 KB", Filter, Any("""{"number":{"eq":1}}""", 4_000), "OGP113" },
        { "9,000 words to search for", "query($v: String!) { search(text: $v) { totalCount } }", $"\"{HostileDocuments.Each(9_000, i => $"w{i} ")}\"", "OGP107" },
        { "a filter that is a list", Filter, "[[]]", "OGP106" },
        { "lists in lists", Filter, HostileDocuments.Repeat("""{"and":[""", 25) + HostileDocuments.Repeat("]}", 25), "" },
    };

    public static TheoryData<string, string, string> Answered => new()
    {
        { "10,000 values of in", Filter, $$$"""{"number":{"in":[{{{string.Join(',', Enumerable.Range(0, 10_000))}}}]}}""" },
        { "200 conditions", Filter, Any("""{"number":{"eq":1}}""", 200) },
        { "60,000 letters to search for", "query($v: String!) { search(text: $v) { totalCount } }", $"\"{new string('a', 60_000)}\"" },
        { "1,000 times the same group", "query($v: [CommitmentGroupField!]!) { commitments { groups(by: $v) { count } } }", List("\"NUMBER\"", 1_000) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Too_much_gets_one_clear_error_soon(string what, string query, string value, string code)
    {
        var (answer, time) = await Ask(query, value);
        Assert.True(time < Soon, $"{what}: {time}");
        if (code.Length > 0)
        {
            var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
            Assert.True(code == error.GetProperty("extensions").GetProperty("code").GetString(), $"{what}: {error}");
        }

        await AssertLives();
    }

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task What_is_large_but_honest_is_answered_soon(string what, string query, string value)
    {
        var (answer, time) = await Ask(query, value);
        Assert.True(time < Soon, $"{what}: {time}");
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{what}: {errors}");
    }

    [Fact]
    public async Task A_part_with_U0000_is_in_no_text()
    {
        var (answer, _) = await Ask(Filter, """{"ogpId":{"contains":"\u0000"}}""");
        Assert.Equal(0, answer.GetProperty("data").GetProperty("commitments").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Fragments_that_fan_out_as_far_as_the_limits_allow_hold_nobody_up()
    {
        string[] lists = ["milestones", "indicators", "progressReports", "assessments"];
        var document = "{ commitments(first: 1) { nodes { ...F0 } } } "
            + HostileDocuments.Each(3, i => $"fragment F{i} on Commitment {{ {string.Concat(lists.Select(list => $"{list}(first: 0) {{ totalCount nodes {{ commitment {{ ...F{i + 1} }} }} }} "))} }} ")
            + $"fragment F3 on Commitment {{ {string.Concat(lists.Select(list => $"{list}(first: 0) {{ totalCount nodes {{ id }} }} "))} }}";
        var clock = Stopwatch.StartNew();
        var large = fixture.Host.Ask(document);
        var small = await fixture.Host.Ask("{ plan { slug name country ordinal } }");
        Assert.Equal("PT", small.GetProperty("data").GetProperty("plan").GetProperty("country").GetString());
        _ = await large;
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(6), clock.Elapsed.ToString());
    }

    private static string List(string item, int count) => $"[{string.Join(',', Enumerable.Repeat(item, count))}]";

    private static string Any(string item, int count) => $$"""{"or":{{List(item, count)}}}""";

    private async Task<(JsonElement Answer, TimeSpan Time)> Ask(string query, string value)
    {
        var clock = Stopwatch.StartNew();
        var (_, body) = await fixture.Host.Post(System.Text.Encoding.UTF8.GetBytes($$$"""{"query":{{{JsonSerializer.Serialize(query)}}},"variables":{"v":{{{value}}}}}"""));
        return (JsonDocument.Parse(body).RootElement, clock.Elapsed);
    }

    private async Task AssertLives()
    {
        Assert.False(fixture.Host.Process.HasExited, fixture.Host.Log);
        Assert.Equal("Query", (await fixture.Host.Ask("{ __typename }")).GetProperty("data").GetProperty("__typename").GetString());
    }
}
