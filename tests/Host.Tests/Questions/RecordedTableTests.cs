using System.Net;
using System.Text;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Tests.Access;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>A table for a reader of personal data leaves when the access log has it, and not before or without.</summary>
[Collection(QuestionHostTests.Name)]
public sealed class RecordedTableTests(QuestionHost real)
{
    private const string Purpose = "Conflict of interest check, case 12";
    private const string Query = "query Names { personStatements(first: 5, order: [{key: ASC}]) { nodes { key name } } }";

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    [InlineData(".jsonl")]
    [InlineData(".json")]
    public async Task Each_form_has_a_line_with_what_was_read_and_nobody_keeps_it(string ending)
    {
        var before = Records().Count;
        using var answer = await real.Send($"/q/~{QuestionLink.Token(Query)}{ending}", ("Authorization", $"Bearer {new ReaderToken()}"), ("X-Access-Purpose", Purpose));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var record = Assert.Single(Records().Skip(before));
        Assert.Equal(5, record.GetProperty("rows").GetInt64());
        Assert.Equal("executed", record.GetProperty("outcome").GetString());
        Assert.Equal(Query, record.GetProperty("document").GetString());
        Assert.Equal(Purpose, record.GetProperty("purpose").GetString());
        Assert.Contains("PersonStatement.name", record.GetProperty("personalFields").EnumerateArray().Select(f => f.GetString()));
        Assert.True(answer.Headers.CacheControl!.NoStore && answer.Headers.ETag is null);
    }

    [Fact]
    public async Task So_has_a_table_of_graphql()
    {
        var before = Records().Count;
        using var answer = await real.Send($"/graphql?query={Uri.EscapeDataString(Query)}", ("Accept", "text/csv"), ("Authorization", $"Bearer {new ReaderToken()}"), ("X-Access-Purpose", Purpose));
        Assert.Equal(5, Csv.Read(await answer.Content.ReadAsStringAsync()).Rows.Count);
        Assert.Equal(5, Assert.Single(Records().Skip(before)).GetProperty("rows").GetInt64());
    }

    [Fact]
    public async Task Without_a_purpose_there_is_no_table_and_without_a_token_no_such_column()
    {
        var address = $"/q/~{QuestionLink.Token(Query)}.csv";
        Assert.Equal((400, ErrorCode.NoPurpose), await real.Refusal(address, ("Authorization", $"Bearer {new ReaderToken()}")) is var nothing ? (nothing.Status, nothing.Code) : default);
        Assert.Equal((401, ErrorCode.BadToken), await real.Refusal(address, ("Authorization", "Bearer nonsense"), ("X-Access-Purpose", Purpose)) is var bad ? (bad.Status, bad.Code) : default);
        Assert.Equal((400, ErrorCode.Validation), await real.Refusal(address) is var anybody ? (anybody.Status, anybody.Code) : default);
    }

    [Fact]
    public async Task What_cannot_be_recorded_does_not_leave()
    {
        await using var host = await Start(output => Write(output, "secret"));
        await File.WriteAllTextAsync(Path.Combine(host.Data, "operator"), "a file where the folder should be");
        using var answer = await Ask(host);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(ErrorCode.AccessLog, await RunningHost.Code(answer));
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_is_there_before_the_first_byte_and_not_while_rows_are_read()
    {
        AccessHost? host = null;
        await using var started = host = await Start(output =>
        {
            Assert.Empty(host!.Records);
            return Write(output, new string('x', 300_000));
        });
        using var answer = await Ask(host);
        Assert.Equal(300_000, (await answer.Content.ReadAsByteArrayAsync()).Length);
        Assert.Equal(1, Assert.Single(host.Records).GetProperty("rows").GetInt64());
        Assert.Equal(["Person.name"], host.Records[0].GetProperty("personalFields").EnumerateArray().Select(f => f.GetString()));
    }

    [Theory]
    [InlineData(ErrorCode.AnswerLimit)]
    [InlineData(ErrorCode.Timeout)]
    public async Task A_table_that_is_too_large_or_fails_is_recorded_as_refused(string code)
    {
        await using var host = await Start(output => code == ErrorCode.Timeout ? throw new GraphException(code, "Over.") : Write(output, new string('x', 40 * 1024 * 1024)));
        using var answer = await Ask(host);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, await RunningHost.Code(answer));
        var record = Assert.Single(host.Records);
        Assert.Equal(("refused", code), (record.GetProperty("outcome").GetString(), Assert.Single(record.GetProperty("errorCodes").EnumerateArray()).GetString()));
    }

    private static Task<AccessHost> Start(Func<Stream, long> write) => AccessHost.Start(table: (_, _) => new ScriptedTable(write));

    private static long Write(Stream output, string text)
    {
        output.Write(Encoding.UTF8.GetBytes(text));
        return 1;
    }

    private static Task<HttpResponseMessage> Ask(AccessHost host)
        => host.Host.Get($"/q/~{QuestionLink.Token(Query)}.csv", ("Authorization", $"Bearer {new ReaderToken()}"), ("X-Access-Purpose", Purpose));

    private List<JsonElement> Records()
    {
        var file = Path.Combine(real.Process.Data, "operator", "access.jsonl");
        return File.Exists(file) ? [.. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)] : [];
    }
}
