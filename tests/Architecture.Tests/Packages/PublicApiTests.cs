using System.Reflection;
using PublicApiGenerator;
using Xunit.Abstractions;

namespace OgpGraph.Architecture.Tests.Packages;

/// <summary>The public API of each package stands in a file: what others build against changes only where a reviewer sees it.</summary>
public sealed class PublicApiTests(ITestOutputHelper output)
{
    // What a name means may be said better at any time; the conformance kit holds the texts themselves.
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false, ExcludeAttributes = ["OgpGraph.Core.DocAttribute", "OgpGraph.Core.LabelAttribute"] };

    [Theory]
    [InlineData("OgpGraph.Core", "src/Core/PublicApi.txt")]
    [InlineData("OgpGraph.Testing", "tests/Testing/PublicApi.txt")]
    public void The_public_API_is_as_reviewed(string package, string file)
    {
        var path = Path.Combine(Repository.Folder, file);
        var reviewed = File.Exists(path) ? File.ReadAllText(path) : "";
        var built = Assembly.Load(package).GeneratePublicApi(Options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (reviewed == built)
        {
            return;
        }

        var difference = string.Join(Environment.NewLine, Lines(reviewed, built));
        Assert.False(
            Environment.GetEnvironmentVariable("CI") == "true",
            $"The public API of {package} is not what {file} says:{Environment.NewLine}{difference}{Environment.NewLine}Run this test once without CI=true: it writes the file. Read the change, raise <Version> in Directory.Build.props (what is taken away or changed needs a new major version, what is added a new minor one), and commit both.");
        File.WriteAllText(path, built);
        output.WriteLine($"{file} was written anew, because the public API of {package} changed:{Environment.NewLine}{difference}{Environment.NewLine}Read it and commit it.");
    }

    // Enough of a diff to see what came and what went; lines that moved are none.
    private static IEnumerable<string> Lines(string before, string after)
    {
        var (gone, come) = (before.Split('\n'), after.Split('\n'));
        return [.. Without(gone, come).Select(line => "- " + line.Trim()), .. Without(come, gone).Select(line => "+ " + line.Trim())];
    }

    private static IEnumerable<string> Without(string[] lines, string[] others)
    {
        var left = others.GroupBy(l => l, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (left.GetValueOrDefault(line) > 0)
            {
                left[line]--;
            }
            else
            {
                yield return line;
            }
        }
    }
}
