namespace OgpGraph.Engine.Importing;

/// <summary>A column of a table of a commitment without code.</summary>
internal sealed class ColumnEntry : FactEntry
{
    public required ColumnKind Type { get; init; }

    public required LocalizedText Description { get; init; }

    /// <summary>A short name for readers, in both languages; null when the column's name in words will do.</summary>
    public LocalizedText? Label { get; init; }

    /// <summary>True when no cell may be empty; a key's never may.</summary>
    public bool Required { get; init; }

    /// <summary>True for text that <c>search</c> finds.</summary>
    public bool Searchable { get; init; }

    /// <summary>True when questions filter or sort by it at size.</summary>
    public bool Indexed { get; init; }

    /// <summary>The unit of a number, in English.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the values of a number can be added up; null where that follows from the unit.</summary>
    public bool? Additive { get; init; }

    /// <summary>The type that a reference leads to: of the core, or a table above.</summary>
    [Form(TextForm.TypeName)]
    public string? To { get; init; }

    /// <summary>The field that leads back from there; null for none.</summary>
    public BackEdgeEntry? Back { get; init; }
}
