using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OgpGraph.Host.Tests.Questions;

namespace OgpGraph.Host.Tests.Site;

/// <summary>The site's pages over the real host, without a script.</summary>
public sealed class SitePageTests(SiteHost host) : IClassFixture<SiteHost>
{
    private static readonly string[] Commitments = ["education-portal", "tax-assistant", "inclusive-channels", "data-interconnection", "open-data-portal", "cybersecurity", "beneficial-owners", "recovery-plan", "access-to-information", "air-quality"];

    private static readonly string[] Paths =
    [
        "", "/plans/pt-2021-2023", .. Commitments.Select(slug => $"/commitments/{slug}"), "/organizations/ama", "/organizations/rnaa", "/organizations/XX-SYNTHETIC:0001",
        "/questions", "/questions/plan-assessments", "/questions/indicator-observations?plan=pt-2021-2023&indicator=tax-assistant.access-growth", "/questions/commitments", "/modules", "/about",
    ];

    public static TheoryData<string> Pages => [.. Paths.SelectMany(path => (string[])["/pt" + path, "/en" + path])];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_whole_in_its_language(string address)
    {
        var page = await host.Client.Page(address);
        Assert.Equal(address[1..3], page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("#content", page.QuerySelector("a")!.GetAttribute("href"));
        Assert.All(page.All.Where(e => !string.IsNullOrEmpty(e.Id)).GroupBy(e => e.Id), same => Assert.True(same.Count() == 1, $"the id {same.Key} stands {same.Count()} times"));
        Assert.All(page.QuerySelectorAll("[aria-labelledby],[aria-describedby]"), e => Assert.NotNull(page.GetElementById(e.GetAttribute("aria-labelledby") ?? e.GetAttribute("aria-describedby")!)));

        // Headings go down by one level at most.
        var levels = page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} follows h{pair.First}"));

        // Tables can be scrolled by the keyboard, and say what they are.
        Assert.All(page.QuerySelectorAll("table"), table =>
        {
            Assert.NotEqual("", table.QuerySelector("caption")!.TextContent);
            Assert.Equal(("region", "0"), (table.ParentElement!.GetAttribute("role"), table.ParentElement.GetAttribute("tabindex")));
            Assert.All(table.QuerySelectorAll("th"), heading => Assert.Equal("col", heading.GetAttribute("scope")));
            Assert.All(table.QuerySelectorAll("tbody td:not([hidden])"), cell => Assert.NotEqual("", cell.TextContent.Trim()));
        });

        // Nothing comes from elsewhere, and nothing in the page runs but the site's own files.
        Assert.All(page.QuerySelectorAll("link[rel=stylesheet],script[src],img"), e => Assert.StartsWith("/assets/", e.GetAttribute("href") ?? e.GetAttribute("src"), StringComparison.Ordinal));
        Assert.All(page.Scripts, script => Assert.True(script.Source is not null || script.Type == "application/ld+json"));
        Assert.All(page.All, e => Assert.DoesNotContain(e.Attributes, a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.DoesNotContain("javascript:", link.GetAttribute("href"), StringComparison.OrdinalIgnoreCase));

        foreach (var described in page.JsonLd())
            Assert.Equal("https://schema.org", described.GetProperty("@context").GetString());
    }

    [Theory]
    [InlineData("/pt")]
    [InlineData("/en/commitments/air-quality")]
    [InlineData("/pt/organizations/XX-SYNTHETIC:0001")]
    [InlineData("/en/questions/indicator-observations?plan=pt-2021-2023&indicator=tax-assistant.access-growth")]
    [InlineData("/pt/about")]
    public async Task Its_languages_lead_to_each_other(string address)
    {
        var page = await host.Client.Page(address);
        foreach (var tag in new[] { "pt", "en" })
        {
            var link = Assert.Single(page.QuerySelectorAll($".languages a[lang={tag}]"));
            Assert.Equal(tag == address[1..3] ? "true" : null, link.GetAttribute("aria-current"));
            var other = await host.Client.Page(link.GetAttribute("href")!);
            Assert.Equal(tag, other.DocumentElement.GetAttribute("lang"));
            Assert.EndsWith(link.GetAttribute("href"), page.QuerySelector($"link[hreflang={tag}]")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Equal(other.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), page.QuerySelector($"link[hreflang={tag}]")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Every_link_within_the_site_answers()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in Paths.Select(path => "/pt" + path))
        {
            var page = await host.Client.Page(address);
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(link => !link.StartsWith("/ide", StringComparison.Ordinal) && !link.Contains("/explore", StringComparison.Ordinal)).Where(seen.Add))
            {
                using var answer = await host.Client.GetAsync(link, HttpCompletionOption.ResponseHeadersRead);
                Assert.True(answer.IsSuccessStatusCode, $"{address} links to {link}: {(int)answer.StatusCode}");
            }

            foreach (var place in page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]))
                Assert.NotNull(page.GetElementById(place));
        }

