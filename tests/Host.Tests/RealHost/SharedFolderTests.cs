using System.Net;
using System.Text.Json;

namespace OgpGraph.Host.Tests;

/// <summary>A host tells its operator what became of its data folder: imports that a crash left, another program's database.</summary>
public sealed class SharedFolderTests
{
    [Fact]
    public async Task An_import_that_a_crash_left_is_logged_and_shown_and_ended_by_resuming()
    {
        var data = HostProcess.NewFolder();
        using (await HostProcess.Start(data: data))
        {
        }

        var file = ImportProcess.Contracts(HostProcess.NewFolder(), 12_000);
        var journal = Path.Combine(data, "archive", "imports.jsonl");
        using (var import = ImportProcess.Start(data, "base", file))
        {
            while (new FileInfo(journal) is not { Exists: true, Length: > 0 } && !import.HasExited)
            {
                await Task.Delay(5);
            }

            import.Kill();
            await import.WaitForExitAsync();
        }

        Assert.Single(await File.ReadAllLinesAsync(journal));
        using var host = await HostProcess.Start(data: data);
        Assert.Contains("import --resume", host.Log, StringComparison.Ordinal);
        var (status, health) = await Ready(host);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("base " + Path.GetFileName(file), health.GetProperty("unfinishedImports")[0].GetString());
        var resumed = await ImportProcess.Run(data, "--resume");
        Assert.True(resumed.Code == 0, resumed.Output + resumed.Errors);
        Assert.Equal("""{"status":"ok"}""", (await Ready(host)).Health.GetRawText());
    }

    [Fact]
    public async Task A_host_whose_database_another_program_replaced_is_not_ready_and_answers_on()
    {
        using var first = await HostProcess.Start();
        var program = HostProcess.CopyProgram();
        var plan = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(program)!, "plans"), "plan.yaml", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(plan, "\n# Another file.\n");
        using var second = await HostProcess.Start(program, first.Data);
        await Task.Delay(1_100);
        var (status, health) = await Ready(first);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("Another program", health.GetProperty("reason").GetString(), StringComparison.Ordinal);
        for (var waits = 0; waits < 100 && !first.Log.Contains("Another program", StringComparison.Ordinal); waits++)
        {
            await Task.Delay(100);
        }

        Assert.Contains("Another program", first.Log, StringComparison.Ordinal);
        Assert.Equal((await second.Ask("{ plan { slug } }")).GetRawText(), (await first.Ask("{ plan { slug } }")).GetRawText());
        Assert.Equal(HttpStatusCode.OK, (await Ready(second)).Status);
    }

    [Fact]
    public async Task An_import_whose_archive_is_gone_stops_the_start_until_it_is_given_up()
    {
        var data = HostProcess.NewFolder();
        var file = ImportProcess.Contracts(HostProcess.NewFolder(), 20);
        var imported = await ImportProcess.Run(data, "base", file, "--json");
        var id = JsonDocument.Parse(imported.Output).RootElement.GetProperty("id").GetString()!;
        File.Delete(Directory.GetFiles(Path.Combine(data, "archive"), "*.sealed").Single());
        var program = HostProcess.CopyProgram();
        var plan = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(program)!, "plans"), "plan.yaml", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(plan, "\n# Another file.\n");
        using (var host = HostProcess.Launch(program, data))
        {
            await host.Process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(120)).Token);
            Assert.Equal(1, host.Process.ExitCode);
            Assert.Contains("OGP005: ", host.Log, StringComparison.Ordinal);
            Assert.Contains("import --give-up " + id, host.Log, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", host.Log, StringComparison.Ordinal);
        }

        Assert.Equal(2, (await ImportProcess.Run(data, "--give-up", "nonsense")).Code);
        Assert.Equal(0, (await ImportProcess.Run(data, "--give-up", id)).Code);
        using var next = await HostProcess.Start(program, data);
        Assert.Equal(0, (await next.Ask("{ imports { totalCount } }")).GetProperty("data").GetProperty("imports").GetProperty("totalCount").GetInt32());
    }

    private static async Task<(HttpStatusCode Status, JsonElement Health)> Ready(HostProcess host)
    {
        using var answer = await host.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }
}
