using System.Diagnostics;
using System.Text.Json;

namespace OgpGraph.Host.Tests;

/// <summary>A change of YAML or CSV is served without a restart; a mistake leaves the rows of before.</summary>
public sealed class ReloadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task A_change_is_swapped_in_and_a_mistake_keeps_the_old_rows_while_readers_ask_all_the_time()
    {
        var program = Samples.HostWith("AirQuality");
        using var host = await HostProcess.Start(program);
        using var asking = new CancellationTokenSource();
        var seen = new HashSet<string>();
        var reader = Task.Run(async () =>
        {
            while (!asking.IsCancellationRequested)
            {
                var answer = await host.Ask("{ airStations(where: {key: {eq: \"river\"}}) { nodes { name height } } plan { commitments { totalCount } } }");
                Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
                seen.Add(answer.GetProperty("data").GetRawText());
                using var ready = await host.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                Assert.True(ready.IsSuccessStatusCode, "The host was not ready.");
            }
        });
        var stations = Path.Combine(Samples.FolderOf("AirQuality", program), "stations.csv");
        var text = await File.ReadAllTextAsync(stations);

        await File.WriteAllTextAsync(stations, text.Replace("river,Estação do Rio,2023-03-01", "river,Estação do Rio,ontem", StringComparison.Ordinal));
        var refused = await Until(host, module => module.TryGetProperty("refusedChange", out _));
        Assert.Equal("ACTIVE", refused.GetProperty("status").GetString());
        Assert.Equal("OGP003: AirQuality/stations.csv:2:3: expected a date as 2024-03-31 in openedOn", refused.GetProperty("refusedChange").GetString());
        Assert.Contains("AirQuality/stations.csv:2:3", host.Log, StringComparison.Ordinal);

        await File.WriteAllTextAsync(stations, text.Replace("Estação do Rio,2023-03-01,12.5", "Estação Nova,2023-03-01,13.5", StringComparison.Ordinal));
        await UntilAnswered(host, "{ airStations(where: {key: {eq: \"river\"}}) { nodes { name height } } }", """{"airStations":{"nodes":[{"name":"Estação Nova","height":13.5}]}}""");
        Assert.False((await Until(host, _ => true)).TryGetProperty("refusedChange", out _));
        await asking.CancelAsync();
        await reader;
        Assert.Equal(
            ["""{"airStations":{"nodes":[{"name":"Estação Nova","height":13.5}]},"plan":{"commitments":{"totalCount":10}}}""", """{"airStations":{"nodes":[{"name":"Estação do Rio","height":12.5}]},"plan":{"commitments":{"totalCount":10}}}"""],
            seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_comes_and_goes_and_its_types_with_it()
    {
        var program = Samples.HostWith();
        using var host = await HostProcess.Start(program);
        Assert.DoesNotContain("AirStation", await Schema(host), StringComparison.Ordinal);
        Samples.Put("AirQuality", program);
        await UntilAnswered(host, "{ airStations { totalCount } }", """{"airStations":{"totalCount":3}}""");
        Assert.Contains("type AirStation ", await Schema(host), StringComparison.Ordinal);
        Directory.Delete(Samples.FolderOf("AirQuality", program), recursive: true);
        await UntilAnswered(host, "{ commitments { totalCount } }", """{"commitments":{"totalCount":9}}""");
        Assert.DoesNotContain("AirStation", await Schema(host), StringComparison.Ordinal);
    }

    private static Task<string> Schema(HostProcess host) => host.Client.GetStringAsync(new Uri("/schema.graphql", UriKind.Relative));

    private static async Task<JsonElement> Until(HostProcess host, Func<JsonElement, bool> isIt)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(200))
        {
            var module = (await DropInModuleTests.Modules(host)).SingleOrDefault(m => m.GetProperty("slug").GetString() == "air-quality");
            if (module.ValueKind == JsonValueKind.Object && isIt(module))
            {
                return module;
            }

            Assert.True(clock.Elapsed < Patience, $"It was not told in time: {module} {host.Log}");
        }
    }

    private static async Task UntilAnswered(HostProcess host, string question, string expected)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(200))
        {
            var answer = await host.Ask(question);
            if (answer.TryGetProperty("data", out var data) && data.GetRawText() == expected)
            {
                return;
            }

            Assert.True(clock.Elapsed < Patience, $"It was not served in time: {answer} {host.Log}");
        }
    }
}
