namespace OgpGraph.Engine.Serving;

/// <summary>Asks for a question's table.</summary>
/// <param name="Question">The question; it must be a query.</param>
public sealed record TableRequest(GraphRequest Question)
{
    /// <summary>The response path of the list that is the table, such as <c>contracts</c> or <c>plan.commitments</c>; null for the first one. A question without a list is a table of one row, whose path is empty.</summary>
    public string? List { get; init; }

    /// <summary>What readers call the question, which a workbook tells of its rows; null for nothing.</summary>
    public string? Title { get; init; }

    /// <summary>The conditions that all rows meet, in words of readers; null or empty for none.</summary>
    public string? Conditions { get; init; }

    /// <summary>The most rows that may be written; null for the setting's. A table with more is refused, not cut.</summary>
    public long? MaximumRows { get; init; }

    /// <summary>The time that writing may take; null for the setting's.</summary>
    public TimeSpan? MaximumTime { get; init; }
}