        Assert.True(seen.Count > 100);
    }

    [Theory]
    [InlineData("/pt/commitments/recovery-plan")]
    [InlineData("/en/plans/pt-2021-2023")]
    [InlineData("/pt/organizations/XX-SYNTHETIC:0001")]
    [InlineData("/en/questions/commitment-observations?commitment=tax-assistant")]
    public async Task A_table_on_screen_is_its_file(string address)
    {
        var page = await host.Client.Page(address);
        var compared = 0;
        foreach (var view in page.QuerySelectorAll("section.view").Where(view => view.QuerySelector(":scope > .actions") is not null && view.QuerySelector("table") is not null))
        {
            var file = view.QuerySelector(".downloads a")!.GetAttribute("href")!;
            var (heading, rows) = Csv.Read(await host.Client.GetStringAsync(file));
            var table = (IHtmlTableElement)view.QuerySelector("table")!;
            Assert.Equal(heading, table.Head!.Rows[0].Cells.Select(cell => cell.GetAttribute("data-column")!));
            var shown = table.Values();
            Assert.True(shown.Count == rows.Count || (view.QuerySelector(".cut") is not null && shown.Count < rows.Count), file);
            foreach (var (row, line) in shown.Zip(rows))
                Assert.All(heading, column => Assert.Equal(Plain(line[column]), Plain(row[column])));
            compared++;
        }

        Assert.True(compared > 0);
    }

    [Fact]
    public async Task What_is_not_known_says_why()
    {
        var page = await host.Client.Page("/pt/commitments/tax-assistant");
        var shares = (IHtmlTableElement)page.QuerySelector("#i-tax-assistant-handed-to-official table")!;
        var cell = shares.QuerySelector("td.unknown")!;
        Assert.Equal("", cell.GetAttribute("data-value"));
        Assert.StartsWith("não indicado na fonte", cell.Words(), StringComparison.Ordinal);
        Assert.Contains("4 de 4", page.QuerySelector(".glance")!.Words(), StringComparison.Ordinal);

        var growth = page.QuerySelector("#i-tax-assistant-access-growth table")!.QuerySelectorAll("td.number").Select(value => value.Words()).ToList();
        Assert.Contains(growth, value => value.StartsWith("cerca de 4\u00a0vezes", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("#i-tax-assistant-availability .mark"), mark => mark.TextContent == "meta");
        Assert.DoesNotContain(page.QuerySelectorAll(".figure"), figure => figure.TextContent.Trim() == "0");
    }

    [Fact]
    public async Task The_plan_says_what_was_promised_reported_reviewed_and_is_not_known()
    {
        foreach (var (tag, reported, reviewed, unknown) in new[] { ("pt", "78,5\u00a0%", "7\u00a0de\u00a09", "27 de 37"), ("en", "78.5%", "7 of 9", "27 of 37") })
        {
            var page = await host.Client.Page($"/{tag}");
            var figures = page.QuerySelectorAll(".glance .figure").Select(figure => figure.TextContent.Trim()).ToList();
            Assert.Equal(["10", reported, reviewed, tag == "pt" ? "4\u00a0de\u00a09" : "4 of 9", unknown], figures);
            Assert.NotEmpty(page.QuerySelectorAll(".glance .caveat"));
            Assert.Equal(10, page.QuerySelectorAll(".commitments > li").Length);
            var dataset = Assert.Single(page.JsonLd());
            Assert.Equal("Dataset", dataset.GetProperty("@type").GetString());
            foreach (var file in dataset.GetProperty("distribution").EnumerateArray())
                (await host.Client.GetAsync(new Uri(file.GetProperty("contentUrl").GetString()!).PathAndQuery)).EnsureSuccessStatusCode();
        }
    }

    [Fact]
    public async Task Made_up_rows_are_marked()
    {
        var page = await host.Client.Page("/en/organizations/XX-SYNTHETIC:0001");
        Assert.Equal("Organization", Assert.Single(page.JsonLd()).GetProperty("@type").GetString());
        Assert.NotEmpty(page.QuerySelectorAll("h1 .mark"));
        var rows = page.QuerySelectorAll("tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("synthetic data", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Markup_in_data_is_text()
    {
        foreach (var address in new[] { "/en", "/en/commitments/air-quality", "/en/modules", "/en/questions/plan-commitments", "/en/about" })
        {
            var page = await host.Client.Page(address);
            Assert.DoesNotContain(page.Images, image => image.Source is not null);
            Assert.All(page.Scripts, script => Assert.DoesNotContain("alert(1)", script.Type == "application/ld+json" ? "" : script.Text, StringComparison.Ordinal));
            Assert.DoesNotContain(page.All, e => e.HasAttribute("onerror") || e.HasAttribute("onmouseover"));
            Assert.DoesNotContain(page.QuerySelectorAll("a"), a => a.GetAttribute("href")!.StartsWith("javascript", StringComparison.Ordinal));
        }

        var commitment = await host.Client.Page("/en/commitments/air-quality");
        Assert.Equal(SiteHost.Hostile, commitment.QuerySelector("h1")!.TextContent);
        Assert.Equal(SiteHost.Hostile, Assert.Single(commitment.JsonLd()).GetProperty("name").GetString());
        Assert.Contains(SiteHost.Hostile, commitment.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pt/nada", 404, "Esta página não existe")]
    [InlineData("/en/commitments/nothing", 404, "There is no such page")]
    [InlineData("/en/plans/nothing", 404, "There is no such page")]
    [InlineData("/pt/organizations/PT-NIPPC:000000000", 404, "Esta página não existe")]
    [InlineData("/pt/organizations/nada", 404, "Esta página não existe")]
    [InlineData("/en/questions/nothing", 404, "There is no such page")]
    [InlineData("/en/questions/~nothing", 400, "The page could not be shown")]
    [InlineData("/en/questions/plan-events?colour=red", 400, "The page could not be shown")]
    public async Task What_is_not_there_says_so_in_the_readers_language(string address, int status, string heading)
    {
        var page = await host.Client.Page(address, status);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(address[1..3], page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task A_failed_module_is_told_and_breaks_no_page()
    {
        var page = await host.Client.Page("/pt/modules");
        var failed = page.GetElementById("throwing-define")!.ParentElement!;
        Assert.Contains("não está a servir", failed.Words(), StringComparison.Ordinal);
        Assert.Contains("Define says no.", failed.Words(), StringComparison.Ordinal);
        using var moved = await host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/modules") { Headers = { { "Accept", "text/html" }, { "Accept-Language", "en" } } });
        Assert.Equal((302, "/en/modules"), ((int)moved.StatusCode, moved.Headers.Location?.ToString()));
        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(await host.Client.GetStringAsync("/modules")).RootElement.ValueKind);
    }

    [Fact]
    public async Task Only_an_embedded_view_may_be_framed()
    {
        var page = await host.Client.Page("/en/questions/plan-milestones-by-progress");
        var frame = page.QuerySelectorAll("pre").Single(pre => pre.TextContent.StartsWith("<iframe", StringComparison.Ordinal)).TextContent.Split('"')[1];
        var framed = await host.Client.Page(new Uri(frame).PathAndQuery);
        Assert.Empty(framed.QuerySelectorAll("nav,form,details"));
        Assert.Equal(page.QuerySelector("table tbody")!.TextContent, framed.QuerySelector("table tbody")!.TextContent);
        Assert.NotNull(framed.QuerySelector(".source-line"));
        Assert.EndsWith("frame-ancestors *", await Policy(new Uri(frame).PathAndQuery), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", await Policy("/en/questions/plan-milestones-by-progress"), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", await Policy("/en"), StringComparison.Ordinal);

        async Task<string> Policy(string address)
        {
            using var answer = await host.Client.GetAsync(address);
            return answer.Headers.GetValues("Content-Security-Policy").Single();
        }
    }

    [Fact]
    public async Task A_form_asks_without_a_script_and_a_link_carries_its_question()
    {
        var page = await host.Client.Page("/pt/questions/commitment-milestones?commitment=cybersecurity");
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(page.QuerySelector("form"));
        var field = Assert.IsAssignableFrom<IHtmlInputElement>(form.QuerySelector("input"));
        Assert.Equal(("get", "commitment", "cybersecurity"), (form.Method, field.Name, field.Value));
        Assert.NotEmpty(form.QuerySelectorAll($"label[for='{field.Id}']"));

        var carried = page.QuerySelectorAll("dd a").Select(a => a.GetAttribute("href")!).Single(a => a.StartsWith("/ide", StringComparison.Ordinal)).Split("q=")[1];
        var same = await host.Client.Page($"/pt/questions/~{carried}");
        Assert.Equal(page.QuerySelector("table tbody")!.TextContent, same.QuerySelector("table tbody")!.TextContent);
    }

    [Fact]
    public async Task A_page_is_small_and_is_answered_again_at_no_cost()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/pt") { Headers = { { "Accept-Encoding", "br" } } };
        using var answer = await host.Client.SendAsync(request);
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length < 30_000);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/pt") { Headers = { { "Accept-Encoding", "br" }, { "If-None-Match", answer.Headers.ETag!.ToString() } } };
        using var known = await host.Client.SendAsync(again);
        Assert.Equal(304, (int)known.StatusCode);
        Assert.DoesNotContain("A page failed", host.Log, StringComparison.Ordinal);
    }

    // CSV keeps a formula from being one by an apostrophe; a page need not.
    private static string Plain(string value) => value.TrimStart('\'').Trim().ReplaceLineEndings(" ");
}
