using System.Text;

namespace OgpGraph.Engine.Importing;

/// <summary>One unpacked file of an import.</summary>
/// <param name="name">Its name, with the path inside an archive or folder.</param>
/// <param name="sourceId">The source that stands for the import.</param>
/// <param name="open">Opens the content from its beginning.</param>
/// <param name="spool">Puts content where it can be read from any place, as a spreadsheet must be; it is gone with the stream.</param>
/// <param name="limits">How large it may be.</param>
/// <param name="report">Where findings about the file itself go.</param>
internal sealed class ImportFile(string name, string sourceId, Func<Stream> open, Func<Stream, Stream> spool, ImportLimits limits, Action<ImportRule, ImportPlace> report) : IImportFile
{
    private ImportFileKind? _kind;

    // Old tables and spreadsheets name code pages that the runtime does not know by itself.
    static ImportFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

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
            ImportFileKind.Xlsx => Sheet(content),
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

    private IEnumerable<(IReadOnlyList<string?> Cells, long Row, long Line)> Sheet(Stream content)
    {
        using var seekable = content.CanSeek ? content : spool(content);
        foreach (var row in SheetRecords.Read(seekable, name, limits))
        {
            yield return row;
        }
    }

    private Stream Content() => new GuardedStream(open(), name);

    private ImportFileKind Sniff()
    {
        using var content = Content();
        var head = new byte[FileKind.Head];
        return FileKind.Of(head.AsSpan(0, content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
    }
}
