namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>The update frequencies of udata, of the European, INSPIRE and Dublin Core vocabularies, of ISO 8601 and in words, with the days between two updates.</summary>
public static class UpdatePeriod
{
    private static readonly Dictionary<string, int> Days = new(StringComparer.OrdinalIgnoreCase)
    {
        ["oneMinute"] = 1, ["fiveMinutes"] = 1, ["tenMinutes"] = 1, ["fifteenMinutes"] = 1, ["thirtyMinutes"] = 1, ["hourly"] = 1, ["bihourly"] = 1, ["trihourly"] = 1, ["twelveHours"] = 1,
        ["fourTimesADay"] = 1, ["threeTimesADay"] = 1, ["semidaily"] = 1, ["daily"] = 1, ["fiveTimesAWeek"] = 2, ["fourTimesAWeek"] = 2, ["threeTimesAWeek"] = 3, ["semiweekly"] = 4, ["weekly"] = 7,
        ["threeTimesAMonth"] = 11, ["semimonthly"] = 15, ["biweekly"] = 14, ["monthly"] = 31, ["bimonthly"] = 62, ["quarterly"] = 92, ["threeTimesAYear"] = 122, ["semiannual"] = 183, ["annual"] = 366,
        ["biennial"] = 731, ["triennial"] = 1096, ["quadrennial"] = 1461, ["quinquennial"] = 1827, ["decennial"] = 3653, ["bidecennial"] = 7305, ["tridecennial"] = 10958,
    };

    private static readonly string[] WithoutPeriod = ["continuous", "irregular", "punctual", "notPlanned"];

    // What udata writes otherwise, folded: codes of the European list, of INSPIRE and ISO 19115, of Dublin Core, and words. Twice a year is biannual, every second year biennial; bianual and bienal in Portuguese.
    private static readonly (string Code, string Names)[] Aliases =
    [
        ("oneMinute", "1min"), ("fiveMinutes", "5min"), ("tenMinutes", "10min"), ("fifteenMinutes", "15min"), ("thirtyMinutes", "30min"), ("twelveHours", "12hrs"),
        ("continuous", "updatecont cont continual continually continuously severaltimesaday realtime temporeal emtemporeal continua continuo emcontinuo continuamente permanente"),
        ("hourly", "horaria horario horariamente ahora everyhour dehoraahora dehoraemhora"), ("bihourly", "everytwohours"), ("trihourly", "everythreehours"), ("threeTimesADay", "daily3"),
        ("semidaily", "daily2 twiceaday twicedaily bidiaria bidiario duasvezespordia duasvezesaodia"),
        ("daily", "diaria diario diariamente everyday onceaday todososdias"), ("fiveTimesAWeek", "weekly5"), ("threeTimesAWeek", "weekly3 trissemanal tresvezesporsemana"),
        ("semiweekly", "weekly2 twiceaweek twiceweekly bissemanal duasvezesporsemana"), ("weekly", "semanal semanalmente everyweek onceaweek todasassemanas"),
        ("biweekly", "fortnightly everytwoweeks everyfortnight quinzenal quinzenalmente deduasemduassemanas"),
        ("threeTimesAMonth", "monthly3 decendial tresvezespormes"), ("semimonthly", "monthly2 twiceamonth twicemonthly bimensal duasvezespormes duasvezesaomes"),
        ("monthly", "mensal mensalmente everymonth onceamonth todososmeses"), ("bimonthly", "everytwomonths bimestral bimestralmente dedoisemdoismeses"),
        ("quarterly", "everythreemonths threemonthly trimestral trimestralmente"), ("threeTimesAYear", "annual3 everyfourmonths quadrimestral tresvezesporano"),
        ("semiannual", "annual2 biannual biannually semiannually halfyearly twiceayear twiceyearly everysixmonths sixmonthly semestral semestralmente bianual duasvezesporano duasvezesaoano"),
        ("annual", "annually yearly everyyear onceayear anual anualmente todososanos"), ("biennial", "biennially everytwoyears everysecondyear bienal bienalmente dedoisemdoisanos"),
        ("triennial", "triennially everythreeyears trienal"), ("quadrennial", "quadrennially everyfouryears quadrienal"), ("quinquennial", "quinquennially everyfiveyears quinquenal"),
        ("decennial", "decennially everytenyears decenal"), ("bidecennial", "everytwentyyears"), ("tridecennial", "everythirtyyears"),
        ("irregular", "irreg irregularly irregularmente"), ("punctual", "never asneeded once onetime nunca umavez unica pontual pontualmente conformenecessario quandonecessario semprequenecessario"),
        ("notPlanned", "notplanned naoplaneada naoplaneado naoprevista naoprevisto semprevisao"),
    ];

    private static readonly HashSet<string> NotStated = ["", "unknown", "desconhecida", "desconhecido", "notspecified", "naoespecificada", "naoespecificado", "nodata", "opdatpro"];

    private static readonly Dictionary<string, string> Codes = Known();

    /// <summary>The portal's code; null when the text is none or says unknown.</summary>
    public static string? Code(string? text) => text is null ? null : Codes.GetValueOrDefault(Folded(text)) ?? UpdateInterval.Code(text);

    /// <summary>True for a text that says that the frequency is not known.</summary>
    public static bool IsNotStated(string text) => NotStated.Contains(Folded(text));

    /// <summary>The day by which the next update is due; null when none is.</summary>
    public static DateOnly? DueOn(string? code, DateOnly? lastUpdate)
        => code is not null && lastUpdate is { } last && Days.TryGetValue(code, out var days) && last < DateOnly.MaxValue.AddDays(-days) ? last.AddDays(days) : null;

    private static Dictionary<string, string> Known()
    {
        var codes = Days.Keys.Concat(WithoutPeriod).ToDictionary(Folded, c => c, StringComparer.Ordinal);
        foreach (var (code, names) in Aliases)
        {
            foreach (var name in names.Split(' '))
            {
                codes.TryAdd(name, code);
            }
        }

        return codes;
    }

    // The last part of an address, in small letters without accents and what separates words. ISO's code list writes its own name before each code.
    private static string Folded(string text)
    {
        var trimmed = text.Trim().TrimEnd('/');
        var isAddress = trimmed.Contains("://", StringComparison.Ordinal);
        var tail = isAddress || !trimmed.Contains(' ', StringComparison.Ordinal) ? trimmed[(trimmed.LastIndexOfAny(['/', '#']) + 1)..] : trimmed;
        tail = tail[(tail.LastIndexOf("FrequencyCode_", StringComparison.Ordinal) is >= 0 and var at ? at + "FrequencyCode_".Length : 0)..];
        return FoldedWord.Of(tail);
    }
}
