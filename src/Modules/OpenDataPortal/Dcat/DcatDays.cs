using System.Globalization;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>The days of a catalogue: XSD dates with or without a zone, moments, months and years, and periods.</summary>
public sealed class DcatDays(RdfGraph graph, IImportSession session)
{
    private static readonly string[] Starts = [DcatTerms.Dcat + "startDate", DcatTerms.Schema + "startDate", DcatTerms.Time + "hasBeginning"];
    private static readonly string[] Ends = [DcatTerms.Dcat + "endDate", DcatTerms.Schema + "endDate", DcatTerms.Time + "hasEnd"];
    private static readonly string[] Instants = [DcatTerms.Time + "inXSDDate", DcatTerms.Time + "inXSDDateTimeStamp", DcatTerms.Time + "inXSDDateTime", DcatTerms.Time + "inXSDgYearMonth", DcatTerms.Time + "inXSDgYear", DcatTerms.Time + "inDateTime"];

    /// <summary>The newest day that a property names; null when none.</summary>
    public DateOnly? Newest(RdfResource item, string record, string property) => Days(item, record, property, last: false) is { Count: > 0 } days ? days.Max() : null;

    /// <summary>The oldest day that the first of some properties names; null when none.</summary>
    public DateOnly? Oldest(RdfResource item, string record, params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            if (Days(item, record, property, last: false) is { Count: > 0 } days)
            {
                return days.Min();
            }
        }

