namespace OgpGraph.Host.Site;

/// <summary>A row of a question's table.</summary>
/// <param name="Values">The value of each column as in the CSV; null for an empty cell.</param>
public sealed record QuestionRow(IReadOnlyList<string?> Values)
{
    /// <summary>The value of a column; null for an empty cell, and when there is no such column.</summary>
    public string? this[QuestionColumn? column] => column is null ? null : Values[column.Index];
}
