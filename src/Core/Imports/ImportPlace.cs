namespace OgpGraph.Core;

/// <summary>A place in an imported file.</summary>
/// <param name="File">The file's name, with the path inside an archive or folder.</param>
/// <param name="Line">The line on which the record begins, from 1; 0 when the format has none (XLSX has <paramref name="Row"/>).</param>
/// <param name="Pointer">The JSON Pointer (RFC 6901) of the record in its document, or of what is wrong in it; null for a table.</param>
/// <param name="Row">The row of a table, from 1, headings included; 0 for none.</param>
/// <param name="Column">The heading of the cell; null for none.</param>
public readonly record struct ImportPlace(string File, long Line, string? Pointer = null, long Row = 0, string? Column = null)
{
    /// <summary>The same place, deeper: <paramref name="part"/> is appended to the pointer, <c>/interests/0/share</c>.</summary>
    public ImportPlace At(string part) => this with { Pointer = (Pointer ?? "") + part };

    /// <summary>The cell of a heading in this row.</summary>
    public ImportPlace Cell(string heading) => this with { Column = heading };

    /// <inheritdoc/>
    public override string ToString()
        => File + (Line > 0 ? $":{Line}" : Row > 0 ? $" row {Row}" : "") + (Pointer is null ? "" : $" {(Pointer.Length == 0 ? "(whole)" : Pointer)}") + (Column is null ? "" : $" [{Column}]");
}