        return null;
    }

    /// <summary>The first and the last day that a dataset is about: of several periods from the beginning of the earliest to the end of the latest, and without an end when one has none.</summary>
    public (DateOnly? From, DateOnly? To) Period(RdfResource item, string record)
    {
        var periods = item.All(DcatTerms.Dublin + "temporal").Select(term => Period(term, item, record)).OfType<(DateOnly? From, DateOnly? To)>().ToList();
        if (periods.RemoveAll(p => p.To < p.From) > 0)
        {
            session.Report(DcatRules.TurnedPeriod, item.Place.Cell("dct:temporal"), record);
        }

        if (periods.Count > 1)
        {
            session.Report(DcatRules.SeveralPeriods, item.Place.Cell("dct:temporal"), record);
        }

        return periods.Count == 0 ? default : (periods.Exists(p => p.From is null) ? null : periods.Min(p => p.From), periods.Exists(p => p.To is null) ? null : periods.Max(p => p.To));
    }

    private (DateOnly? From, DateOnly? To)? Period(RdfTerm term, RdfResource item, string record)
    {
        if (term.IsResource && graph.Find(term.Text) is { } period)
        {
            var instant = Edge(period, record, Instants, last: false);
            var (from, to) = (Edge(period, record, Starts, last: false) ?? instant, Edge(period, record, Ends, last: true) ?? Edge(period, record, Instants, last: true));
            if (from is not null || to is not null)
            {
                return (from, to);
            }

            if (Starts.Concat(Ends).Any(p => period.All(p).Count > 0))
            {
                return null;
            }
        }

        if (!term.IsResource && Written(term.Text) is { } written)
        {
            return written;
        }

        session.Report(DcatRules.UnknownPeriod, item.Place.Cell("dct:temporal"), record, term.IsResource && term.Text.StartsWith("_:", StringComparison.Ordinal) ? null : term.Text);
        return null;
    }

    // An edge of a period is a day, or an instant of OWL-Time that has one.
    private DateOnly? Edge(RdfResource period, string record, string[] properties, bool last)
    {
        foreach (var property in properties)
        {
            var days = Days(period, record, property, last);
            if (days.Count > 0)
            {
                return last ? days.Max() : days.Min();
            }
        }

        return null;
    }

    private List<DateOnly> Days(RdfResource item, string record, string property, bool last)
    {
        var days = new List<DateOnly>();
        foreach (var term in item.All(property))
        {
            if (term.IsResource)
            {
                // An instant is no instant's part: what goes round in circles ends here.
                var isPart = Array.IndexOf(Instants, property) >= 0;
                if (graph.Find(term.Text) is { } instant && ((isPart ? null : Edge(instant, record, Instants, last)) ?? Described(instant, last)) is { } found)
                {
                    days.Add(found);
                }
                else
                {
                    session.Report(DcatRules.BadDate, item.Place, record, term.Text.StartsWith("_:", StringComparison.Ordinal) ? null : term.Text);
                }
            }
            else if (Of(term.Text, last, out var isPartial) is { } day)
            {
                days.Add(day);
                if (isPartial && property.StartsWith(DcatTerms.Dublin, StringComparison.Ordinal))
                {
                    session.Report(DcatRules.PartOfDate, item.Place, record, term.Text);
                }
            }
            else
            {
                session.Report(DcatRules.BadDate, item.Place, record, term.Text);
            }
        }

        return days;
    }

    // time:GeneralDateTimeDescription writes year, month and day apart; XSD writes a month --05 and a day ---07.
    private static DateOnly? Described(RdfResource item, bool last)
    {
        var (year, month, day) = (item.Value(DcatTerms.Time + "year"), item.Value(DcatTerms.Time + "month")?.TrimStart('-'), item.Value(DcatTerms.Time + "day")?.TrimStart('-'));
        return year is null ? null : Of(month is null ? year : day is null ? $"{year}-{month.PadLeft(2, '0')}" : $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", last, out _);
    }

    // An interval of ISO 8601 (2015/2020), one year or day, or a period of DCMI (start=2015; end=2020).
    private static (DateOnly? From, DateOnly? To)? Written(string text)
    {
        var (from, to) = (text, text);
        if (text.Contains('=', StringComparison.Ordinal))
        {
            var parts = text.Split(';', StringSplitOptions.TrimEntries).Select(p => p.Split('=', 2, StringSplitOptions.TrimEntries)).Where(p => p.Length == 2).DistinctBy(p => p[0]).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
            (from, to) = (parts.GetValueOrDefault("start", ""), parts.GetValueOrDefault("end", ""));
        }
        else if (text.Split('/', StringSplitOptions.TrimEntries) is [var first, var second] && first.Length >= 4 && (second.Length >= 4 || second is "" or ".."))
        {
            (from, to) = (first, second);
        }

        var (start, end) = (Of(from, last: false, out _), Of(to, last: true, out _));
        return (start is null && from is not ("" or "..")) || (end is null && to is not ("" or "..")) || (start is null && end is null) ? null : (start, end);
    }

    /// <summary>The day that a text names; of a month or a year its first or last.</summary>
    /// <param name="text">As the catalogue writes it.</param>
    /// <param name="last">True for the last day of what the text names.</param>
    /// <param name="isPartial">True when it names a month or year alone.</param>
    public static DateOnly? Of(string text, bool last, out bool isPartial)
    {
        var bare = WithoutZone(text.Trim());
        isPartial = false;
        var whole = bare.Length == 4 ? $"{bare}-01-01" : $"{bare}-01";
        if (bare.Length is 4 or 7
            && DateOnly.TryParseExact(whole, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && IsReal(first))
        {
            isPartial = true;
            return !last ? first : bare.Length == 4 ? new DateOnly(first.Year, 12, 31) : new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
        }

        return LisbonDay.OfIso(text) is { } day && IsReal(day) ? day : null;
    }

    // Databases write the first or the last day that they can for one that they do not have.
    private static bool IsReal(DateOnly day) => day.Year is > 1 and < 9999;

    // XSD writes a zone behind a month and a year too.
    private static string WithoutZone(string text)
    {
        if (text.Contains('T', StringComparison.OrdinalIgnoreCase) || text.Contains(' ', StringComparison.Ordinal))
        {
            return text;
        }

        var bare = text.EndsWith('Z') || text.EndsWith('z') ? text[..^1]
            : text.Length > 6 && (text[^6] is '+' or '-') && text[^3] == ':' ? text[..^6]
            : text;
        return bare.Length is 4 or 7 ? bare : text;
    }
}
