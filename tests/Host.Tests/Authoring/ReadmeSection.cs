using System.Text.RegularExpressions;

namespace OgpGraph.Host.Tests.Authoring;

/// <summary>A section of a page, with the blocks that a reader types and the answers that it promises.</summary>
internal sealed partial record ReadmeSection(string Title, IReadOnlyList<string> Commands, IReadOnlyList<string> Answers)
{
    /// <summary>The sections of a page by their headings.</summary>
    public static IReadOnlyDictionary<string, ReadmeSection> Of(string page)
        => Heading().Split(page).Skip(1).Chunk(2).ToDictionary(part => part[0], part => new ReadmeSection(part[0], Blocks(part[1], "sh"), Blocks(part[1], "json")), StringComparer.Ordinal);

    private static List<string> Blocks(string text, string language)
        => [.. Block().Matches(text).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["text"].Value)];

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
