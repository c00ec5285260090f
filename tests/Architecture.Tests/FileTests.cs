using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OgpGraph.Architecture.Tests;

/// <summary>Files that a reader can find and read: short, named after what they hold, listed where lists are.</summary>
public sealed partial class FileTests
{
    private const int MostLines = 400;

    private static readonly string[] Forbidden = ["Utils", "Util", "Utilities", "Helper", "Helpers", "Extensions", "Manager", "Common", "Misc"];

    [Fact]
    public void No_file_is_too_long()
        => Problems.None(Sources.All.Select(f => (File: f, Lines: File.ReadLines(f).Count())).Where(f => f.Lines > MostLines).Select(f => $"{Sources.Shown(f.File)} has {f.Lines} lines, and {MostLines} are allowed: it holds more than one thing."));

    [Fact]
    public void No_name_says_nothing()
        => Problems.None(
            from file in Sources.All
            from name in Type().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value).Append(Path.GetFileNameWithoutExtension(file)).Append(Path.GetFileName(Path.GetDirectoryName(file)!))
            where Forbidden.Any(f => name == f || Regex.IsMatch(name, $"{f}$"))
            select $"{Sources.Shown(file)}: the name {name} does not say what it is. Name it after what it holds.");

    [Fact]
    public void A_file_has_the_name_of_its_public_type()
        => Problems.None(Sources.All.SelectMany(file =>
        {
            var text = File.ReadAllText(file);
            var stem = Path.GetFileNameWithoutExtension(file);

            // The cases of a closed family stand with what they are cases of: public sealed record TakeSlot : Slot.
            var types = Type().Matches(text).Where(m => m.Groups["access"].Value == "public" && !Regex.IsMatch(m.Groups["rest"].Value, $@"^[^;{{]*:\s*{stem}\b(?!<)")).Select(m => m.Groups["name"].Value).Distinct().ToList();
            return types.Where(t => t != stem).Select(t => $"{Sources.Shown(file)} holds the public type {t}: give it a file of its name.");
        }));

    [Fact]
    public void The_solution_lists_the_rooms_and_tests_and_no_module()
    {
        var solution = Path.Combine(Repository.Folder, "OgpGraph.sln");
        Assert.True(File.Exists(solution), "OgpGraph.sln is missing: dotnet new sln --format sln --name OgpGraph.");
        var listed = ProjectLine().Matches(File.ReadAllText(solution)).Select(m => m.Groups["path"].Value.Replace('\\', '/')).ToHashSet(StringComparer.Ordinal);
        var onDisk = ((string[])["src", "tests"]).SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(Repository.Folder, folder))).SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
            .Select(Sources.Shown).ToHashSet(StringComparer.Ordinal);
        Problems.None(
        [
            .. onDisk.Except(listed).Select(p => $"OgpGraph.sln lacks {p}: dotnet sln OgpGraph.sln add {p}"),
            .. listed.Where(p => p.StartsWith("src/Modules/", StringComparison.Ordinal)).Select(p => $"OgpGraph.sln lists {p}: modules are found by glob, so that deleting one's folder breaks nothing. dotnet sln OgpGraph.sln remove {p}"),
            .. listed.Except(onDisk).Where(p => !p.StartsWith("src/Modules/", StringComparison.Ordinal)).Select(p => $"OgpGraph.sln lists {p}, which is not there: dotnet sln OgpGraph.sln remove {p}"),
        ]);
    }

    [Fact]
    public void Each_package_version_says_why()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Folder, "Directory.Packages.props"));
        Assert.Contains(lines, l => l.Contains("<PackageVersion", StringComparison.Ordinal));
        Problems.None(lines.Select((line, i) => (Line: line.Trim(), Above: i == 0 ? "" : lines[i - 1].Trim()))
            .Where(l => l.Line.StartsWith("<PackageVersion", StringComparison.Ordinal) && !l.Above.EndsWith("-->", StringComparison.Ordinal))
            .Select(l => $"{l.Line} has no comment above it: say why it is here and when it can go."));
    }

    [Fact]
    public void Versions_stand_in_one_place()
        => Problems.None(
            from project in Directory.EnumerateFiles(Repository.Folder, "*.csproj", SearchOption.AllDirectories)
            where !Sources.Shown(project).StartsWith("templates/", StringComparison.Ordinal)
            from package in XDocument.Load(project).Descendants().Where(e => e.Name.LocalName == "PackageReference" && e.Attribute("Version") is not null)
            select $"{Sources.Shown(project)} gives {package.Attribute("Include")!.Value} a version: versions stand in Directory.Packages.props.");

    [Fact]
    public void The_program_is_a_table_of_contents()
        => Assert.InRange(File.ReadLines(Path.Combine(Repository.Folder, "src", "Host", "Program.cs")).Count(), 1, 60);

    [GeneratedRegex(@"^(?<access>public|internal|file)? ?(?:(?:sealed|abstract|static|partial|readonly|ref) )*(?:record struct|record class|record|class|struct|interface|enum) (?<name>\w+)(?<rest>[^{;]*)", RegexOptions.Multiline)]
    private static partial Regex Type();

    [GeneratedRegex("""^Project\("[^"]+"\) = "[^"]+", "(?<path>[^"]+\.csproj)",""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
