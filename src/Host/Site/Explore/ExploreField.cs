using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site.Explore;

/// <summary>A field that rows of a table can be shown, filtered or sorted by: the table's own, or one of a row that it points to.</summary>
/// <param name="Name">The name in addresses: <c>signedOn</c>, <c>supplier</c>, <c>supplier.key</c>.</param>
/// <param name="Own">The field, of the table itself or of the one that is pointed to.</param>
/// <param name="Through">The table's own field that points to the row which has it; null for the table's own.</param>
public sealed record ExploreField(string Name, TableField Own, TableField? Through)
{
    /// <summary>A short name for readers.</summary>
    public BilingualText Label => Through is null ? Own.Label : new($"{Through.Label.En}: {LowerFirst(Own.Label.En)}", $"{Through.Label.Pt}: {LowerFirst(Own.Label.Pt)}");

    /// <summary>The response path of what a cell shows: of a row that is pointed to, its title.</summary>
    public string CellPath => Prefix + Own.Kind switch
    {
        TableFieldKind.Reference => $"{Own.Path}.{Own.TitleField ?? "id"}",
        TableFieldKind.List => $"{Own.Path}.{Own.TitleField ?? "id"}",
        _ => Own.Path,
    };

    /// <summary>What a cell shows: a row that is pointed to by its title.</summary>
    public TableFieldKind CellKind => Own.Kind switch
    {
        TableFieldKind.Reference or TableFieldKind.List => Own.TitleField is null ? TableFieldKind.Id : TableFieldKind.Text,
        TableFieldKind.Count => TableFieldKind.Integer,
        var kind => kind,
    };

    /// <summary>Where its conditions stand; null when it cannot be filtered by.</summary>
    public string? FilterPath => Own.FilterPath is null ? null : Prefix + Own.FilterPath;

    /// <summary>Where its direction stands; null when it cannot be sorted by.</summary>
    public string? SortPath => Own.SortPath is null ? null : Prefix + Own.SortPath;

    /// <summary>The comparisons that its values know, the usual one first; empty when it cannot be filtered by.</summary>
    public IReadOnlyList<ExploreOperator> Operators => FilterPath is null ? [] : Own.Kind switch
    {
        TableFieldKind.Text or TableFieldKind.LocalizedText => [ExploreOperator.Contains, ExploreOperator.ContainsNot, ExploreOperator.Is, ExploreOperator.IsNot, ExploreOperator.StartsWith, ExploreOperator.EndsWith, ExploreOperator.Unknown],
        TableFieldKind.Boolean => [ExploreOperator.Is, ExploreOperator.IsNot, ExploreOperator.Unknown],
        TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Money or TableFieldKind.Date or TableFieldKind.DateTime
            => [ExploreOperator.From, ExploreOperator.UpTo, ExploreOperator.Above, ExploreOperator.Below, ExploreOperator.Is, ExploreOperator.IsNot, ExploreOperator.Unknown],
        TableFieldKind.Count or TableFieldKind.List => [ExploreOperator.From, ExploreOperator.UpTo, ExploreOperator.Above, ExploreOperator.Below, ExploreOperator.Is, ExploreOperator.IsNot],
        _ => [ExploreOperator.Is, ExploreOperator.IsNot, ExploreOperator.Unknown],
    };

    private string Prefix => Through is null ? "" : Through.Path + ".";

    private static string LowerFirst(string label) => label.Length > 1 && char.IsUpper(label[1]) ? label : char.ToLowerInvariant(label[0]) + label[1..];
}
