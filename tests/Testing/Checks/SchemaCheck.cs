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

    private const string Attribute = "[Doc(\"A lamp.\", \"Um candeeiro.\")]";
    private const string Call = ".Many<Lamp>(\"lamps\", …, \"The lamps.\", \"Os candeeiros.\")";

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
            .Select(name => module.Say($"{name} has no description in the schema: give its class or property {Attribute}, or what {module.Type.Name}.cs adds its two texts, as {Call}."));

    public static IEnumerable<string> Texts(ModuleUnderTest module)
    {
        foreach (var (name, en, pt, right) in Docs(module))
        {
            if (string.IsNullOrWhiteSpace(en) || string.IsNullOrWhiteSpace(pt))
            {
                yield return module.Say($"{name} is described in one language only: give it both, as {right}.");
            }
            else if (en == pt)
            {
                yield return module.Say($"{name} has the same text in both languages: \"{en}\". Translate it, as {right}.");
            }
        }
    }

    // Each thing of the module with its texts, and what the right ones look like.
    private static IEnumerable<(string Name, string En, string Pt, string Right)> Docs(ModuleUnderTest module)
    {
        var call = $"{Call} in {module.Type.Name}.cs";
        foreach (var entity in module.Graph.Entities.Values)
        {
            if (module.IsOwn(entity))
            {
                yield return (entity.Name, entity.Doc.En, entity.Doc.Pt, $"{Attribute} in {entity.ClrType.Name}.cs");
            }

            foreach (var member in entity.Members.Values.Where(m => m.Owner == module.Id))
            {
                var isAdded = member is Field { Compute: not null } or Field { Loader: not null } or Edge { Kind: not EdgeKind.Reference };
                yield return ($"{entity.Name}.{member.Name}", member.En, member.Pt, isAdded ? call : $"{Attribute} in {entity.ClrType.Name}.cs");
            }
        }

        foreach (var type in module.Graph.Enums.Values.Where(e => e.Owner == module.Id))
        {
            yield return (type.Name, type.Doc.En, type.Doc.Pt, $"{Attribute} in {type.Name}.cs");
            foreach (var value in type.Members)
            {
                yield return ($"{type.Name}.{value.Name}", value.Doc.En, value.Doc.Pt, $"{Attribute} in {type.Name}.cs");
            }
        }

        foreach (var measure in module.Definition.Definition.Measures)
        {
            yield return ($"The measure {measure.Code}", measure.NameEn, measure.NamePt, $".Measure(\"{measure.Code}\", \"Lamps that are lit\", \"Candeeiros acesos\", …) in {module.Type.Name}.cs");
        }

        foreach (var format in module.Definition.Definition.Formats)
        {
            yield return ($"The format {format.Format}", format.En, format.Pt, $".Import<{format.ImporterType.Name}>(\"{format.Format}\", \"A list of lamps.\", \"Uma lista de candeeiros.\") in {module.Type.Name}.cs");
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
