namespace OgpGraph.Engine.Serving;

/// <summary>A table that anybody can ask for: a root field that is a connection.</summary>
/// <param name="Field">The root field, such as <c>contracts</c>.</param>
/// <param name="Type">The type of its rows, such as <c>Contract</c>.</param>
/// <param name="Module">Who declares it: a module's id or <c>core</c>.</param>
/// <param name="Label">A short name for readers, in the plural.</param>
/// <param name="Description">What its rows are.</param>
/// <param name="HasSyntheticFlag">True when its rows say whether they are made up, by a field <c>isSynthetic</c>.</param>
/// <param name="Fields">Its fields in the schema's order.</param>
public sealed record TableDescription(string Field, string Type, string Module, BilingualText Label, BilingualText Description, bool HasSyntheticFlag, IReadOnlyList<TableField> Fields)
{
    /// <summary>The name of the field that names a row for readers, such as <c>title</c>; null when none does.</summary>
    public string? TitleField { get; init; }

    /// <summary>True when <c>where: {search: {text: …}}</c> finds its rows by words.</summary>
    public bool IsSearched { get; init; }
}
