using System.Globalization;
using System.Text.RegularExpressions;

namespace OgpGraph.Engine.Graph;

/// <summary>
/// Moments as a request writes them: ISO 8601 alone, in the form of RFC 3339, so that nobody's 11/12 is a month of somebody else's. A day
/// is its first moment, and what names no offset is in UTC.
/// </summary>
public static partial class MomentText
{
    /// <summary>What is expected, for who wrote something else.</summary>
    public const string Expected = "a moment as 2024-03-31T12:00:00Z, or a day as 2024-03-31";

    /// <summary>Reads a moment.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="moment">The moment in UTC.</param>
    /// <returns>
    /// False when the text is none: another order of day and month, a time without a day, a day that the calendar does not have.
    /// </returns>
    public static bool TryRead(string? text, out DateTime moment)
    {
        var isRead = DateTimeOffset.TryParse(text is not null && Form().IsMatch(text) ? text
            : null, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read);
        moment = read.UtcDateTime;
        return isRead;
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,7})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?\z")]
    private static partial Regex Form();
}
