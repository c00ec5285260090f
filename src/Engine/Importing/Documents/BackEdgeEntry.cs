namespace OgpGraph.Engine.Importing;

/// <summary>The field by which the rows of a table are found from what they refer to.</summary>
internal sealed class BackEdgeEntry : FactEntry
{
    [Form(TextForm.FieldName)]
    public required string Field { get; init; }

    public required LocalizedText Description { get; init; }

    /// <summary>A short name for readers, in both languages; null when the field's name in words will do.</summary>
    public LocalizedText? Label { get; init; }
}
