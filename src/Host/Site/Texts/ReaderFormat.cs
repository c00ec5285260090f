using System.Globalization;
using System.Text;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Site;

/// <summary>
/// Numbers and dates as readers of each language write them. The host has no culture data, so the rules stand here: pt groups digits with a narrow space from five on and has a decimal comma,
/// en groups with a comma and has a decimal point; a date is in words, so that no reader takes a day for a month.
/// </summary>
public static class ReaderFormat
{
    /// <summary>Keeps a number and what belongs to it on one line.</summary>
    public const char NoBreak = '\u00a0';

    private const char Narrow = '\u202f';

    private static readonly string[] MonthsPt = ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"];
    private static readonly string[] MonthsEn = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A number with all its decimal places.</summary>
    /// <param name="value">The number.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="grouped">False for what is no quantity, such as a year.</param>
    public static string Number(decimal value, Language language, bool grouped = true)
    {
        var digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var (whole, part) = point < 0 ? (digits, "") : (digits[..point], digits[(point + 1)..]);
        var text = new StringBuilder(value < 0 ? "−" : "");
        var groups = grouped && whole.Length >= (language == Language.En ? 4 : 5);
        for (var at = 0; at < whole.Length; at++)
        {
            if (groups && at > 0 && (whole.Length - at) % 3 == 0)
                text.Append(language == Language.En ? ',' : Narrow);
            text.Append(whole[at]);
        }

        return part.Length == 0 ? text.ToString() : text.Append(language == Language.En ? '.' : ',').Append(part).ToString();
    }

    /// <summary>A share of a whole, 0 to 1, as a percentage with one decimal place.</summary>
    public static string Share(decimal value, Language language) => Percent(Math.Round(value * 100, 1), language);

    /// <summary>A percentage, 0 to 100.</summary>
    public static string Percent(decimal value, Language language) => language == Language.En ? $"{Number(value, language)}%" : $"{Number(value, language)}{NoBreak}%";

    /// <summary>A sum of money with two decimal places, or with all that it has, and its currency.</summary>
    /// <param name="amount">The sum.</param>
    /// <param name="currency">ISO 4217; null when it is not said.</param>
    /// <param name="language">The reader's.</param>
    public static string Money(decimal amount, string? currency, Language language)
    {
        // Without zeros at its end; then adding a zero with two places gives two places at least.
        var number = Number((amount / 1.0000000000000000000000000000m) + 0.00m, language);
        return (currency, language) switch
        {
            (null, _) => number,
            ("EUR", Language.En) => $"€{number}",
            ("EUR", _) => $"{number}{NoBreak}€",
            _ => $"{number}{NoBreak}{currency}",
        };
    }

    /// <summary>A day in words.</summary>
    public static string Day(DateOnly day, Language language)
        => language == Language.En
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Day}{NoBreak}{MonthsEn[day.Month - 1]} {day.Year}")
            : string.Create(CultureInfo.InvariantCulture, $"{day.Day}{NoBreak}de {MonthsPt[day.Month - 1]} de {day.Year}");

    /// <summary>A month in words.</summary>
    public static string Month(DateOnly day, Language language)
        => language == Language.En
            ? string.Create(CultureInfo.InvariantCulture, $"{MonthsEn[day.Month - 1]} {day.Year}")
            : string.Create(CultureInfo.InvariantCulture, $"{MonthsPt[day.Month - 1]} de {day.Year}");

    /// <summary>A moment in words, in UTC.</summary>
    public static string Moment(DateTime moment, Language language)
        => string.Create(CultureInfo.InvariantCulture, $"{Day(DateOnly.FromDateTime(moment), language)}, {moment:HH\\:mm} UTC");

    /// <summary>A day as GraphQL writes it in words; the text itself when it is none.</summary>
    public static string Day(string text, Language language)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day, language) : text;

    /// <summary>A moment as GraphQL writes it in words; the text itself when it is none.</summary>
    public static string Moment(string text, Language language)
        => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment) ? Moment(moment, language) : text;

    /// <summary>
    /// A moment as an input for day and time has it, in UTC: to the second, without its zone; the text itself when it is none.
    /// </summary>
    public static string Local(string text)
        => MomentText.TryRead(text.Replace(' ', '+'), out var moment)
            ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) : text;

    /// <summary>A date as exactly as it is known, and not more.</summary>
    /// <param name="precision">A name of <c>DatePrecision</c>; null for none.</param>
    /// <param name="from">The first day; null when it is not known.</param>
    /// <param name="to">The last day; null when it is not known.</param>
    /// <param name="raw">The words of the source; null for none.</param>
    /// <param name="language">The reader's.</param>
    public static string Partial(string? precision, string? from, string? to, string? raw, Language language)
    {
        var english = language == Language.En;
        return (precision, Parse(from), Parse(to)) switch
        {
            ("DAY", { } day, _) => Day(day, language),
            ("MONTH", { } day, _) => Month(day, language),
            ("YEAR", { } day, _) => day.Year.ToString(CultureInfo.InvariantCulture),
            ("UNTIL", _, { } last) => $"{(english ? "until" : "até")} {Day(last, language)}",
            ("SINCE", { } first, _) => $"{(english ? "since" : "desde")} {Day(first, language)}",
            (_, { } first, { } last) when first == last => Day(first, language),
            (_, { } first, { } last) => english ? $"{Day(first, language)} to {Day(last, language)}" : $"{Day(first, language)} a {Day(last, language)}",
            ("UNKNOWN_YEAR", _, _) => english ? $"“{raw}”, year not stated" : $"«{raw}», ano não indicado",
            (_, { } first, null) => $"{(english ? "since" : "desde")} {Day(first, language)}",
            (_, null, { } last) => $"{(english ? "until" : "até")} {Day(last, language)}",
            _ => english ? "date not stated" : "data não indicada",
        };
    }

    private static DateOnly? Parse(string? text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
