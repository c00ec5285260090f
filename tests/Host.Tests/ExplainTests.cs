using System.Net;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Tests.Access;

namespace OgpGraph.Host.Tests;

/// <summary>Who may ask how an answer came about: whoever develops, and nobody else.</summary>
public sealed class ExplainTests
{
    private const string Question = "{\"query\":\"{ __typename }\",\"extensions\":{\"explain\":true}}";

    private static readonly string Address = "/graphql?query=%7B__typename%7D&extensions=" + Uri.EscapeDataString("{\"explain\":true}");

    [Theory]
    [InlineData(false, "--environment", "Production")]
    [InlineData(true, "--environment", "Development")]
    [InlineData(true, "--Explain=true")]
    [InlineData(true, "--Explain=True")]
    [InlineData(false, "--Explain=false")]
    [InlineData(false, "--environment", "Development", "--Explain=false")]
    [InlineData(false, "--environment", "Staging")]
    public async Task A_host_explains_in_development_or_when_it_is_told_to(bool isAllowed, params string[] args)
    {
        var service = new ScriptedService();
        await using var host = await RunningHost.Start(service, args);
        foreach (var ask in (Func<Task<HttpResponseMessage>>[])[() => host.Post(Question), () => host.Get(Address)])
        {
            using var response = await ask();
            if (isAllowed)
            {
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.True(service.Last!.IsExplained);
                continue;
            }

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal(ErrorCode.NoExplain, await RunningHost.Code(response));
            Assert.Contains("--Explain=true", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Null(service.Last);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"explain\":false}")]
    [InlineData("{\"explain\":null}")]
    [InlineData("{\"Explain\":true}")]
    [InlineData("{\"persistedQuery\":{\"explain\":true}}")]
    public async Task Who_does_not_ask_is_answered_everywhere_and_not_explained_to(string extensions)
    {
        foreach (var args in (string[][])[[], ["--Explain=true"]])
        {
            var service = new ScriptedService();
            await using var host = await RunningHost.Start(service, args);
            using var posted = await host.Post($"{{\"query\":\"{{ __typename }}\",\"extensions\":{extensions}}}");
            Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
            Assert.False(service.Last!.IsExplained);
            using var got = await host.Get("/graphql?query=%7B__typename%7D&extensions=" + Uri.EscapeDataString(extensions));
            Assert.Equal(HttpStatusCode.OK, got.StatusCode);
            Assert.False(service.Last!.IsExplained);
        }
    }

    [Theory]
    [InlineData("\"true\"")]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task What_is_neither_true_nor_false_is_refused(string explain)
    {
        await using var host = await RunningHost.Start(new ScriptedService(), "--Explain=true");
        using var response = await host.Post($"{{\"query\":\"{{ __typename }}\",\"extensions\":{{\"explain\":{explain}}}}}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(ErrorCode.BadRequest, await RunningHost.Code(response));
    }

    [Fact]
    public void A_setting_that_is_neither_true_nor_false_stops_the_start()
        => Assert.Contains("Explain", Assert.Throws<GraphException>(() => Program.Build(["--Explain=perhaps"])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_reader_s_question_that_is_explained_is_logged_as_any_other()
    {
        await using var host = await AccessHost.Start(settings: [.. ReaderToken.Settings, "--Explain=true"]);
        using var response = await host.Ask(new ReaderToken(), body: Question);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(host.Service.Last!.IsExplained);
        Assert.Equal(GraphReader.Credentialed, host.Service.Last.Reader);
        Assert.Equal(JsonValueKind.String, Assert.Single(host.Records).GetProperty("document").ValueKind);
    }

    [Fact]
    public async Task A_token_does_not_open_it()
    {
        await using var host = await AccessHost.Start();
        using var response = await host.Ask(new ReaderToken(), body: Question);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(ErrorCode.NoExplain, await RunningHost.Code(response));
        Assert.Null(host.Service.Last);
    }
}
