using System.Text.RegularExpressions;

namespace OgpGraph.Testing;

/// <summary>The files of a module lie where every reader looks for them.</summary>
internal static partial class LayoutCheck
{
    private const string Project = """<Project Sdk="Microsoft.NET.Sdk" />""";
    private const int ModuleClassLines = 60;

    public static IEnumerable<string> Problems(ModuleUnderTest module)
    {
        var name = BuiltModules.FolderOf(module.Assembly);
        return BuiltModules.IsBuiltIn(module.Assembly)
            ? module.Folder is { } folder && Directory.Exists(folder) ? Problems(module, folder, name, isBuiltIn: true)
                : [module.Say($"src/Modules/{name} is missing: a module's folder has the last part of its assembly's name, as src/Modules/TaxAssistant for OgpGraph.Modules.TaxAssistant.")]
            : module.Folder is { } own ? Problems(module, own, name, isBuiltIn: false)
                : [module.Say($"No project {name}.csproj is known: the test project references the module's by path, and the project's file has its assembly's name, as in <ProjectReference Include=\"../{name}/{name}.csproj\" />.")];
    }

    /// <summary>The same for a folder.</summary>
    /// <param name="module">The module.</param>
    /// <param name="folder">Where its sources are.</param>
    /// <param name="name">The project's name.</param>
    /// <param name="isBuiltIn">True in the repository, where a project is one line.</param>
    internal static IEnumerable<string> Problems(ModuleUnderTest module, string folder, string name, bool isBuiltIn)
        => Files(module, folder, name, isBuiltIn).Concat(Seeds(module, folder)).Concat(Sources(module, folder));

    private static IEnumerable<string> Files(ModuleUnderTest module, string folder, string name, bool isBuiltIn)
    {
        var project = Path.Combine(folder, name + ".csproj");
        if (!File.Exists(project))
        {
            yield return module.Say($"{name}.csproj is missing: the project's file has its assembly's name.");
        }
        else if (isBuiltIn && File.ReadAllText(project).Trim() != Project)
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

        if (!File.Exists(Path.Combine(folder, "README.md")))
        {
            yield return module.Say("README.md is missing: write beside the module class the sources of the data, their licences and what a reader must beware of.");
        }

        if (!File.Exists(Path.Combine(folder, "commitment.yaml")))
        {
            yield return module.Say("commitment.yaml is missing: it holds the commitment's facts beside the module class, beginning with plan: pt-2021-2023.");
        }
    }

    private static IEnumerable<string> Seeds(ModuleUnderTest module, string folder)
    {
        var seeds = module.Definition.Definition.Seeds.Select(s => s.File).ToHashSet(StringComparer.Ordinal);
        var seedFolder = Path.Combine(folder, "seed");
        return from seed in Directory.Exists(seedFolder) ? Directory.EnumerateFiles(seedFolder, "*", SearchOption.AllDirectories) : []
               let name = Path.GetRelativePath(seedFolder, seed).Replace('\\', '/')
               where !seeds.Contains(name)
               select module.Say($"seed/{name} is read by no table: declare it in {module.Type.Name}.cs with Table<T>(\"{name}\"), or delete it.");
    }

    private static IEnumerable<string> Sources(ModuleUnderTest module, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(f => Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin")))
        {
            var types = PublicType().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value).Distinct().ToList();
            if (types.Count != 1 || types[0] != Path.GetFileNameWithoutExtension(file))
            {
                yield return module.Say($"{Path.GetFileName(file)} holds {(types.Count == 0 ? "no public type" : string.Join(", ", types))}: one public type a file, and the file has its name, as Lamp.cs for public sealed class Lamp.");
            }
        }
    }

    [GeneratedRegex(@"^public (?:(?:sealed|abstract|static|partial|readonly) )*(?:record struct|record|class|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
