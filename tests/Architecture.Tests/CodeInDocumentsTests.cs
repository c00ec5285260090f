using System.Reflection;
using System.Text.RegularExpressions;
using OgpGraph.Core;

namespace OgpGraph.Architecture.Tests;

/// <summary>Code on the pages is code that is compiled and served by the tests, and no extension point goes without its page.</summary>
public sealed partial class CodeInDocumentsTests
{
    private static readonly string Page = Path.Combine(Repository.Folder, "docs", "write-a-module.md");

    [Fact]
    public void Code_on_a_page_is_the_tested_file_s()
    {
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Repository.Folder, "docs"), "*.md", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(page);
            var right = Block().Replace(text, block => $"<!-- code: {block.Groups["file"].Value} -->\n```{block.Groups["language"].Value}\n{Region(block.Groups["file"].Value)}\n```");
            if (text != right && Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            {
                File.WriteAllText(page, right);
                text = right;
            }

            Assert.True(text == right, $"{Sources.Shown(page)} shows other code than the files that it names. UPDATE_SNAPSHOTS=1 dotnet test tests/Architecture.Tests puts theirs in; read the change.");
        }
    }

    [Fact]
    public void Each_piece_of_CSharp_of_the_author_s_page_names_its_file()
    {
        var text = File.ReadAllText(Page);
        Assert.Equal(CodeFence().Count(text), Block().Matches(text).Count(b => b.Groups["language"].Value == "csharp"));
    }

    [Fact]
    public void Each_extension_point_has_its_heading_and_each_attribute_its_line()
    {
        var text = File.ReadAllText(Page);
        var methods = ((Type[])[typeof(ModuleBuilder), typeof(Extension<>)]).SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Where(m => !m.IsSpecialName).ToList();
        Assert.NotEmpty(methods);
        var headings = methods.Select(m => $"# `{m.Name}{(m.IsGenericMethod ? $"<{string.Join(", ", m.GetGenericArguments().Select(a => a.Name))}>" : "")}({string.Join(", ", m.GetParameters().Select(p => p.Name))})`");
        Problems.None(headings.Where(h => !text.Contains(h, StringComparison.Ordinal)).Select(h => $"docs/write-a-module.md lacks the heading {h[2..]}: say what it is for, and show it from tests/samples/BookLoans."));

        var attributes = typeof(ModuleBuilder).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Attribute)) && !t.IsAbstract).Select(t => t.Name.Split('`')[0].Replace("Attribute", "", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(attributes);
        Problems.None(attributes.Where(a => !Regex.IsMatch(text, $@"`\[(assembly: )?{a}\b")).Select(a => $"docs/write-a-module.md lacks the attribute [{a}]."));

        var contracts = typeof(ModuleBuilder).Assembly.GetExportedTypes().Where(t => t.IsInterface && t.Namespace == typeof(ModuleBuilder).Namespace && t.Name.Contains("Importer", StringComparison.Ordinal) | t.Name.Contains("Derivation", StringComparison.Ordinal)).Select(t => t.Name.Split('`')[0]).ToList();
        Assert.NotEmpty(contracts);
        Problems.None(contracts.Where(c => !text.Contains($"`{c}", StringComparison.Ordinal)).Select(c => $"docs/write-a-module.md lacks the interface {c}."));
    }

    [Fact]
    public void The_reference_sample_uses_each_extension_point()
    {
        var text = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Folder, "tests", "samples", "BookLoans"), "*.cs").Select(File.ReadAllText));
        var methods = ((Type[])[typeof(ModuleBuilder), typeof(Extension<>)]).SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Where(m => !m.IsSpecialName).Select(m => m.Name).Distinct();
        Problems.None(methods.Where(m => !Regex.IsMatch(text, $@"\.{m}[<(]")).Select(m => $"tests/samples/BookLoans does not use {m}."));
    }

    // A whole file, or what stands between "region NAME" and "endregion", without its indentation.
    private static string Region(string place)
    {
        var parts = place.Split('#');
        var lines = File.ReadAllLines(Path.Combine(Repository.Folder, parts[0])).ToList();
        if (parts.Length > 1)
        {
            var from = lines.FindIndex(l => l.Trim().TrimStart('#').Trim() == "region " + parts[1]);
            Assert.True(from >= 0, $"{parts[0]} has no region {parts[1]}.");
            lines = lines[(from + 1)..lines.FindIndex(from, l => l.Trim().TrimStart('#').Trim() == "endregion")];
        }

        lines = [.. lines.Where(l => l.Trim().TrimStart('#').Trim() is var bare && bare != "endregion" && !bare.StartsWith("region ", StringComparison.Ordinal))];
        var indent = lines.Where(l => l.Trim().Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length >= indent ? l[indent..] : "")).Trim('\n');
    }

    [GeneratedRegex(@"<!-- code: (?<file>\S+) -->\r?\n```(?<language>\w+)\r?\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^```csharp", RegexOptions.Multiline)]
    private static partial Regex CodeFence();
}
