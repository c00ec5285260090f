using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Planning;

/// <summary>
/// Puts beside the numbers of a table's rows what says how they are to be read: currency, unit, comparator, and of rows that can be aims
/// whether they are, so that no reader takes one for a result.
/// </summary>
internal static class ReadingMarks
{
    /// <summary>The fields of a row with the marks that it has not got as the last.</summary>
    /// <param name="nodes">The row's fields.</param>
    /// <param name="entity">Its type.</param>
    /// <param name="column">Gives the column of a field.</param>
    public static OutputNode[] AddTo(OutputNode[] nodes, Entity entity, Func<Field, int> column)
    {
        var columns = nodes.OfType<ColumnNode>().Select(n => n.Member).OfType<Field>().ToList();
        var marks = columns.Where(f => f.IsNumber).SelectMany(f => Of(SumRule.Of(entity, f)))
            .Concat(nodes.Any(n => n is not ConstantNode && n.Name is not ("id" or "key")) ? Target(entity) : [])
            .Distinct().Where(mark => columns.TrueForAll(c => c.FlatName != mark.FlatName)).ToList();
        var keys = nodes.Select(n => n.ResponseKey).ToList();
        return marks.Count == 0 ? nodes
            : [.. nodes, .. marks.Select(mark => new ColumnNode(SelectedField.Add(mark.Name, keys), column(mark), mark))];
    }

    private static IEnumerable<Field> Of(SumRule rule)
        => new[] { rule.Currency, rule.Unit, rule.Comparator, rule.Target }.OfType<Field>().Where(f => f.IsQueryable && f.Name == f.FlatName);

    private static IEnumerable<Field> Target(Entity entity)
        => entity.Fields.Where(f => f is { Kind: ScalarKind.Boolean, IsQueryable: true, Path: [{ Name: nameof(Observation.IsTarget) }] });
}
