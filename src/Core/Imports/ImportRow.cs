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

    /// <summary>The cell under a heading, without spaces around it; null when it is empty or there is no such heading. Dates of XLSX are as 2024-03-31, numbers as 1234.5, with three decimals as 1234.5670.</summary>
    public string? this[string heading] => columns.TryGetValue(fold(heading), out var column) && column < cells.Count && cells[column] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>True when the table has the heading.</summary>
    public bool Has(string heading) => columns.ContainsKey(fold(heading));
}
