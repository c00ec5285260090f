using System.Net;
using System.Text;
using System.Text.Json;
using OgpGraph.Host.Tests.Access;

namespace OgpGraph.Host.Tests.RealHost;

/// <summary>Explained answers of the real host, also to a reader of personal data.</summary>
public sealed class ExplainedAnswerTests
{
    private const string Name = "Pessoa Exemplo Quinze (sintética)";

    private const string Question = "query($name: String) { personStatements(where: {name: {eq: $name}, key: {neq: \"" + Name + "\"}}, order: [{name: ASC}], first: 1) { nodes { name } pageInfo { endCursor } groups(by: [NAME]) { key { name } count } } }";

    [Fact]
    public async Task A_reader_s_question_is_explained_without_a_value_and_logged()
    {
        using var host = await HostProcess.Start(null, null, [.. ReaderToken.Settings, "--Explain=true"]);
        if (!(await host.Client.GetStringAsync(new Uri("/schema.graphql", UriKind.Relative))).Contains("personStatements", StringComparison.Ordinal))
            return;

        var answer = await Ask(host);
        var cursor = answer.GetProperty("data").GetProperty("personStatements").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        Assert.Equal(Name, answer.GetProperty("data").GetProperty("personStatements").GetProperty("nodes")[0].GetProperty("name").GetString());

        var explain = answer.GetProperty("extensions").GetProperty("explain");
        var told = explain.GetRawText();
        Assert.DoesNotContain("Quinze", told, StringComparison.Ordinal);
        Assert.DoesNotContain(cursor, told, StringComparison.Ordinal);
        var root = explain.GetProperty("roots")[0];
        Assert.Equal("beneficial-owners", root.GetProperty("module").GetString());
        Assert.Contains("name: String", root.GetProperty("statements")[0].GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("holds").GetString()));

        var record = JsonDocument.Parse(Assert.Single(await File.ReadAllLinesAsync(Path.Combine(host.Data, "operator", "access.jsonl")))).RootElement;
        Assert.Equal(["PersonStatement.name"], record.GetProperty("personalFields").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal(Question, record.GetProperty("document").GetString());
    }

    private static async Task<JsonElement> Ask(HostProcess host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query = Question, variables = new { name = Name }, extensions = new { explain = true } }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", new ReaderToken().ToString());
        request.Headers.Add("X-Access-Purpose", "Verification of an owner");
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
