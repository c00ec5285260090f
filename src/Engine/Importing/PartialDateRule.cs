namespace OgpGraph.Engine.Importing;

/// <summary>Holds a date's ends against its precision, so that a date never says more than its source.</summary>
internal static class PartialDateRule
{
    /// <summary>What the date should be, as a sentence part; null when it is in order.</summary>
    public static string? Expected(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day when date.From is null || date.From != date.To
            => "from and to on the same day, as the precision is DAY",
        DatePrecision.Month when !IsStretch(date, d => d.AddMonths(1), d => d.Day == 1)
            => "from and to on the first and last day of a month, as the precision is MONTH",
        DatePrecision.Year when !IsStretch(date, d => d.AddYears(1), d => d.DayOfYear == 1)
            => "from and to on the first and last day of a year, as the precision is YEAR",
        DatePrecision.Range when date.From is null || date.To is null || date.From > date.To
            => "from and to in order, as the precision is RANGE",
        DatePrecision.UnknownYear when date.From is not null || date.To is not null || date.Raw is null
            => "raw without from and to, as the precision is UNKNOWN_YEAR",
        DatePrecision.Until when date.From is not null || date.To is null
            => "to without from, as the precision is UNTIL",
        DatePrecision.Since when date.From is null || date.To is not null
            => "from without to, as the precision is SINCE",
        DatePrecision.NotStated when date.From is not null || date.To is not null || date.Raw is not null
            => "no from, to or raw, as the precision is NOT_STATED",
        _ => null,
    };

    private static bool IsStretch(PartialDate date, Func<DateOnly, DateOnly> next, Func<DateOnly, bool> isFirst)
        => date.From is { } from && date.To is { } to && isFirst(from) && to == next(from).AddDays(-1);
}
