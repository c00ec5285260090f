namespace OgpGraph.Host.Tests;

/// <summary>What stops the start says so in one line, with exit code 1 and no stack trace; what need not stop it does not.</summary>
public sealed class StartFaultTests
{
    [Fact]
    public async Task A_bad_module_that_is_called_as_a_good_one_takes_neither_its_place_nor_the_start()
    {
        var program = HostProcess.CopyProgram();
        using var plain = await HostProcess.Start(program);
        var good = (await plain.Ask("{ modules { nodes { slug } } }")).GetProperty("data").GetProperty("modules").GetProperty("nodes").EnumerateArray().Select(m => m.GetProperty("slug").GetString()!).ToList();
        Directory.CreateDirectory(Beside(program, "modules", good[0]));

        using var host = await HostProcess.Start(program);
        var modules = (await host.Ask("{ modules { nodes { slug status } } }")).GetProperty("data").GetProperty("modules").GetProperty("nodes").EnumerateArray()
            .ToDictionary(m => m.GetProperty("slug").GetString()!, m => m.GetProperty("status").GetString());
        Assert.Equal(good.Count + 1, modules.Count);
        Assert.Equal("ACTIVE", modules[good[0]]);
        Assert.Equal("FAILED", modules["modules/" + good[0]]);
    }

    [Fact]
    public async Task A_malformed_plan_stops_the_start_with_its_place()
    {
        var program = HostProcess.CopyProgram();
        var plan = Directory.GetFiles(Beside(program, "plans"), "plan.yaml", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(plan, (await File.ReadAllTextAsync(plan)).Replace("ordinal: ", "ordinal: x", StringComparison.Ordinal));
        var line = await FailedStart(program, HostProcess.NewFolder());
        Assert.Matches("^OGP003: .+/plan.yaml:[0-9]+:[0-9]+: expected a whole number", line);
    }

    [Fact]
    public async Task A_data_folder_on_a_file_system_that_cannot_be_written_is_said_in_one_line()
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.StartsWith("OGP005: The data folder /proc/ogpgraph cannot be used", await FailedStart(HostProcess.Program, "/proc/ogpgraph"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_data_folder_that_became_read_only_is_said_in_one_line()
    {
        // Root may write anywhere, so that there is nothing to see.
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            return;
        }

        var data = HostProcess.NewFolder();
        using (await HostProcess.Start(data: data))
        {
        }

        File.SetUnixFileMode(data, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.SetUnixFileMode(Path.Combine(data, "build.lock"), UnixFileMode.UserRead);
        Assert.StartsWith("OGP005: ", await FailedStart(HostProcess.Program, data), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_said_without_a_stack_trace()
    {
        using var first = await HostProcess.Start();
        var line = await FailedStart(HostProcess.Program, HostProcess.NewFolder(), "--urls", first.Client.BaseAddress!.ToString());
        Assert.Contains("address already in use", line, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Damage_within_the_pages_never_ends_the_process()
    {
        var data = HostProcess.NewFolder();
        using (await HostProcess.Start(data: data))
        {
        }

        var path = Path.Combine(data, "graph.db");
        var bytes = await File.ReadAllBytesAsync(path);
        new Random(7).NextBytes(bytes.AsSpan(bytes.Length / 2, 64 * 1024));
        await File.WriteAllBytesAsync(path, bytes);

        using var host = await HostProcess.Start(data: data);
        foreach (var list in new[] { "commitments", "observations", "evidence", "sources", "organizations", "changes", "events" })
        {
            var answer = await host.Ask($"{{ {list}(first: 1000) {{ totalCount nodes {{ key }} }} plan {{ slug }} }}");
            Assert.True(answer.TryGetProperty("data", out _) || answer.TryGetProperty("errors", out _));
            Assert.DoesNotContain("SQLite", answer.GetRawText(), StringComparison.Ordinal);
        }

        Assert.Equal("Query", (await host.Ask("{ __typename }")).GetProperty("data").GetProperty("__typename").GetString());
    }

    private static async Task<string> FailedStart(string program, string data, params string[] args)
    {
        using var host = HostProcess.Launch(program, HostProcess.NewFolder(), ["--data", data, .. args]);
        await host.Process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(120)).Token);
        Assert.True(host.Process.ExitCode == 1, $"{host.Process.ExitCode}: {host.Log}");
        Assert.DoesNotContain("   at ", host.Log, StringComparison.Ordinal);
        return Assert.Single(host.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), line => !line.Contains(" info: ", StringComparison.Ordinal));
    }

    private static string Beside(string program, params string[] path) => Path.Combine([Path.GetDirectoryName(program)!, .. path]);
}
