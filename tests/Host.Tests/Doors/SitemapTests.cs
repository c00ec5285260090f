using System.Net;
using System.Xml.Linq;

namespace OgpGraph.Host.Tests.Doors;

/// <summary>What search engines find.</summary>
[Collection(DoorHost.Name)]
public sealed class SitemapTests(DoorHost door)
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task It_has_each_plan_commitment_table_question_and_real_organization_in_both_languages()
    {
        var index = await Read("/sitemap.xml");
        var files = index.Elements(Map + "sitemap").Select(s => s.Element(Map + "loc")!.Value).ToList();
        Assert.Equal(2, files.Count);
        var pages = new List<string>();
        foreach (var file in files)
        {
            foreach (var url in (await Read(file)).Elements(Map + "url"))
            {
                var (page, others) = (url.Element(Map + "loc")!.Value, url.Elements(Html + "link").ToDictionary(l => l.Attribute("hreflang")!.Value, l => l.Attribute("href")!.Value));
                Assert.Equal(["en", "pt", "x-default"], others.Keys.Order());
                Assert.Contains(page, others.Values);
                pages.Add(new Uri(page).AbsolutePath);
            }
        }

        Assert.Equal(pages.Count, pages.Distinct().Count());
        var data = (await door.Host.Ask("{ plans { nodes { slug } } commitments { nodes { slug } } organizations(first: 1000) { nodes { key isSynthetic } } }")).GetProperty("data");
        string[] Values(string field, string name) => [.. data.GetProperty(field).GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty(name).GetString()!)];
        var organizations = data.GetProperty("organizations").GetProperty("nodes").EnumerateArray().ToLookup(n => n.GetProperty("isSynthetic").GetBoolean(), n => n.GetProperty("key").GetString()!);
        Assert.NotEmpty(organizations[true]);
        Assert.NotEmpty(organizations[false]);
        foreach (var language in new[] { "pt", "en" })
        {
            Assert.Superset(Values("plans", "slug").Select(slug => $"/{language}/plans/{slug}").ToHashSet(), pages.ToHashSet());
            Assert.Superset(Values("commitments", "slug").Select(slug => $"/{language}/commitments/{slug}").ToHashSet(), pages.ToHashSet());
            Assert.Superset(new HashSet<string> { $"/{language}", $"/{language}/about", $"/{language}/explore/contracts", $"/{language}/questions/commitments" }, pages.ToHashSet());
            foreach (var page in pages.Where(p => p.Split('/') is ["", _] or ["", _, "plans" or "commitments" or "organizations" or "questions" or "about" or "modules", ..] && p.StartsWith($"/{language}", StringComparison.Ordinal)))
            {
                using var response = await door.Get(page);
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{page}: {response.StatusCode}");
            }

            Assert.Equal(organizations[false].Order(StringComparer.Ordinal), pages.Where(p => p.StartsWith($"/{language}/organizations/", StringComparison.Ordinal)).Select(p => p.Split('/')[^1]).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("x")]
    [InlineData("99999999999999999999")]
    public async Task A_part_that_is_not_there_is_not_found(string number)
    {
        using var response = await door.Get($"/sitemap/organizations-{number}.xml");
        Assert.Equal((HttpStatusCode.NotFound, "OGP132"), (response.StatusCode, await RunningHost.Code(response)));
    }

    [Fact]
    public async Task Crawlers_are_told_where_it_is()
    {
        using var response = await door.Get("/robots.txt");
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');
        Assert.Equal("User-agent: *", lines[0]);
        Assert.Contains($"Sitemap: {new Uri(door.Host.Client.BaseAddress!, "/sitemap.xml")}", lines);
    }

    [Fact]
    public async Task The_sign_is_an_image()
    {
        using var response = await door.Get("/favicon.svg");
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("svg", XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Name.LocalName);
    }

    private async Task<XElement> Read(string address)
    {
        using var response = await door.Get(address);
        Assert.Equal((HttpStatusCode.OK, "application/xml"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
    }
}
