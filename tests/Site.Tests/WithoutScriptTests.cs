using OgpGraph.Site.Tests.Browsing;

namespace OgpGraph.Site.Tests;

/// <summary>Where scripts do not run, pages are whole.</summary>
[Collection(SiteTests.Name)]
public sealed class WithoutScriptTests(SiteFixture site)
{
    public static TheoryData<string> WithTables => ["plan", "commitment", "organization", "table", "question"];

    [BrowserTheory]
    [MemberData(nameof(WithTables))]
    public async Task Each_page_shows_its_tables(string kind)
    {
        await using var reader = await site.Reader("pt", withScript: false);
        var faults = new List<string>();
        foreach (var address in site.Pages.Of(kind, "pt"))
        {
            await reader.Go(address);
            // A table without a row says so in words.
            var rows = await reader.Page.Locator("main table tbody tr:visible").CountAsync();
            if (rows == 0 && await reader.Page.Locator("main .empty, main .explore-total").CountAsync() == 0)
                faults.Add($"{address} shows no row of a table");
            faults.AddRange(reader.Faults().Select(fault => $"{address} {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [BrowserFact]
    public async Task The_editor_s_form_asks()
    {
        await using var reader = await site.Reader("en", withScript: false);
        await reader.Go("/ide?lang=en");
        await reader.Page.GetByLabel("Question", new() { Exact = true }).FillAsync("query($n: Int) { commitments(where: { number: { eq: $n } }) { nodes { number title } } }");
        await reader.Page.GetByLabel("Variables").FillAsync("{\"n\": 5}");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        var answer = await reader.Page.Locator("#answer").InnerTextAsync();
        Assert.Contains("\"number\": 5", answer, StringComparison.Ordinal);
        Assert.StartsWith("query($n", await reader.Page.GetByLabel("Question", new() { Exact = true }).InputValueAsync(), StringComparison.Ordinal);

        // Its link opens the same question again.
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Link to this question" }).ClickAsync();
        Assert.StartsWith("query($n", await reader.Page.GetByLabel("Question", new() { Exact = true }).InputValueAsync(), StringComparison.Ordinal);
        Assert.Contains("\"n\": 5", await reader.Page.GetByLabel("Variables").InputValueAsync(), StringComparison.Ordinal);
        Assert.Equal([], reader.Faults());
    }

    [BrowserFact]
    public async Task The_editor_s_form_tells_what_is_wrong()
    {
        await using var reader = await site.Reader("en", withScript: false);
        foreach (var (query, variables, code) in new[] { ("{ nothing }", "", "OGP103"), ("{ plans {", "", "OGP102"), ("{ plans { nodes { slug } } }", "[1]", "OGP101"), ("{ plans { nodes { slug } } }", "{", "OGP101") })
        {
            await reader.Go("/ide?lang=en&plain");
            await reader.Page.GetByLabel("Question", new() { Exact = true }).FillAsync(query);
            await reader.Page.GetByLabel("Variables").FillAsync(variables);
            reader.ExpectedStatus = variables.Length > 0 ? 400 : 200;
            await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
            Assert.Contains(code, await reader.Page.Locator("#answer").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(query, await reader.Page.GetByLabel("Question", new() { Exact = true }).InputValueAsync());
        }
    }
}
