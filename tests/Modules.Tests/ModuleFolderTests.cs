using System.Reflection;
using System.Text.RegularExpressions;

namespace OgpGraph.Modules.Tests;

/// <summary>Every module is held to the same: a folder of tests for each, which takes the checks as they are.</summary>
public sealed class ModuleFolderTests
{
    private static readonly List<Type> Conformances =
        [.. typeof(ModuleFolderTests).Assembly.GetTypes().Where(t => BaseOf(t) is not null)];

    [RepositoryFact]
    public void Each_module_has_its_conformance()
    {
        var tested = Conformances.Select(t => BuiltModules.FolderOf(BaseOf(t)!.GenericTypeArguments[0].Assembly)).ToHashSet(StringComparer.Ordinal);
        Problems.None(ModuleFolders().Where(m => !tested.Contains(m)).Select(m => $"src/Modules/{m} has no conformance tests: write tests/Modules.Tests/{m}/Conformance.cs with the line public sealed class Conformance : ModuleConformance<{m}Module>;"));
    }

    [RepositoryFact]
    public void Each_folder_of_tests_is_of_a_module()
    {
        var modules = ModuleFolders();
        Problems.None(Directory.EnumerateFiles(Tests, "Conformance.cs", SearchOption.AllDirectories).Select(f => Path.GetFileName(Path.GetDirectoryName(f)!))
            .Where(f => !modules.Contains(f)).Select(f => $"tests/Modules.Tests/{f} tests a module that is not there: delete the folder."));
    }

    [Fact]
    public void No_conformance_skips_or_replaces_a_check()
    {
        Assert.NotEmpty(Checks(typeof(ModuleConformance<>)));
        foreach (var conformance in Conformances)
        {
            Assert.True(conformance.IsSealed, $"{conformance.FullName} must be sealed.");
            Assert.Equal(BaseOf(conformance), conformance.BaseType);
            var declared = conformance.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(m => m is not ConstructorInfo);
            Assert.True(!declared.Any(), $"{conformance.FullName} must stay the one line: put the module's own tests into a class beside it.");
        }
    }

    [RepositoryFact]
    public void No_check_is_switched_off()
        => Assert.All(Checks(typeof(ModuleConformance<>)), check =>
        {
            Assert.Null(check.GetCustomAttribute<FactAttribute>()!.Skip);
            Assert.False(check.IsVirtual && !check.IsFinal, $"{check.Name} must not be virtual: a module cannot choose its checks.");
        });

    [RepositoryFact]
    public void What_all_modules_share_names_none()
    {
        var modules = ModuleFolders();
        var shared = Directory.EnumerateFiles(Tests, "*.cs", SearchOption.AllDirectories).Where(f =>
            Path.GetRelativePath(Tests, f).Split(Path.DirectorySeparatorChar)[0] is var first && first is not ("bin" or "obj") && !modules.Contains(first)).ToList();
        Assert.NotEmpty(shared);
        Problems.None(from file in shared
                      let text = File.ReadAllText(file)
                      from module in modules
                      where Regex.IsMatch(text, $@"\bOgpGraph\.Modules\.{module}\b|\b{module}Module\b")
                      select $"{Path.GetRelativePath(Repository.Folder, file)} names the module {module}: what is shared must stay when a module's folder is deleted.");
    }

    private static string Tests => Path.Combine(Repository.Folder, "tests", "Modules.Tests");

    private static HashSet<string> ModuleFolders()
        => [.. Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src", "Modules"), "*.csproj", SearchOption.AllDirectories).Select(p => Path.GetFileName(Path.GetDirectoryName(p)!))];

    private static IEnumerable<MethodInfo> Checks(Type type) => type.GetMethods().Where(m => m.IsDefined(typeof(FactAttribute)));

    private static Type? BaseOf(Type type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(ModuleConformance<>))
            {
                return at;
            }
        }

        return null;
    }
}
