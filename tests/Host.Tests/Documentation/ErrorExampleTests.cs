using System.Text.Json;
using OgpGraph.Host.Tests.Access;

namespace OgpGraph.Host.Tests.Documentation;

/// <summary>The examples of the errors' pages are sent to the real host: what is wrong has the page's code and message, what is right has no error.</summary>
public sealed class ErrorExampleTests(DocumentedHosts hosts) : IClassFixture<DocumentedHosts>
{
    // Whose examples are not sent, and why. What is at fault there is no request.
    private static readonly Dictionary<string, string> NotSent = new(StringComparer.Ordinal)
    {
        ["OGP001"] = "is a fault of modules; StartExampleTests starts with them",
        ["OGP002"] = "is a fault of modules; StartExampleTests starts with them",
        ["OGP003"] = "is a fault of files; StartExampleTests starts from them",
        ["OGP004"] = "is a fault of a module's file; StartExampleTests makes one",
        ["OGP005"] = "is a fault of the data folder; StartExampleTests starts on it",
        ["OGP109"] = "needs a question that takes seconds, and the data that comes with the program answers each within milliseconds; Engine.Tests/Serving/ServiceTests sets shorter times",
        ["OGP110"] = "is a fault of the service itself; Engine.Tests/Loading/BadModuleTests has a loader that throws",
        ["OGP123"] = "is given for tables; Engine.Tests/Serving/Tables/TableLimitTests has them",
        ["OGP125"] = "needs amounts that no data of the program has; Engine.Tests/Planning/Arithmetic/ArithmeticTests has them",
        ["OGP133"] = "is a fault of a question's file; Questions/QuestionReloadTests puts them beside a host",
        ["OGP119"] = "needs a log that cannot be written; Access/AccessLogTests takes the file away",
    };

    public static TheoryData<string> Sent => [.. ErrorPage.Codes.Except(NotSent.Keys)];

    [Fact]
    public void Only_codes_that_there_are_are_left_out()
        => Assert.Empty(NotSent.Keys.Except(ErrorPage.Codes));

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task What_is_wrong_has_the_code_and_the_message_of_its_page(string code)
    {
        foreach (var example in Requests(ErrorPage.Of(code).Wrong))
        {
            var (isSuccess, answer) = await Send(example);
            Assert.True(answer.TryGetProperty("errors", out var errors), $"{code} is not what this gives: {example.Text}{Environment.NewLine}{answer}");
            var error = Assert.Single(errors.EnumerateArray());
            Assert.True(code == error.GetProperty("extensions").GetProperty("code").GetString(), $"{code} is not what this gives: {example.Text}{Environment.NewLine}{error}");
            example.AssertMessage(error.GetProperty("message").GetString()!);
            Assert.True(!isSuccess || answer.GetProperty("data").EnumerateObject().All(root => root.Value.ValueKind == JsonValueKind.Null), $"{answer}");
        }
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task What_is_right_has_no_error(string code)
    {
        foreach (var example in Requests(ErrorPage.Of(code).Right))
        {
            var (isSuccess, answer) = await Send(example);
            Assert.True(isSuccess && !answer.TryGetProperty("errors", out _), $"{example.Text}{Environment.NewLine}{answer}");
            Assert.NotEmpty(answer.GetProperty("data").EnumerateObject());
        }
    }

    private static IReadOnlyList<ErrorExample> Requests(IReadOnlyList<ErrorExample> examples)
    {
        Assert.All(examples, example => Assert.True(example.IsRequest, $"{example.Form} cannot be sent: {example.Text}"));
        return examples;
    }

    private static string Replaced(string text) => text
        .Replace("{{token}}", new ReaderToken().ToString(), StringComparison.Ordinal)
        .Replace("{{tokenWithoutScope}}", new ReaderToken { Scope = "profile" }.ToString(), StringComparison.Ordinal)
        .Replace("{{tokenOfAnotherIssuer}}", new ReaderToken { Issuer = "another" }.ToString(), StringComparison.Ordinal);

    private async Task<(bool IsSuccess, JsonElement Answer)> Send(ErrorExample example)
    {
        var host = await hosts.With(example.Setup);
        using var request = example.Request(Replaced);
        using var response = await host.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        // Another form of answer than GraphQL's has no errors: what is refused is refused in JSON, and what is not whole does not end.
        var isAnswer = response.Content.Headers.ContentType?.MediaType is "application/json" or "application/graphql-response+json" && (text.StartsWith("{\"data\"", StringComparison.Ordinal) || text.StartsWith("{\"errors\"", StringComparison.Ordinal));
        return (response.IsSuccessStatusCode, JsonDocument.Parse(isAnswer ? text : JsonSerializer.Serialize(new { data = new { text } })).RootElement);
    }
}
