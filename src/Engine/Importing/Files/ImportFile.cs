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
    private byte[]? _head;

    // Old tables and spreadsheets name code pages that the runtime does not know by itself.
    static ImportFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string SourceId => sourceId;

    /// <inheritdoc/>
    public ImportFileKind Kind => FileKind.Of(Head);

    /// <summary>What it is, in words.</summary>
    public string Form => FileKind.Described(Head);

    private byte[] Head => _head ??= Sniff();

    /// <inheritdoc/>
    public IEnumerable<ImportRecord> Json(params string[] arrays) => Json([], arrays);

    /// <inheritdoc/>
    public IEnumerable<ImportRecord> Json(IReadOnlyCollection<string> around, params string[] arrays)
    {
        if (Kind is not (ImportFileKind.Json or ImportFileKind.Unknown) || FileKind.IsNamed(Head))
        {
            throw Refuse("JSON");
        }

        using var ahead = around.Count == 0 ? null : new JsonAhead(Content, name, arrays, around, limits);
        using var records = new JsonRecords(Content(), name, arrays, limits, report, ahead);
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
            _ => throw Refuse("A table (CSV or XLSX)"),
        };
        foreach (var row in new TableRecords(name, limits, report).From(rows, headings))
        {
            yield return row;
        }
    }

    /// <inheritdoc/>
    public Stream Open() => Content();

    /// <inheritdoc/>
    public ImportFileException Refuse(string expected) => new(new ImportPlace(name, 1), $"{expected} was expected; this is {Form}.");

    private IEnumerable<(IReadOnlyList<string?> Cells, long Row, long Line)> Sheet(Stream content)
    {
        using var seekable = content.CanSeek ? content : spool(content);
        foreach (var row in SheetRecords.Read(seekable, name, limits))
        {
            yield return row;
        }
    }

    private Stream Content() => new GuardedStream(open(), name);

    private byte[] Sniff()
    {
        using var content = Content();
        var head = new byte[FileKind.Head];
        return head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}
