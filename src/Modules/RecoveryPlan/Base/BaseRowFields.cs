namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>The fields of a row of BASE's CSV or XLSX.</summary>
public sealed class BaseRowFields : BaseFields
{
    private ImportRow? _row;

    /// <inheritdoc/>
    public override ImportPlace Place => _row!.Place;

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
