using System.Collections.Concurrent;
using System.Text.Json;
using OgpGraph.Site.Tests.Browsing;

namespace OgpGraph.Site.Tests;

/// <summary>What a reader must wait for.</summary>
[Collection(SiteTests.Name)]
public sealed class BudgetTests(SiteFixture site)
{
    private const int MostBytes = 150 * 1024;

    [BrowserFact]
    public async Task The_plan_s_page_with_style_and_script_is_small()
    {
        await using var reader = await site.Reader("pt", 390);
        var protocol = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        var (addresses, sizes) = (new ConcurrentDictionary<string, string>(), new ConcurrentDictionary<string, double>());
        protocol.Event("Network.responseReceived").OnEvent += (_, e) => addresses[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("response").GetProperty("url").GetString()!;
        protocol.Event("Network.loadingFinished").OnEvent += (_, e) => sizes[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("encodedDataLength").GetDouble();
        await protocol.SendAsync("Network.enable");
        await reader.Go("/pt");

        // What comes only when it is near the screen counts too.
        await reader.Page.EvaluateAsync("async () => { for (let y = 0; y < document.body.scrollHeight; y += 400) { scrollTo(0, y); await new Promise((r) => setTimeout(r, 30)) } }");
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Task.Delay(500);

        var all = sizes.Select(size => (Address: addresses.GetValueOrDefault(size.Key, size.Key), Bytes: size.Value)).OrderByDescending(size => size.Bytes).ToList();
        Assert.Contains(all, size => size.Address.EndsWith(".js", StringComparison.Ordinal));
        Assert.Contains(all, size => size.Address.EndsWith(".css", StringComparison.Ordinal));
        Assert.True(all.Sum(size => size.Bytes) <= MostBytes, string.Join('\n', all.Select(size => $"{size.Bytes} {size.Address}")));
    }

    [BrowserFact]
    public async Task The_first_paint_waits_for_no_script()
    {
        await using var reader = await site.Reader("pt", 390);
        var held = new TaskCompletionSource();
        var asked = new ConcurrentBag<string>();
        await reader.Page.RouteAsync("**/*.js", async route =>
        {
            asked.Add(route.Request.Url);
            await held.Task;
            await route.ContinueAsync();
        });
        await reader.Page.GotoAsync("/pt", new() { WaitUntil = WaitUntilState.Commit });
        var painted = await reader.Page.EvaluateAsync<double>("() => new Promise((done) => new PerformanceObserver((list) => done(list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)).observe({ type: 'paint', buffered: true }))");
        var heading = await reader.Page.Locator("h1").IsVisibleAsync();
        held.SetResult();
        Assert.True(heading);
        Assert.True(painted > 0);
        Assert.NotEmpty(asked);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal([], reader.Faults());
    }
}
