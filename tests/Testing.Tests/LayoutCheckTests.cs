using OgpGraph.Testing.Tests.Bad;

namespace OgpGraph.Testing.Tests;

/// <summary>What the check of a module's files says of folders.</summary>
public sealed class LayoutCheckTests
{
    private const string Project = """<Project Sdk="Microsoft.NET.Sdk" />""";

    private static readonly ModuleUnderTest Module = new BadModule("", typeof(PlainModule), "").Make();

    public static TheoryData<string, string?, string> Flaws => new()
    {
        { "Lamps.csproj", null, "Lamps.csproj is missing: the project's file has its assembly's name." },
        { "PlainModule.cs", null, "PlainModule.cs is missing: the module class stands in a file of its name." },
        { "PlainModule.cs", "public sealed class PlainModule;" + new string('\n', 70), "PlainModule.cs has 70 lines, and 60 are allowed: say less in Define, or split the module." },
        { "README.md", null, "README.md is missing: write beside the module class the sources of the data, their licences and what a reader must beware of." },
        { "commitment.yaml", null, "commitment.yaml is missing: it holds the commitment's facts beside the module class, beginning with plan: pt-2021-2023." },
        { "seed/old.csv", "id\n", "seed/old.csv is read by no table: declare it in PlainModule.cs with Table<T>(\"old.csv\"), or delete it." },
        { "Lamp.cs", "public sealed class Lamp;\npublic enum LampKind;\n", "Lamp.cs holds Lamp, LampKind: one public type a file, and the file has its name, as Lamp.cs for public sealed class Lamp." },
        { "Lantern.cs", "public sealed class Lamp;\n", "Lantern.cs holds Lamp: one public type a file, and the file has its name, as Lamp.cs for public sealed class Lamp." },
    };

    [Theory]
    [MemberData(nameof(Flaws))]
    public void Each_flaw_of_a_folder_is_told(string file, string? content, string expected)
    {
        var folder = Good();
        if (content is null)
        {
            File.Delete(Path.Combine(folder, file));
        }
        else
        {
            BadModules.Write(folder, file, content);
        }

        Assert.Equal([$"[bad-lamps] {expected}"], LayoutCheck.Problems(Module, folder, "Lamps", isBuiltIn: false));
    }

    [Fact]
    public void A_good_folder_has_no_problem()
    {
        var folder = Good();
        BadModules.Write(folder, "obj/Generated.cs", "public class One;\npublic class Two;\n");
        Assert.Empty(LayoutCheck.Problems(Module, folder, "Lamps", isBuiltIn: true));
    }

    [Fact]
    public void A_project_is_one_line_in_the_repository_alone()
    {
        var folder = Good();
        BadModules.Write(folder, "Lamps.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="OgpGraph.Core" /></ItemGroup></Project>""");
        Assert.Empty(LayoutCheck.Problems(Module, folder, "Lamps", isBuiltIn: false));
        Assert.Contains("Lamps.csproj must be the one line", Assert.Single(LayoutCheck.Problems(Module, folder, "Lamps", isBuiltIn: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_whose_project_the_tests_do_not_know_is_told_how_to_reference_it()
        => Assert.Contains(
            "as in <ProjectReference Include=\"../OgpGraph.Testing.Tests/OgpGraph.Testing.Tests.csproj\" />",
            Assert.Single(LayoutCheck.Problems(new ModuleUnderTest(typeof(PlainModule), "bad-lamps", null, _ => null) { Folder = null })),
            StringComparison.Ordinal);

    private static string Good()
    {
        var folder = TestGraph.NewFolder();
        BadModules.Write(folder, "Lamps.csproj", Project);
        BadModules.Write(folder, "PlainModule.cs", "public sealed class PlainModule : ICommitmentModule;\n");
        BadModules.Write(folder, "Lamp.cs", "public sealed class Lamp;\n");
        BadModules.Write(folder, "README.md", "# Lamps\n");
        BadModules.Write(folder, "commitment.yaml", BadModule.Facts);
        BadModules.Write(folder, "seed/posts.csv", BadModule.Posts);
        return folder;
    }
}
