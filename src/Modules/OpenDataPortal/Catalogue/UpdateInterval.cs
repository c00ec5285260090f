using System.Globalization;
using System.Text.RegularExpressions;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>Update frequencies that are written as a duration or a repetition of ISO 8601: <c>P1Y</c>, <c>R/P1M</c>, <c>R/P0.5W</c>, <c>R/PT1H</c>.</summary>
public static partial class UpdateInterval
{
    private static readonly Dictionary<decimal, string> Months = new()
    {
        [0.3m] = "threeTimesAMonth", [0.33m] = "threeTimesAMonth", [0.333m] = "threeTimesAMonth", [0.5m] = "semimonthly", [1] = "monthly", [2] = "bimonthly", [3] = "quarterly", [4] = "threeTimesAYear",
        [6] = "semiannual", [12] = "annual", [24] = "biennial", [36] = "triennial", [48] = "quadrennial", [60] = "quinquennial", [120] = "decennial", [240] = "bidecennial", [360] = "tridecennial",
    };

    private static readonly Dictionary<decimal, string> Days = new()
    {
        [0.5m] = "semidaily", [1] = "daily", [2.31m] = "threeTimesAWeek", [2.33m] = "threeTimesAWeek", [2.331m] = "threeTimesAWeek", [3.5m] = "semiweekly", [7] = "weekly", [14] = "biweekly", [15] = "semimonthly",
        [30] = "monthly", [31] = "monthly", [365] = "annual", [366] = "annual",
    };

    private static readonly Dictionary<decimal, string> Minutes = new()
    {
        [1] = "oneMinute", [5] = "fiveMinutes", [10] = "tenMinutes", [15] = "fifteenMinutes", [30] = "thirtyMinutes", [60] = "hourly", [120] = "bihourly", [180] = "trihourly", [360] = "fourTimesADay",
        [480] = "threeTimesADay", [720] = "twelveHours", [1440] = "daily",
    };

    /// <summary>The portal's code; null when the text is no duration, or one that no code stands for.</summary>
    public static string? Code(string text)
    {
        if (Repetition().Match(text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var (months, days) = ((Part(match, 1) * 12) + Part(match, 2), (Part(match, 3) * 7) + Part(match, 4));
        var (minutes, seconds) = ((Part(match, 5) * 60) + Part(match, 6), Part(match, 7));
        return (months > 0, days > 0, minutes > 0, seconds > 0) switch
        {
            (true, false, false, false) => Months.GetValueOrDefault(months),
            (false, true, false, false) => Days.GetValueOrDefault(days),
            (false, false, true, false) => Minutes.GetValueOrDefault(minutes),
            (false, false, false, true) when seconds == 1 => "continuous",
            _ => null,
        };
    }

    private static decimal Part(Match match, int group)
        => decimal.TryParse(match.Groups[group].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 10_000 ? number : 0;

    [GeneratedRegex("""^(?:R[0-9]*/(?:[0-9TZ:+.-]+/)?)?P(?:([0-9.,]+)Y)?(?:([0-9.,]+)M)?(?:([0-9.,]+)W)?(?:([0-9.,]+)D)?(?:T(?:([0-9.,]+)H)?(?:([0-9.,]+)M)?(?:([0-9.,]+)S)?)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Repetition();
}
