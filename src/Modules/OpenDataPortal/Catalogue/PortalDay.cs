using System.Globalization;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>Days of a portal's moments: what carries an offset is the day in Lisbon, what carries none is as written.</summary>
public static class PortalDay
{
    private static readonly TimeZoneInfo Lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");

    /// <summary>The day; null when the text is none.</summary>
    public static DateOnly? Of(string? text)
    {
        if (text is null || text.Length < 10 || !DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var written))
        {
            return null;
        }

        if (text.Length == 10)
        {
            return written;
        }

        var hasOffset = text.EndsWith('Z') || text.IndexOfAny(['+', '-'], 10) > 0;
        return !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? null
            : hasOffset && written.Year is > 1 and < 9999 ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Lisbon).DateTime) : written;
    }
}
