namespace OgpGraph.Engine.Serving;

/// <summary>A table of a service that is not put away before the table is.</summary>
/// <param name="table">The table.</param>
/// <param name="served">Its service, entered.</param>
internal sealed class HeldTable(GraphTable table, ServedGraph served) : GraphTable
{
    private ServedGraph? _served = served;

    /// <inheritdoc/>
    public override string List => table.List;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Lists => table.Lists;

    /// <inheritdoc/>
    public override IReadOnlyList<TableColumn> Columns => table.Columns;

    /// <inheritdoc/>
    public override IReadOnlyList<string> PersonalFields => table.PersonalFields;

    /// <inheritdoc/>
    public override long Write(TableFormat format, Stream output) => table.Write(format, output);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        table.Dispose();
        Interlocked.Exchange(ref _served, null)?.Leave();
    }
}
