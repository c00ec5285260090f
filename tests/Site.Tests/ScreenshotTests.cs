using System.Text.RegularExpressions;
using OgpGraph.Site.Tests.Browsing;

namespace OgpGraph.Site.Tests;

/// <summary>The pictures of the README. <c>UPDATE_SCREENSHOTS=1</c> takes them anew.</summary>
[Collection(SiteTests.Name)]
public sealed partial class ScreenshotTests(SiteFixture site)
{
    private const int MostBytes = 200 * 1024;

    private static readonly (string Name, string Address)[] Pictures =
    [
        ("plan", "/en"),
        ("commitment", "/en/commitments/open-data-portal"),
        ("explore", "/en/explore/contracts?_group=signedOn.year&_sum=price"),
        ("ide", "/ide?lang=en"),
    ];

    private static string Folder => Path.Combine(HostProcess.Repository, "docs", "screenshots");

    [BrowserFact]
    public async Task The_pictures_are_taken_when_asked_for()
    {
        foreach (var (name, address) in Pictures)
        {
            await using var reader = await site.Reader("en");
            var answer = await reader.Go(address);
            Assert.True(answer.Ok, $"{address} has the status {answer.Status}: a picture of it cannot be taken.");
            if (name == "ide")
            {
                await reader.Page.Locator(".graphiql-execute-button").ClickAsync();
                await reader.Page.Locator(".result-window .view-lines", new() { HasText = "data" }).WaitForAsync();
            }

            var picture = await reader.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
            Assert.InRange(picture.Length, 10_000, MostBytes);
            if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
            {
                Directory.CreateDirectory(Folder);
                await File.WriteAllBytesAsync(Path.Combine(Folder, $"{name}.png"), picture);
            }
        }
    }

    [Fact]
    public void The_readme_shows_each_picture_and_each_is_there()
    {
        var shown = Shown().Matches(File.ReadAllText(Path.Combine(HostProcess.Repository, "README.md"))).Select(m => m.Groups["file"].Value).Order().ToList();
        Assert.Equal(Pictures.Select(p => $"docs/screenshots/{p.Name}.png").Order(), shown);
        Assert.All(shown, file => Assert.True(File.Exists(Path.Combine(HostProcess.Repository, file)), $"{file} is missing: UPDATE_SCREENSHOTS=1 dotnet test tests/Site.Tests --filter ScreenshotTests takes it."));
        Assert.All(shown, file => Assert.InRange(new FileInfo(Path.Combine(HostProcess.Repository, file)).Length, 10_000, MostBytes));
        Assert.Equal(shown, Directory.GetFiles(Folder).Select(f => Path.GetRelativePath(HostProcess.Repository, f).Replace('\\', '/')).Order());
    }

    [GeneratedRegex(@"!\[[^\]]+\]\((?<file>docs/screenshots/[^)]+)\)")]
    private static partial Regex Shown();
}
