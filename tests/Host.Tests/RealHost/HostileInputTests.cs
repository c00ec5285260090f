using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace OgpGraph.Host.Tests;

/// <summary>What kills or holds a bare engine: each gets one clear error soon, and the process lives and answers the next question.</summary>
public sealed class HostileInputTests(HostileInputTests.Fixture fixture) : IClassFixture<HostileInputTests.Fixture>
{
    // One second is promised; a busy machine that builds beside the tests gets three.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    private const int MostMegabytes = 700;

    public static TheoryData<string, string, int> Documents => new()
    {
        { "800 fragments, each a level deeper, skipped", HostileDocuments.DeepChain(800), 1 },
        { "300 fragments, each a level deeper, skipped", HostileDocuments.DeepChain(300), 1 },
        { "24 doubling fragments", HostileDocuments.Doubling(24), 1 },
        { "30 doubling fragments", HostileDocuments.Doubling(30), 1 },
        { "1,200 flat fragments", HostileDocuments.FlatChain(1_200), 1 },
        { "2,000 flat fragments", HostileDocuments.FlatChain(2_000), 1 },
        { "5,000 flat fragments", HostileDocuments.FlatChain(5_000), 1 },
        { "3,000 copies of one object field", "{ " + HostileDocuments.Repeat("plan { slug } ", 3_000) + "}", 1 },
        { "600 copies of one object field", "{ " + HostileDocuments.Repeat("plan{slug}", 600) + "}", 1 },
        { "10,000 directives", "{ plan " + HostileDocuments.Repeat("@skip(if: false) ", 10_000) + "{ slug } }", 1 },
        { "5,000 unknown fields", "{ " + HostileDocuments.Each(5_000, i => $"f{i} ") + "}", 5 },
        { "1,500 unknown fields", "{ plan { " + HostileDocuments.Each(1_500, i => $"f{i} ") + "} }", 5 },
        { "a cycle in the data, 25 deep", "{ plan " + HostileDocuments.Repeat("{ commitments { nodes { plan ", 25) + "{ slug }" + HostileDocuments.Repeat("} } }", 25) + " }", 1 },
        { "a cycle in the data, 4 deep, that costs too much", "{ plan " + HostileDocuments.Repeat("{ commitments { nodes { plan ", 4) + "{ slug }" + HostileDocuments.Repeat("} } }", 4) + " }", 1 },
        { "1,000 aliases", "{ " + HostileDocuments.Each(1_000, i => $"a{i}: __typename ") + "}", 1 },
        { "10,000 aliases", "{ " + HostileDocuments.Each(10_000, i => $"a{i}: __typename ") + "}", 1 },
        { "circular introspection", "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }", 1 },
        { "introspection hidden in a fragment of that name", "{ ...__schema } fragment __schema on Query { __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }", 1 },
        { "fragments in a circle", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", 1 },
        { "no GraphQL at all", "SELECT * FROM core_Commitment", 1 },
        { "nothing", "", 1 },
        { "an unknown field", "{ plan { nothing } }", 1 },
        { "a wrong type", "{ commitments(first: \"ten\") { totalCount } }", 1 },
        { "first: -1", "{ commitments(first: -1) { totalCount } }", 1 },
        { "first: 1001", "{ commitments(first: 1001) { totalCount } }", 1 },
        { "a malformed cursor", "{ commitments(after: \"no cursor\") { nodes { slug } } }", 1 },
        { "a cursor of another order", "{ commitments(after: \"MjVlZTQwMDNpNjUxNDQzMTA7dDY6WC0wMDM5Ow\") { nodes { slug } } }", 1 },
        { "a malformed id", "{ node(id: \"no id\") { id } }", 1 },
        { "51 ids", "{ nodes(ids: [" + HostileDocuments.Repeat("\"UGxhbjp4\" ", 51) + "]) { id } }", 1 },
        { "a date that is none", "{ changes(since: \"yesterday\") { totalCount } }", 1 },
        { "too many rows of too many levels", "{ plan { commitments(first: 1000) { nodes { milestones(first: 1000) { nodes { progressHistory(first: 1000) { nodes { key } } } } } } } }", 1 },
        { "FTS5's own language", "{ search(text: \"\\\" OR * NEAR(\") { totalCount } }", 0 },
    };

    public static TheoryData<string, byte[]> Bodies => new()
    {
        { "JSON 2,000 deep", Encoding.UTF8.GetBytes("{\"query\":\"{__typename}\",\"variables\":" + HostileDocuments.Repeat("{\"a\":", 2_000) + "1" + HostileDocuments.Repeat("}", 2_000) + "}") },
        { "a lone surrogate", "{\"query\":\"{ plan { slug } } # \\ud800\"}"u8.ToArray() },
        { "invalid UTF-8", [.. "{\"query\":\""u8, 0xff, 0xfe, .. "\"}"u8] },
        { "a list", "[]"u8.ToArray() },
        { "a batch", "[{\"query\":\"{__typename}\"},{\"query\":\"{__typename}\"}]"u8.ToArray() },
        { "a query that is a number", "{\"query\":1}"u8.ToArray() },
        { "variables that are a list", "{\"query\":\"{__typename}\",\"variables\":[]}"u8.ToArray() },
        { "an operation's name that is a number", "{\"query\":\"{__typename}\",\"operationName\":5}"u8.ToArray() },
        { "half a body", "{\"query\":\"{__type"u8.ToArray() },
        { "nothing", [] },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_hostile_document_gets_clear_errors_soon(string what, string document, int mostErrors)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query = document });
        var clock = Stopwatch.StartNew();
        var (_, answer) = await fixture.Host.Post(body);
        Assert.True(clock.Elapsed < Soon, $"{what}: {clock.Elapsed}");

