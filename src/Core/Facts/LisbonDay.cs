using System.Globalization;

namespace OgpGraph.Core;

/// <summary>Days as sources write them, in Lisbon: a moment such as 23:00 UTC in summer is the next day's midnight there.</summary>
public static class LisbonDay
{
    private const int FirstSerial = 20_000;
    private const int LastSerial = 80_000;

    private static readonly TimeZoneInfo Lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>The day that it is in Lisbon now.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, Lisbon));

    /// <summary>The day of an ISO 8601 date or date-time, a date as 31/12/2024 with or without a time, or a spreadsheet's serial number; null when it is none, or there is no text.</summary>
    /// <param name="text">As the source writes it.</param>
    public static DateOnly? Of(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length >= 10 && trimmed[4] == '-')
        {
            return trimmed.Length == 10 ? Exact(trimmed, "yyyy-MM-dd") : Moment(trimmed);
        }

        if (trimmed.Length >= 10 && trimmed[2] is '/' or '-')
        {
            return trimmed.Length == 10 || trimmed[10] == ' ' ? Exact(trimmed[..10], trimmed[2] == '/' ? "dd/MM/yyyy" : "dd-MM-yyyy") : null;
        }

        return int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial ? SerialZero.AddDays(serial) : null;
    }

    private static DateOnly? Exact(ReadOnlySpan<char> text, string format)
        => DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateOnly? Moment(ReadOnlySpan<char> text)
    {
        if (text[10] is not ('T' or 't' or ' '))
        {
            return null;
        }

        var hasZone = text[^1] is 'Z' or 'z' || text[11..].IndexOfAny('+', '-') >= 0;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? hasZone ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Lisbon).DateTime) : DateOnly.FromDateTime(moment.DateTime)
            : null;
    }
}
