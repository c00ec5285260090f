using System.Text.RegularExpressions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Testing;

/// <summary>Names in the cases that readers expect, and each name once in the company of all modules.</summary>
internal static partial class NamingCheck
{
    public static IEnumerable<string> Cases(ModuleUnderTest module)
    {
        foreach (var entity in module.Graph.Entities.Values)
        {
            if (module.IsOwn(entity) && !Pascal().IsMatch(entity.Name))
            {
                yield return module.Say($"The type {entity.Name} must be in Pascal case: rename the class {entity.ClrType.Name}, as PilotSite.");
            }

            var names = entity.Members.Values.Where(m => m.Owner == module.Id).Select(m => m.Name);
            foreach (var name in (module.IsOwn(entity) && entity.RootField.Length > 0 ? names.Append(entity.RootField) : names).Where(n => !Camel().IsMatch(n)))
            {
                yield return module.Say($"{entity.Name}.{name} must be in camel case: change its [GraphName], the property, or the name in {module.Type.Name}.cs, as signedOn.");
            }
        }

        foreach (var type in module.Graph.Enums.Values.Where(e => e.Owner == module.Id))
        {
            foreach (var value in type.Members.Where(v => !Screaming().IsMatch(v.Name)))
            {
                yield return module.Say($"{type.Name}.{value.Name} must be in capitals with underscores: rename the value in {type.Name}.cs, as DirectAward, which becomes DIRECT_AWARD.");
            }
        }

        var codes = module.Definition.Definition.Indicators.Select(i => i.Code).Concat(module.Definition.Definition.Measures.Select(m => m.Code)).Concat(module.Rows.OfType<Indicator>().Select(i => i.Code));
        foreach (var code in codes.Where(c => !c.StartsWith(module.Id + ".", StringComparison.Ordinal) || !Kebab().IsMatch(c[(module.Id.Length + 1)..])))
        {
            yield return module.Say($"The indicator '{code}' must begin with '{module.Id}.' and go on in kebab case: rename it in commitment.yaml and in {module.Type.Name}.cs, as {module.Id}.access-growth.");
        }
    }

    public static IEnumerable<string> Clashes(ModuleUnderTest module)
    {
        try
        {
            _ = GraphModelBuilder.Build([ModuleCatalog.Core, module.Definition, .. module.Others]);
            return [];
        }
        catch (GraphException clash) when (clash.Errors[0].Code == ErrorCode.NameClash)
        {
            return [module.Say($"{clash.Message} Of two names the module's own is the one to change, in C# or by another name in the graph, as [GraphName(\"LampOwner\")].")];
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex Pascal();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$")]
    private static partial Regex Camel();

    [GeneratedRegex("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$")]
    private static partial Regex Screaming();
}
