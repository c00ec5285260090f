using System.Xml.Linq;

namespace OgpGraph.Architecture.Tests.Packages;

/// <summary>The template's copies of what stands elsewhere are equal to it.</summary>
public sealed class TemplateTests
{
    private static readonly string Content = Path.Combine(Repository.Folder, "templates", "ogpgraph-module", "content");

    [Fact]
    public void Its_schemas_are_those_of_the_core()
    {
        var schemas = Directory.EnumerateFiles(Path.Combine(Content, "schemas")).ToList();
        Assert.NotEmpty(schemas);
        Problems.None(schemas
            .Where(s => File.ReadAllText(s) != File.ReadAllText(Path.Combine(Repository.Folder, "src", "Core", "Schemas", Path.GetFileName(s))))
            .Select(s => $"{Sources.Shown(s)} is not as src/Core/Schemas/{Path.GetFileName(s)}: copy it."));
    }

    [Fact]
    public void Its_versions_are_those_of_the_repository()
    {
        var version = XDocument.Load(Path.Combine(Repository.Folder, "Directory.Build.props")).Descendants("Version").Single().Value;
        var pins = XDocument.Load(Path.Combine(Repository.Folder, "Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(e => e.Attribute("Include")!.Value, e => e.Attribute("Version")!.Value, StringComparer.Ordinal);
        var asked = Directory.EnumerateFiles(Content, "*.csproj", SearchOption.AllDirectories).SelectMany(p => XDocument.Load(p).Descendants("PackageReference")).ToList();
        Assert.NotEmpty(asked);
        Problems.None(
            from package in asked
            let name = package.Attribute("Include")!.Value
            let ours = name.StartsWith("OgpGraph.", StringComparison.Ordinal) ? version : pins[name]
            where package.Attribute("Version")!.Value != ours
            select $"The template asks for {name} {package.Attribute("Version")!.Value}: write {ours}.");
    }

    [Fact]
    public void The_package_s_page_names_its_version()
    {
        var version = XDocument.Load(Path.Combine(Repository.Folder, "Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Contains($"Include=\"OgpGraph.Core\" Version=\"{version}\"", File.ReadAllText(Path.Combine(Repository.Folder, "src", "Core", "README.md")), StringComparison.Ordinal);
    }
}
