using System.Net;
using System.Text;
using System.Text.Json;
using OgpGraph.Host.Tests.Access;

namespace OgpGraph.Host.Tests.RealHost;

/// <summary>Personal data out of the real host: with a token and a purpose, and each time with its record on the disk.</summary>
public sealed class PersonalDataTests
{
    private const string Purpose = "Verification of an owner";

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

    // Question 22 of tests/questions, with the name that only a credentialed reader may ask for.
    [Fact]
    public async Task Who_holds_the_companies_of_one_owner_is_told_with_a_token_and_logged_with_its_purpose()
    {
        using var host = await HostProcess.Start(null, null, ReaderToken.Settings);
        var schema = await host.Client.GetStringAsync(new Uri("/schema.graphql", UriKind.Relative));
        if (!schema.Contains("ownerGroups", StringComparison.Ordinal) || !schema.Contains("contractsWon", StringComparison.Ordinal))
            return;

        var open = await File.ReadAllTextAsync(PathOfQuestion("22-companies-of-one-owner.graphql"));
        var asked = open.Replace("      holdings(", "      personStatements(first: 1) { nodes { name } }\n      holdings(", StringComparison.Ordinal);
        Assert.NotEqual(open, asked);
        var (refused, _) = await Ask(host, null, asked, "CompaniesOfOneOwner", new { owner = "OG-0015" });
        Assert.Equal(HttpStatusCode.BadRequest, refused);

        var (status, answer) = await Ask(host, new ReaderToken(), asked, "CompaniesOfOneOwner", new { owner = "OG-0015" });
        Assert.Equal(HttpStatusCode.OK, status);
        using var json = JsonDocument.Parse(answer);
        var owner = json.RootElement.GetProperty("data").GetProperty("ownerGroups").GetProperty("nodes")[0];
        Assert.Equal("Pessoa Exemplo Quinze (sintética)", owner.GetProperty("personStatements").GetProperty("nodes")[0].GetProperty("name").GetString());
        Assert.All(owner.GetProperty("holdings").GetProperty("nodes").EnumerateArray(), holding => Assert.True(holding.GetProperty("shareHigh").GetDecimal() >= 25));

        var line = Assert.Single(await File.ReadAllLinesAsync(Path.Combine(host.Data, "operator", "access.jsonl")));
        using var record = JsonDocument.Parse(line);
        Assert.Equal(("CompaniesOfOneOwner", Purpose, "reader-1", "OG-0015"), (Text("operation"), Text("purpose"), Text("subject"), record.RootElement.GetProperty("variables").GetProperty("owner").GetString()));
        Assert.Equal(["PersonStatement.name"], record.RootElement.GetProperty("personalFields").EnumerateArray().Select(f => f.GetString()));

        string? Text(string name) => record.RootElement.GetProperty(name).GetString();
    }

    private static string PathOfQuestion(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OgpGraph.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "questions", name);
    }

    private static async Task<(HttpStatusCode Status, string Body)> Ask(HostProcess host, ReaderToken? token, string query = Question, string? operationName = null, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query, operationName, variables }), Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token.ToString());
            request.Headers.Add("X-Access-Purpose", Purpose);
        }

        using var answer = await host.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
