namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The fields of a row of BASE's CSV or XLSX; one object for each table.</summary>
public sealed class BaseRowFields : BaseFields
{
    private ImportRow? _row;
    private IReadOnlyList<string>? _names;
    private long? _columns;
    private bool _isExport;

    /// <inheritdoc/>
    public override ImportPlace Place => _row!.Place;

    /// <inheritdoc/>
    public override long Present => (_columns ??= Fields(_row!.Has)) & (_row!.HasErrors ? ~Fields(_row.HasError) : ~0L);

    /// <summary>True for a row of the portal's own export, which has no contract numbers.</summary>
    public override bool IsExport => _isExport;

    /// <summary>Takes the next row.</summary>
    public void Take(ImportRow row)
    {
        _row = row;
        if (_names is null)
        {
            _names = PortalExport.NamesOf(row);
            _isExport = PortalExport.IsOne(row);
        }
    }

    /// <inheritdoc/>
    public override void Values(BaseField field, List<string> values)
    {
        values.Clear();
        Divide(field, Raw(field), values);
    }

    /// <inheritdoc/>
    public override ImportPlace PlaceOf(BaseField field) => Place.Cell(_names![(int)field]);

    /// <inheritdoc/>
    protected override string? Raw(BaseField field) => _row![_names![(int)field]];

    private long Fields(Func<string, bool> isOne)
    {
        var fields = 0L;
        for (var field = 0; field < Names.Count; field++)
        {
            fields |= isOne(_names![field]) ? 1L << field : 0;
        }

        return fields;
    }
}
