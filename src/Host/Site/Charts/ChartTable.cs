namespace OgpGraph.Host.Site.Charts;

/// <summary>A table that stands on a page, as a chart sees it.</summary>
/// <param name="Columns">All columns, those of the CSV.</param>
/// <param name="Rows">The rows that the page shows: the value of each column as in the CSV, null for an empty cell.</param>
/// <param name="IsCut">True when the question has more rows.</param>
public sealed record ChartTable(IReadOnlyList<ChartColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, bool IsCut)
{
    /// <summary>The values that all rows have by the question's conditions, by field.</summary>
    public IReadOnlyDictionary<string, string> Fixed { get; init; } = new Dictionary<string, string>();

    /// <summary>True when its rows are groups.</summary>
    public bool IsGrouped => Columns.Any(column => column.IsKey);

    /// <summary>A column by its name; null when there is none.</summary>
    public ChartColumn? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>The value of a column in a row; null for an empty cell.</summary>
    public string? Value(int row, ChartColumn column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (ReferenceEquals(Columns[i], column))
                return Rows[row][i];
        }

        return null;
    }
}
