namespace OgpGraph.Engine.Serving;

/// <summary>One field of a table, with all that can be done with it.</summary>
/// <param name="Name">The flat name, as in group keys and aggregates: <c>signedOn</c>, <c>periodFrom</c>, <c>supplier</c>.</param>
/// <param name="Selection">The GraphQL text that asks for it on a row: <c>signedOn</c>, <c>period { from }</c>, <c>supplier { id name }</c>.</param>
/// <param name="Path">The response path of the value on a row: <c>signedOn</c>, <c>period.from</c>, <c>supplier</c>, <c>milestones.totalCount</c>.</param>
/// <param name="Kind">What the values are.</param>
/// <param name="Label">A short name for readers.</param>
/// <param name="Description">What the values mean.</param>
public sealed record TableField(string Name, string Selection, string Path, TableFieldKind Kind, BilingualText Label, BilingualText Description)
{
    /// <summary>The unit, such as <c>EUR</c> or <c>%</c>; null for none or where each row states it.</summary>
    public string? Unit { get; init; }

    /// <summary>True when the value can be unknown.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The values of an <see cref="TableFieldKind.Enum"/>; empty for any other kind.</summary>
    public IReadOnlyList<TableValue> Values { get; init; } = [];

    /// <summary>Where conditions on it stand in <c>where</c>, with dots: <c>signedOn</c>, <c>period.from</c>, <c>supplier.id</c>, <c>milestones.count</c>; null when it cannot be filtered by. What stands there takes <c>eq</c>, <c>in</c> and the like.</summary>
    public string? FilterPath { get; init; }

    /// <summary>True when it can be filtered by.</summary>
    public bool CanFilter => FilterPath is not null;

    /// <summary>Where its direction stands in <c>order</c>, with dots: <c>signedOn</c>, <c>period.from</c>, <c>supplier.name</c>, <c>milestones.count</c>; null when it cannot be sorted by.</summary>
    public string? SortPath { get; init; }

    /// <summary>True when it can be sorted by.</summary>
    public bool CanSort => SortPath is not null;

    /// <summary>Its value in <c>groups(by:)</c>: <c>SIGNED_ON</c>; null when rows cannot be grouped by it.</summary>
    public string? GroupValue { get; init; }

    /// <summary>True when rows can be grouped by it.</summary>
    public bool CanGroup => GroupValue is not null;

    /// <summary>The GraphQL text that asks for it in a group's <c>key</c>: <c>signedOn</c>, <c>supplier { id name }</c>; null when rows cannot be grouped by it.</summary>
    public string? GroupKey { get; init; }

    /// <summary>The parts of a date that rows can be grouped by, the day first; empty for what is no date.</summary>
    public IReadOnlyList<TableDatePart> DateParts { get; init; } = [];

    /// <summary>
    /// True when rows may have a sum of it: <c>aggregates { sum { amount } }</c> by its <see cref="Name"/>. False for what can only be
    /// null, as its values are never to be added; whether rows differ in currency or unit is seen in the answer.
    /// </summary>
    public bool CanSum { get; init; }

    /// <summary>True when rows may have an average of it: <c>aggregates { avg { amount } }</c>. False for what can only be null.</summary>
    public bool CanAverage { get; init; }

    /// <summary>True when its least and greatest value can be asked for: <c>aggregates { min { amount } }</c> by its <see cref="Name"/>.</summary>
    public bool CanRange { get; init; }

    /// <summary>
    /// The fields of the same table that say how its numbers are to be read, by their <see cref="Name"/>: <c>currency</c>, <c>unit</c>,
    /// <c>comparator</c>, <c>isTarget</c>. Numbers of rows that differ in one are not compared. Empty for what is read without them.
    /// </summary>
    public IReadOnlyList<string> ReadWith { get; init; } = [];

    /// <summary>The root field of the table that it points to; null for a value, or when readers cannot list that table.</summary>
    public string? RefersTo { get; init; }

    /// <summary>The type of the rows that it points to, such as <c>Organization</c>; null for a value or a row of any type.</summary>
    public string? RefersToType { get; init; }

    /// <summary>The field of the row that it points to which names it for readers, such as <c>name</c>; null for a value, or when none does.</summary>
    public string? TitleField { get; init; }

    /// <summary>True when the search by words knows its text.</summary>
    public bool IsSearched { get; init; }
}
