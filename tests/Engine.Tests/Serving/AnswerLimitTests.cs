using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>An answer that grows too long, and a question that takes too long to plan, are refused with what to do about it; the service goes on.</summary>
public sealed class AnswerLimitTests
{
    [Theory]
    [InlineData("big: books(first: 1000) { nodes { key title } }")]
    [InlineData("big: books(first: 1000) { pageInfo { endCursor } nodes { key title } }")]
    [InlineData("big: books(first: 1000) { a: nodes { key title } b: edges { node { key title } } }")]
    [InlineData("big: authors(first: 20) { nodes { books(first: 50) { pageInfo { endCursor } nodes { key title } } } }")]
    [InlineData("big: __schema { types { name } }")]
    public void An_answer_that_is_too_long_is_refused_and_the_others_keep_their_data(string root)
    {
        // Smaller than the first buffer, so that the pool's room to spare does not count.
        var answer = Samples.Usual.AskWithin(new() { AnswerBytes = 1_000, Cost = int.MaxValue }, $"{{ small: books(first: 1) {{ nodes {{ key }} }} {root} after: __typename }}");
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(ErrorCode.AnswerLimit, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("big", error.GetProperty("path")[0].GetString());
        Assert.Contains("1000 bytes", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("big").ValueKind);
        Assert.Equal(1, answer.GetProperty("data").GetProperty("small").GetProperty("nodes").GetArrayLength());
        Assert.Equal("Query", answer.GetProperty("data").GetProperty("after").GetString());
    }

    [Fact]
    public void A_buffer_never_grows_far_beyond_the_limit()
    {
        using var output = new JsonOutput(100_000);
        var refused = Assert.Throws<GraphException>(() =>
        {
            for (var i = 0; i < 1_000_000; i++)
            {
                output.Write("0123456789"u8);
            }
        });
        Assert.Equal(ErrorCode.AnswerLimit, refused.Errors[0].Code);
        Assert.InRange(output.Length, 65_536, 131_072);
    }

    [Fact]
    public void A_question_that_takes_too_long_to_plan_is_refused()
    {
        using var service = Samples.Usual.Within(new() { PlanningTime = TimeSpan.FromTicks(1), Aliases = 200, RootFields = 200, Tokens = 50_000 });
        var roots = Enumerable.Range(0, 90).Select(i => $"r{i}: books(where: {{key: {{eq: \"{i}\"}}}}) {{ totalCount nodes {{ title loans {{ nodes {{ key }} }} }} }}");
        using var answer = service.Execute(SampleDatabase.Request($"{{ {string.Join(' ', roots)} }}"), CancellationToken.None);
        var error = JsonSerializer.Deserialize<JsonElement>(answer.Body.Span).GetProperty("errors")[0];
        Assert.Equal(ErrorCode.Timeout, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("plan", error.GetProperty("message").GetString(), StringComparison.Ordinal);

        using var other = service.Execute(SampleDatabase.Request("{ __typename }"), CancellationToken.None);
        Assert.Contains("Query", System.Text.Encoding.UTF8.GetString(other.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_cached_plan_translates_later_has_nothing_to_do_with_the_request_that_made_it()
    {
        using var service = Samples.Usual.Within(SampleDatabase.Wide);
        using var gone = new CancellationTokenSource();
        const string Question = "query($id: ID!) { node(id: $id) { id ... on Author { name } ... on Book { title } } }";
        using (var first = service.Execute(SampleDatabase.Request(Question, new { id = GlobalId.Encode("Author", "Author-1") }), gone.Token))
        {
            Assert.DoesNotContain("errors", System.Text.Encoding.UTF8.GetString(first.Body.Span), StringComparison.Ordinal);
        }

        gone.Cancel();
        using var second = service.Execute(SampleDatabase.Request(Question, new { id = GlobalId.Encode("Book", "Book-1") }), CancellationToken.None);
        Assert.DoesNotContain("errors", System.Text.Encoding.UTF8.GetString(second.Body.Span), StringComparison.Ordinal);
    }
}
