using System.Text.RegularExpressions;

namespace OgpGraph.Testing;

/// <summary>The files of a module lie where every reader looks for them.</summary>
internal static partial class LayoutCheck
{
    private const string Project = """<Project Sdk="Microsoft.NET.Sdk" />""";
    private const int ModuleClassLines = 60;

    public static IEnumerable<string> Problems(ModuleUnderTest module)
    {
        var modules = Path.Combine(Repository.Folder, "src", "Modules");
        var name = BuiltModules.FolderOf(module.Assembly);
        var folder = Path.Combine(modules, name);
        if (!Directory.Exists(folder))
        {
            return [module.Say($"src/Modules/{name} is missing: a module's folder has the last part of its assembly's name.")];
        }

        return Files(module, folder, name).Concat(Sources(module, folder));
    }

    private static IEnumerable<string> Files(ModuleUnderTest module, string folder, string name)
    {
        var project = Path.Combine(folder, name + ".csproj");
        if (!File.Exists(project) || File.ReadAllText(project).Trim() != Project)
        {
            yield return module.Say($"{name}.csproj must be the one line {Project}: what it would say stands in src/Modules/Directory.Build.props.");
        }

        var file = module.Type.Name + ".cs";
        if (!File.Exists(Path.Combine(folder, file)))
        {
            yield return module.Say($"{file} is missing: the module class stands in a file of its name.");
        }
        else if (File.ReadLines(Path.Combine(folder, file)).Count() is var lines and > ModuleClassLines)
        {
            yield return module.Say($"{file} has {lines} lines, and {ModuleClassLines} are allowed: say less in Define, or split the module.");
        }

        foreach (var needed in (string[])["README.md", "commitment.yaml"])
        {
            if (!File.Exists(Path.Combine(folder, needed)))
            {
                yield return module.Say($"{needed} is missing: the first says sources, licences and caveats, the second holds the commitment's facts.");
            }
        }

        var seeds = module.Definition.Definition.Seeds.Select(s => s.File).ToHashSet(StringComparer.Ordinal);
        var seedFolder = Path.Combine(folder, "seed");
        foreach (var seed in Directory.Exists(seedFolder) ? Directory.EnumerateFiles(seedFolder, "*", SearchOption.AllDirectories) : [])
        {
            if (!seeds.Contains(Path.GetRelativePath(seedFolder, seed).Replace('\\', '/')))
            {
                yield return module.Say($"seed/{Path.GetFileName(seed)} is read by no table: declare it with Table<T>(\"{Path.GetFileName(seed)}\") or delete it.");
            }
        }
    }

    private static IEnumerable<string> Sources(ModuleUnderTest module, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(f => !Path.GetRelativePath(folder, f).StartsWith("obj", StringComparison.Ordinal) && !Path.GetRelativePath(folder, f).StartsWith("bin", StringComparison.Ordinal)))
        {
            var types = PublicType().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value).Distinct().ToList();
            if (types.Count != 1 || types[0] != Path.GetFileNameWithoutExtension(file))
            {
                yield return module.Say($"{Path.GetFileName(file)} holds {(types.Count == 0 ? "no public type" : string.Join(", ", types))}: one public type a file, and the file has its name.");
            }
        }
    }

    [GeneratedRegex(@"^public (?:(?:sealed|abstract|static|partial|readonly) )*(?:record struct|record|class|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
