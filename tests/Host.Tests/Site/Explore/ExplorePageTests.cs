using System.Net;
using CsCheck;

namespace OgpGraph.Host.Tests.Site.Explore;

/// <summary>What one page of Explore says and refuses.</summary>
public sealed class ExplorePageTests(ExploreHost host) : IClassFixture<ExploreHost>
{
    [Theory]
    [InlineData("?bogus=1", "bogus")]
    [InlineData("?price=dear", "dear")]
    [InlineData("?signedOn__gte=31-03-2024", "2024-03-31")]
    [InlineData("?signedOn.year=24", "2024")]
    [InlineData("?procedure=BRIBE", "DIRECT_AWARD")]
    [InlineData("?procedure__contains=A", "procedure__contains")]
    [InlineData("?supplier=not-an-id", "OGP115")]
    [InlineData("?tendererCount=99999999999999", "OGP1")]
    [InlineData("?_sort=password", "password")]
    [InlineData("?_group=object.name", "object.name")]
    [InlineData("?_group=procedure&_sum=object", "object")]
    [InlineData("?_group=procedure&_sum=tendererCount", "tendererCount")]
    [InlineData("?_group=supplier&_sort=supplier", "supplier")]
    [InlineData("?_columns=__typename", "__typename")]
    [InlineData("?_after=garbage", "OGP108")]
    [InlineData("?isSynthetic=maybe", "true")]
    [InlineData("?__proto__=1", "__proto__")]
    public async Task What_cannot_be_used_is_said_on_the_page(string query, string words)
    {
        foreach (var language in new[] { "pt", "en" })
        {
            using var answer = await host.Get($"/{language}/explore/contracts{query}");
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
            Assert.Contains(words, ShownPage.TextOf(html), StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", html, StringComparison.Ordinal);
            Assert.DoesNotContain("id=\"rows\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_unknown_table_is_not_found()
    {
        using var answer = await host.Get("/en/explore/%3Cscript%3E");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_address_is_a_fault()
    {
        var names = Words("price", "signedOn", "supplier", "procedure", "isSynthetic", "supplier.name", "signedOn.year", "amendments", "_sort", "_group", "_sum", "_columns", "_after", "_before", "_size", "_facet", "_search", "_chart", "_filter_field", "id", "source.title");
        var operations = Words("", "", "__gte", "__contains", "__in", "__unknown", "__neq", "__zz");
        var values = Gen.OneOf(Words("true", "1", "2024-01-01", "2024", "supplier", "-price", "signedOn.year", "count", "' OR 1=1 --", "\0", "😀", "%", "{}", "$where", "\"}"), Gen.String[0, 12]);
        var addresses = new List<string>();
        Gen.Select(names, operations, values, (name, operation, value) => $"{Uri.EscapeDataString(name + operation)}={Uri.EscapeDataString(string.Concat(value.EnumerateRunes()))}").Array[1, 5]
            .Sample(parts => addresses.Add("/en/explore/contracts?" + string.Join('&', parts)), iter: 250, threads: 1);
        foreach (var address in addresses)
        {
            using var answer = await host.Get(address);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{address}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_form_becomes_a_short_address()
    {
        using var answer = await host.Get("/pt/explore/contracts?_form=1&_search=&_filter_field=price&_filter_op=gte&_filter_value=1000&_filter_field=&_filter_op=eq&_filter_value=&_sort=-price&_sort=&_group=&_group=&_group=&_sum=&_chart=&_size=");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/pt/explore/contracts?price__gte=1000&_sort=-price", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_usual_columns_are_not_said()
    {
        var usual = (await host.Page("/en/explore/contracts")).Form.GetProperty("columns").EnumerateArray().Select(c => $"_columns={c.GetString()}");
        using var answer = await host.Get($"/en/explore/contracts?_form=1&{string.Join('&', usual)}");
        Assert.Equal("/en/explore/contracts", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_lead_back()
    {
        var seen = new List<string?>();
        var back = new Stack<IReadOnlyList<string?>>();
        string? address = "/en/explore/contracts?price__unknown=false&_sort=-price,key&_columns=key&_size=100";
        ShownPage page = null!;
        while (address is not null)
        {
            page = await host.Page(address);
            back.Push(page["key"]);
            seen.AddRange(page["key"]);
            address = page.Links.FirstOrDefault(l => l.Contains("_after=", StringComparison.Ordinal) && page.Html.Contains($"rel=\"next nofollow\" href=\"{WebUtility.HtmlEncode(l)}\"", StringComparison.Ordinal));
        }

        var all = (await host.Ask("{ contracts(first: 1000, where: {price: {neq: null}}, order: [{price: DESC}, {key: ASC}]) { nodes { key } } }")).GetProperty("contracts").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("key").GetString());
        Assert.Equal(all, seen);

        Assert.InRange(back.Count, 2, 10);
        back.Pop();
        var before = page.Links.First(l => l.Contains("_before=", StringComparison.Ordinal));
        Assert.Equal(back.Pop(), (await host.Page(before))["key"]);
    }

    [Fact]
    public async Task Made_up_rows_say_so_in_rows_and_in_groups()
    {
        var rows = await host.Page("/en/explore/contracts?_columns=object,price");
        Assert.Equal(["object", "price", "currency", "isSynthetic", "source_title"], rows.Columns);
        Assert.Contains("made up", rows.Text, StringComparison.Ordinal);
        Assert.All(rows["isSynthetic"], value => Assert.Equal("true", value));
        var groups = await host.Page("/en/explore/contracts?_group=procedure&_sum=price");
        Assert.Equal(["key_procedure", "key_currency", "key_isSynthetic", "count", "sum_price", "sumReason_price"], groups.Columns);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_what_the_table_is_and_leads_out()
    {
        var page = await host.Page("/en/explore/contracts?price__lt=0&procedure=DIRECT_AWARD");
        Assert.Empty(page.Rows);
        Assert.Contains("All rows of this table are made up", page.Text, StringComparison.Ordinal);
        Assert.Contains("/en/explore/contracts?procedure=DIRECT_AWARD", page.Links);
        Assert.Contains("/en/explore/contracts?price__lt=0", page.Links);
        Assert.Contains("/en/explore/contracts", page.Links);
    }

    [Fact]
    public async Task Unknown_is_a_group_and_no_zero()
    {
        var groups = await host.Page("/en/explore/contracts?_group=supplier&_sum=effectivePrice&_size=1000");
        Assert.Contains(null, groups["sum_effectivePrice"]);
        var years = await host.Page("/pt/explore/contracts?_group=tendersFrom.year");
        Assert.Contains(null, years["key_tendersFromYear"]);
        Assert.Contains("desconhecido", years.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_conditions_and_orders_reach_the_row_that_is_pointed_to()
    {
        var page = await host.Page("/en/explore/contracts?supplier.name__contains=alfa&_columns=key,supplier,supplier.key&_sort=-supplier.key,key&_size=10");
        var expected = (await host.Ask("{ contracts(first: 10, where: {supplier: {name: {contains: \"alfa\"}}}, order: [{supplier: {key: DESC}}, {key: ASC}]) { nodes { key supplier { name key } } } }")).GetProperty("contracts").GetProperty("nodes").EnumerateArray().ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(n => n.GetProperty("key").GetString()), page["key"]);
        Assert.Equal(expected.Select(n => n.GetProperty("supplier").GetProperty("name").GetString()), page["supplier_name"]);
        Assert.Equal(expected.Select(n => n.GetProperty("supplier").GetProperty("key").GetString()), page["supplier_key"]);
    }

    [Fact]
    public async Task A_condition_by_id_is_read_out_by_name()
    {
        var supplier = (await host.Ask("{ contracts(first: 1, where: {supplier: {id: {neq: null}}}) { nodes { supplier { id name } } } }")).GetProperty("contracts").GetProperty("nodes")[0].GetProperty("supplier");
        var page = await host.Page($"/en/explore/contracts?supplier={Uri.EscapeDataString(supplier.GetProperty("id").GetString()!)}");
        Assert.Contains($"Supplier is {supplier.GetProperty("name").GetString()}", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_found_whatever_their_accents()
    {
        var page = await host.Page("/en/explore/contracts?_search=computacao");
        Assert.NotEmpty(page.Rows);
        Assert.Equal((await host.Ask("{ contracts(where: {search: {text: \"computação\"}}) { totalCount } }")).GetProperty("contracts").GetProperty("totalCount").GetInt32(), await host.Count("contracts", "?_search=computacao"));
    }

    [Fact]
    public async Task A_page_asks_a_bounded_number_of_questions_and_statements()
    {
        foreach (var (table, _) in host.Connections)
        {
            await host.Page($"/en/explore/{table}");
            host.Service.Take();
            await host.Page($"/en/explore/{table}?_size=200");
            var (questions, statements) = host.Service.Take();

            // Rows and what stands beside them; a facet of rows that are pointed to may look each kind of row up.
            Assert.InRange(questions, 1, 2);
            Assert.InRange(statements, 1, 45);
        }
    }

    [Fact]
    public async Task Nothing_that_data_hold_ends_a_script_or_an_attribute()
    {
        var page = await host.Page("/en/explore/contracts?object__contains=%3C%2Fscript%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%22onload%3D");
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"onload=", page.Html, StringComparison.Ordinal);
        Assert.Equal("object", page.Form.GetProperty("conditions")[0].GetProperty("field").GetString());
    }

    private static Gen<T> Words<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);
}
