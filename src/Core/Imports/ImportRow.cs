namespace OgpGraph.Core;

/// <summary>A row of a table.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="columns">The column of each folded heading.</param>
/// <param name="cells">The cells; null for an empty one.</param>
/// <param name="fold">Folds a heading: case, accents and spaces go.</param>
public sealed class ImportRow(ImportPlace place, IReadOnlyDictionary<string, int> columns, IReadOnlyList<string?> cells, Func<string, string> fold)
{
    /// <summary>Where it stands.</summary>
    public ImportPlace Place => place;

    /// <summary>How many cells it has.</summary>
    public int Count => cells.Count;

    /// <summary>
    /// The cell under a heading, without spaces around it; null when it is empty or holds an error of a spreadsheet (<see
    /// cref="HasError"/>), or when there is no such heading.
    /// Dates of XLSX are as 2024-03-31, numbers as 1234.5, with three decimals as 1234.5670.
    /// </summary>
    public string? this[string heading] => Cell(heading) is { } text && !CellError.IsOne(text) ? text.Trim() : null;

    /// <summary>True when the table has the heading.</summary>
    public bool Has(string heading) => columns.ContainsKey(fold(heading));

    /// <summary>True when a cell of the row holds an error of a spreadsheet.</summary>
    public bool HasErrors
    {
        get
        {
            foreach (var cell in cells)
            {
                if (CellError.IsOne(cell))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>
    /// True when the cell under a heading holds an error of a spreadsheet, such as #N/A: its value is not known, which is reported, and
    /// says nothing, not even that there is none.
    /// </summary>
    public bool HasError(string heading) => CellError.IsOne(Cell(heading));

    private string? Cell(string heading) => columns.TryGetValue(fold(heading), out var column) && column < cells.Count
        && cells[column] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
