using System.Text.Json;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Site.Charts;

namespace OgpGraph.Host.Site;

/// <summary>The first rows of a question's table, each value as the CSV has it.</summary>
public sealed class QuestionTable
{
    private QuestionTable(string list, IReadOnlyList<QuestionColumn> columns, IReadOnlyList<QuestionRow> rows, bool isCut)
        => (List, Columns, Rows, IsCut) = (list, columns, rows, isCut);

    /// <summary>The response path of the list that is the table; empty for a single row.</summary>
    public string List { get; }

    /// <summary>All columns of the CSV, in its order; those that only tell how another is to be read are hidden.</summary>
    public IReadOnlyList<QuestionColumn> Columns { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<QuestionRow> Rows { get; }

    /// <summary>True when the table has more rows.</summary>
    public bool IsCut { get; }

    /// <summary>The type of the table's rows; null when none of its columns tells.</summary>
    public string? RowType => Columns.Where(c => c.Source.Path.StartsWith(List, StringComparison.Ordinal) && c.Source.Field is not null)
        .OrderBy(c => c.Source.Path.Count(letter => letter == '.')).FirstOrDefault()?.Source.Field!.Split('.')[0];

    /// <summary>The table as a chart sees it.</summary>
    public ChartTable Drawable
    {
        get
        {
            var list = List.Length == 0 ? "" : List + ".";
            return new ChartTable([.. Columns.Select(column => Drawn(column, list))], [.. Rows.Select(row => row.Values)],
                IsCut) { Fixed = Fixed };
        }
    }

    /// <summary>The values that all rows have by the question's conditions, by field.</summary>
    public IReadOnlyDictionary<string, string> Fixed { get; init; } = new Dictionary<string, string>();

    /// <summary>The tables, which say how a number of theirs is to be read.</summary>
    public IReadOnlyList<TableDescription> Tables { get; init; } = [];

    // By the schema's names: an alias makes no other column of it.
    private ChartColumn Drawn(QuestionColumn column, string list)
    {
        var source = column.Source;
        var (keys, names) = (source.Path.Split('.'), source.SchemaPath.Split('.'));
        var kept = Enumerable.Range(0, keys.Length).Where(at => names[at] is not ("nodes" or "edges" or "node")).ToList();
        var isInList = string.Join('.', kept.Select(at => keys[at])).StartsWith(list, StringComparison.Ordinal);
        var path = kept.Skip(isInList ? list.Count(sign => sign == '.') : 0).Select(at => names[at]);
        return new ChartColumn(source.Name, string.Join('.', path), source.Kind, source.Label)
        {
            Unit = source.Unit, Values = source.Values, IsHidden = column.IsHidden, IsList = source.IsList,
            ReadWith = QuestionColumn.ReadWith(source.Field, Tables),
        };
    }

    /// <summary>True when a row says that it is made up.</summary>
    public bool IsSynthetic(QuestionRow row) => Columns.Any(column => column.IsSyntheticMark && row[column] == "true");

    /// <summary>What the rows say of where they come from.</summary>
    public CitedSources Cited
    {
        get
        {
            var cited = new CitedColumns([.. Columns.Select(column => column.Source)]);
            foreach (var row in Rows)
                cited.Add(column => row[Columns[column]]);
            return cited.Cited with { CanHaveSynthetic = CanHaveSynthetic };
        }
    }

    /// <summary>True when it counts or sums rows of which some are made up.</summary>
    public bool CanHaveSynthetic { get; private set; }

    /// <summary>Reads a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="most">The most rows.</param>
    /// <param name="operation">What is known of the question.</param>
    /// <param name="tables">All tables.</param>
    /// <param name="canHaveSynthetic">Tells of what the rows say whether made-up rows can be behind them.</param>
    public static QuestionTable Read(GraphTable table, int most, OperationDescription operation, IReadOnlyList<TableDescription> tables,
        Func<CitedSources, bool> canHaveSynthetic)
    {
        var columns = QuestionColumn.Of(table.Columns, tables);
        var rows = new List<QuestionRow>();
        var isCut = TableRows.Read(table, row => rows.Add(new QuestionRow([.. table.Columns.Select(column => Raw(row, column.Name))])), most: most);
        foreach (var column in columns.Where(column => !isCut && (IsSaidBelow(column, rows) || IsSaidBeside(column, columns, rows))))
            column.Hide();
        var read = new QuestionTable(table.List, columns, rows, isCut)
        {
            Fixed = FixedIn(operation, table.List, columns), Tables = tables,
        };
        read.CanHaveSynthetic = canHaveSynthetic(read.Cited);
        return read;
    }

    // The conditions of the table's own list; of groups, those of the rows that are grouped.
    private static Dictionary<string, string> FixedIn(OperationDescription operation, string list, IReadOnlyList<QuestionColumn> columns)
    {
        var isGrouped = columns.Any(c => c.IsKey || c.Source.SchemaPath.Contains(".groups.", StringComparison.Ordinal));
        var rows = isGrouped && list.Contains('.', StringComparison.Ordinal) ? list[..list.LastIndexOf('.')] : list;
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in operation.Fixed.Where(f => f.List == rows))
            given[field.Field] = field.Value;
        return given;
    }

    // One source for all rows is named once, below the table; a column of caveats that there are not says nothing.
    private static bool IsSaidBelow(QuestionColumn column, List<QuestionRow> rows)
        => column.Source.Field == "Source.title" ? rows.Select(row => row[column]).Distinct().Count() == 1 : column.Leaf == "caveat" && rows.TrueForAll(row => row[column] is null);

    // A key that another column of the same row is in each row says nothing more.
    private static bool IsSaidBeside(QuestionColumn column, IReadOnlyList<QuestionColumn> columns, List<QuestionRow> rows)
        => column is { Leaf: "key", IsHidden: false } && rows.Count > 0 && columns.Any(c
            => c != column && c is { IsHidden: false, Leaf: not "key" } && c.Parent == column.Parent && c.IsKey == column.IsKey
                && rows.TrueForAll(row => row[c] == row[column]));

    private static string? Raw(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? Raw(value) : null;

    // As the CSV writes it: several values with a semicolon between them.
    private static string? Raw(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Array => value.GetArrayLength() == 0 ? null : string.Join("; ", value.EnumerateArray().Select(Raw)),
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
