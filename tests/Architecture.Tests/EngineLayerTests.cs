using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace OgpGraph.Architecture.Tests;

/// <summary>Inside the Engine, each layer calls those before it and none after it.</summary>
public sealed partial class EngineLayerTests
{
    private const string Root = "OgpGraph.Engine.";

    private static readonly string[] Layers = ["Graph", "Loading", "Storage", "Importing", "Planning", "Serving"];

    private static readonly List<Type> Types = [.. Assembly.Load("OgpGraph.Engine").GetTypes().Where(t => t.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true)];

    [Fact]
    public void Every_type_is_in_a_layer()
        => Problems.None(Types.Where(t => LayerOf(t) < 0).Select(t => $"{t.FullName} is in no layer: {string.Join(", ", Layers)} are the Engine's folders."));

    [Fact]
    public void No_layer_uses_a_later_one()
    {
        Assert.NotEmpty(Types);
        Problems.None(
            from type in Types
            from used in TypeReferences.Of(type)
            where LayerOf(used) > LayerOf(type)
            select $"{Shown(type)} ({Layers[LayerOf(type)]}) uses {Shown(used)} ({Layers[LayerOf(used)]}): turn the call round, or move what both need to the earlier layer.");
    }

    [Fact]
    public void No_file_opens_a_later_layer()
        => Problems.None(
            from file in Sources.Of("Engine")
            let own = Array.IndexOf(Layers, Path.GetRelativePath(Path.Combine(Repository.Folder, "src", "Engine"), file).Split(Path.DirectorySeparatorChar)[0])
            where own >= 0
            from Match opened in Using().Matches(File.ReadAllText(file))
            let layer = Array.IndexOf(Layers, opened.Groups["layer"].Value)
            where layer > own
            select $"{Sources.Shown(file)} opens {Layers[layer]}, which comes after {Layers[own]}.");

    [Fact]
    public void A_file_s_namespace_is_its_layer_s()
        => Problems.None(
            from file in Sources.Of("Engine")
            let folder = Path.GetRelativePath(Path.Combine(Repository.Folder, "src", "Engine"), file).Split(Path.DirectorySeparatorChar)[0]
            let declared = Namespace().Match(File.ReadAllText(file)).Groups["name"].Value
            where declared != Root + folder && !declared.StartsWith(Root + folder + ".", StringComparison.Ordinal)
            select $"{Sources.Shown(file)} declares the namespace {declared}; its layer is {Root}{folder}.");

    private static int LayerOf(Type type)
        => type.Namespace is { } name && name.StartsWith(Root, StringComparison.Ordinal) && type.Assembly.GetName().Name == "OgpGraph.Engine" ? Array.IndexOf(Layers, name[Root.Length..].Split('.')[0]) : -1;

    private static string Shown(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), false) && type.DeclaringType is { } outer ? Shown(outer) : type.FullName![Root.Length..];

    [GeneratedRegex(@"^\s*(?:global )?using (?:static |\w+ = )?OgpGraph\.Engine\.(?<layer>\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
