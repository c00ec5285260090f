namespace OgpGraph.Engine.Importing;

/// <summary>One unpacked file of an import.</summary>
/// <param name="name">Its name, with the path inside an archive or folder.</param>
/// <param name="sourceId">The source that stands for the import.</param>
/// <param name="open">Opens the content from its beginning; a spreadsheet's content must seek.</param>
/// <param name="limits">How large it may be.</param>
/// <param name="report">Where findings about the file itself go.</param>
internal sealed class ImportFile(string name, string sourceId, Func<Stream> open, ImportLimits limits, Action<ImportRule, ImportPlace> report) : IImportFile
{
    private ImportFileKind? _kind;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string SourceId => sourceId;

    /// <inheritdoc/>
    public ImportFileKind Kind => _kind ??= Sniff();

    /// <inheritdoc/>
    public IEnumerable<ImportRecord> Json(params string[] arrays)
    {
        using var records = new JsonRecords(Content(), name, arrays, limits, report);
        foreach (var record in records.All())
        {
            yield return record;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ImportRow> Table(params string[] headings)
    {
        using var content = Content();
        var rows = Kind switch
        {
            ImportFileKind.Xlsx => SheetRecords.Read(content, name, limits),
            ImportFileKind.Csv => CsvRecords.Read(content, name, limits),
            _ => throw new ImportFileException(new ImportPlace(name, 1), $"A table was expected, CSV or XLSX; this is {Described(Kind)}."),
        };
        foreach (var row in new TableRecords(name, limits, report).From(rows, headings))
        {
            yield return row;
        }
    }

    /// <inheritdoc/>
    public Stream Open() => Content();

    /// <summary>A kind in words.</summary>
    public static string Described(ImportFileKind kind) => kind switch
    {
        ImportFileKind.Json => "JSON",
        ImportFileKind.Csv => "CSV",
        ImportFileKind.Xlsx => "XLSX",
        ImportFileKind.Xml => "XML",
        _ => "none of what is known",
    };

    private Stream Content() => new GuardedStream(open(), name);

    private ImportFileKind Sniff()
    {
        using var content = Content();
        var head = new byte[FileKind.Head];
        return FileKind.Of(head.AsSpan(0, content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
    }
}
