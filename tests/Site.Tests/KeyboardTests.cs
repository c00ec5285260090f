using System.Text.Json;
using OgpGraph.Site.Tests.Browsing;

namespace OgpGraph.Site.Tests;

/// <summary>The site by the keyboard alone.</summary>
[Collection(SiteTests.Name)]
public sealed class KeyboardTests(SiteFixture site)
{
    private const string Focused = """
        () => {
          const e = document.activeElement
          const [style, box] = [getComputedStyle(e), e.getBoundingClientRect()]
          return {
            name: `${e.tagName.toLowerCase()} ${(e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 60)}`,
            isPage: e === document.body,
            href: e.getAttribute('href') ?? '',
            control: e.getAttribute('name') ?? '',
            isMarked: e.matches(':focus-visible') && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'),
            isSeen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
          }
        }
        """;

    public static TheoryData<string> Kinds => [.. SitePages.Kinds.Except(["ide"])];

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task Each_stop_of_the_tab_key_can_be_seen(string kind)
    {
        await using var reader = await site.Reader("pt");
        reader.ExpectedStatus = kind == "missing" ? 404 : 200;
        await reader.Go(site.Pages.Of(kind, "pt")[0]);
        var stops = new List<JsonElement>();
        for (var stop = await Tab(reader); !stop.GetProperty("isPage").GetBoolean() && stops.Count < 80; stop = await Tab(reader))
            stops.Add(stop);

        Assert.True(stops.Count > 8, $"only {stops.Count} stops");
        Assert.Equal("#content", stops[0].GetProperty("href").GetString());
        foreach (var place in new[] { "/pt", "/pt/explore", "/pt/questions", "/pt/modules", "/pt/about", "/ide?lang=pt" })
            Assert.Contains(stops, stop => stop.GetProperty("href").GetString() == place);
        var unseen = stops.Where(stop => !stop.GetProperty("isMarked").GetBoolean() || !stop.GetProperty("isSeen").GetBoolean()).Select(stop => stop.GetProperty("name").GetString());
        Assert.Equal("", string.Join('\n', unseen));
    }

    [BrowserFact]
    public async Task The_first_link_skips_to_the_content()
    {
        await using var reader = await site.Reader("en");
        await reader.Go("/en");
        Assert.Equal("#content", (await Tab(reader)).GetProperty("href").GetString());
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await reader.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        var next = await Tab(reader);
        Assert.True(await reader.Page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null"), next.ToString());
    }

    [BrowserFact]
    public async Task A_table_is_searched_and_its_file_saved()
    {
        await using var reader = await site.Reader("en");
        await reader.Go("/en/explore/commitments");
        var before = await Rows(reader);
        await TabTo(reader, stop => stop.GetProperty("control").GetString() == "_search");
        await reader.Page.Keyboard.TypeAsync("transparência");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.WaitForURLAsync(address => address.Contains("_search=", StringComparison.Ordinal));
        Assert.InRange(await Rows(reader), 1, before - 1);

        await TabTo(reader, stop => stop.GetProperty("href").GetString()!.Contains(".csv", StringComparison.Ordinal));
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal([], reader.Faults());
    }

    [BrowserFact]
    public async Task A_condition_is_written_and_sent()
    {
        await using var reader = await site.Reader("en");
        await reader.Go("/en/explore/commitments");
        await TabTo(reader, stop => stop.GetProperty("name").GetString() == "summary Filter");
        await reader.Page.Keyboard.PressAsync("Enter");
        await TabTo(reader, stop => stop.GetProperty("name").GetString() == "button One more condition");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.Locator("[name=_filter_field]:focus").WaitForAsync();
        await reader.Page.Keyboard.TypeAsync("Number");
        await TabTo(reader, stop => stop.GetProperty("control").GetString() == "_filter_value");
        await reader.Page.Keyboard.TypeAsync("5");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.WaitForURLAsync(address => new Uri(address).Query.StartsWith("?number", StringComparison.Ordinal));
        Assert.InRange(await Rows(reader), 1, 8);
        Assert.Equal([], reader.Faults());
    }

    private static Task<int> Rows(Reader reader) => reader.Page.Locator("#rows tbody tr").CountAsync();

    private static async Task<JsonElement> Tab(Reader reader)
    {
        await reader.Page.Keyboard.PressAsync("Tab");
        return await reader.Page.EvaluateAsync<JsonElement>(Focused);
    }

    private static async Task TabTo(Reader reader, Func<JsonElement, bool> isThere)
    {
        var stops = new List<string>();
        for (var i = 0; i < 300; i++)
        {
            var stop = await Tab(reader);
            if (isThere(stop))
                return;
            stops.Add(stop.GetProperty("name").GetString()!);
        }

        Assert.Fail($"The tab key does not lead there, but to {string.Join(", ", stops.Take(60))}.");
    }
}
