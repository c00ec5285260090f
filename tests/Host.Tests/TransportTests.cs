using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Tests;

public sealed class TransportTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Question = "{\"query\":\"{ __typename }\"}";

    private RunningHost Host => fixture.Host;

    [Theory]
    [InlineData(null, Language.Pt)]
    [InlineData("", Language.Pt)]
    [InlineData("en", Language.En)]
    [InlineData("en-GB,en;q=0.9,pt;q=0.8", Language.En)]
    [InlineData("pt-BR", Language.Pt)]
    [InlineData("fr,de;q=0.9", Language.Pt)]
    [InlineData("fr,en;q=0.5,pt;q=0.4", Language.En)]
    [InlineData("en;q=0", Language.Pt)]
    [InlineData("en;q=0.5, *", Language.Pt)]
    [InlineData("EN-us", Language.En)]
    [InlineData(";;;", Language.Pt)]
    public async Task The_language_follows_Accept_Language(string? header, Language language)
    {
        using var response = await Host.Get("/graphql?query={a}", header is null ? [] : [("Accept-Language", header)]);
        Assert.Equal(language, fixture.Service.Last?.Language);
        Assert.Equal([language == Language.En ? "en" : "pt-PT"], response.Content.Headers.ContentLanguage);
        Assert.Equal("Accept, Accept-Language, Accept-Encoding, Authorization", string.Join(", ", response.Headers.Vary));
    }

    [Fact]
    public async Task Any_site_may_ask_but_without_credentials()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", "https://example.org");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var preflight = await Host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal("*", preflight.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("POST", preflight.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Credentials"));

        using var response = await Host.Get("/graphql?query={a}", ("Origin", "https://example.org"));
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("ETag", response.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_forbids_guessing_its_type_and_names_no_server()
    {
        foreach (var address in new[] { "/graphql?query={a}", "/graphql?query={", "/schema.graphql", "/health/live", "/nowhere" })
        {
            using var response = await Host.Get(address);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Large_answers_are_compressed_for_those_who_accept_it(string encoding)
    {
        var text = new string('a', 10_000);
        await using var host = await RunningHost.Start(new ScriptedService((_, _) => ScriptedService.Executed($"{{\"data\":{{\"a\":\"{text}\"}}}}")));
        foreach (var accept in new[] { "application/json", "application/graphql-response+json" })
        {
            using var response = await host.Get("/graphql?query={a}", ("Accept-Encoding", encoding), ("Accept", accept));
            Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
            await using var stream = await response.Content.ReadAsStreamAsync();
            await using Stream plain = encoding == "br" ? new BrotliStream(stream, CompressionMode.Decompress) : new GZipStream(stream, CompressionMode.Decompress);
            using var json = await JsonDocument.ParseAsync(plain);
            Assert.Equal(text, json.RootElement.GetProperty("data").GetProperty("a").GetString());
        }

        using var uncompressed = await host.Get("/graphql?query={a}");
        Assert.Empty(uncompressed.Content.Headers.ContentEncoding);
        Assert.Equal(text.Length + 17, uncompressed.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_with_413()
    {
        await using var host = await RunningHost.Start(new ScriptedService(), "--Limits:BodyBytes=1000", "--Limits:VariablesBytes=500");
        var large = Encoding.UTF8.GetBytes("{\"query\":\"{a}\",\"x\":\"" + new string('a', 1000) + "\"}");
        using (var response = await host.Post(large))
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
            Assert.Equal("OGP113", await RunningHost.Code(response));
        }

        using (var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(large) })
        {
            request.Headers.TransferEncodingChunked = true;
            request.Content.Headers.ContentType = new("application/json");
            using var response = await host.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
            Assert.Equal("OGP113", await RunningHost.Code(response));
        }

        using (var response = await host.Post("{\"query\":\"{a}\",\"variables\":{\"a\":\"" + new string('a', 500) + "\"}}"))
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        using (var response = await host.Post("{\"query\":\"{a}\",\"x\":\"" + new string('a', 970) + "\"}"))
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_comes_in_pieces_is_read_whole()
    {
        await using var host = await RunningHost.Start(fixture.Service);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new Pieces(Encoding.UTF8.GetBytes("{\"query\":\"{ a }\",\"variables\":{\"a\":\"" + new string('ç', 20_000) + "\"}}")) };
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(20_008, fixture.Service.LastVariables?.Length);
    }

    [Fact]
    public async Task A_long_question_fits_into_an_address()
    {
        using var response = await Host.Get("/graphql?query={a}&variables=%7B%22a%22:%22" + new string('a', 15_000) + "%22%7D");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var longer = await Host.Get("/graphql?query={a}&variables=" + new string('a', 17_000));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, longer.StatusCode);
    }

    [Fact]
    public async Task A_fault_of_the_service_is_told_without_its_stack()
    {
        await using var host = await RunningHost.Start(new ScriptedService((_, _) => throw new InvalidOperationException("secret of the house")));
        foreach (var accept in new[] { "application/json", "application/graphql-response+json" })
        {
            using var response = await host.Post(Question, accept);
            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.Equal("OGP110", await RunningHost.Code(response));
            var body = await response.Content.ReadAsStringAsync();
            Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        }

        using var modules = await host.Get("/modules");
        Assert.Equal(HttpStatusCode.InternalServerError, modules.StatusCode);
        Assert.Equal("OGP110", await RunningHost.Code(modules));
        using var ready = await host.Get("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        using var live = await host.Get("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task Errors_that_the_service_throws_are_its_answer()
    {
        await using var host = await RunningHost.Start(new ScriptedService((_, _) => throw new GraphException(new GraphError(ErrorCode.CostLimit, "Too dear.") { Locations = [(2, 3)] })));
        using var response = await host.Post(Question);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("{\"errors\":[{\"message\":\"Too dear.\",\"locations\":[{\"line\":2,\"column\":3}],\"extensions\":{\"code\":\"OGP105\"}}]}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Execution_is_cancelled_when_the_client_is_gone()
    {
        var cancelled = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        await using var host = await RunningHost.Start(
            new ScriptedService((_, cancellation) =>
            {
                started.SetResult();
                if (cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(20)))
                    cancelled.SetResult();
                throw new OperationCanceledException(cancellation);
            }));
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        await client.GetStream().WriteAsync("GET /graphql?query={a} HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        await started.Task.WaitAsync(TimeSpan.FromSeconds(10));
        client.Client.LingerState = new LingerOption(true, 0);
        client.Close();
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Stopping_lets_answers_in_the_making_be_finished()
    {
        var started = new TaskCompletionSource();
        await using var host = await RunningHost.Start(new ScriptedService((_, _) =>
        {
            started.SetResult();
            Thread.Sleep(500);
            return ScriptedService.Executed("{\"data\":{}}");
        }));
        var answer = host.Post(Question);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await host.Stop();
        using var response = await answer;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private sealed class Pieces : HttpContent
    {
        private readonly byte[] _bytes;

        public Pieces(byte[] bytes)
        {
            _bytes = bytes;
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var piece in _bytes.Chunk(5_000))
            {
                await stream.WriteAsync(piece);
                await stream.FlushAsync();
                await Task.Delay(5);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
