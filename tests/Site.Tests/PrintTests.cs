using System.Text;
using System.Text.RegularExpressions;
using OgpGraph.Site.Tests.Browsing;

namespace OgpGraph.Site.Tests;

/// <summary>Pages on paper.</summary>
[Collection(SiteTests.Name)]
public sealed partial class PrintTests(SiteFixture site)
{
    public static TheoryData<string> Kinds => ["plan", "commitment", "table", "question", "about"];

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_can_be_printed(string kind)
    {
        await using var reader = await site.Reader("pt");
        await reader.Go(site.Pages.Of(kind, "pt")[0]);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        // Paper has no links to press; what is read stays, and nothing is cut at its right.
        Assert.False(await reader.Page.Locator("header.site-header nav").First.IsVisibleAsync(), "the navigation is printed");
        Assert.True(await reader.Page.Locator("main h1").IsVisibleAsync());
        var cut = await reader.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main .scroll')].filter((e) => getComputedStyle(e).overflowX !== 'visible').map((e) => e.getAttribute('aria-label') ?? e.className)");
        Assert.Equal([], cut);

        var pdf = await reader.Page.PdfAsync(new() { Format = "A4" });
        var text = Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.True(SheetOfPaper().Count(text) > 0, "no sheet of paper");
        Assert.Contains("/Font", text, StringComparison.Ordinal);
        Assert.True(pdf.Length > 10_000, $"{pdf.Length} bytes");
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex SheetOfPaper();
}
