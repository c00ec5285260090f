using GraphQLParser.AST;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>Puts beside each sum and average of a table why it is none, and how it is to be read, where that depends on the rows: no reader of the table is left with an empty cell alone.</summary>
internal static class SumNotes
{
    private static readonly string[] Functions = ["sum", "avg"];

    /// <summary>The fields with the notes behind each sum and average that has not got them.</summary>
    /// <param name="nodes">The fields of a group, or of all rows together.</param>
    /// <param name="entity">The type of the rows.</param>
    /// <param name="value">Plans a note: its field, what it is, the number that it is of.</param>
    public static OutputNode[] AddTo(OutputNode[] nodes, Entity entity, Func<SelectedField, string, Field, OutputNode> value)
    {
        var all = new List<OutputNode>();
        foreach (var node in nodes)
        {
            all.Add(node);
            if (node is not ObjectNode { Name: var function, Nodes: var numbers } || !Functions.Contains(function))
            {
                continue;
            }

            var sums = numbers.OfType<SumNode>().Where(n => CanForbid(entity, n)).ToList();
            Add(function + "Reason", sums);
            Add("sumComparator", sums.Where(n => SumRule.Of(entity, n.Field).Comparator is { Kind: ScalarKind.Enum }));
        }

        return [.. all];

        void Add(string note, IEnumerable<SumNode> sums)
        {
            var told = nodes.Concat(all).OfType<ObjectNode>().Where(n => n.Name == note).SelectMany(n => n.Nodes).Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
            var missing = sums.Where(n => !told.Contains(n.Name)).DistinctBy(n => n.Name).ToArray();
            if (missing.Length > 0)
            {
                var key = note;
                while (nodes.Concat(all).Any(n => n.ResponseKey == key))
                {
                    key += "_";
                }

                all.Add(new ObjectNode(Selected(key, note), [.. missing.Select(n => value(Selected(n.Name, n.Name), note, n.Field))]));
            }
        }
    }

    private static bool CanForbid(Entity entity, SumNode sum) => SumRule.Of(entity, sum.Field) is var rule && (sum.IsAverage ? rule.CanForbidAverage : rule.CanForbid);

    private static SelectedField Selected(string key, string name) => new(key, name, new List<GraphQLField>());
}
