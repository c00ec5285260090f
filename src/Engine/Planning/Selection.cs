using GraphQLParser;
using GraphQLParser.AST;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>Collects the fields of selection sets: fragments, <c>@skip</c> and <c>@include</c>, and fields of one response key merged (GraphQL §6.3.2).</summary>
internal sealed class Selection
{
    private readonly GraphModel _graph;
    private readonly Variables _variables;
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments;

    public Selection(GraphModel graph, GraphQLDocument document, Variables variables)
    {
        _graph = graph;
        _variables = variables;
        _fragments = document.Definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(f => f.FragmentName.Name.StringValue, StringComparer.Ordinal);
    }

    /// <summary>The fields for an object type, in the order of their first occurrence.</summary>
    public IReadOnlyList<SelectedField> Fields(string typeName, IEnumerable<GraphQLSelectionSet> sets)
    {
        var fields = new Dictionary<string, List<GraphQLField>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var set in sets)
        {
            Collect(set, typeName, fields, order, []);
        }

        return [.. order.Select(key => new SelectedField(key, fields[key][0].Name.StringValue, fields[key]))];
    }

    private void Collect(GraphQLSelectionSet set, string typeName, Dictionary<string, List<GraphQLField>> fields, List<string> order, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is IHasDirectivesNode { Directives: { Count: > 0 } directives } && !IsIncluded(directives))
            {
                continue;
            }

            switch (selection)
            {
                case GraphQLField field:
                    var key = (field.Alias?.Name ?? field.Name).StringValue;
                    if (!fields.TryGetValue(key, out var same))
                    {
                        fields[key] = same = [];
                        order.Add(key);
                    }

                    same.Add(field);
                    break;
                case GraphQLFragmentSpread spread:
                    var name = spread.FragmentName.Name.StringValue;
                    if (visited.Add(name) && _fragments.TryGetValue(name, out var fragment) && Applies(fragment.TypeCondition.Type.Name.StringValue, typeName))
                    {
                        Collect(fragment.SelectionSet, typeName, fields, order, visited);
                    }

                    break;
                case GraphQLInlineFragment inline:
                    if (inline.TypeCondition is null || Applies(inline.TypeCondition.Type.Name.StringValue, typeName))
                    {
                        Collect(inline.SelectionSet, typeName, fields, order, visited);
                    }

                    break;
            }
        }
    }

    private bool Applies(string condition, string typeName)
        => condition == typeName
            || (condition == "Node" && IsRow(typeName))
            || (_graph.Entities.GetValueOrDefault(condition) is { IsInterface: true } entity && entity.ConcreteTypes.Any(c => c.Name == typeName));

    private bool IsRow(string typeName)
        => _graph.Entities.ContainsKey(typeName) || _graph.Entities.Values.Any(e => e.ConcreteTypes.Any(c => c.Name == typeName));

    private bool IsIncluded(GraphQLDirectives directives)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.StringValue;
            if (name is "skip" or "include" && directive.Arguments is { Count: > 0 } arguments)
            {
                var truth = Argument.From(arguments[0].Value, _variables)?.Source.ReadConstant().Truth ?? false;
                if (truth == (name == "skip"))
                {
                    return false;
                }
            }
        }

        return true;
    }
}

/// <summary>A field of a selection, merged from one or more places of the document.</summary>
/// <param name="ResponseKey">The alias, else the name.</param>
/// <param name="Name">The field's name.</param>
/// <param name="Places">Where it stands; all have the same arguments, which validation sees to.</param>
internal sealed record SelectedField(string ResponseKey, string Name, IReadOnlyList<GraphQLField> Places)
{
    /// <summary>A field that the document does not ask for, under its name, or a longer one where an alias has taken that.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="taken">The response keys beside it; its own is added.</param>
    public static SelectedField Add(string name, List<string> taken)
    {
        var key = name;
        while (taken.Contains(key))
        {
            key += "_";
        }

        taken.Add(key);
        return new SelectedField(key, name, []);
    }

    /// <summary>The selection sets of all places.</summary>
    public IEnumerable<GraphQLSelectionSet> Sets => Places.Where(p => p.SelectionSet is not null).Select(p => p.SelectionSet!);

    /// <summary>An argument as it stands in the document; null when it is absent.</summary>
    public GraphQLValue? Written(string name)
        => Places.Count == 0 ? null : Places[0].Arguments?.Items.FirstOrDefault(a => a.Name.Value == name)?.Value;

    /// <summary>An argument; null when it is absent.</summary>
    public Argument? Argument(string name, Variables variables)
    {
        foreach (var argument in Places[0].Arguments?.Items ?? [])
        {
            if (argument.Name.Value == name)
            {
                return Planning.Argument.From(argument.Value, variables);
            }
        }

        return null;
    }
}