        using var json = JsonDocument.Parse(answer);
        var errors = json.RootElement.TryGetProperty("errors", out var list) ? list.EnumerateArray().ToList() : [];
        Assert.True(mostErrors == 0 ? errors.Count == 0 : errors.Count >= 1 && errors.Count <= mostErrors, $"{what}: {Shorten(answer)}");
        Assert.All(errors, AssertClear);
        await AssertLives();
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task A_hostile_body_gets_one_clear_error_soon(string what, byte[] body) => AssertRefused(what, body);

    [Theory]
    [InlineData("node(id: \"QWN0aW9uUGxhbjpwdC0yMDIxLTIwMjM\") { ...Dear }")]
    [InlineData("nodes(ids: [\"QWN0aW9uUGxhbjpwdC0yMDIxLTIwMjM\"]) { ...Dear }")]
    [InlineData("search(text: \"plan\") { nodes { node { ...Dear } } }")]
    [InlineData("changes { nodes { node { ...Dear } } }")]
    public async Task What_costs_too_much_below_a_row_of_any_type_does_not_run(string root)
    {
        var answer = await fixture.Host.Ask("{ " + root + " } fragment Dear on ActionPlan { commitments(first: 1000) { nodes { milestones(first: 1000) { nodes { key } } } } }");
        Assert.Equal("OGP105", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(answer.TryGetProperty("data", out _));
        await AssertLives();
    }

    // A fact of its own: as data of a theory it would be written down by the test runner, byte for byte.
    [Fact]
    public Task A_body_100_times_too_large_gets_one_clear_error_soon() => AssertRefused("100 times too large", new byte[25 * 1024 * 1024]);

    private async Task AssertRefused(string what, byte[] body)
    {
        var clock = Stopwatch.StartNew();
        var (status, answer) = await fixture.Host.Post(body);
        Assert.True(clock.Elapsed < Soon, $"{what}: {clock.Elapsed}");
        Assert.InRange((int)status, 400, 499);
        using var json = JsonDocument.Parse(answer);
        AssertClear(Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray()));
        await AssertLives();
    }

    [Fact]
    public async Task Variables_of_the_wrong_type_are_named_with_their_path()
    {
        var answer = await fixture.Host.Ask("query($w: CommitmentFilterInput) { commitments(where: $w) { totalCount } }", new { w = new { number = new { eq = "one" } } });
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("OGP106", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("$w.number.eq", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_root_field_fails_and_the_others_keep_their_data()
    {
        var answer = await fixture.Host.Ask("{ node(id: \"no id\") { id } plan { slug } }");
        Assert.Equal("pt-2021-2023", answer.GetProperty("data").GetProperty("plan").GetProperty("slug").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("node").ValueKind);
        Assert.Equal("node", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("path")[0].GetString());
    }

    [Fact]
    public async Task Many_clients_at_once_get_the_answers_that_one_gets()
    {
        string[] questions =
        [
            "{ plan { name commitments(order: [{number: ASC}]) { nodes { ogpId milestones { nodes { number progress } } } } } }",
            "{ observations(first: 100) { nodes { __typename key value subject source { title } } } }",
            "{ contracts(order: [{price: DESC}], first: 50) { totalCount nodes { key price supplier { name } } groups(by: [REGION]) { key { region } count } } }",
            "{ search(text: \"open government\") { nodes { type title } } }",
        ];
        var expected = new Dictionary<string, string>();
        foreach (var question in questions)
        {
            expected[question] = (await fixture.Host.Ask(question)).GetRawText();
        }

        await Task.WhenAll(Enumerable.Range(0, 16).Select(async client =>
        {
            for (var i = 0; i < 40; i++)
            {
                var question = questions[(client + i) % questions.Length];
                Assert.Equal(expected[question], (await fixture.Host.Ask(question)).GetRawText());
            }
        }));
    }

    private static void AssertClear(JsonElement error)
    {
        var message = error.GetProperty("message").GetString()!;
        Assert.NotEmpty(message);
        Assert.DoesNotContain("   at ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", message, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", message, StringComparison.Ordinal);
        var code = error.GetProperty("extensions").GetProperty("code").GetString();
        Assert.Matches("^OGP1[0-9]{2}$", code);
        Assert.NotEqual("OGP110", code);
    }

    private static string Shorten(string text) => text.Length > 400 ? text[..400] : text;

    private async Task AssertLives()
    {
        Assert.False(fixture.Host.Process.HasExited, fixture.Host.Log);
        Assert.Equal("Query", (await fixture.Host.Ask("{ __typename }")).GetProperty("data").GetProperty("__typename").GetString());
        Assert.True(fixture.Host.ResidentMegabytes < MostMegabytes, $"{fixture.Host.ResidentMegabytes} MB");
    }

    public sealed class Fixture : IAsyncLifetime
    {
        public HostProcess Host { get; private set; } = null!;

        public async Task InitializeAsync() => Host = await HostProcess.Start();

        public Task DisposeAsync()
        {
            Host.Dispose();
            return Task.CompletedTask;
        }
    }
}
