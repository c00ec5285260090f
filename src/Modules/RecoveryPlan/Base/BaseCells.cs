using System.Globalization;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>Amounts, days and numbers of a record of BASE; what cannot be read is reported and left unknown.</summary>
/// <param name="session">Where findings go.</param>
public sealed class BaseCells(IImportSession session)
{
    private static readonly DateOnly FirstDay = new(1990, 1, 1);

    /// <summary>The amount of a field, in cents; null when it is absent or cannot be read.</summary>
    public decimal? Amount(BaseFields fields, BaseField field, string record)
    {
        if (fields.Text(field) is not { } text)
        {
            return null;
        }

        if (BaseText.Amount(text) is not { } amount)
        {
            session.Report(BaseRules.UnreadableAmount, fields.PlaceOf(field), record, text);
            return null;
        }

        var cents = decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
        if (cents != amount)
        {
            session.Report(BaseRules.RoundedAmount, fields.PlaceOf(field), record, text);
        }

        if (cents < 0)
        {
            session.Report(BaseRules.NegativeAmount, fields.PlaceOf(field), record, text);
        }

        return cents;
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

    /// <summary>The number of days of a field; null when it is absent or is none.</summary>
    public int? Days(BaseFields fields, BaseField field, string record)
    {
        if (fields.Text(field) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.EndsWith(".0", StringComparison.Ordinal) ? text.AsSpan(0, text.Length - 2) : text, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            return days;
        }

        session.Report(BaseRules.UnreadableDuration, fields.PlaceOf(field), record, text);
        return null;
    }
}
