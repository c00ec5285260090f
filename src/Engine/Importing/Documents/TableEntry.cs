namespace OgpGraph.Engine.Importing;

/// <summary>A table of a commitment without code: its rows lie in a CSV file beside commitment.yaml.</summary>
internal sealed class TableEntry : FactEntry
{
    /// <summary>The type's name, as AirStation; or a type of the core, which gets rows and no columns.</summary>
    [Form(TextForm.TypeName)]
    public required string Name { get; init; }

    [Form(TextForm.FileName)]
    public required string File { get; init; }

    public LocalizedText? Description { get; init; }

    /// <summary>A short name of the rows together, in both languages; null when that of the root field in words will do, and for a type of the core.</summary>
    public LocalizedText? Label { get; init; }

    /// <summary>The columns by their name, which is also the field's and the heading's; none for a type of the core.</summary>
    public IReadOnlyDictionary<string, ColumnEntry> Columns { get; init; } = new Dictionary<string, ColumnEntry>();
}
