using System.Net;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Tests.Access;

namespace OgpGraph.Host.Tests.Transport;

/// <summary>What each address says of being kept, by what the request holds.</summary>
public sealed class CacheHeaderTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Kept = "public, max-age=60, stale-while-revalidate=600";
    private const string GraphQLVary = "Accept, Accept-Language, Accept-Encoding, Authorization";

    private RunningHost Host => fixture.Host;

    [Theory]
    [InlineData("/graphql?query={a}", null, Kept, true, GraphQLVary)]
    [InlineData("/graphql?query={a}", "Accept-Language: en", Kept, true, GraphQLVary)]
    [InlineData("/graphql?query={a}", "Accept-Encoding: br", Kept, true, GraphQLVary)]
    [InlineData("/graphql?query={a}", "Accept: application/json", Kept, true, GraphQLVary)]
    [InlineData("/graphql?query={a}", "Authorization: Basic YTpi", "no-store, private", false, null)]
    [InlineData("/graphql?query={a}", "Authorization: Bearer x", "no-store, private", false, null)]
    [InlineData("/graphql?query={a}", "Accept: application/xml", "no-store", false, null)]
    [InlineData("/graphql?query={unknown}", "Accept: application/json", "no-store", false, null)]
    [InlineData("/graphql?query={unknown}", null, "no-store", false, null)]
    [InlineData("/graphql?query={", null, "no-store", false, null)]
    [InlineData("/graphql", null, "no-store", false, null)]
    [InlineData("/graphql?query=mutation{a}", null, "no-store", false, null)]
    [InlineData("/schema.graphql", null, Kept, true, "Accept-Encoding")]
    [InlineData("/schema.graphql", "Accept-Encoding: gzip", Kept, true, "Accept-Encoding")]
    [InlineData("/schema.graphql", "Authorization: Basic YTpi", "no-store, private", false, null)]
    [InlineData("/pt/about", null, Kept, true, "Accept-Encoding")]
    [InlineData("/en/about", "Accept-Encoding: br", Kept, true, "Accept-Encoding")]
    [InlineData("/en/about", "Accept-Language: pt", Kept, true, "Accept-Encoding")]
    [InlineData("/en/about", "Authorization: Basic YTpi", "no-store, private", false, null)]
    [InlineData("/", "Accept-Language: en", "no-cache", false, "Accept-Language")]
    [InlineData("/health/live", null, "no-store", false, null)]
    [InlineData("/health/ready", null, "no-store", false, null)]
    [InlineData("/nowhere", null, "no-store", false, null)]
    [InlineData("/pt/nowhere", null, "no-store", false, null)]
    public async Task An_address_says_how_long_it_may_be_kept_and_what_chose_it(string address, string? header, string control, bool isTagged, string? vary)
    {
        var headers = header is null ? [] : new[] { (header.Split(": ")[0], header.Split(": ")[1]) };
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var response = await Send(method, address, headers);
            Assert.Equal(string.Join(", ", control.Split(", ").Order()), string.Join(", ", response.Headers.CacheControl!.ToString().Split(", ").Order()));
            Assert.Equal(isTagged, response.Headers.ETag is { IsWeak: false });
            Assert.True(isTagged || response.Headers.ETag is null);
            Assert.Null(response.Content.Headers.LastModified);
            if (vary is not null)
                Assert.Equal(vary, string.Join(", ", response.Headers.Vary));
            if (method == HttpMethod.Head)
                Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("/graphql?query={a}")]
    [InlineData("/schema.graphql")]
    [InlineData("/pt/about")]
    public async Task Who_has_the_answer_is_told_so_until_the_data_changes(string address)
    {
        foreach (var coding in new[] { "identity", "br", "gzip" })
        {
            fixture.Service.DataVersion = "1";
            var tag = await Tag(address, ("Accept-Encoding", coding));
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                foreach (var known in new[] { tag, $"W/{tag}", $"\"x\", {tag}", $"W/\"y\",{tag},\"z\"" })
                {
                    using var same = await Send(method, address, ("Accept-Encoding", coding), ("If-None-Match", known));
                    Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
                    Assert.Equal((tag, Kept), (same.Headers.ETag!.ToString(), same.Headers.CacheControl!.ToString()));
                    Assert.Contains("Accept-Encoding", same.Headers.Vary);
                    Assert.Empty(await same.Content.ReadAsByteArrayAsync());
                    Assert.Null(same.Content.Headers.ContentType);
                }

                foreach (var other in new[] { "*", "\"x\"", tag.Trim('"'), ";;;", "" })
                {
                    using var whole = await Send(method, address, ("Accept-Encoding", coding), ("If-None-Match", other));
                    Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
                }
            }

            fixture.Service.DataVersion = "2";
            using var changed = await Send(HttpMethod.Get, address, ("Accept-Encoding", coding), ("If-None-Match", tag));
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
            Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
        }
    }

    [Fact]
    public async Task What_the_reader_has_is_not_worked_out_again()
    {
        var asked = 0;
        await using var host = await RunningHost.Start(new ScriptedService((_, _) =>
        {
            asked++;
            return ScriptedService.Executed("{\"data\":{}}");
        }));
        using var first = await host.Get("/graphql?query={a}");
        using var second = await host.Get("/graphql?query={a}", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal((HttpStatusCode.NotModified, 1), (second.StatusCode, asked));
    }

    [Fact]
    public async Task Each_answer_of_an_address_has_a_tag_of_its_own()
    {
        var tags = new List<string>();
        foreach (var address in new[] { "/graphql?query={a}", "/graphql?query={b}", "/graphql?query={a}&variables={\"v\":1}", "/graphql?query={a}&variables={\"v\":2}", "/graphql?query={a}&operationName=a", "/pt/about", "/en/about", "/schema.graphql" })
        {
            var isGraphQL = address.StartsWith("/graphql", StringComparison.Ordinal);
            foreach (var language in isGraphQL ? new[] { "pt", "en" } : ["pt"])
            {
                foreach (var accept in isGraphQL ? new[] { "application/json", "application/graphql-response+json" } : ["*/*"])
                {
                    foreach (var coding in new[] { "identity", "br", "gzip" })
                        tags.Add(await Tag(address, ("Accept-Language", language), ("Accept", accept), ("Accept-Encoding", coding)));
                }
            }
        }

        tags.Add(await Tag("/schema.graphql", ("Host", "other.example")));
        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    // Another cache's rule for which answer fits a reader: what it has in one coding is not right for who cannot read it.
    [Fact]
    public async Task The_tag_of_another_coding_is_not_taken_for_this_one()
    {
        var brotli = await Tag("/pt/about", ("Accept-Encoding", "br"));
        using var plain = await Host.Get("/pt/about", ("If-None-Match", brotli), ("Accept-Encoding", "gzip"));
        Assert.Equal((HttpStatusCode.OK, "gzip"), (plain.StatusCode, plain.Content.Headers.ContentEncoding.Single()));
    }

    [Fact]
    public async Task An_answer_with_an_error_among_its_data_is_kept_by_nobody()
    {
        await using var host = await RunningHost.Start(new ScriptedService((_, _) => new Partial()));
        using var response = await host.Get("/graphql?query={a}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("no-store", null), (response.Headers.CacheControl!.ToString(), response.Headers.ETag));
    }

    [Fact]
    public async Task An_explained_answer_is_kept_by_nobody()
    {
        await using var host = await RunningHost.Start(new ScriptedService(), "--Explain=true");
        using var response = await host.Get("/graphql?query={a}&extensions={\"explain\":true}");
        Assert.Equal((HttpStatusCode.OK, "no-store", null), (response.StatusCode, response.Headers.CacheControl!.ToString(), response.Headers.ETag));
    }

    [Fact]
    public async Task A_question_by_POST_is_kept_by_nobody()
    {
        using var response = await Host.Post("{\"query\":\"{a}\"}");
        Assert.Equal((HttpStatusCode.OK, "no-store", null), (response.StatusCode, response.Headers.CacheControl!.ToString(), response.Headers.ETag));
    }

    [Fact]
    public async Task A_fault_is_kept_by_nobody()
    {
        await using var host = await RunningHost.Start(new ScriptedService((_, _) => throw new InvalidOperationException("a fault")));
        using var response = await host.Get("/graphql?query={a}");
        Assert.Equal((HttpStatusCode.InternalServerError, "no-store", null), (response.StatusCode, response.Headers.CacheControl!.ToString(), response.Headers.ETag));
    }

    [Fact]
    public async Task A_reader_of_personal_data_gets_a_whole_answer_that_nobody_keeps()
    {
        await using var host = await AccessHost.Start();
        (string, string)[] credentials = [("Authorization", "Bearer " + new ReaderToken()), ("X-Access-Purpose", AccessHost.Purpose)];
        using var anonymous = await host.Host.Get("/graphql?query={a}");
        using var credentialed = await host.Host.Get("/graphql?query={a}", [.. credentials, ("If-None-Match", anonymous.Headers.ETag!.ToString())]);
        Assert.Equal(HttpStatusCode.OK, credentialed.StatusCode);
        Assert.Equal(GraphReader.Credentialed, host.Service.Last!.Reader);
        Assert.Equal((true, true, false), (credentialed.Headers.CacheControl!.NoStore, credentialed.Headers.CacheControl.Private, credentialed.Headers.CacheControl.Public));
        Assert.Null(credentialed.Headers.ETag);
    }

    [Theory]
    [InlineData("00:02:00", "00:00:00", "public, max-age=120")]
    [InlineData("00:00:00", "00:10:00", "public, no-cache")]
    [InlineData("1.00:00:00", "00:00:30", "public, max-age=86400, stale-while-revalidate=30")]
    public async Task Its_operator_says_how_long(string maxAge, string stale, string control)
    {
        await using var host = await RunningHost.Start(new ScriptedService(), $"--Caching:MaxAge={maxAge}", $"--Caching:StaleWhileRevalidate={stale}");
        using var response = await host.Get("/schema.graphql");
        Assert.Equal(string.Join(", ", control.Split(", ").Order()), string.Join(", ", response.Headers.CacheControl!.ToString().Split(", ").Order()));
    }

    [Theory]
    [InlineData("--Caching:MaxAge=soon")]
    [InlineData("--Caching:MaxAge=-00:00:01")]
    [InlineData("--Caching:StaleWhileRevalidate=366.00:00:00")]
    [InlineData("--Caching:Forever=true")]
    [InlineData("--PublicAddress=ogp.example.org")]
    [InlineData("--PublicAddress=https://ogp.example.org/path")]
    [InlineData("--PublicAddress=ftp://ogp.example.org")]
    [InlineData("--PublicAddress=https://user@ogp.example.org")]
    [InlineData("--PublicAddress=https://ogp.example.org?q")]
    public async Task A_setting_that_cannot_be_stops_the_start(string setting)
        => Assert.Equal(ErrorCode.BadArgument, (await Assert.ThrowsAsync<GraphException>(() => RunningHost.Start(new ScriptedService(), setting))).Errors[0].Code);

    [Fact]
    public async Task Links_of_pages_name_the_public_address_whatever_the_request_says()
    {
        await using var host = await RunningHost.Start(new ScriptedService(), "--PublicAddress=https://ogp.example.org/");
        using var response = await host.Get("/en/about", ("Host", "evil.example"));
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("href=\"https://ogp.example.org/en/about\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_may_be_read_by_the_pages_of_others_whoever_asked_first()
    {
        foreach (var address in new[] { "/graphql?query={a}", "/graphql?query={", "/schema.graphql", "/pt/about", "/nowhere" })
        {
            using var response = await Host.Get(address);
            Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
            Assert.DoesNotContain("Origin", response.Headers.Vary);
        }
    }

    private async Task<string> Tag(string address, params (string Name, string Value)[] headers)
    {
        using var response = await Host.Get(address, headers);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Headers.ETag!.ToString();
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Host.Client.SendAsync(request);
    }

    private sealed class Partial : GraphAnswer
    {
        public override AnswerKind Kind => AnswerKind.Executed;

        public override IReadOnlyList<string> ErrorCodes => ["OGP109"];

        public override ReadOnlyMemory<byte> Body => "{\"data\":{\"a\":null},\"errors\":[{\"message\":\"late\"}]}"u8.ToArray();

        protected override void Dispose(bool disposing)
        {
        }
    }
}
