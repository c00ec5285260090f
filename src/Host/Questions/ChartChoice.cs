using System.Globalization;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Questions;

/// <summary>
/// What is drawn of a question's table, as its file or its address says: <c>none</c>, or <c>bar</c> or <c>line</c> if it matters, the
/// column of the values, and after <c>by</c> those that name them:
/// <c>sum_price by key_component, key_procedure</c>; <c>first 20</c> behind it draws no more than the first rows. What is left out the
/// table decides.
/// </summary>
/// <param name="Column">The column of the values; null for what the table measures.</param>
/// <param name="By">The columns that name a value, the axis first; empty for what tells the rows apart.</param>
/// <param name="Kind"><c>bar</c> or <c>line</c>; null for a line over time and bars over all else.</param>
public sealed record ChartChoice(string? Column, IReadOnlyList<string> By, string? Kind)
{
    private const string Nothing = "none";
    private const string Named = "by";
    private const string Rows = "first";

    private const string Expected = "it must be none, or the name of a column, with bar or line before it "
        + "and by and the columns that name its values after it: sum_price by key_component";

    /// <summary>What the table decides.</summary>
    public static ChartChoice Automatic { get; } = new(null, [], null);

    /// <summary>No chart.</summary>
    public static ChartChoice None { get; } = new(null, [], Nothing);

    /// <summary>How many of the first rows are drawn; null for all that a chart has room for.</summary>
    public int? First { get; init; }

    /// <summary>True when nothing is drawn.</summary>
    public bool IsNone => Kind == Nothing;

    /// <summary>The columns that it names.</summary>
    public IEnumerable<string> Columns => Column is null ? By : By.Prepend(Column);

    /// <summary>Reads it.</summary>
    /// <param name="text">As a file or an address has it.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static ChartChoice Read(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words is [Nothing])
            return None;
        int? first = null;
        if (words is [.., Rows, var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            && most > 0)
            (first, words) = (most, words[..^2]);
        var kind = words is ["bar" or "line", ..] ? words[0] : null;
        var rest = words[(kind is null ? 0 : 1)..];
        var by = Array.IndexOf(rest, Named);
        var (values, names) = by < 0 ? (rest, []) : (rest[..by], rest[(by + 1)..]);
        if ((words.Length == 0 && first is null) || values.Length > 1 || (by >= 0 && names.Length == 0) || names.Contains(Named)
            || rest.Distinct(StringComparer.Ordinal).Count() < rest.Length)
            throw new FormatException(Expected);
        return new ChartChoice(values.FirstOrDefault(), names, kind) { First = first };
    }

    /// <summary>As <see cref="Read"/> takes it; empty when the table decides.</summary>
    public override string ToString()
    {
        var names = By.Count == 0 ? null : $"{Named} {string.Join(", ", By)}";
        var rows = First is { } first ? string.Create(CultureInfo.InvariantCulture, $"{Rows} {first}") : null;
        return string.Join(' ', new[] { Kind, Column, names, rows }.OfType<string>());
    }

    /// <summary>Holds it against the columns of its table.</summary>
    /// <param name="columns">The columns.</param>
    /// <exception cref="FormatException">A column is not there, or the values of the one that is drawn are no numbers.</exception>
    public void Check(IReadOnlyList<TableColumn> columns)
    {
        if (Columns.FirstOrDefault(name => !columns.Any(c => c.Name == name)) is { } unknown)
            throw new FormatException($"the table has no column {Short(unknown)}; it has {Listed(columns)}");
        if (Column is not null && !columns.Any(c => c.Name == Column && IsNumber(c)))
            throw new FormatException($"the values of {Column} are no numbers; those of {Listed(columns.Where(IsNumber))} are");
    }

    private static bool IsNumber(TableColumn column)
        => column is { IsList: false, Kind: TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Money };

    private static string Listed(IEnumerable<TableColumn> columns)
        => string.Join(", ", columns.Select(c => c.Name).Take(60).DefaultIfEmpty("no column"));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
