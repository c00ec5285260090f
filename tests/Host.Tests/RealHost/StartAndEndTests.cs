using System.Diagnostics;
using System.Text.Json;

namespace OgpGraph.Host.Tests;

/// <summary>Starts and ends of the real host: nothing committed is lost, and what is damaged is said or made anew.</summary>
public sealed class StartAndEndTests
{
    private const string Plan = "{ plan { slug commitments { totalCount } } }";

    [Fact]
    public async Task SIGTERM_lets_answers_finish_and_ends_with_0()
    {
        using var host = await HostProcess.Start();
        var answers = Enumerable.Range(0, 40).Select(_ => host.Ask("{ contracts(first: 1000) { nodes { key object price supplier { name } buyer { name } } } }")).ToList();
        await Task.WhenAny(answers);
        host.Terminate();
        var ended = await Task.WhenAll(answers.Select(async answer =>
        {
            try
            {
                return (await answer).TryGetProperty("data", out _);
            }
            catch (HttpRequestException)
            {
                // Not accepted any more: it never began.
                return true;
            }
        }));
        Assert.DoesNotContain(false, ended);
        await host.Process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
        Assert.Equal(0, host.Process.ExitCode);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(900)]
    [InlineData(1_500)]
    [InlineData(2_500)]
    public async Task Killed_while_the_database_is_built_the_next_start_is_clean(int milliseconds)
    {
        var data = HostProcess.NewFolder();
        using (var first = HostProcess.Launch(data: data))
        {
            await Task.Delay(milliseconds);
            first.Process.Kill();
            await first.Process.WaitForExitAsync();
        }

        using var second = await HostProcess.Start(data: data);
        Assert.True((await second.Ask(Plan)).GetProperty("data").GetProperty("plan").GetProperty("commitments").GetProperty("totalCount").GetInt32() > 0);
    }

    [Fact]
    public async Task A_second_start_keeps_the_database()
    {
        var data = HostProcess.NewFolder();
        using (await HostProcess.Start(data: data))
        {
        }

        var written = File.GetLastWriteTimeUtc(Path.Combine(data, "graph.db"));
        using var second = await HostProcess.Start(data: data);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(data, "graph.db")));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(data, "archive")));
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("text")]
    [InlineData("header")]
    [InlineData("half")]
    public async Task A_damaged_database_is_made_anew(string damage)
    {
        var data = HostProcess.NewFolder();
        using (await HostProcess.Start(data: data))
        {
        }

        var path = Path.Combine(data, "graph.db");
        var bytes = await File.ReadAllBytesAsync(path);
        switch (damage)
        {
            case "empty":
                bytes = [];
                break;
            case "text":
                bytes = "this is no database"u8.ToArray();
                break;
            case "header":
                Random.Shared.NextBytes(bytes.AsSpan(0, 512));
                break;
            default:
                bytes = bytes[..(bytes.Length / 2)];
                break;
        }

        await File.WriteAllBytesAsync(path, bytes);
        using var second = await HostProcess.Start(data: data);
        Assert.Equal("pt-2021-2023", (await second.Ask(Plan)).GetProperty("data").GetProperty("plan").GetProperty("slug").GetString());
    }

    [Fact]
    public async Task Two_hosts_that_start_on_one_data_folder_both_serve()
    {
        var data = HostProcess.NewFolder();
        using var first = HostProcess.Launch(data: data);
        using var second = HostProcess.Launch(data: data);
        await Task.WhenAll(first.WaitUntilReady(), second.WaitUntilReady());
        Assert.Equal((await first.Ask(Plan)).GetRawText(), (await second.Ask(Plan)).GetRawText());
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_said_in_one_line_and_ends_with_1()
    {
        var file = Path.Combine(HostProcess.NewFolder(), "file");
        await File.WriteAllTextAsync(file, "");
        using var host = HostProcess.Launch(data: Path.GetDirectoryName(file), args: ["--data", Path.Combine(file, "data")]);
        await host.Process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        Assert.Equal(1, host.Process.ExitCode);
        Assert.Contains("OGP005: ", host.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_limit_interrupts_SQL_and_the_process_serves_on()
    {
        using var host = await HostProcess.Start(args: ["--Limits:ExecutionTime=00:00:00.300", "--Limits:Cost=1000000000"]);

        // Every row with every row with every row…: far more work than the limit allows.
        var condition = "unit: { contains: \"no such unit\" }";
        for (var level = 0; level < 5; level++)
        {
            condition = $"plan: {{ observations: {{ some: {{ {condition} }} }} }}";
        }

        var clock = Stopwatch.StartNew();
        var answer = await host.Ask($"{{ observations(where: {{ {condition} }}) {{ totalCount }} }}");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), clock.Elapsed.ToString());
        Assert.Equal("OGP109", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("pt-2021-2023", (await host.Ask("{ plan { slug } }")).GetProperty("data").GetProperty("plan").GetProperty("slug").GetString());
    }

    [Fact]
    public async Task Bad_modules_beside_the_host_become_statuses_and_the_rest_serves()
    {
        var program = HostProcess.CopyProgram();
        var modules = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(program)!, "modules")).FullName;
        Directory.CreateDirectory(Path.Combine(modules, "Empty"));
        Write(modules, "Text", "this is no assembly"u8.ToArray());
        Write(modules, "Zero", []);
        var garbage = new byte[64 * 1024];
        new Random(1).NextBytes(garbage);
        Write(modules, "Garbage", garbage);
        Write(modules, "Half", (await File.ReadAllBytesAsync(Path.Combine(Path.GetDirectoryName(program)!, "OgpGraph.Core.dll")))[..2_000]);
        File.Copy(Path.Combine(Path.GetDirectoryName(program)!, "OgpGraph.Core.dll"), Directory.CreateDirectory(Path.Combine(modules, "NoModule")).FullName + "/NoModule.dll");

        using var host = await HostProcess.Start(program: program);
        var answer = await host.Ask("{ plan { slug } modules(where: { status: { eq: FAILED } }) { nodes { slug status error } } }");
        Assert.Equal("pt-2021-2023", answer.GetProperty("data").GetProperty("plan").GetProperty("slug").GetString());
        var failed = answer.GetProperty("data").GetProperty("modules").GetProperty("nodes").EnumerateArray().ToDictionary(m => m.GetProperty("slug").GetString()!, m => m.GetProperty("error").GetString()!);
        Assert.Equal(["Empty", "Garbage", "Half", "NoModule", "Text", "Zero"], failed.Keys.Order(StringComparer.Ordinal));
        Assert.All(failed.Values, reason => Assert.False(string.IsNullOrWhiteSpace(reason) || reason.Contains("   at ", StringComparison.Ordinal), reason));
        using var page = await host.Client.GetAsync(new Uri("/modules", UriKind.Relative));
        Assert.Contains("Garbage", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static void Write(string modules, string name, byte[] content)
        => File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(modules, name)).FullName, name + ".dll"), content);
}
