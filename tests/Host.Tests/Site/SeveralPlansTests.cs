using System.Diagnostics;

namespace OgpGraph.Host.Tests.Site;

/// <summary>The site with two plans: the first page lists both, and each has its own page.</summary>
public sealed class SeveralPlansTests
{
    [Fact]
    public async Task The_first_page_lists_the_plans_the_newest_first()
    {
        var data = HostProcess.NewFolder();
        using (var add = Process.Start(new ProcessStartInfo("dotnet", [HostProcess.Program, "plan", "add", Path.Combine(HostProcess.Repository, "samples", "plans", "pt-2018-2020"), "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true })!)
        {
            await add.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(3)).Token);
            Assert.Equal(0, add.ExitCode);
        }

        using var host = await HostProcess.Start(data: data);
        foreach (var tag in new[] { "pt", "en" })
        {
            var first = await host.Client.Page($"/{tag}");
            var links = first.QuerySelectorAll(".commitments a").Select(a => a.GetAttribute("href")!).ToList();
            Assert.Equal([$"/{tag}/plans/pt-2021-2023", $"/{tag}/plans/pt-2018-2020"], links);
            var older = await host.Client.Page(links[1]);
            Assert.Contains(older.QuerySelectorAll(".glance .figure"), figure => figure.TextContent.Trim() == (tag == "pt" ? "67\u00a0%" : "67%"));
            foreach (var commitment in older.QuerySelectorAll(".commitments h3 a").Select(a => a.GetAttribute("href")!))
                await host.Client.Page(commitment);
        }

        Assert.DoesNotContain("A page failed", host.Log, StringComparison.Ordinal);
    }
}
