using System.CommandLine;
using System.Net;
using System.Text;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Commands;

namespace OgpGraph.Host.Tests.Access;

public sealed class AccessLogTests
{
    private const string Question = "{\"query\":\"query Q($a: String) { __typename }\",\"operationName\":\"Q\",\"variables\":{\"a\":\"Maria\\nSilva\"}}";

    [Fact]
    public async Task A_record_tells_who_asked_what_and_why()
    {
        await using var host = await AccessHost.Start(script: (_, _) => new PersonalAnswer());
        using var response = await host.Ask(new ReaderToken(), body: Question);
        var record = Assert.Single(host.Records);
        Assert.Equal(["documentSha256", "document", "errorCodes", "issuer", "operation", "outcome", "personalFields", "purpose", "remoteAddress", "rows", "subject", "time", "tokenId", "variables"],
            record.EnumerateObject().Select(p => p.Name).OrderBy(n => n == "documentSha256" ? "docu" : n, StringComparer.Ordinal));
        Assert.Equal("Q", record.GetProperty("operation").GetString());
        Assert.Equal("Maria\nSilva", record.GetProperty("variables").GetProperty("a").GetString());
        Assert.Equal(["Person.name"], record.GetProperty("personalFields").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal(3, record.GetProperty("rows").GetInt64());
        Assert.Equal(["OGP109"], record.GetProperty("errorCodes").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal("127.0.0.1", record.GetProperty("remoteAddress").GetString());
        Assert.InRange(record.GetProperty("time").GetDateTime(), DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow);
    }

    [Fact]
    public async Task What_cannot_be_logged_is_not_answered()
    {
        await using var host = await AccessHost.Start(script: (_, _) => new PersonalAnswer());
        await File.WriteAllTextAsync(Path.Combine(host.Data, "operator"), "a file where the folder should be");
        using var response = await host.Ask(new ReaderToken(), body: Question);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(ErrorCode.AccessLog, await RunningHost.Code(response));
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // Anybody else is answered all the same.
        using var other = await host.Ask("{\"query\":\"{ __typename }\"}");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Two_hosts_at_once_write_one_log_of_whole_lines_in_a_chain()
    {
        await using var one = await AccessHost.Start();
        await using var other = await AccessHost.Start(one.Data);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(async i =>
        {
            using var response = await (i % 2 == 0 ? one : other).Ask(new ReaderToken { Subject = $"reader-{i}" });
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }));
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"reader-{i}").Order(StringComparer.Ordinal), one.Records.Select(r => r.GetProperty("subject").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal((0, ""), (Export(one.Data, out var output, out var errors), errors));
        Assert.Equal(await File.ReadAllTextAsync(one.LogFile), output);
    }

    [Fact]
    public async Task The_log_is_its_operator_s_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var host = await AccessHost.Start();
        using var response = await host.Ask(new ReaderToken());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(host.LogFile));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(host.LogFile)!));
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_off_stays_and_is_named()
    {
        await using var host = await AccessHost.Start();
        using var first = await host.Ask(new ReaderToken());
        await File.AppendAllTextAsync(host.LogFile, "{\"time\":\"2026-");
        using var second = await host.Ask(new ReaderToken());
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(AccessLogCommand.Faulty, Export(host.Data, out var output, out var errors));
        Assert.Equal(2, output.Count(c => c == '\n'));
        Assert.Contains("Line 2 is no record", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Line 3", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_was_changed_or_taken_out_shows()
    {
        await using var host = await AccessHost.Start();
        for (var i = 0; i < 4; i++)
            (await host.Ask(new ReaderToken())).Dispose();
        var lines = await File.ReadAllLinesAsync(host.LogFile);

        await File.WriteAllLinesAsync(host.LogFile, [lines[0], lines[1].Replace("reader-1", "reader-2", StringComparison.Ordinal), lines[2], lines[3]]);
        Assert.Equal(AccessLogCommand.Faulty, Export(host.Data, out _, out var changed));
        Assert.Contains("Line 3 does not follow", changed, StringComparison.Ordinal);

        await File.WriteAllLinesAsync(host.LogFile, [lines[0], lines[2], lines[3]]);
        Assert.Equal(AccessLogCommand.Faulty, Export(host.Data, out _, out var takenOut));
        Assert.Contains("Line 2 does not follow", takenOut, StringComparison.Ordinal);

        await File.WriteAllLinesAsync(host.LogFile, lines);
        Assert.Equal(0, Export(host.Data, out _, out _));
    }

    [Fact]
    public async Task An_export_is_of_a_span_of_time()
    {
        await using var host = await AccessHost.Start();
        using var response = await host.Ask(new ReaderToken());
        var time = host.Records[0].GetProperty("time").GetDateTime();
        var day = time.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (arguments, count) in (IEnumerable<(string[], int)>)
            [([], 1), (["--from", day], 1), (["--to", day], 1), (["--from", day, "--to", day], 1), (["--to", $"{day}T00:00Z"], 0), (["--from", "2999-01-01"], 0), (["--to", "2020-01-01"], 0), (["--from", time.ToString("O"), "--to", time.AddTicks(1).ToString("O")], 1), (["--to", time.ToString("O")], 0)])
        {
            Assert.Equal(0, Export(host.Data, out var output, out _, arguments));
            Assert.Equal(count, output.Count(c => c == '\n'));
        }
    }

    [Fact]
    public async Task A_sheet_takes_no_cell_for_a_formula()
    {
        await using var host = await AccessHost.Start();
        using var response = await host.Ask(new ReaderToken(), purpose: "=HYPERLINK(\"http://x\",\"y\")");
        Assert.Equal(0, Export(host.Data, out var output, out _, "--csv"));
        var lines = output.Split("\r\n");
        Assert.StartsWith("time,subject,issuer,tokenId,purpose,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_logged_is_an_empty_export() => Assert.Equal((0, ""), (Export(HostProcess.NewFolder(), out var output, out _), output));

    [Theory]
    [InlineData("--from", "yesterday")]
    [InlineData("--to", "2026-13-01")]
    [InlineData("--csv", "--jsonl")]
    public void A_wrong_argument_is_said(string name, string value)
        => Assert.NotEmpty(AccessLogCommand.Create().Parse(["export", name, value]).Errors);

    private static int Export(string data, out string output, out string errors, params string[] arguments)
    {
        using var texts = new StringWriter();
        using var faults = new StringWriter();
        var code = AccessLogCommand.Create().Parse(["export", "--data", data, .. arguments]).Invoke(new InvocationConfiguration { Output = texts, Error = faults });
        (output, errors) = (texts.ToString(), faults.ToString());
        return code;
    }

    private sealed class PersonalAnswer : GraphAnswer
    {
        public override AnswerKind Kind => AnswerKind.Executed;

        public override ReadOnlyMemory<byte> Body { get; } = "{\"data\":{\"name\":\"secret\"}}"u8.ToArray();

        public override IReadOnlyList<string> PersonalFields => ["Person.name"];

        public override long Rows => 3;

        public override IReadOnlyList<string> ErrorCodes => ["OGP109"];

        protected override void Dispose(bool disposing)
        {
        }
    }
}
