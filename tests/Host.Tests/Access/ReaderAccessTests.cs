using System.Net;
using System.Net.Sockets;
using System.Text;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Tests.Access;

public sealed class ReaderAccessTests : IAsyncLifetime
{
    private AccessHost _host = null!;

    public async Task InitializeAsync() => _host = await AccessHost.Start();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Without_a_token_a_reader_is_anybody()
    {
        using var response = await _host.Ask("{\"query\":\"{ __typename }\"}", ("X-Access-Purpose", AccessHost.Purpose));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(GraphReader.Anonymous, _host.Service.Last!.Reader);
        Assert.Contains("Authorization", response.Headers.Vary);
        Assert.Empty(_host.Records);
    }

    [Fact]
    public async Task Another_scheme_is_no_token()
    {
        using var response = await _host.Ask("{\"query\":\"{ __typename }\"}", ("Authorization", "Basic YTpi"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(GraphReader.Anonymous, _host.Service.Last!.Reader);
    }

    [Fact]
    public async Task A_token_with_scope_and_a_purpose_reads_personal_data()
    {
        using var response = await _host.Ask(new ReaderToken());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(GraphReader.Credentialed, _host.Service.Last!.Reader);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Contains("Authorization", response.Headers.Vary);
        var record = Assert.Single(_host.Records);
        Assert.Equal("reader-1", record.GetProperty("subject").GetString());
        Assert.Equal("tests", record.GetProperty("issuer").GetString());
        Assert.Equal("token-1", record.GetProperty("tokenId").GetString());
        Assert.Equal(AccessHost.Purpose, record.GetProperty("purpose").GetString());
        Assert.Equal("{ __typename }", record.GetProperty("document").GetString());
        Assert.Equal("executed", record.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_token_is_read_by_GET_too()
    {
        using var response = await _host.Host.Get("/graphql?query=%7B__typename%7D", ("Authorization", "bearer " + new ReaderToken()), ("X-Access-Purpose", AccessHost.Purpose));
        Assert.Equal(GraphReader.Credentialed, _host.Service.Last!.Reader);
        Assert.Single(_host.Records);
    }

    public static TheoryData<string> BadTokens() =>
    [
        "",
        "x",
        "x.y.z",
        "Bearer",
        new string('a', 20_000),
        new ReaderToken().ToString()[..^2],
        (new ReaderToken() with { Key = new byte[32] }).ToString(),
        (new ReaderToken() with { Algorithm = "none" }).ToString(),
        (new ReaderToken() with { Algorithm = "None" }).ToString(),
        (new ReaderToken() with { Algorithm = "RS256" }).ToString(),
        (new ReaderToken() with { Audience = "another" }).ToString(),
        (new ReaderToken() with { Audience = null }).ToString(),
        (new ReaderToken() with { Issuer = "another" }).ToString(),
        (new ReaderToken() with { Issuer = null }).ToString(),
        (new ReaderToken() with { Ends = TimeSpan.FromMinutes(-2), Begins = TimeSpan.FromMinutes(-5) }).ToString(),
        (new ReaderToken() with { Ends = null }).ToString(),
        (new ReaderToken() with { Begins = TimeSpan.FromMinutes(30) }).ToString(),
        new ReaderToken() + ", Bearer " + new ReaderToken(),
    ];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_token_that_is_not_believed_is_refused(string token)
    {
        using var response = await _host.Ask("{\"query\":\"{ __typename }\"}", ("Authorization", $"Bearer {token}".TrimEnd()), ("X-Access-Purpose", AccessHost.Purpose));
        await Refused(response, HttpStatusCode.Unauthorized, ErrorCode.BadToken);
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("owners")]
    [InlineData("owners:reads")]
    [InlineData("OWNERS:READ")]
    [InlineData("x,owners:read")]
    [InlineData("openid profile")]
    public async Task A_token_without_the_scope_is_refused(string scope)
    {
        using var response = await _host.Ask(new ReaderToken { Scope = scope });
        await Refused(response, HttpStatusCode.Forbidden, ErrorCode.NoScope);
        Assert.Contains("insufficient_scope", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scope_stands_alone_in_a_list_or_among_others()
    {
        foreach (var token in (ReaderToken[])[new() { Scope = "openid owners:read" }, new() { Scope = (string[])["openid", "owners:read"] }, new() { Scope = null, Scp = "owners:read" }, new() { Scope = null, Scp = (string[])["owners:read"] }])
        {
            using var response = await _host.Ask(token);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_token_of_nobody_is_refused()
    {
        using var response = await _host.Ask(new ReaderToken { Subject = null });
        await Refused(response, HttpStatusCode.Forbidden, ErrorCode.NoScope);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("too short")]
    [InlineData("          a          ")]
    [InlineData("research\u0001 of owners")]
    [InlineData("research \u202Eof owners")]
    [InlineData("501")]
    public async Task A_purpose_must_be_stated(string? purpose)
    {
        using var response = await _host.Ask(new ReaderToken(), purpose == "501" ? new string('a', 501) : purpose);
        if (purpose is not null && purpose.Contains('\u0001', StringComparison.Ordinal))
        {
            // The server itself refuses the request line by line.
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Null(_host.Service.Last);
            return;
        }

        await Refused(response, HttpStatusCode.BadRequest, ErrorCode.NoPurpose);
    }

    [Fact]
    public async Task Two_purposes_are_none()
    {
        // Written by hand: the client would join the two lines to one.
        using var client = new TcpClient();
        await client.ConnectAsync(_host.Host.Address.Host, _host.Host.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer {new ReaderToken()}\r\nX-Access-Purpose: Research of owners\r\nX-Access-Purpose: Another purpose\r\n\r\n"));
        var answer = await new StreamReader(stream).ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains(ErrorCode.NoPurpose, answer, StringComparison.Ordinal);
        Assert.Empty(_host.Records);
    }

    [Fact]
    public async Task Without_settings_no_token_is_believed()
    {
        await using var host = await AccessHost.Start(settings: []);
        using var response = await host.Ask(new ReaderToken());
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(ErrorCode.BadToken, await RunningHost.Code(response));
        Assert.Contains("Authentication:Schemes:Bearer", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(host.Service.Last);
    }

    [Theory]
    [InlineData("ValidIssuer")]
    [InlineData("ValidAudiences")]
    public async Task A_check_that_the_settings_leave_out_is_made_all_the_same(string setting)
    {
        await using var host = await AccessHost.Start(settings: [.. ReaderToken.Settings.Where(s => !s.Contains($":{setting}", StringComparison.Ordinal))]);
        using var response = await host.Ask(new ReaderToken());
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private async Task Refused(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, await RunningHost.Code(response));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Null(_host.Service.Last);
        Assert.Empty(_host.Records);
    }
}
