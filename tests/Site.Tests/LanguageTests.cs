using System.Text.Json;
using System.Text.RegularExpressions;
using OgpGraph.Site.Tests.Browsing;

namespace OgpGraph.Site.Tests;

/// <summary>The site's own words are in the language of the page.</summary>
[Collection(SiteTests.Name)]
public sealed partial class LanguageTests(SiteFixture site)
{
    private const int MostOfAKind = 6;

    // Words of the site, not of the data: what names a control, a column or a part of the page. GraphiQL has English alone.
    private const string Words = """
        () => {
          const isOurs = (e) => !e.closest('.graphiql-container, svg, pre, [hidden]') && (e.closest('[lang]')?.lang ?? '') === document.documentElement.lang
          const own = (e) => [...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.textContent).join(' ')
          const named = [...document.querySelectorAll('nav a, button, label, legend, summary, th, th a, caption, h1, h2, h3, footer p, .skip, dt, .notice, .downloads a')].filter(isOurs).map(own)
          const labelled = [...document.querySelectorAll('[aria-label]')].filter(isOurs).map((e) => e.getAttribute('aria-label'))
          return [...named, ...labelled, document.title].filter((text) => /\p{L}{2}/u.test(text)).map((text) => text.trim().replace(/\s+/g, ' '))
        }
        """;

    public static TheoryData<string> Kinds => [.. SitePages.Kinds];

    [BrowserTheory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_speaks_one_language(string kind)
    {
        var faults = new List<string>();
        foreach (var language in new[] { "pt", "en" })
        {
            await using var reader = await site.Reader(language);
            reader.ExpectedStatus = kind == "missing" ? 404 : 200;
            foreach (var address in site.Pages.Of(kind, language).Take(MostOfAKind))
            {
                await reader.Go(address);
                var words = (await reader.Page.EvaluateAsync<JsonElement>(Words)).EnumerateArray().Select(text => text.GetString()!).Distinct().ToList();
                Assert.NotEmpty(words);
                var other = language == "pt" ? English() : Portuguese();
                faults.AddRange(words.Where(text => other.IsMatch(Named().Replace(text, ""))).Select(text => $"{address} has in the other language: {text}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [BrowserFact]
    public async Task Each_page_leads_to_itself_in_the_other_language()
    {
        var faults = new List<string>();
        await using var reader = await site.Reader("en");
        foreach (var kind in SitePages.Kinds.Except(["missing"]))
        {
            var (from, to) = (site.Pages.Of(kind, "en")[^1], site.Pages.Of(kind, "pt")[^1]);
            await reader.Go(from);
            await reader.Page.Locator(".languages a[lang=pt]").ClickAsync();
            await reader.Page.WaitForLoadStateAsync(LoadState.Load);
            var reached = new Uri(reader.Page.Url);
            if (Uri.UnescapeDataString(kind == "ide" ? reached.PathAndQuery : reached.AbsolutePath) != Uri.UnescapeDataString(to))
                faults.Add($"{from} leads to {reached}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [BrowserFact]
    public async Task The_first_address_follows_the_browser_s_language()
    {
        foreach (var language in new[] { "pt", "en" })
        {
            await using var reader = await site.Reader(language);
            await reader.Go("/");
            Assert.Equal($"/{language}", new Uri(reader.Page.Url).AbsolutePath);
        }
    }

    // Little words that one of the two languages has, and names do not.
    [GeneratedRegex(@"\b(não|uma|para|com|pelo|pela|dos|das|são|está|ver|sem|mais|linhas|fonte|dados)\b|ções\b|ção\b", RegexOptions.IgnoreCase)]
    private static partial Regex Portuguese();

    [GeneratedRegex(@"\b(the|of|and|with|from|is|are|rows|source|shown|by|each|all)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    // What is quoted, and addresses such as dados.gov.pt, are names.
    [GeneratedRegex(@"«[^»]*»|“[^”]*”|\S+\.\S+|Português|English|CC BY[ -]4\.0")]
    private static partial Regex Named();
}
