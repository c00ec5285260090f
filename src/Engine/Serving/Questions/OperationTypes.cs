using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace OgpGraph.Engine.Serving;

/// <summary>Finds whose rows an operation of a valid document reads. The guard has bounded how deep fields nest; each fragment is read once.</summary>
/// <param name="schema">The schema that the document was validated against.</param>
/// <param name="document">The document, for its fragments.</param>
internal sealed class OperationTypes(ISchema schema, GraphQLDocument document)
{
    private const string Row = "Node";

    private readonly HashSet<string> _fragments = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _counted = new(StringComparer.Ordinal);

    /// <summary>The types of rows that a read operation counts, sums or groups, by name.</summary>
    public IReadOnlyList<string> Counted => [.. _counted];

    /// <summary>The types of rows, by name; for an interface all that may stand there.</summary>
    public IReadOnlyList<string> Of(GraphQLOperationDefinition operation)
    {
        Read(operation.SelectionSet, schema.Query);
        return [.. _found];
    }

    private void Read(GraphQLSelectionSet? selections, IGraphType? type)
    {
        Add(type);
        foreach (var selection in selections?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field when (type as IComplexGraphType)?.Fields.Find(field.Name.StringValue) is { ResolvedType: { } result }:
                    Count(field, (IComplexGraphType)type!);
                    Read(field.SelectionSet, result.GetNamedType());
                    break;
                case GraphQLInlineFragment inline:
                    Read(inline.SelectionSet, inline.TypeCondition is { } condition ? schema.AllTypes[condition.Type.Name] : type);
                    break;
                case GraphQLFragmentSpread spread when _fragments.Add(spread.FragmentName.Name.StringValue):
                    var fragment = document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(f => f.FragmentName.Name == spread.FragmentName.Name);
                    Read(fragment?.SelectionSet, fragment is null ? null : schema.AllTypes[fragment.TypeCondition.Type.Name]);
                    break;
            }
        }
    }

    private void Count(GraphQLField field, IComplexGraphType type)
    {
        if (field.Name.StringValue is "totalCount" or "aggregates" or "groups" && type.Name.EndsWith("Connection", StringComparison.Ordinal) && type.Fields.Find("nodes")?.ResolvedType?.GetNamedType() is { } row)
        {
            _counted.Add(row.Name);
        }
    }

    private void Add(IGraphType? type)
    {
        if (type is IObjectGraphType row && row.ResolvedInterfaces.Any(i => i.Name == Row))
            _found.Add(row.Name);
        else if (type is IAbstractGraphType { Name: not Row } any)
            _found.UnionWith(any.PossibleTypes.Select(possible => possible.Name));
    }
}
