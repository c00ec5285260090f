using System.Net;
using System.Text;
using System.Text.Json;
using OgpGraph.Host.Tests.Access;

namespace OgpGraph.Host.Tests.RealHost;

/// <summary>Personal data out of the real host: with a token and a purpose, and each time with its record on the disk.</summary>
public sealed class PersonalDataTests
{
    private const string Question = "{ personStatements(first: 1, order: [{key: ASC}]) { nodes { key name } } }";

    [Fact]
    public async Task A_token_opens_what_anybody_is_refused_and_a_killed_host_has_logged_it()
    {
        using var host = await HostProcess.Start(null, null, ReaderToken.Settings);
        if (!(await host.Client.GetStringAsync(new Uri("/schema.graphql", UriKind.Relative))).Contains("personStatements", StringComparison.Ordinal))
            return;

        var (anonymous, refusal) = await Ask(host, null);
        Assert.Equal(HttpStatusCode.BadRequest, anonymous);
        Assert.Contains("Cannot query field 'name'", refusal, StringComparison.Ordinal);

        var (status, answer) = await Ask(host, new ReaderToken());
        host.Process.Kill();
        Assert.Equal(HttpStatusCode.OK, status);
        using var json = JsonDocument.Parse(answer);
        Assert.NotEmpty(json.RootElement.GetProperty("data").GetProperty("personStatements").GetProperty("nodes")[0].GetProperty("name").GetString()!);

        var line = Assert.Single(await File.ReadAllLinesAsync(Path.Combine(host.Data, "operator", "access.jsonl")));
        using var record = JsonDocument.Parse(line);
        Assert.Equal(["PersonStatement.name"], record.RootElement.GetProperty("personalFields").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal(1, record.RootElement.GetProperty("rows").GetInt64());
        Assert.Equal(Question, record.RootElement.GetProperty("document").GetString());
    }

    private static async Task<(HttpStatusCode Status, string Body)> Ask(HostProcess host, ReaderToken? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query = Question }), Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token.ToString());
            request.Headers.Add("X-Access-Purpose", "Verification of an owner");
        }

        using var answer = await host.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
