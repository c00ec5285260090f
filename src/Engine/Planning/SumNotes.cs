using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>
/// Puts beside each sum, average, least or greatest value and share of a table why it is none, and how it is to be read, where that depends
/// on the rows: no reader of the table is left with an empty cell alone.
/// </summary>
internal static class SumNotes
{
    /// <summary>The fields with the notes behind each function that has not got them.</summary>
    /// <param name="nodes">The fields of a group, or of all rows together.</param>
    /// <param name="entity">The type of the rows.</param>
    /// <param name="value">Plans a note: its field, what it is, the number that it is of.</param>
    public static OutputNode[] AddTo(OutputNode[] nodes, Entity entity, Func<SelectedField, string, Field, OutputNode> value)
    {
        var all = new List<OutputNode>();
        foreach (var node in nodes)
        {
            all.Add(node);
            switch (node)
            {
                case ObjectNode { Name: "sum" or "avg" } function:
                    var sums = function.Nodes.OfType<SumNode>().Where(n => CanForbid(entity, n)).Select(n => n.Field).ToList();
                    Add(function.Name + "Reason", sums);
                    Add("sumComparator", sums.Where(field => SumRule.Of(entity, field).Comparator is { Kind: ScalarKind.Enum }));
                    break;
                case ObjectNode { Name: "min" or "max" } function:
                    Add(function.Name + "Reason", function.Nodes.Select(n => n.Member).OfType<Field>().Where(field => SumRule.Of(entity, field).CanForbidRange));
                    break;
                case ShareNode { Member: Field part } when !nodes.Concat(all).Any(n => n is ReasonNode && n.Member == part):
                    all.Add(value(Beside("shareReason"), "shareReason", part));
                    break;
            }
        }

        return [.. all];

        void Add(string note, IEnumerable<Field> fields)
        {
            var told = nodes.Concat(all).OfType<ObjectNode>().Where(n => n.Name == note).SelectMany(n => n.Nodes).Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
            var missing = fields.Where(f => !told.Contains(f.FlatName)).Distinct().ToArray();
            if (missing.Length > 0)
            {
                all.Add(new ObjectNode(
                    Beside(note), [.. missing.Select(f => value(SelectedField.Add(f.FlatName, []), note, f))]));
            }
        }

        SelectedField Beside(string note) => SelectedField.Add(note, [.. nodes.Concat(all).Select(n => n.ResponseKey)]);
    }

    private static bool CanForbid(Entity entity, SumNode sum) => SumRule.Of(entity, sum.Field) is var rule && (sum.IsAverage ? rule.CanForbidAverage : rule.CanForbid);
}
