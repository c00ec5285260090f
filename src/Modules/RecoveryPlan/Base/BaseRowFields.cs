namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The fields of a row of BASE's CSV or XLSX; one object for each table.</summary>
public sealed class BaseRowFields : BaseFields
{
    private ImportRow? _row;
    private long? _present;

    /// <inheritdoc/>
    public override ImportPlace Place => _row!.Place;

    /// <inheritdoc/>
    public override long Present => _present ??= Names.Select((name, place) => _row!.Has(name) ? 1L << place : 0).Aggregate((one, other) => one | other);

    /// <summary>Takes the next row.</summary>
    public void Take(ImportRow row) => _row = row;

    /// <inheritdoc/>
    public override void Values(BaseField field, List<string> values)
    {
        values.Clear();
        Divide(field, Raw(field), values);
    }

    /// <inheritdoc/>
    public override ImportPlace PlaceOf(BaseField field) => Place.Cell(Names[(int)field]);

    /// <inheritdoc/>
    protected override string? Raw(BaseField field) => _row![Names[(int)field]];
}
