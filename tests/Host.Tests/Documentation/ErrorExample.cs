using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OgpGraph.Host.Tests.Documentation;

/// <summary>An example of an error's page: a block of code, the JSON that is sent beside it, and the message that it is answered with.</summary>
/// <param name="Form">The block's language, such as <c>graphql</c>, <c>http</c> or <c>yaml</c>.</param>
/// <param name="Text">The block.</param>
/// <param name="Setup">The options of the host that it is sent to, as the page starts it; empty for a host without.</param>
internal sealed record ErrorExample(string Form, string Text, IReadOnlyList<string> Setup)
{
    /// <summary>Where the block lies as a file, beside the program; null when it is none.</summary>
    public string? File { get; init; }

    /// <summary>The block of JSON right after a document: what is sent beside it; null for nothing.</summary>
    public string? Beside { get; init; }

    /// <summary>The message, in which … stands for what differs; null when the page gives none.</summary>
    public string? Message { get; init; }

    /// <summary>True for what is sent to a host.</summary>
    public bool IsRequest => Form is "graphql" or "http";

    /// <summary>The request, with words such as <c>{{token}}</c> replaced.</summary>
    public HttpRequestMessage Request(Func<string, string> replaced)
    {
        if (Form == "graphql")
        {
            var body = Beside is null ? [] : JsonNode.Parse(Beside)!.AsObject();
            body["query"] = Text;
            var question = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
            question.Headers.Accept.ParseAdd("application/graphql-response+json");
            return question;
        }

        var (head, content) = replaced(Text).Split("\n\n", 2) is [var first, var second] ? (first, second) : (replaced(Text), null);
        var lines = head.Split('\n');
        var (method, address) = lines[0].Split(' ') is [var verb, var where] ? (verb, new Uri(where)) : throw new FormatException($"{lines[0]} is no line of a request.");
        var request = new HttpRequestMessage(new HttpMethod(method), address.PathAndQuery);
        if (content is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        }

        foreach (var line in lines.Skip(1))
        {
            var (name, value) = line.Split(": ", 2) is [var key, var words] ? (key, words) : throw new FormatException($"{line} is no header.");
            Assert.True(request.Headers.TryAddWithoutValidation(name, value) || request.Content?.Headers.TryAddWithoutValidation(name, value) == true, $"{line} cannot be sent.");
        }

        return request;
    }

    /// <summary>Sees that a message is the one that the page has.</summary>
    public void AssertMessage(string message)
    {
        Assert.False(Message is null, $"The page shows no message after {Text}; it is: {message}");
        var pattern = string.Join(".+", Message!.Split('…').Select(Regex.Escape));
        Assert.True(Regex.IsMatch(message, $"^{pattern}$"), $"The page shows the message{Environment.NewLine}{Message}{Environment.NewLine}and the host says{Environment.NewLine}{message}");
    }
}
