using System.Text.Json;
using OgpGraph.Site.Tests.Browsing;

namespace OgpGraph.Site.Tests;

/// <summary>
/// Charts as a reader sees them: each unit on an axis of its own, time at its distances, nothing that is not a number, on paper too.
/// </summary>
[Collection(SiteTests.Name)]
public sealed class ChartTests(SiteFixture site)
{
    private const string Drawn = "() => [...document.querySelectorAll('.chart')].every((chart) => chart.querySelector('svg'))";

    [BrowserTheory]
    [InlineData("contracts?_group=signedOn.year&_sum=price", 390)]
    [InlineData("contracts?_group=signedOn.year&_sum=price", 1440)]
    [InlineData("contracts?_group=procedure&_sum=price&_sort=-sum.price", 390)]
    [InlineData("changes?_group=knownOn.year", 1440)]
    [InlineData("contracts?_group=signedOn.month", 390)]
    public async Task A_chart_is_drawn_as_the_page_says(string address, int width)
    {
        await using var reader = await site.Reader("pt", width);
        await reader.Go($"/pt/explore/{address}");
        await reader.Page.WaitForFunctionAsync(Drawn);
        var panels = await reader.Page.EvaluateAsync<JsonElement>(
            "() => ({ said: JSON.parse(document.querySelector('[data-chart]').dataset.chart).panels.length, drawn: "
                + "document.querySelectorAll('.chart svg').length, text: document.querySelector('.chart').innerHTML })");
        Assert.Equal(panels.GetProperty("said").GetInt32(), panels.GetProperty("drawn").GetInt32());
        Assert.DoesNotContain("NaN", panels.GetProperty("text").GetString()!, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", panels.GetProperty("text").GetString()!, StringComparison.Ordinal);
        Assert.Equal([], reader.Faults());
    }

    [BrowserTheory]
    [InlineData("contracts?_group=signedOn.year&_sum=price", 390)]
    [InlineData("contracts?_group=signedOn.year&_sum=price", 1440)]
    [InlineData("contracts?_group=signedOn.month&_sum=price", 390)]
    [InlineData("contracts?_group=signedOn.month&_sum=price", 1440)]
    [InlineData("changes?_group=knownOn.year", 390)]
    public async Task A_chart_over_time_says_values_of_which_none_lies_over_another(string address, int width)
    {
        await using var reader = await site.Reader("pt", width);
        await reader.Go($"/pt/explore/{address}");
        await reader.Page.WaitForFunctionAsync(Drawn);
        var charts = await reader.Page.EvaluateAsync<JsonElement>("""
            () => [...document.querySelectorAll('.chart svg')].map((chart) => {
              const words = [...document.querySelectorAll('#rows tbody td')].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
              const boxes = [...chart.querySelectorAll('text')].filter((text) => !text.closest('[class*=axis], [aria-label*=axis]'))
                .filter((text) => text.getAttribute('stroke') !== null || text.parentElement.getAttribute('stroke') !== null)
                .filter((text) => words.includes(text.textContent.replace(/\s+/g, ' ').trim())).map((text) => text.getBoundingClientRect())
              const over = boxes.filter((one, i) => boxes.some((other, j) => j < i
                && one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 2 && other.top < one.bottom - 2))
              const outside = boxes.filter((box) => box.left < 0 || box.right > innerWidth)
              return { labels: boxes.length, over: over.length, outside: outside.length }
            })
            """);
        Assert.NotEqual(0, charts.GetArrayLength());
        Assert.All(charts.EnumerateArray(), chart =>
        {
            Assert.True(chart.GetProperty("labels").GetInt32() > 0, chart.ToString());
            Assert.True(chart.GetProperty("over").GetInt32() == 0 && chart.GetProperty("outside").GetInt32() == 0, chart.ToString());
        });
    }

    [BrowserFact]
    public async Task A_year_without_a_value_is_an_empty_place()
    {
        await using var reader = await site.Reader("pt", 1440);
        await reader.Go("/pt/explore/changes?_group=knownOn.year");
        await reader.Page.WaitForFunctionAsync(Drawn);
        var years = await reader.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('#rows tbody tr')].map((row) => row.cells[0].dataset.value).filter(Boolean)");
        var points = await reader.Page.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('.chart svg circle')].map((dot) => Number(dot.getAttribute('cx') ?? new "
            + "DOMMatrix(getComputedStyle(dot).transform).e)).sort((a, b) => a - b)");
        Assert.Equal(years.Length, points.Length);
        var numbers = years.Select(year => int.Parse(year, System.Globalization.CultureInfo.InvariantCulture)).Order().ToList();
        var step = (points[^1] - points[0]) / (numbers[^1] - numbers[0]);
        for (var i = 1; i < numbers.Count; i++)
            Assert.InRange(points[i] - points[i - 1], (step * (numbers[i] - numbers[i - 1])) - 2,
                (step * (numbers[i] - numbers[i - 1])) + 2);
    }

    [BrowserFact]
    public async Task Paper_has_all_charts_all_notices_and_marks_with_their_fill()
    {
        await using var reader = await site.Reader("pt", 1440);
        await reader.Go("/pt");
        await reader.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await reader.Page.WaitForFunctionAsync(Drawn);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var marks = await reader.Page.EvaluateAsync<string[]>(
            "() => [...new Set([...document.querySelectorAll('.step.done')].map((step) => { const s = getComputedStyle(step); return "
            + "`${s.printColorAdjust} ${parseFloat(s.borderTopWidth) >= 7}` }))]");
        Assert.Equal(["exact true"], marks);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await reader.Go("/pt/explore/contracts?_group=region");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await reader.Page.Locator(".synthetic-notice").IsVisibleAsync());
        Assert.True(await reader.Page.Locator("figcaption").IsVisibleAsync());
    }
}
