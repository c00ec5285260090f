using System.Globalization;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>From a record of BASE's file of contract modifications to an amendment.</summary>
/// <param name="session">Where rows and findings go.</param>
public sealed class BaseAmendmentReader(IImportSession session)
{
    private readonly BaseCells _cells = new(session);
    private readonly SeenKeys _places = new(session, "amendments");

    /// <summary>True for a record of that file.</summary>
    public static bool IsAmendment(BaseFields fields) => fields.Text(BaseField.AmendedOn) is not null || fields.Text(BaseField.AmendmentAct) is not null;

    /// <summary>Begins a file.</summary>
    public void Begin() => _places.Clear();

    /// <summary>Reads one record.</summary>
    public void Read(BaseFields fields, string sourceId)
    {
        session.Count("amendments");
        if (_cells.Code(fields, BaseField.Contract, null) is not { } number)
        {
            session.Report(BaseRules.NoContractNumber, fields.Place);
            return;
        }

        if (_cells.Day(fields, BaseField.AmendedOn, number) is not { } day)
        {
            session.Report(BaseRules.AmendmentWithoutDay, fields.PlaceOf(BaseField.AmendedOn), number);
            return;
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"{number}/{day:yyyy-MM-dd}");
        var place = _places.Add(key);
        session.Put(new ContractAmendment
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{key}/{place}"),
            ContractId = number,
            AmendedOn = day,
            PublishedOn = _cells.Day(fields, BaseField.AmendmentPublishedOn, number),
            ActType = fields.Text(BaseField.AmendmentAct),
            Rationale = BaseText.Plain(fields.Text(BaseField.AmendmentRationale)),
            PriceAfter = _cells.Amount(fields, BaseField.PriceAfter, number),
            Currency = BaseText.Currency,
            DurationAfter = _cells.Days(fields, BaseField.DurationAfter, number),
            SourceId = sourceId,
        });
    }
}
