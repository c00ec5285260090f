using OgpGraph.Site.Tests.Browsing;

namespace OgpGraph.Site.Tests;

/// <summary>A reader who wants the dark gets it, with colours that can be told apart.</summary>
[Collection(SiteTests.Name)]
public sealed class SchemeTests(SiteFixture site)
{
    // One page of many that are made alike.
    private const int MostOfAKind = 3;

    public static TheoryData<string> Kinds => [.. SitePages.Kinds];

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_is_dark_in_the_dark_and_light_in_the_light(string kind)
    {
        var faults = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var reader = await site.Reader("pt", 1440, scheme);
            reader.ExpectedStatus = kind == "missing" ? 404 : 200;
            foreach (var address in site.Pages.Of(kind, "pt").Take(MostOfAKind))
            {
                await reader.Go(address);
                var brightness = await reader.Page.EvaluateAsync<double>("() => Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number))");
                if (scheme == ColorScheme.Dark != brightness < 128)
                    faults.Add($"{address} is not {scheme}: its brightest part of 255 is {brightness}");
                if (scheme == ColorScheme.Dark)
                    faults.AddRange((await reader.Violations()).Select(violation => $"{address} axe in the dark: {violation}"));
                faults.AddRange(reader.Faults().Select(fault => $"{address} {fault}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
