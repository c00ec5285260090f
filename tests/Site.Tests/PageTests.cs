using OgpGraph.Site.Tests.Browsing;

namespace OgpGraph.Site.Tests;

/// <summary>Each page in each language, on a phone and on a desk: nothing fails, nothing asks another host, nobody is shut out.</summary>
[Collection(SiteTests.Name)]
public sealed class PageTests(SiteFixture site)
{
    public static TheoryData<string, string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, int>();
            foreach (var kind in SitePages.Kinds)
            {
                foreach (var language in new[] { "pt", "en" })
                {
                    cases.Add(kind, language, 390);
                    cases.Add(kind, language, 1440);
                }
            }

            return cases;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Cases))]
    public async Task A_page_is_sound(string kind, string language, int width)
    {
        // Tables and questions are many pages of one making: each is seen in both languages and in both widths, but not in all four combinations.
        var isMany = kind is "table" or "question";
        var turn = (language == "pt") == (width == 390) ? 0 : 1;
        var addresses = site.Pages.Of(kind, language).Where((_, i) => !isMany || i % 2 == turn).ToList();
        Assert.NotEmpty(addresses);
        await using var reader = await site.Reader(language, width);
        reader.ExpectedStatus = kind == "missing" ? 404 : 200;
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            var answer = await reader.Go(address);
            var found = new List<string>();
            if (answer.Status != reader.ExpectedStatus)
                found.Add($"status {answer.Status}");
            found.AddRange(await PageFaults.Of(reader, language));
            faults.AddRange(found.Select(fault => $"{address} {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
