using System.Globalization;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Site;

/// <summary>What a cell shows to a reader.</summary>
/// <param name="Text">The value in words; why there is none where the row says so.</param>
public sealed record CellText(string Text)
{
    /// <summary>The value as the CSV has it, where that is not the text itself; empty for no value.</summary>
    public string? Raw { get; init; }

    /// <summary>True when there is no value, and nothing tells why.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>True when there is no value and the text tells why.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>True when the value is an aim and no result.</summary>
    public bool IsAim { get; init; }

    /// <summary>Marks beside the value, such as that it is an aim.</summary>
    public IReadOnlyList<CellMark> Marks { get; init; } = [];

    /// <summary>The page of what the cell names; null for none.</summary>
    public string? Address { get; init; }

    /// <summary>The cell of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">A column that is shown.</param>
    /// <param name="say">The language.</param>
    public static CellText Of(QuestionRow row, QuestionColumn column, SiteText say)
    {
        var (raw, language) = (row[column], say.Language);
        if (column.IsDate)
            return new CellText(ReaderFormat.Partial(row[column.Precision], row[column.From], row[column.To], row[column.Raw], language)) { Raw = raw ?? "", IsUnknown = row[column.Precision] == "NOT_STATED" };
        // Of a licence, nothing means that none is stated.
        if (raw is null && column.Source.Field == "Source.licence")
            return new CellText(FactWords.Reason("NOT_STATED", language)) { Raw = "", IsUnknown = true };
        if (string.IsNullOrEmpty(raw) && column is { IsReason: true, IsKey: true })
            return new CellText(say["com valor", "with a value"]) { Raw = "" };
        if (string.IsNullOrEmpty(raw))
        {
            return new CellText(column.Reason is null ? ""
                : row[column.Reason] is { } why ? Named(column.Reason.Source, why, language) : FactWords.Reason(null, language))
            {
                Raw = "", IsUnknown = column.Reason is not null, IsEmpty = column.Reason is null, Marks = Marked(row, column, say),
            };
        }

        var text = Words(row, column, raw, language);
        return new CellText(text)
        {
            Raw = column.IsNumber || text != raw ? raw : null,
            IsAim = !column.IsNumbers && row[column.Target] == "true",
            Marks = Marked(row, column, say),
            Address = column.Source.IsList ? null
                : row[column.Key] is { } key ? SitePlace.Address(say, column.Key!.Source.Field, key)
                : SitePlace.IsKey(column.Source.Field) ? SitePlace.Address(say, column.Source.Field, raw)
                : SitePlace.Outside(row[column.Url]) ?? (column.Leaf == "url" ? SitePlace.Outside(raw) : null),
        };
    }

    private static string Words(QuestionRow row, QuestionColumn column, string raw, Language language)
    {
        var source = column.Source;
        if (column.IsNumbers)
            return string.Join("; ", raw.Split("; ")
                .Select((one, at) => one.Length == 0 ? FactWords.Reason(null, language) : OfSeveral(row, column, one, at, language)));
        if (source.IsList)
            return source.Kind == TableFieldKind.Enum ? string.Join("; ", raw.Split("; ").Select(value => Named(source, value, language))) : raw;
        return source.Kind switch
        {
            TableFieldKind.Integer or TableFieldKind.Decimal when Number(raw) is { } number => Measured(row, column, number, language),
            TableFieldKind.Money when Number(raw) is { } amount => FactWords.Amount(
                amount, row[column.Currency] ?? (source.Unit is { Length: 3 } currency ? currency : null), row[column.Comparator],
                    language),
            TableFieldKind.Boolean => (raw == "true", language) switch { (true, Language.En) => "yes", (true, _) => "sim", (false, Language.En) => "no", _ => "não" },
            TableFieldKind.Date => ReaderFormat.Day(raw, language),
            TableFieldKind.DateTime => ReaderFormat.Moment(raw, language),
            TableFieldKind.Enum => Named(source, raw, language),
            _ => source.Field == "Assessment.scheme" ? SchemeWords.Name(raw, language) : raw,
        };
    }

    // Of lists inside a row each value stands at the place of what is said of it.
    private static string OfSeveral(QuestionRow row, QuestionColumn column, string raw, int at, Language language)
    {
        string? Said(QuestionColumn? by) => row[by]?.Split("; ").ElementAtOrDefault(at) is { Length: > 0 } said ? said : null;
        if (Number(raw) is not { } number)
            return raw;
        var words = column.Source.Kind == TableFieldKind.Money
            ? FactWords.Amount(number, Said(column.Currency) ?? column.Source.Unit, Said(column.Comparator), language)
            : column.Leaf.EndsWith("year", StringComparison.OrdinalIgnoreCase) ? ReaderFormat.Number(number, language, grouped: false)
            : FactWords.Value(number, Said(column.Comparator), Said(column.Unit), language);
        return Said(column.Target) == "true" ? $"{words} ({(language == Language.En ? "aim" : "meta")})" : words;
    }

    private static string Measured(QuestionRow row, QuestionColumn column, decimal number, Language language)
    {
        if (column.Unit is not null || column.Comparator is not null)
            return FactWords.Value(number, row[column.Comparator], row[column.Unit] ?? column.Source.Unit, language);
        return column.Leaf switch
        {
            "share" => ReaderFormat.Share(number, language),
            _ when column.Leaf.EndsWith("year", StringComparison.OrdinalIgnoreCase) => ReaderFormat.Number(number, language, grouped: false),
            _ when column.Source.Unit is "percent" or "%" || column.Leaf == "progress" => ReaderFormat.Percent(number, language),
            _ => ReaderFormat.Number(number, language),
        };
    }

    private static string Named(TableColumn column, string value, Language language)
        => FactWords.IsReason(value) ? FactWords.Reason(value, language) : column.Values.FirstOrDefault(v => v.Name == value)?.Label.In(language) ?? value;

    private static IReadOnlyList<CellMark> Marked(QuestionRow row, QuestionColumn column, SiteText say)
    {
        // Where nothing could be computed there is nothing that could be an aim, or of our own computing.
        var marks = new List<CellMark>();
        var isThere = !string.IsNullOrEmpty(row[column]);
        if (column.IsNumbers)
            return marks;
        if (row[column.Target] == "true" && (isThere || column.Function is null))
            marks.Add(new(say["meta", "aim"]));
        if (isThere && row[column.Computed] is { } computed)
            marks.Add(computed == "true" ? new(say["calculado aqui", "computed here"]) : new(say["reportado", "reported"]) { IsQuiet = true });
        return marks;
    }

    private static decimal? Number(string raw) => decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
