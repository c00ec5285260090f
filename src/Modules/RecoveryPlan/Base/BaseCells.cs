namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Amounts, days and numbers of a record of BASE; what cannot be read is reported and left unknown.</summary>
/// <param name="session">Where findings go.</param>
public sealed class BaseCells(IImportSession session)
{
    private static readonly DateOnly FirstDay = new(1990, 1, 1);

    /// <summary>The amount of a field, as it is stated; null when it is absent or cannot be read.</summary>
    public decimal? Amount(BaseFields fields, BaseField field, string record)
    {
        if (fields.Number(field) is not { } stated)
        {
            return null;
        }

        if (stated.Value is not { } amount)
        {
            session.Report(BaseRules.UnreadableAmount, fields.PlaceOf(field), record, fields.Text(field));
            return null;
        }

        if (amount < 0)
        {
            session.Report(BaseRules.NegativeAmount, fields.PlaceOf(field), record, fields.Text(field));
        }

        return amount;
    }

    /// <summary>The day of a field; null when it is absent or cannot be right.</summary>
    public DateOnly? Day(BaseFields fields, BaseField field, string record)
    {
        if (fields.Text(field) is not { } text)
        {
            return null;
        }

        if (LisbonDay.Of(text) is { } day && day >= FirstDay && day <= session.Today.AddYears(1))
        {
            return day;
        }

        session.Report(BaseRules.UnreadableDate, fields.PlaceOf(field), record, text);
        return null;
    }

    /// <summary>
    /// The code of a field as it was before a spreadsheet made a number of it; null when it is absent or its digits are lost.
    /// </summary>
    public string? Code(BaseFields fields, BaseField field, string? record)
    {
        var code = fields.Code(field, out var isLost);
        if (isLost)
        {
            session.Report(BaseRules.LostDigits, fields.PlaceOf(field), record, fields.Text(field));
        }

        return code;
    }

    /// <summary>The number of days of a field, as 30, 30.0 or "30 dias"; null when it is absent or is none.</summary>
    public int? Days(BaseFields fields, BaseField field, string record)
    {
        if (fields.Number(field) is not { } stated)
        {
            return null;
        }

        if ((stated.Whole ?? Spelt(fields.Text(field)!)) is { } days and >= 0)
        {
            return days;
        }

        session.Report(BaseRules.UnreadableDuration, fields.PlaceOf(field), record, fields.Text(field));
        return null;
    }

    private static int? Spelt(string text)
    {
        var word = text.LastIndexOf(' ');
        return word > 0 && text.AsSpan(word + 1) is "dias" or "dia" or "Dias" or "Dia" or "dia(s)" or "days" or "day"
            ? StatedNumber.Of(text.AsSpan(0, word)).Whole : null;
    }
}
