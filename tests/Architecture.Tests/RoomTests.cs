using System.Reflection;
using System.Xml.Linq;

namespace OgpGraph.Architecture.Tests;

/// <summary>Four rooms, one direction: Core knows nobody, modules know Core, the Engine knows Core, the Host knows the Engine and no module's type.</summary>
public sealed class RoomTests
{
    private const string Core = "OgpGraph.Core";
    private const string Engine = "OgpGraph.Engine";
    private const string Host = "OgpGraph.Host";

    // What only the Engine may know, so that it can be exchanged.
    private static readonly string[] EnginePackages = ["GraphQL", "GraphQL-Parser", "GraphQLParser", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "SQLitePCLRaw", "SQLitePCL", "YamlDotNet", "CsvHelper", "Npgsql"];

    private static readonly string[] Framework = ["System", "Microsoft.CSharp", "netstandard", "mscorlib", "Microsoft.Win32"];

    [Fact]
    public void Core_references_the_framework_alone()
    {
        Problems.None(References(Assembly.Load(Core)).Where(r => !IsFramework(r)).Select(r => $"{Core} references {r}: the core has no reference but the framework."));
        var project = XDocument.Load(Path.Combine(Repository.Folder, "src", "Core", "Core.csproj"));
        Assert.DoesNotContain(project.Descendants(), e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference");
    }

    [Fact]
    public void A_module_references_core_and_framework_alone()
        => Problems.None(
            from module in BuiltModules.Assemblies
            from reference in References(module)
            where reference != Core && !IsFramework(reference)
            select $"{module.GetName().Name} references {reference}: a built-in module uses the contract and the framework.");

    [Fact]
    public void The_engine_references_core_of_ours_alone()
        => Assert.Equal([Core], References(Assembly.Load(Engine)).Where(IsOurs));

    [Fact]
    public void The_host_references_no_module()
        => Problems.None(References(Assembly.Load(Host)).Where(r => IsOurs(r) && r is not (Core or Engine)).Select(r => $"{Host} references {r}: the host finds modules, it names no module's type."));

    [Fact]
    public void The_host_s_sources_name_no_module()
        => Problems.None(
            from file in Sources.Of("Host")
            from module in Sources.ModuleFolders
            where File.ReadAllText(file) is var text && (text.Contains($"OgpGraph.Modules.{module}", StringComparison.Ordinal) || text.Contains(module + "Module", StringComparison.Ordinal))
            select $"{Sources.Shown(file)} names the module {module}: the host finds modules.");

    [Fact]
    public void Only_the_engine_knows_storage_and_graph_libraries()
        => Problems.None(
            from assembly in BuiltModules.Assemblies.Append(Assembly.Load(Core)).Append(Assembly.Load(Host))
            from reference in References(assembly)
            where EnginePackages.Any(p => reference == p || reference.StartsWith(p + ".", StringComparison.Ordinal))
            select $"{assembly.GetName().Name} references {reference}: only the Engine may.");

    [Fact]
    public void Only_the_engine_s_project_asks_for_packages()
        => Problems.None(
            from project in Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src"), "*.*proj", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src"), "*.props", SearchOption.AllDirectories))
            where Path.GetFileName(project) != "Engine.csproj"
            from package in XDocument.Load(project).Descendants().Where(e => e.Name.LocalName == "PackageReference")
            select package.Attribute("Include")!.Value into name
            where EnginePackages.Any(p => name == p || name.StartsWith(p + ".", StringComparison.Ordinal))
            select $"{name} is asked for outside Engine.csproj.");

    [Fact]
    public void A_module_s_project_is_one_line()
        => Problems.None(
            from project in Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src", "Modules"), "*.csproj", SearchOption.AllDirectories)
            where File.ReadAllText(project).Trim() != """<Project Sdk="Microsoft.NET.Sdk" />"""
            select $"{Sources.Shown(project)} must be the one line <Project Sdk=\"Microsoft.NET.Sdk\" />: all else stands in src/Modules/Directory.Build.props.");

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    private static bool IsOurs(string name) => name.StartsWith("OgpGraph.", StringComparison.Ordinal);

    private static bool IsFramework(string name) => Framework.Any(f => name == f || name.StartsWith(f + ".", StringComparison.Ordinal));
}
