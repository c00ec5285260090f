namespace OgpGraph.Host.Tests.Site.Explore;

/// <summary>A module that is put beside the host is explored as any other.</summary>
public sealed class ExploreDropInTests
{
    [Fact]
    public async Task The_table_of_a_module_beside_the_host_is_there()
    {
        using var host = await HostProcess.Start(Samples.HostWith("AirQuality"));
        foreach (var language in new[] { "pt", "en" })
        {
            Assert.Contains($"href=\"/{language}/explore/airStations\"", await host.Client.GetStringAsync(new Uri($"/{language}/explore", UriKind.Relative)), StringComparison.Ordinal);
            var page = new ShownPage(await host.Client.GetStringAsync(new Uri($"/{language}/explore/airStations?openedOn.year=2024&_columns=key,height,cost", UriKind.Relative)));
            Assert.Equal(["key", "height", "cost", "currency", "isSynthetic", "source_title"], page.Columns);
            Assert.Equal(["van", null, "9999.99", "EUR", "true", "Made-up example of a commitment without code"], Assert.Single(page.Rows));
        }

        var groups = new ShownPage(await host.Client.GetStringAsync(new Uri("/en/explore/airStations?_group=openedOn.year&_sum=cost", UriKind.Relative)));
        Assert.Equal(["key_openedOnYear", "key_currency", "key_isSynthetic", "count", "sum_cost", "sumReason_cost"], groups.Columns);
        Assert.Equal(
            new[] { "||true|1||NO_VALUES", "2023|EUR|true|1|18000.00|", "2024|EUR|true|1|9999.99|" },
            groups.Rows.OrderBy(r => r[0]).Select(r => string.Join('|', r)));
        Assert.Contains("made up", groups.Text, StringComparison.Ordinal);
    }
}
