using System.Diagnostics;

namespace OgpGraph.Host.Tests;

/// <summary><c>modules list</c> and <c>modules check</c> say what a start says, by the real program.</summary>
public sealed class ModulesCommandTests
{
    [Theory]
    [InlineData("Libraries", 0, "serves Library")]
    [InlineData("AirQuality", 0, "serves AirStation")]
    [InlineData("ThrowingDefine", 3, "Define says no.")]
    [InlineData("ClashWithBuiltIn", 3, "OGP001: The module id 'tax-assistant'")]
    [InlineData("BuiltForTheFuture", 3, "OGP004: ")]
    [InlineData("NoSql", 3, "does not become SQL")]
    [InlineData("BadSeed", 3, "OGP003: bad-seed/seed/organizations.csv:")]
    public async Task A_module_is_checked_before_it_is_put_beside_the_host(string sample, int code, string said)
    {
        var folder = Path.Combine(HostProcess.NewFolder(), sample);
        Samples.Copy(Samples.BuildOf(sample), folder);
        var dll = Path.Combine(folder, sample + ".dll");
        var (exit, output) = await Run("modules", "check", File.Exists(dll) ? dll : folder);
        Assert.True(exit == code, output);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        var (exit, output) = await Run("modules", "check", Path.Combine(HostProcess.NewFolder(), "Nothing.dll"));
        Assert.Equal(4, exit);
        Assert.Contains("There is no Nothing.dll there", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_has_what_serves_and_what_does_not()
    {
        var program = Samples.HostWith("Libraries", "ThrowingDefine");
        var (exit, output) = await Run(program, "modules", "list", "--data", HostProcess.NewFolder());
        Assert.Equal(1, exit);
        Assert.Matches(@"(?m)^libraries +\S+ +serves Library\s*$", output);
        Assert.Matches(@"(?m)^throwing-define +\S+ +OGP002: InvalidOperationException: Define says no.\s*$", output);
        Assert.Matches("(?m)^tax-assistant ", output);
    }

    [Fact]
    public async Task With_a_mistake_in_a_file_neither_the_list_nor_an_import_takes_away_what_a_host_serves()
    {
        var program = Samples.HostWith("AirQuality");
        using var host = await HostProcess.Start(program);
        var stations = Path.Combine(Samples.FolderOf("AirQuality", program), "stations.csv");
        await File.WriteAllTextAsync(stations, (await File.ReadAllTextAsync(stations)).Replace("2023-03-01", "ontem", StringComparison.Ordinal));

        var (listed, list) = await Run(program, "modules", "list", "--data", host.Data);
        Assert.Equal(1, listed);
        Assert.Contains("OGP003: AirQuality/stations.csv:2:3", list, StringComparison.Ordinal);
        var (imported, import) = await Run(program, "import", "base", ImportProcess.Contracts(HostProcess.NewFolder(), 10), "--data", host.Data);
        Assert.True(imported == 4, import);
        Assert.Contains("OGP003: ", import, StringComparison.Ordinal);
        Assert.Contains("Nothing was imported.", import, StringComparison.Ordinal);

        Assert.Equal("""{"airStations":{"totalCount":3}}""", (await host.Ask("{ airStations { totalCount } }")).GetProperty("data").GetRawText());
        using var ready = await host.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.True(ready.IsSuccessStatusCode);
    }

    private static Task<(int Code, string Output)> Run(string first, params string[] arguments)
        => first.EndsWith(".dll", StringComparison.Ordinal) ? RunProgram(first, arguments) : RunProgram(HostProcess.Program, [first, .. arguments]);

    private static async Task<(int Code, string Output)> RunProgram(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = HostProcess.NewFolder() })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(3)).Token);
        return (process.ExitCode, await output + await errors);
    }
}
