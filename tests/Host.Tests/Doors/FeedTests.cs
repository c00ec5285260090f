using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace OgpGraph.Host.Tests.Doors;

/// <summary>The feed, as a reader of feeds sees it.</summary>
[Collection(DoorHost.Name)]
public sealed class FeedTests(DoorHost door)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/feed.atom?lang=pt", "{ changes { totalCount } }")]
    [InlineData("/feed.atom?lang=en", "{ changes { totalCount } }")]
    [InlineData("/feed.atom?lang=pt&plan=pt-2021-2023", "{ changes(where: {or: [{commitment: {plan: {slug: {eq: \"pt-2021-2023\"}}}}, {key: {contains: \"/pt-2021-2023/\"}}]}) { totalCount } }")]
    [InlineData("/feed.atom?lang=en&commitment=tax-assistant", "{ changes(where: {commitment: {slug: {eq: \"tax-assistant\"}}}) { totalCount } }")]
    [InlineData("/feed.atom?lang=pt&question=open-milestones", "{ changes(where: {type: {in: [\"Commitment\", \"Milestone\", \"MilestoneProgress\"]}}) { totalCount } }")]
    public async Task Its_pages_lead_through_all_changes_each_once_the_newest_first(string address, string count)
    {
        var expected = (await door.Host.Ask(count)).GetProperty("data").GetProperty("changes").GetProperty("totalCount").GetInt32();
        Assert.True(expected > 0);
        var entries = new List<SyndicationItem>();
        for (var next = address; next is not null;)
        {
            var feed = await Read(next);
            Assert.True(feed.Items.Count() <= 50);
            Assert.NotEmpty(feed.Title.Text);
            Assert.NotEmpty(feed.Authors);
            Assert.Equal(next, feed.Links.Single(l => l.RelationshipType == "self").Uri.PathAndQuery);
            Assert.Equal(new Uri(door.Host.Client.BaseAddress!, address.Split("&after")[0]).ToString(), feed.Id);
            entries.AddRange(feed.Items);
            next = feed.Links.SingleOrDefault(l => l.RelationshipType == "next")?.Uri.PathAndQuery;
        }

        Assert.Equal((expected, expected), (entries.Count, entries.Select(e => e.Id).Distinct().Count()));
        Assert.Equal(entries.Select(e => e.LastUpdatedTime).OrderDescending(), entries.Select(e => e.LastUpdatedTime));
        Assert.All(entries, entry =>
        {
            Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", entry.Id);
            Assert.NotEmpty(entry.Title.Text);
            Assert.NotEmpty(entry.Summary.Text);
            Assert.StartsWith($"/{address.Split("lang=")[1][..2]}", entry.Links.Single(l => l.RelationshipType == "alternate").Uri.AbsolutePath, StringComparison.Ordinal);
        });
        Assert.Contains(entries, entry => entry.Links.Any(l => l.RelationshipType == "via"));
    }

    [Fact]
    public async Task An_entry_is_one_whatever_feed_it_comes_from_and_another_in_the_other_language()
    {
        var all = (await Pages("/feed.atom?lang=pt")).ToHashSet();
        Assert.Subset(all, (await Pages("/feed.atom?lang=pt&commitment=cybersecurity")).ToHashSet());
        Assert.Empty(all.Intersect(await Pages("/feed.atom?lang=en")));
    }

    // RFC 4287, 4.1: what a feed and an entry must have, and no more than once.
    [Fact]
    public async Task It_keeps_the_rules_of_Atom()
    {
        using var response = await door.Get("/feed.atom?lang=en");
        Assert.Equal("application/atom+xml; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.Equal("en", feed.Attribute(XNamespace.Xml + "lang")?.Value);
        Assert.All(new[] { "id", "title", "updated", "author" }, name => Assert.Single(feed.Elements(Atom + name)));
        Assert.All(feed.Elements(Atom + "entry"), entry =>
        {
            Assert.All(new[] { "id", "title", "updated", "published", "summary" }, name => Assert.Single(entry.Elements(Atom + name)));
            Assert.Single(entry.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == "alternate");
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$", entry.Element(Atom + "updated")!.Value);
        });
    }

    [Theory]
    [InlineData("pt", "O que se ficou a saber")]
    [InlineData("en", "What became known")]
    public async Task Without_a_language_in_the_address_the_reader_s_own_is_taken(string language, string title)
    {
        using var response = await door.Get("/feed.atom", ("Accept-Language", language));
        Assert.Contains(title, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Accept-Language", response.Headers.Vary);
    }

    [Theory]
    [InlineData("/feed.atom?lang=de", HttpStatusCode.BadRequest, "OGP132")]
    [InlineData("/feed.atom?plan=none", HttpStatusCode.NotFound, "OGP132")]
    [InlineData("/feed.atom?commitment=%22%7D%7D%20%7B", HttpStatusCode.NotFound, "OGP132")]
    [InlineData("/feed.atom?question=none", HttpStatusCode.NotFound, "OGP132")]
    [InlineData("/feed.atom?plan=pt-2021-2023&commitment=cybersecurity", HttpStatusCode.BadRequest, "OGP132")]
    [InlineData("/feed.atom?since=2020-01-01", HttpStatusCode.BadRequest, "OGP132")]
    [InlineData("/feed.atom?after=zzz", HttpStatusCode.BadRequest, "OGP108")]
    public async Task What_cannot_be_is_refused(string address, HttpStatusCode status, string code)
    {
        using var response = await door.Get(address);
        Assert.Equal((status, code, "no-store"), (response.StatusCode, await RunningHost.Code(response), response.Headers.CacheControl!.ToString()));
    }

    [Fact]
    public async Task Facts_with_characters_that_XML_has_no_way_to_write_do_not_break_it()
    {
        var hostile = JsonSerializer.Serialize("a\u0000b\u000b<script>&\ud83d\ude00]]>\ufffe");
        await using var host = await RunningHost.Start(new ScriptedService((_, _) => ScriptedService.Executed(
            """{"data":{"changes":{"nodes":[{"key":"k","kind":"ADDED","type":"T","summary":HOSTILE,"pt":null,"en":null,"knownOn":"2024-01-01","recordedAt":"2024-01-01T00:00:00Z","commitment":null,"source":{"title":HOSTILE,"url":"javascript:alert(1)"}}],"pageInfo":{"hasNextPage":false,"endCursor":null}}}}""".Replace("HOSTILE", hostile, StringComparison.Ordinal))));
        using var response = await host.Get("/feed.atom?lang=en");
        var entry = SyndicationFeed.Load(XmlReader.Create(await response.Content.ReadAsStreamAsync())).Items.Single();
        Assert.Contains("a\ufffdb\ufffd<script>&\ud83d\ude00]]>\ufffd", entry.Title.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(entry.Links, link => link.RelationshipType == "via");
    }

    private async Task<IReadOnlyList<string>> Pages(string address)
    {
        var ids = new List<string>();
        for (var next = address; next is not null;)
        {
            var feed = await Read(next);
            ids.AddRange(feed.Items.Select(item => item.Id));
            next = feed.Links.SingleOrDefault(l => l.RelationshipType == "next")?.Uri.PathAndQuery;
        }

        return ids;
    }

    private async Task<SyndicationFeed> Read(string address)
    {
        using var response = await door.Get(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var reader = XmlReader.Create(await response.Content.ReadAsStreamAsync());
        return SyndicationFeed.Load(reader);
    }
}
