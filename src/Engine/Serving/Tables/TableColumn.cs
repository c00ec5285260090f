namespace OgpGraph.Engine.Serving;

/// <summary>One column of a question's table. Columns follow from the question, never from the data.</summary>
/// <param name="Name">The name in the heading: response keys with <c>_</c> between them, unique in the table whatever the case.</param>
/// <param name="Path">The response path from the root field on, such as <c>contracts.nodes.supplier.name</c>.</param>
/// <param name="Kind">What the values are.</param>
/// <param name="Label">A short name for readers.</param>
/// <param name="Description">What the values mean.</param>
/// <param name="Unit">The unit, such as <c>EUR</c> or <c>%</c>; null for none or where each row states it.</param>
/// <param name="IsList">True when a cell can have several values, joined by "; ".</param>
public sealed record TableColumn(string Name, string Path, TableFieldKind Kind, BilingualText Label, BilingualText Description, string? Unit, bool IsList)
{
    /// <summary>The values of an <see cref="TableFieldKind.Enum"/>; empty for any other kind.</summary>
    public IReadOnlyList<TableValue> Values { get; init; } = [];

    /// <summary>
    /// <see cref="Path"/> with the schema's names in the place of aliases, within the table's list: what a column is, whatever the question
    /// calls it.
    /// </summary>
    public string SchemaPath { get => field ?? Path; init; }

    /// <summary>The type and field that the values are of, such as <c>Contract.amount</c>, so that pages know which rows have pages of their own; null for what every type has, such as a count.</summary>
    public string? Field { get; init; }
}
