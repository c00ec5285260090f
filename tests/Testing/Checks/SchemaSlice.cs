using System.Text;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Testing;

/// <summary>The part of the schema that a module owns: its types and enums whole, of the core's types what it adds. What follows from a type, such as its filter, is left out.</summary>
internal static class SchemaSlice
{
    // Every connection has these.
    private static readonly HashSet<string> Usual = new(StringComparer.Ordinal) { "where", "order", "first", "after", "last", "before", "asOf" };

    private static readonly SDLPrinter Printer = new();

    public static string Of(ModuleUnderTest module)
    {
        var core = Definitions(SchemaCheck.Sdl([]));
        var owned = Owned(module.Graph);
        var text = new StringBuilder();
        foreach (var (name, definition) in Definitions(module.Alone.Service.Sdl).Where(d => owned.Contains(d.Key)).OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            if (!core.TryGetValue(name, out var before))
            {
                Shorten(FieldsOf(definition));
                text.AppendLine(Printer.Print(definition).Trim()).AppendLine();
                continue;
            }

            var known = FieldsOf(before).Select(f => f.Name.StringValue).ToHashSet(StringComparer.Ordinal);
            var added = FieldsOf(definition).Where(f => !known.Contains(f.Name.StringValue)).ToList();
            if (added.Count > 0)
            {
                Shorten(added);
                text.AppendLine(Printer.Print(new GraphQLObjectTypeExtension(new GraphQLName(name)) { Fields = new GraphQLFieldsDefinition(added) }).Trim()).AppendLine();
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static HashSet<string> Owned(GraphModel graph)
        => ["Query", .. graph.Entities.Keys, .. graph.Enums.Keys, .. graph.Entities.Values.SelectMany(e => e.ConcreteTypes).Select(c => c.Name)];

    private static Dictionary<string, GraphQLTypeDefinition> Definitions(string sdl)
        => Parser.Parse(sdl).Definitions.OfType<GraphQLTypeDefinition>().ToDictionary(d => d.Name.StringValue, StringComparer.Ordinal);

    private static List<GraphQLFieldDefinition> FieldsOf(GraphQLTypeDefinition definition)
        => definition is IHasFieldsDefinitionNode { Fields: { } fields } ? fields.Items : [];

    private static void Shorten(List<GraphQLFieldDefinition> fields)
    {
        foreach (var field in fields.Where(f => f.Arguments is not null))
        {
            var own = field.Arguments!.Items.Where(a => !Usual.Contains(a.Name.StringValue)).ToList();
            foreach (var argument in own)
            {
                argument.Description = null;
            }

            field.Arguments = own.Count == 0 ? null : new GraphQLArgumentsDefinition(own);
        }
    }
}
