using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;

namespace OgpGraph.Testing;

/// <summary>What goes from the schema when a module's folder is deleted: what the module owns, and nothing else changes.</summary>
internal static class RemovalCheck
{
    // A folder with <Folder>.graphql for modules: what a host that was built without the module serves. tests/delete-a-module.sh fills it.
    private static readonly string? Served = Environment.GetEnvironmentVariable("OGPGRAPH_SCHEMAS_WITHOUT");

    private static readonly SDLPrinter Printer = new();

    public static IEnumerable<string> Problems(ModuleUnderTest module)
    {
        var others = module.Others;
        var all = Parts(SchemaCheck.Sdl([.. others, module.Definition]));
        if (WhyNot(others) is { } reason)
        {
            yield return module.Say($"When the module's folder is deleted, others do not load any more: {reason} Move what they share with it to a type of the core, as Organization: modules know no other module.");
            yield break;
        }

        var rest = Parts(Served is null ? SchemaCheck.Sdl(others) : File.ReadAllText(Path.Combine(Served, BuiltModules.FolderOf(module.Assembly) + ".graphql")));
        var own = new Ownership(GraphModelBuilder.Build([ModuleCatalog.Core, .. others, module.Definition]), module.Id);
        var may = MayGo(all, own);
        Assert.NotEmpty(rest);
        foreach (var (name, part) in all)
        {
            if (rest.TryGetValue(name, out var left))
            {
                if (left.Text != part.Text)
                {
                    yield return module.Say($"{name} changes when the module's folder is deleted, from{Environment.NewLine}{part.Text}{Environment.NewLine}to{Environment.NewLine}{left.Text}{Environment.NewLine}Nothing of others may depend on it.");
                }
            }
            else if (!may.Contains(name))
            {
                yield return module.Say($"{name} goes when the module's folder is deleted, and is not the module's.");
            }
        }

        foreach (var name in rest.Keys.Where(p => !all.ContainsKey(p)))
        {
            yield return module.Say($"{name} comes only when the module's folder is deleted: nothing may depend on a module's absence.");
        }
    }

    private static string? WhyNot(IReadOnlyList<ModuleDefinition> modules)
    {
        try
        {
            _ = GraphModelBuilder.Build([ModuleCatalog.Core, .. modules]);
            return null;
        }
        catch (GraphException refused)
        {
            return refused.Message;
        }
    }

    // What the module owns; then a type that is left without members or that nothing left speaks of, and the members of a type that goes.
    private static HashSet<string> MayGo(Dictionary<string, Part> all, Ownership own)
    {
        var gone = all.Keys.Where(own.Has).ToHashSet(StringComparer.Ordinal);
        var members = all.Where(p => p.Value.Holder is not null).ToLookup(p => p.Value.Holder!, p => p);
        for (var before = -1; before < gone.Count;)
        {
            before = gone.Count;
            gone.UnionWith(all.Where(p => p.Value is { Holder: { } holder } part && (gone.Contains(holder) || part.Speaks.Any(gone.Contains))).Select(p => p.Key));
            var spoken = all.Where(p => p.Value.Holder is { } holder && !gone.Contains(p.Key)).SelectMany(p => p.Value.Speaks.Where(s => s != p.Value.Holder)).ToHashSet(StringComparer.Ordinal);
            gone.UnionWith(all.Where(p => p.Value.Holder is null && ((members[p.Key].Any() && members[p.Key].All(m => gone.Contains(m.Key))) || (p.Value.IsLeaf && !spoken.Contains(p.Key)))).Select(p => p.Key));
        }

        return gone;
    }

    // Each type without its members, and each member: Type, Type.member.
    private static Dictionary<string, Part> Parts(string sdl)
    {
        var parts = new Dictionary<string, Part>(StringComparer.Ordinal);
        foreach (var definition in Parser.Parse(sdl).Definitions)
        {
            var name = definition is GraphQLTypeDefinition type ? type.Name.StringValue : definition.Kind.ToString();
            switch (definition)
            {
                case IHasFieldsDefinitionNode { Fields: { } fields } holder:
                    Add(name, fields.Items.Select(f => (f.Name.StringValue, (ASTNode)f)));
                    holder.Fields = null;
                    break;
                case GraphQLInputObjectTypeDefinition { Fields: { } fields } input:
                    Add(name, fields.Items.Select(f => (f.Name.StringValue, (ASTNode)f)));
                    input.Fields = null;
                    break;
                case GraphQLEnumTypeDefinition { Values: { } values } choice:
                    Add(name, values.Items.Select(v => (v.Name.StringValue, (ASTNode)v)));
                    choice.Values = null;
                    break;
            }

            parts[name] = new(Printer.Print(definition).Trim(), null, [], definition is GraphQLInputObjectTypeDefinition or GraphQLEnumTypeDefinition or GraphQLScalarTypeDefinition);
        }

        return parts;

        void Add(string name, IEnumerable<(string Name, ASTNode Node)> members)
        {
            foreach (var (member, node) in members)
            {
                parts[$"{name}.{member}"] = new(Printer.Print(node).Trim(), name, Speaks(node), false);
            }
        }
    }

    private static string[] Speaks(ASTNode member) => member switch
    {
        GraphQLFieldDefinition field => [Named(field.Type), .. field.Arguments?.Items.Select(a => Named(a.Type)) ?? []],
        GraphQLInputValueDefinition input => [Named(input.Type)],
        _ => [],
    };

    private static string Named(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => Named(required.Type),
        GraphQLListType list => Named(list.Type),
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };

    // A type without its members, or a member with its holder's name and the types that it speaks of.
    private sealed record Part(string Text, string? Holder, string[] Speaks, bool IsLeaf);

    private sealed class Ownership
    {
        private readonly HashSet<string> _types = new(StringComparer.Ordinal);
        private readonly HashSet<string> _members = new(StringComparer.Ordinal);

        public Ownership(GraphModel graph, string owner)
        {
            foreach (var name in graph.Entities.Values.SelectMany(e => e.ConcreteTypes.Where(c => c.Owner == owner).Select(c => c.Name)).Concat(graph.Entities.Values.Where(e => e.Owner == owner).Select(e => e.Name)))
            {
                _types.UnionWith(NameClaims.Derived.Select(suffix => name + suffix));
            }

            foreach (var name in graph.Enums.Values.Where(e => e.Owner == owner).Select(e => e.Name))
            {
                _types.UnionWith([name, name + "OperationFilterInput"]);
            }

            _members.UnionWith(graph.Entities.Values.Where(e => e.Owner == owner).Select(e => "Query." + e.RootField));
            foreach (var entity in graph.Entities.Values)
            {
                foreach (var member in entity.Members.Values.Where(m => m.Owner == owner))
                {
                    _members.Add($"{entity.Name}ShareMeasure.SUM_{Naming.Screaming(member.Name)}");
                    _members.UnionWith(NameClaims.Derived.SelectMany(suffix => (string[])[$"{entity.Name}{suffix}.{member.Name}", $"{entity.Name}{suffix}.{Naming.Screaming(member.Name)}"]));
                }
            }
        }

        public bool Has(string part) => _types.Contains(part.Split('.')[0]) || _members.Contains(part);
    }
}
