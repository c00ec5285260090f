using OgpGraph.Samples.StreetLamps;
using OgpGraph.Testing.Tests.Bad;

namespace OgpGraph.Testing.Tests;

/// <summary>Outside the repository a module's files are found by the reference of its test project.</summary>
public sealed class ModuleSourcesTests
{
    [Theory]
    [InlineData("AirQuality", """<ProjectReference Include="../AirQuality/AirQuality.csproj" />""")]
    [InlineData("AirQuality", """<ProjectReference Include="..\AirQuality\AirQuality.csproj" />""")]
    [InlineData("Air.Quality", """<ProjectReference Include="../Other/Other.csproj" /><ProjectReference Include="../AirQuality/AirQuality.csproj" />""")]
    public void The_project_of_the_assemblys_name_is_the_modules(string assembly, string references)
    {
        var folder = TestGraph.NewFolder();
        BadModules.Write(folder, "AirQuality/AirQuality.csproj", $"<Project><PropertyGroup><AssemblyName>{assembly}</AssemblyName></PropertyGroup></Project>");
        BadModules.Write(folder, "Other/Other.csproj", "<Project />");
        BadModules.Write(folder, "AirQuality.Tests/AirQuality.Tests.csproj", $"<Project><ItemGroup>{references}</ItemGroup></Project>");
        Assert.Equal(Path.Combine(folder, "AirQuality"), ModuleSources.FolderOf(assembly, Path.Combine(folder, "AirQuality.Tests")));
    }

    [Theory]
    [InlineData("""<PackageReference Include="AirQuality" />""")]
    [InlineData("""<ProjectReference Include="../Gone/AirQuality.csproj" />""")]
    [InlineData("""<ProjectReference Include="../*/*.csproj" />""")]
    public void Without_such_a_reference_there_are_no_files(string references)
    {
        var folder = TestGraph.NewFolder();
        BadModules.Write(folder, "AirQuality.Tests.csproj", $"<Project><ItemGroup>{references}</ItemGroup></Project>");
        Assert.Empty(ModuleSources.ReferencedBy(folder));
        Assert.Null(ModuleSources.FolderOf("AirQuality", folder));
    }

    [RepositoryFact]
    public void The_good_modules_files_are_found_by_these_tests_reference()
        => Assert.Equal(Path.Combine(Repository.Folder, "tests", "samples", "StreetLamps"), new ModuleUnderTest(typeof(StreetLampsModule)).Folder);
}
