using System.Globalization;

namespace OgpGraph.Core;

/// <summary>
/// Days as sources write them. Midnight with an offset is a day that a publisher wrote as a moment, as is the last second of a day: it
/// stays
/// that day, and so does a day with a zone and no time. So does midnight in Lisbon that is written in UTC, such as 23:00Z in
/// summer. Any other moment is the day that it is in Lisbon then.
/// </summary>
public static class LisbonDay
{
    private const int FirstSerial = 20_000;
    private const int LastSerial = 80_000;

    private static readonly string[] DayFirst = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];
    private static readonly TimeSpan LastSecond = new(23, 59, 59);
    private static readonly TimeZoneInfo Lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>The day that it is in Lisbon now.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, Lisbon));

    /// <summary>
    /// The day of an ISO 8601 date or date-time, a date as 31/12/2024, 31-12-2024, 31.12.2024 or 2024/12/31 with or without a time, or a
    /// spreadsheet's serial number; null when it is none, or there is no text.
    /// </summary>
    /// <param name="text">As the source writes it.</param>
    public static DateOnly? Of(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length >= 10 && trimmed[4] is '-' or '/')
        {
            return trimmed.Length == 10 ? Exact(trimmed, trimmed[4] == '-' ? "yyyy-MM-dd" : "yyyy/MM/dd") : Moment(trimmed);
        }

        if (trimmed.IndexOfAny('/', '-', '.') is 1 or 2)
        {
            var end = trimmed.IndexOf(' ');
            var date = end < 0 ? trimmed : trimmed[..end];
            return DateOnly.TryParseExact(date, DayFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null;
        }

        // A spreadsheet's number of a day that went through a program as 45662.0.
        trimmed = trimmed.TrimEnd('0') is [.. var whole, '.'] ? whole : trimmed;
        return int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial ? SerialZero.AddDays(serial) : null;
    }

    /// <summary>
    /// The day of an ISO 8601 date or date-time, with or without a zone or dashes; null when it is none, as 01/03/2024 and 2024-03,
    /// or there is no text. For formats whose dates are ISO's, where another form is a mistake and may be read two ways.
    /// </summary>
    /// <param name="text">As the source writes it.</param>
    public static DateOnly? OfIso(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length >= 10 && trimmed[4] == '-' ? Of(text)
            : trimmed.Length == 8 || (trimmed.Length > 8 && IsZone(trimmed[8..])) ? Exact(trimmed[..8], "yyyyMMdd") : null;
    }

    private static DateOnly? Exact(ReadOnlySpan<char> text, string format)
        => DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // OCDS asks publishers who know no time to write a day as 00:00:00 where something begins and as 23:59:59 where it ends.
    private static DateOnly? Moment(ReadOnlySpan<char> text)
    {
        if (text[4] == '-' && IsZone(text[10..]))
        {
            return Exact(text[..10], "yyyy-MM-dd");
        }

        if (text[10] is not ('T' or 't' or ' ')
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return null;
        }

        var hasZone = text[^1] is 'Z' or 'z' || text[11..].IndexOfAny('+', '-') >= 0;
        return DateOnly.FromDateTime(hasZone && !IsWholeDay(moment.TimeOfDay) ? TimeZoneInfo.ConvertTime(moment, Lisbon).DateTime
            : moment.DateTime);
    }

    // Z, +02, +0200 or +02:00.
    private static bool IsZone(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z")
        {
            return true;
        }

        if (text.Length is not (3 or 5 or 6) || text[0] is not ('+' or '-' or '\u2212') || (text.Length == 6 && text[3] != ':'))
        {
            return false;
        }

        return IsUpTo(text.Slice(1, 2), 14) && (text.Length == 3 || IsUpTo(text[^2..], 59));
    }

    private static bool IsUpTo(ReadOnlySpan<char> digits, int most)
        => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most;

    private static bool IsWholeDay(TimeSpan time) => time == TimeSpan.Zero || time >= LastSecond;
}
