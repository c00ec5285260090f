using System.Text.RegularExpressions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Tests.Documentation;

/// <summary>Each error code has a page, and each page is of a code.</summary>
public sealed partial class ErrorPageTests
{
    public static TheoryData<string> Codes => [.. ErrorPage.Codes];

    [Fact]
    public void Each_code_has_a_page_and_each_page_is_of_a_code()
        => Assert.Equal(ErrorPage.Codes, Directory.GetFiles(Path.Combine(Page.Folder, "errors"), "*.md").Select(Path.GetFileNameWithoutExtension).Where(name => name != "README").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_tells_cause_fix_and_place_and_shows_what_is_wrong_and_what_is_right(string code)
    {
        var page = ErrorPage.Of(code);
        Assert.NotEmpty(page.Wrong);
        Assert.NotEmpty(page.Right);
        Assert.All(page.Wrong.Concat(page.Right), example => Assert.NotEmpty(example.Text.Trim()));
        Assert.All(page.Right, example => Assert.Null(example.Message));
    }

    [Fact]
    public void The_index_has_a_line_for_each_code_with_the_title_of_its_page()
    {
        var lines = IndexLine().Matches(new Page("errors/README.md").Text).Select(m => m.Value).ToList();
        Assert.Equal(ErrorPage.Codes.Select(code => $"- [{code}]({code}.md): {ErrorPage.Of(code).Title}"), lines.Order(StringComparer.Ordinal));
    }

    // A code that the sources come to use must not be called unused any longer.
    [Fact]
    public void A_code_that_nothing_gives_says_so()
    {
        var sources = Directory.GetFiles(Path.Combine(HostProcess.Repository, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != $"{nameof(ErrorCode)}.cs" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        foreach (var field in typeof(ErrorCode).GetFields())
        {
            var code = (string)field.GetRawConstantValue()!;
            var isGiven = sources.Exists(text => Regex.IsMatch(text, $@"(?<!cref=""){nameof(ErrorCode)}\.{field.Name}\b"));
            var saysNot = ErrorPage.Of(code).Text.Contains("no version gives it yet", StringComparison.Ordinal);
            Assert.True(isGiven != saysNot, isGiven ? $"{code} is given now: its page must tell when, and with which message." : $"Nothing gives {code}: its page must say that no version gives it yet.");
        }
    }

    [GeneratedRegex(@"^- \[OGP\d{3}\].+$", RegexOptions.Multiline)]
    private static partial Regex IndexLine();
}
