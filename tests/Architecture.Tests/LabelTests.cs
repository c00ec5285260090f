using System.Reflection;
using OgpGraph.Core;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Architecture.Tests;

/// <summary>All that Core and the built-in modules put into the graph has a short name for readers in both languages. A module from elsewhere may go without: then names are spelled out in words.</summary>
public sealed class LabelTests
{
    private const int MostWords = 6;

    // The same in both languages.
    private static readonly string[] Shared = ["Manual", "Portal", "Open Gov Week"];

    private static readonly IReadOnlyList<ModuleDefinition> Modules =
        [ModuleCatalog.Core, .. ModuleCatalog.BuiltIn(BuiltModules.Assemblies.Select(a => a.GetName().Name!)).Select(found => found.Module.Definition).OfType<ModuleDefinition>()];

    private static readonly GraphModel Graph = GraphModelBuilder.Build(Modules, GraphReader.Credentialed);

    [Fact]
    public void Every_class_property_and_value_states_its_label()
    {
        Assert.True(Modules.Count > 1, "No module was built beside the tests.");
        var objects = Graph.Entities.Values.Select(e => e.ClrType).Append(typeof(PartialDate)).ToList();
        var members = objects.Concat(Graph.Enums.Values.Select(e => e.ClrType))
            .Concat(objects.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Where(p => !p.IsDefined(typeof(KeyAttribute)) && !p.IsDefined(typeof(HiddenAttribute))).Cast<MemberInfo>())
            .Concat(Graph.Enums.Values.SelectMany(e => e.Members.Select(m => e.ClrType.GetField(m.Value.ToString()!)!)));
        Problems.None(members.Where(m => m.GetCustomAttribute<LabelAttribute>(inherit: false) is null).Select(m => $"{(m is Type ? "" : m.DeclaringType!.Name + ".")}{m.Name} has no label: put [Label(\"A few words\", \"Algumas palavras\")] beside its [Doc]."));
    }

    [Fact]
    public void Every_edge_and_computed_field_states_its_label()
        => Problems.None(
            from module in Modules
            from extension in module.Definition.Extensions
            where extension.Label is null
            select $"{extension.Type.Name}.{extension.Field} of {module.Id} has no label: write .Label(\"A few words\", \"Algumas palavras\") after it.");

    // Two columns of one name cannot be told apart.
    [Fact]
    public void No_two_in_one_place_have_the_same_label()
        => Problems.None(
            Graph.Entities.Values.SelectMany(e => Twice(e.Name, Flat(e).Select(m => (m.Name, m.Label))))
                .Concat(Graph.Enums.Values.SelectMany(e => Twice(e.Name, e.Members.Select(m => (m.Name, m.Label)))))
                .Concat(Twice("The graph", Graph.Entities.Values.Select(e => (e.Name, e.Label)))));

    [Fact]
    public void Labels_are_a_few_words_in_two_languages()
        => Problems.None(
            from place in Graph.Entities.Values.SelectMany(e => Flat(e).Select(m => (Name: $"{e.Name}.{m.Name}", m.Label)).Append((e.Name, e.Label)))
                .Concat(Graph.Enums.Values.SelectMany(e => e.Members.Select(m => (Name: $"{e.Name}.{m.Name}", m.Label)).Append((e.Name, e.Label))))
            let problem = Wrong(place.Label)
            where problem is not null
            select $"{place.Name}: the label {problem}: \"{place.Label.En}\", \"{place.Label.Pt}\".");

    private static string? Wrong(Label label)
        => label.En == label.Pt && !Shared.Contains(label.En) ? "is the same in both languages"
            : ((string[])[label.En, label.Pt]).Any(t => !char.IsUpper(t[0])) ? "does not begin with a capital"
            : ((string[])[label.En, label.Pt]).Any(t => t.EndsWith('.') || t != t.Trim()) ? "ends in a full stop or space"
            : ((string[])[label.En, label.Pt]).Any(t => t.Split(' ').Length > MostWords) ? $"has more than {MostWords} words"
            : null;

    private static IEnumerable<string> Twice(string place, IEnumerable<(string Name, Label Label)> named)
    {
        var all = named.ToList();
        return ((Func<Label, string>[])[l => l.En, l => l.Pt]).SelectMany(text => all.GroupBy(n => text(n.Label), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
            .Select(g => $"{place}: {string.Join(" and ", g.Select(n => n.Name))} are both called \"{g.Key}\"; say what sets them apart."));
    }

    private static IEnumerable<Member> Flat(Entity entity) => entity.Members.Values.SelectMany(IEnumerable<Member> (m) => m is Embedded embedded ? embedded.Fields.Prepend(m) : [m]);
}
