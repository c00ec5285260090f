using System.Net;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Tests;

public sealed class EndpointTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private RunningHost Host => fixture.Host;

    [Fact]
    public async Task The_schema_is_served_with_an_ETag()
    {
        using var response = await Host.Get("/schema.graphql");
        Assert.Equal("type Query { id: ID }", await response.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        var tag = response.Headers.ETag?.ToString();
        Assert.NotNull(tag);
        using var unchanged = await Host.Get("/schema.graphql", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task The_modules_are_listed()
    {
        await using var host = await RunningHost.Start(new ScriptedService((request, _) =>
            ScriptedService.Executed(request.Query.Contains("modules", StringComparison.Ordinal) ? "{\"data\":{\"modules\":{\"nodes\":[{\"slug\":\"a\",\"version\":\"1\",\"status\":\"SERVING\",\"error\":null}]}}}" : "{}")));
        using var response = await host.Get("/modules");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("[{\"slug\":\"a\",\"version\":\"1\",\"status\":\"SERVING\",\"error\":null}]", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Modules_that_cannot_be_read_are_an_error()
    {
        await using var host = await RunningHost.Start(new ScriptedService((_, _) => ScriptedService.Of(AnswerKind.Failed)));
        using var response = await host.Get("/modules");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Theory]
    [InlineData(AnswerKind.Executed, HttpStatusCode.OK)]
    [InlineData(AnswerKind.Failed, HttpStatusCode.ServiceUnavailable)]
    [InlineData(AnswerKind.Refused, HttpStatusCode.ServiceUnavailable)]
    public async Task The_host_is_ready_when_its_service_answers(AnswerKind kind, HttpStatusCode status)
    {
        await using var host = await RunningHost.Start(new ScriptedService((_, _) => ScriptedService.Of(kind)));
        using var ready = await host.Get("/health/ready");
        Assert.Equal(status, ready.StatusCode);
        using var live = await host.Get("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Theory]
    [InlineData("The file is another.", "", HttpStatusCode.ServiceUnavailable, """{"status":"unavailable","reason":"The file is another."}""")]
    [InlineData(null, "bods a.json", HttpStatusCode.OK, """{"status":"ok","unfinishedImports":["bods a.json"]}""")]
    public async Task A_service_that_answers_from_an_old_file_is_not_ready_and_one_with_unfinished_imports_is(string? fault, string unfinished, HttpStatusCode status, string body)
    {
        await using var host = await RunningHost.Start(new ScriptedService { Condition = new(fault, unfinished.Split('|', StringSplitOptions.RemoveEmptyEntries)) });
        using var ready = await host.Get("/health/ready");
        Assert.Equal(status, ready.StatusCode);
        Assert.Equal(body, await ready.Content.ReadAsStringAsync());
    }
}
