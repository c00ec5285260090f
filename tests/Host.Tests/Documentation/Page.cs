using System.Text.RegularExpressions;

namespace OgpGraph.Host.Tests.Documentation;

/// <summary>A page of <c>docs</c>, and what stands in its tables.</summary>
/// <param name="name">The page, from <c>docs</c> on.</param>
internal sealed partial class Page(string name)
{
    /// <summary>The folder of all pages.</summary>
    public static string Folder { get; } = Path.Combine(HostProcess.Repository, "docs");

    /// <summary>The page, from <c>docs</c> on.</summary>
    public string Name => name;

    /// <summary>The whole page, lines ended with LF.</summary>
    public string Text { get; } = File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings("\n");

    /// <summary>The rows that begin with a word of code, by that word; the cells after it.</summary>
    public IReadOnlyDictionary<string, string[]> Rows => RowsOf(Text);

    /// <summary>The sections, by heading: each to the next heading of any level.</summary>
    public IReadOnlyDictionary<string, string> Sections
        => Section().Matches(Text).ToDictionary(m => m.Groups["heading"].Value, m => m.Groups["content"].Value, StringComparer.Ordinal);

    /// <summary>The rows of a part of a page that begin with a word of code, by that word; the cells after it.</summary>
    public static IReadOnlyDictionary<string, string[]> RowsOf(string text)
        => Row().Matches(text).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["cells"].Value.Split(" | "), StringComparer.Ordinal);

    /// <summary>A number or time as the pages write it.</summary>
    public static string Written(object? value) => value is int number ? number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) : $"{value}";

    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \| (?<cells>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^#{2,3} (?<heading>.+)\n(?<content>(?:(?!##).*\n?)*)", RegexOptions.Multiline)]
    private static partial Regex Section();
}
