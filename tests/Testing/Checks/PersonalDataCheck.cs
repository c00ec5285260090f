using System.Reflection;
using System.Text.RegularExpressions;
using GraphQL.Types;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Testing;

/// <summary>What is marked [Personal] is nowhere: no field, filter, sort, group, aggregate or order, no description, no text that search or the change log keep, no error text.</summary>
internal static class PersonalDataCheck
{
    // A shorter value, such as a country's code, is part of other texts by chance.
    private const int Telling = 6;

    public static IEnumerable<string> Problems(ModuleUnderTest module)
    {
        foreach (var entity in module.OwnEntities)
        {
            foreach (var property in entity.ClrType.GetProperties().Where(p => p.IsDefined(typeof(PersonalAttribute))))
            {
                foreach (var problem in Names(module, entity, property).Concat(Errors(module, entity, property)).Concat(Values(module, entity, property)))
                {
                    yield return module.Say($"{entity.Name}.{property.Name} is personal, but {problem} Mark what shows it in the same way, as [Personal, Doc(…)] public string? {property.Name} {{ get; set; }}, or take it out of the seed, the texts and the other column.");
                }
            }
        }
    }

    private static IEnumerable<string> Names(ModuleUnderTest module, Entity entity, PropertyInfo property)
    {
        var (camel, capitals) = (Naming.Camel(property.Name), Naming.Screaming(property.Name));
        foreach (var type in module.Alone.Service.Schema.AllTypes.Where(t => t.Name.StartsWith(entity.Name, StringComparison.Ordinal)))
        {
            foreach (var name in (type as IComplexGraphType)?.Fields.Select(f => f.Name).Where(n => n == camel || n.StartsWith(camel + "Year", StringComparison.Ordinal)) ?? [])
            {
                yield return $"{type.Name} has the field {name}.";
            }

            foreach (var name in (type as EnumerationGraphType)?.Values.Select(v => v.Name).Where(n => n == capitals || n == "SUM_" + capitals || n.StartsWith(capitals + "_", StringComparison.Ordinal)) ?? [])
            {
                yield return $"{type.Name} has the value {name}.";
            }
        }

        var description = property.GetCustomAttribute<DocAttribute>()?.En;
        if (description is not null && module.Alone.Service.Sdl.Contains(description, StringComparison.Ordinal))
        {
            yield return $"its description stands in the schema: {description}";
        }
    }

    // An error may repeat what the asker wrote, and nothing else.
    private static IEnumerable<string> Errors(ModuleUnderTest module, Entity entity, PropertyInfo property)
    {
        var name = Naming.Camel(property.Name);
        foreach (var (written, isItself) in (IEnumerable<(string, bool)>)[(name, true), (name[..^1], false), (name + "s", false)])
        {
            foreach (var document in Attempts(entity, written))
            {
                var answer = module.Alone.Answer(document);
                if (!answer.TryGetProperty("errors", out var errors))
                {
                    yield return $"the service answers to {document}.";
                }
                else if (!isItself && Regex.IsMatch(errors.ToString(), $@"\b({Regex.Escape(name)}|{Regex.Escape(Naming.Screaming(property.Name))})\b"))
                {
                    yield return $"an error names it unasked: {errors}.";
                }
            }
        }
    }

    private static IEnumerable<string> Attempts(Entity entity, string name)
    {
        var root = entity.RootField;
        if (root.Length == 0)
        {
            yield break;
        }

        var capitals = Naming.Screaming(name);
        yield return $"{{ {root} {{ nodes {{ {name} }} }} }}";
        yield return $"{{ {root} {{ edges {{ node {{ {name} }} }} }} }}";
        yield return $"{{ {root}(where: {{{name}: {{eq: \"a\"}}}}) {{ totalCount }} }}";
        yield return $"{{ {root}(where: {{or: [{{and: [{{{name}: {{startsWith: \"a\"}}}}]}}]}}) {{ totalCount }} }}";
        yield return $"{{ {root}(order: [{{{name}: ASC}}]) {{ nodes {{ key }} }} }}";
        yield return $"{{ {root} {{ groups(by: [{capitals}]) {{ count }} }} }}";
        yield return $"{{ {root} {{ groups(by: [KEY]) {{ key {{ {name} }} }} }} }}";
        yield return $"{{ {root} {{ aggregates {{ countDistinct {{ {name} }} }} }} }}";
        yield return $"{{ {root} {{ aggregates {{ min {{ {name} }} max {{ {name} }} }} }} }}";
        yield return $"{{ {root} {{ groups(by: [KEY], having: {{countDistinct: {{{name}: {{gt: 0}}}}}}) {{ count }} }} }}";
        yield return $"{{ node(id: \"a\") {{ ... on {entity.Name} {{ {name} }} }} }}";
    }

    private static IEnumerable<string> Values(ModuleUnderTest module, Entity entity, PropertyInfo property)
    {
        var values = module.Rows.Where(entity.ClrType.IsInstanceOfType).Select(property.GetValue).OfType<string>().Where(v => v.Length >= Telling).ToHashSet(StringComparer.Ordinal);
        if (values.Count == 0)
        {
            yield break;
        }

        var table = (entity.Base ?? entity).Table;
        foreach (var (other, column, text) in StorageCheck.TextCells(module.Alone.Database).Where(c => c.Table != table || c.Column != property.Name))
        {
            if (values.FirstOrDefault(v => text.Contains(v, StringComparison.Ordinal)) is not null)
            {
                yield return $"a value of it stands in {other}.{column} too.";
            }
        }
    }
}
