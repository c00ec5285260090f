using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Testing;

/// <summary>The schema that a module makes: the same in any company, and every name described.</summary>
internal static class SchemaCheck
{
    private const string Introspection =
        "{ __schema { types { name description fields { name description args { name description } } inputFields { name description } enumValues { name description } } } }";

    public static IEnumerable<string> Orders(ModuleUnderTest module)
    {
        var others = module.Others;
        var first = Sdl([module.Definition, .. others]);
        if (Sdl([module.DefineAgain(), .. others]) != first)
        {
            yield return module.Say($"The schema differs when the module is asked a second time: what Define of {module.Type.Name}.cs says may not depend on static fields, time, chance, files or settings. Write names as constants, as in module.Table<Lamp>(\"lamps.csv\").");
            yield break;
        }

        foreach (var (order, modules) in (IEnumerable<(string, IReadOnlyList<ModuleDefinition>)>)[("last", [.. others, module.Definition]), ("in the middle", [.. others.Take(others.Count / 2).Reverse(), module.Definition, .. others.Skip(others.Count / 2)])])
        {
            if (Sdl(modules) != first)
            {
                yield return module.Say($"The schema differs when the module comes {order} of all modules: nothing that {module.Type.Name}.cs declares may depend on the order in which modules are found. Extend types of the core and of the module alone, as in module.Extend<Organization>().");
            }
        }
    }

    public static IEnumerable<string> Undescribed(ModuleUnderTest module)
        => module.Alone.Ask(Introspection).GetProperty("__schema").GetProperty("types").EnumerateArray()
            .Where(type => !type.GetProperty("name").GetString()!.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type => Undescribed(type, ""))
            .Select(name => module.Say($"{name} has no description in the schema: give its property or class [Doc(\"The lamp's height in metres.\", \"A altura do candeeiro em metros.\")], or the edge in {module.Type.Name}.cs its two texts."));

    public static IEnumerable<string> Texts(ModuleUnderTest module)
    {
        foreach (var (name, en, pt) in Docs(module))
        {
            if (string.IsNullOrWhiteSpace(en) || string.IsNullOrWhiteSpace(pt))
            {
                yield return module.Say($"{name} is described in one language only: give it both, as [Doc(\"A lamp.\", \"Um candeeiro.\")].");
            }
            else if (en == pt)
            {
                yield return module.Say($"{name} has the same description in both languages: \"{en}\". Translate it, as [Doc(\"A lamp.\", \"Um candeeiro.\")].");
            }
        }
    }

    private static IEnumerable<(string Name, string En, string Pt)> Docs(ModuleUnderTest module)
    {
        foreach (var entity in module.Graph.Entities.Values)
        {
            if (module.IsOwn(entity))
            {
                yield return (entity.Name, entity.Doc.En, entity.Doc.Pt);
            }

            foreach (var member in entity.Members.Values.Where(m => m.Owner == module.Id))
            {
                yield return ($"{entity.Name}.{member.Name}", member.En, member.Pt);
            }
        }

        foreach (var type in module.Graph.Enums.Values.Where(e => e.Owner == module.Id))
        {
            yield return (type.Name, type.Doc.En, type.Doc.Pt);
            foreach (var value in type.Members)
            {
                yield return ($"{type.Name}.{value.Name}", value.Doc.En, value.Doc.Pt);
            }
        }
    }

    // Whatever has a name has a description: types, fields, arguments, inputs, values.
    private static IEnumerable<string> Undescribed(JsonElement element, string above)
    {
        var name = above + element.GetProperty("name").GetString();
        if (string.IsNullOrWhiteSpace(element.GetProperty("description").GetString()))
        {
            yield return name;
        }

        foreach (var inner in element.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array).SelectMany(p => p.Value.EnumerateArray()).SelectMany(part => Undescribed(part, name + ".")))
        {
            yield return inner;
        }
    }

    public static string Sdl(IReadOnlyList<ModuleDefinition> modules)
    {
        using var schema = SchemaBuilder.Build(GraphModelBuilder.Build([ModuleCatalog.Core, .. modules]));
        return SchemaText.Print(schema);
    }
}
