namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>The update frequencies of udata and of the European vocabulary, with the days between two updates.</summary>
public static class UpdatePeriod
{
    private static readonly Dictionary<string, int> Days = new(StringComparer.OrdinalIgnoreCase)
    {
        ["oneMinute"] = 1, ["fiveMinutes"] = 1, ["tenMinutes"] = 1, ["fifteenMinutes"] = 1, ["thirtyMinutes"] = 1, ["hourly"] = 1, ["bihourly"] = 1, ["trihourly"] = 1, ["twelveHours"] = 1,
        ["fourTimesADay"] = 1, ["threeTimesADay"] = 1, ["semidaily"] = 1, ["daily"] = 1, ["fiveTimesAWeek"] = 2, ["fourTimesAWeek"] = 2, ["threeTimesAWeek"] = 3, ["semiweekly"] = 4, ["weekly"] = 7,
        ["threeTimesAMonth"] = 11, ["semimonthly"] = 15, ["biweekly"] = 14, ["monthly"] = 31, ["bimonthly"] = 62, ["quarterly"] = 92, ["threeTimesAYear"] = 122, ["semiannual"] = 183, ["annual"] = 366,
        ["biennial"] = 731, ["triennial"] = 1096, ["quadrennial"] = 1461, ["quinquennial"] = 1827, ["decennial"] = 3653, ["bidecennial"] = 7305, ["tridecennial"] = 10958,
    };

    // Codes of the European frequency list and of Dublin Core's that udata writes otherwise.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["1MIN"] = "oneMinute", ["5MIN"] = "fiveMinutes", ["10MIN"] = "tenMinutes", ["15MIN"] = "fifteenMinutes", ["30MIN"] = "thirtyMinutes", ["12HRS"] = "twelveHours",
        ["WEEKLY_5"] = "fiveTimesAWeek", ["DAILY_3"] = "threeTimesADay", ["NOT_PLANNED"] = "notPlanned", ["severalTimesADay"] = "continuous",
        ["ANNUAL_2"] = "semiannual", ["ANNUAL_3"] = "threeTimesAYear", ["MONTHLY_2"] = "semimonthly", ["MONTHLY_3"] = "threeTimesAMonth", ["WEEKLY_2"] = "semiweekly", ["WEEKLY_3"] = "threeTimesAWeek",
        ["DAILY_2"] = "semidaily", ["UPDATE_CONT"] = "continuous", ["CONT"] = "continuous", ["IRREG"] = "irregular", ["NEVER"] = "punctual", ["AS_NEEDED"] = "punctual",
    };

    private static readonly HashSet<string> WithoutPeriod = new(StringComparer.OrdinalIgnoreCase) { "continuous", "irregular", "punctual", "notPlanned" };

    /// <summary>The portal's code; null when the text is none or says unknown.</summary>
    public static string? Code(string? text)
    {
        var tail = text is null ? "" : text.TrimEnd('/')[(text.TrimEnd('/').LastIndexOfAny(['/', '#']) + 1)..];
        tail = Aliases.GetValueOrDefault(tail, tail);
        return Days.Keys.Concat(WithoutPeriod).FirstOrDefault(c => c.Equals(tail, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The day by which the next update is due; null when none is.</summary>
    public static DateOnly? DueOn(string? code, DateOnly? lastUpdate)
        => code is not null && lastUpdate is { } last && Days.TryGetValue(code, out var days) && last < DateOnly.MaxValue.AddDays(-days) ? last.AddDays(days) : null;
}
