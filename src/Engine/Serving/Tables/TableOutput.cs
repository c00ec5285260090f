namespace OgpGraph.Engine.Serving;

/// <summary>Writes a table's rows in one form.</summary>
internal abstract class TableOutput : IDisposable
{
    /// <summary>Begins, with the heading where the form has one.</summary>
    public abstract void Begin();

    /// <summary>Writes a row.</summary>
    /// <param name="cells">The cells of each object on the way to the list; the row is the last.</param>
    public abstract void Write(RowCells[] cells);

    /// <summary>Ends; without it what was written is no whole table.</summary>
    /// <param name="rows">How many rows were written.</param>
    public abstract void End(long rows);

    /// <summary>The output of a form.</summary>
    public static TableOutput Of(TableFormat format, TableLayout layout, TableStream stream, TableAbout about) => format switch
    {
        TableFormat.Csv => new CsvOutput(layout, stream, new CsvDialect(',', '.', HasMark: false)),
        TableFormat.CsvExcelPt => new CsvOutput(layout, stream, new CsvDialect(';', ',', HasMark: true)),
        TableFormat.JsonLines => new JsonLinesOutput(layout, stream),
        _ => new SheetOutput(layout, stream, about),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives what it holds back, also when it did not end.</summary>
    protected abstract void Dispose(bool disposing);
}
