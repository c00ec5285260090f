using System.Buffers.Binary;
using System.Net;
using System.Text.RegularExpressions;

namespace OgpGraph.Host.Tests.Doors;

/// <summary>The images that links to pages are shown with. They need the letters that Node brings to the build.</summary>
[Collection(DoorHost.Name)]
public sealed partial class ShareImageTests(DoorHost door)
{
    private static bool HasLetters => Directory.Exists(Path.Combine(Path.GetDirectoryName(HostProcess.Program)!, "fonts"));

    [Theory]
    [InlineData("pt/index")]
    [InlineData("en/index")]
    [InlineData("pt/plans/pt-2021-2023")]
    [InlineData("en/commitments/tax-assistant")]
    [InlineData("pt/explore")]
    [InlineData("pt/explore/contracts")]
    [InlineData("en/questions")]
    [InlineData("en/questions/commitments")]
    [InlineData("pt/modules")]
    [InlineData("en/about")]
    [InlineData("pt/organizations/XX-SYNTHETIC:0001")]
    public async Task A_page_has_an_image_of_the_size_that_services_show(string page)
    {
        using var response = await door.Get($"/og/{page}.png");
        Assert.Equal(HasLetters ? HttpStatusCode.OK : HttpStatusCode.NotFound, response.StatusCode);
        if (!HasLetters)
            return;
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        // PNG, 11.2.2: the width and the height follow the name of the first chunk.
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], bytes[..8]);
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
        using var again = await door.Get($"/og/{page}.png", ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Languages_and_pages_have_images_of_their_own()
    {
        if (!HasLetters)
            return;
        var images = new List<byte[]>();
        foreach (var page in new[] { "pt/index", "en/index", "pt/about", "en/about", "pt/explore/contracts", "pt/commitments/tax-assistant" })
        {
            using var response = await door.Get($"/og/{page}.png");
            images.Add(await response.Content.ReadAsByteArrayAsync());
        }

        Assert.Equal(images.Count, images.Select(Convert.ToBase64String).Distinct().Count());
    }

    [Theory]
    [InlineData("fr/index.png")]
    [InlineData("pt/none.png")]
    [InlineData("pt/index")]
    [InlineData("pt/index.jpg")]
    [InlineData("pt/plans/none.png")]
    [InlineData("pt/commitments/%22%7D%20%7B%20x.png")]
    [InlineData("pt/commitments/a/b.png")]
    [InlineData("pt/explore/none.png")]
    [InlineData("pt/questions/none.png")]
    [InlineData("pt/organizations/none.png")]
    [InlineData("pt/..%2f..%2fappsettings.json.png")]
    [InlineData("pt/")]
    public async Task What_is_no_page_has_none(string page)
    {
        using var response = await door.Get($"/og/{page}");
        Assert.Equal((HttpStatusCode.NotFound, "OGP132"), (response.StatusCode, await RunningHost.Code(response)));
        using var longest = await door.Get($"/og/pt/{new string('a', 5_000)}.png");
        Assert.Equal(HttpStatusCode.NotFound, longest.StatusCode);
    }

    [Theory]
    [InlineData("pt", "Sobre os dados")]
    [InlineData("en", "About the data")]
    public async Task A_page_names_its_image_its_feed_and_the_doors_and_each_is_there(string language, string title)
    {
        using var response = await door.Get($"/{language}/about");
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains($"<meta property=\"og:title\" content=\"{title}\"", page, StringComparison.Ordinal);
        Assert.Contains($"<meta property=\"og:url\" content=\"{new Uri(door.Host.Client.BaseAddress!, $"/{language}/about")}\"", page, StringComparison.Ordinal);
        Assert.Equal(HasLetters, page.Contains($"<meta property=\"og:image\" content=\"{new Uri(door.Host.Client.BaseAddress!, $"/og/{language}/about.png")}\"", StringComparison.Ordinal));
        var links = Link().Matches(page).Select(m => m.Groups["address"].Value).ToList();
        Assert.Contains($"/feed.atom?lang={language}", links);
        Assert.Superset(new HashSet<string> { "/favicon.svg", "/catalog.jsonld", "/openapi.json" }, links.ToHashSet());
        foreach (var link in links.Where(l => l.StartsWith('/')))
        {
            using var linked = await door.Get(link);
            Assert.True(linked.StatusCode == HttpStatusCode.OK, $"{link} {linked.StatusCode}");
        }
    }

    [GeneratedRegex("<link [^>]*href=\"(?<address>[^\"]+)\"")]
    private static partial Regex Link();
}
