using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>Tables against the JSON answers of the same questions, flattened the plain way: each form, each list of generated documents.</summary>
public sealed class TableOracleTests
{
    // With pages that hold all, the answer has every row, as the table must.
    private static readonly GraphLimits Whole = Limits();

    [Fact]
    public void Tables_have_what_the_answers_have()
    {
        foreach (var sample in (SampleDatabase[])[Samples.Usual, Samples.Small])
        {
            using var service = sample.Within(Whole);
            var (compared, rows) = (0, 0L);
            var asked = 120 * Samples.Effort;
            new QuestionGen(sample.Data, writer => new SelectionGenerator(writer).Query()).Sample(
                question =>
                {
                    var request = SampleDatabase.Request(question.Query, question.Variables, question.Language);
                    using var answer = service.Execute(request, CancellationToken.None);
                    var json = JsonSerializer.Deserialize<JsonElement>(answer.Body.Span);
                    if (json.TryGetProperty("errors", out _))
                    {
                        return;
                    }

                    if (Open(service, request, null) is not { } first)
                    {
                        return;
                    }

                    foreach (var list in first.Lists.DefaultIfEmpty(""))
                    {
                        using var table = Open(service, request, list);
                        if (table is null)
                        {
                            continue;
                        }

                        Assert.Equal(list, table.List);
                        var expected = FlatAnswer.Rows(json.GetProperty("data"), table.Way);
                        Interlocked.Add(ref rows, expected.Count);
                        Interlocked.Increment(ref compared);
                        AssertColumns(table, expected);
                        AssertCsv(table, expected, TableFormat.Csv);
                        AssertCsv(table, expected, TableFormat.CsvExcelPt);
                        AssertJsonLines(table, expected);
                        AssertWorkbook(table, expected, question);
                    }
                },
                iter: asked);
            Assert.True(compared > asked && rows > asked * 3, $"{compared} tables with {rows} rows of {asked} questions");
        }
    }

    // Null when there is no column, which is refused.
    private static QuestionTable? Open(GraphQLService service, GraphRequest request, string? list)
    {
        try
        {
            return (QuestionTable)service.OpenTable(new TableRequest(request) { List = list }, CancellationToken.None);
        }
        catch (GraphException refused) when (refused.Errors[0].Code == ErrorCode.NoTable)
        {
            return null;
        }
    }

    private static GraphLimits Limits()
    {
        var limits = (GraphLimits)typeof(object).GetMethod("MemberwiseClone", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.Invoke(SampleDatabase.Wide, null)!;
        (limits.PageSizeDefault, limits.PageSizeMaximum, limits.TablesAtOnce) = (5_000, 5_000, 64);
        return limits;
    }

    // Each value below the list has a column; names follow from the paths.
    private static void AssertColumns(QuestionTable table, List<Dictionary<string, List<JsonElement>>> expected)
    {
        var row = table.Way.Count == 0 ? "" : string.Join('.', table.Way) + ".";
        var paths = table.Columns.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(table.Columns.Count, paths.Count);
        Assert.Equal(table.Columns.Count, table.Columns.Select(c => c.Name.ToLowerInvariant()).Distinct().Count());
        Assert.Equal(table.Columns.Count, table.Columns.Select(c => c.Label.En).Distinct().Count());
        Assert.Equal(table.Columns.Count, table.Columns.Select(c => c.Label.Pt).Distinct().Count());
        foreach (var path in expected.SelectMany(r => r.Where(p => p.Value.Exists(v => v.ValueKind != JsonValueKind.Null)).Select(p => p.Key)).Distinct())
        {
            // What a connection on the way says of all its rows is no column.
            Assert.True(paths.Contains(path) || !path.StartsWith(row, StringComparison.Ordinal), $"{path} is no column of {string.Join(' ', paths)}");
        }

        Assert.All(table.Columns, c => Assert.Matches("^[_A-Za-z0-9]+$", c.Name));
    }

    private static void AssertCsv(QuestionTable table, List<Dictionary<string, List<JsonElement>>> expected, TableFormat format)
    {
        var isExcel = format == TableFormat.CsvExcelPt;
        var written = ReadTable.Write(table, format, out var count);
        var lines = ReadTable.Csv(written, isExcel);
        Assert.Equal(expected.Count, count);
        Assert.Equal(table.Columns.Select(c => c.Name), lines[0]);
        Assert.Equal(expected.Count, lines.Count - 1);
        for (var i = 0; i < expected.Count; i++)
        {
            for (var c = 0; c < table.Columns.Count; c++)
            {
                var column = table.Columns[c];
                if (Values(expected[i], column) is { } values)
                {
                    var text = Text(values, column);
                    var isNumber = column.Kind is TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Money;
                    text = isNumber && isExcel ? text.Replace('.', ',') : !isNumber && text.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
                    Assert.Equal(text, column.IsList ? WithoutNothing(lines[i + 1][c], text) : lines[i + 1][c]);
                }
            }
        }
    }

    private static void AssertJsonLines(QuestionTable table, List<Dictionary<string, List<JsonElement>>> expected)
    {
        var lines = ReadTable.JsonLines(ReadTable.Write(table, TableFormat.JsonLines, out _));
        Assert.Equal(expected.Count, lines.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(table.Columns.Select(c => c.Name), lines[i].EnumerateObject().Select(p => p.Name));
            foreach (var column in table.Columns)
            {
                if (Values(expected[i], column) is { } values)
                {
                    var actual = lines[i].GetProperty(column.Name);
                    var all = column.IsList ? [.. actual.EnumerateArray()] : new[] { actual };
                    Assert.Equal(values.Where(Is).Select(v => v.GetRawText()), all.Where(Is).Select(v => v.GetRawText()));
                }
            }
        }
    }

    private static void AssertWorkbook(QuestionTable table, List<Dictionary<string, List<JsonElement>>> expected, Question question)
    {
        var sheets = ReadTable.Workbook(ReadTable.Write(table, TableFormat.Xlsx, out _));
        Assert.Equal(2, sheets.Count);
        var rows = sheets[0].Rows;
        Assert.Equal(table.Columns.Select(c => c.Name), (rows.Count == 0 ? [] : rows[0].Take(table.Columns.Count)).Cast<string>());
        Assert.Contains(sheets[1].Rows, r => r.Contains(question.Query));
        for (var i = 0; i < expected.Count && table.Columns.Count > 0; i++)
        {
            for (var c = 0; c < table.Columns.Count; c++)
            {
                if (Values(expected[i], table.Columns[c]) is { } values)
                {
                    AssertCell(table.Columns[c], values, i + 1 < rows.Count && c < rows[i + 1].Length ? rows[i + 1][c] : null);
                }
            }
        }
    }

    private static void AssertCell(TableColumn column, List<JsonElement> values, object? cell)
    {
        var text = Text(values, column);
        switch (column.Kind)
        {
            case var _ when text.Length == 0:
                Assert.True(cell is null or "" || column.IsList);
                break;
            case var _ when column.IsList:
                Assert.IsType<string>(cell);
                break;
            case TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Money when text.Count(char.IsAsciiDigit) <= 15:
                Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), Convert.ToDouble(cell, CultureInfo.InvariantCulture));
                break;
            case TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Money:
                Assert.True(cell is string exact ? exact == text : Math.Abs(Convert.ToDouble(cell, CultureInfo.InvariantCulture) - double.Parse(text, CultureInfo.InvariantCulture)) < 1e-9);
                break;
            case TableFieldKind.Date:
                Assert.Equal(text, Assert.IsType<DateTime>(cell).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case TableFieldKind.DateTime:
                Assert.Equal(DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), Assert.IsType<DateTime>(cell), TimeSpan.FromSeconds(1));
                break;
            case TableFieldKind.Boolean:
                Assert.Equal(text == "true", Assert.IsType<bool>(cell));
                break;
            default:
                Assert.Equal(Printable(text), Assert.IsType<string>(cell).ReplaceLineEndings("\n"));
                break;
        }
    }

    // XML has no place for most control characters.
    private static string Printable(string text) => new StringBuilder().AppendJoin("", text.ReplaceLineEndings("\n").Where(c => c >= ' ' || c is '\n' or '\t')).ToString();

    // Null for what the answer need not have, and every table says: whether rows are made up, why there is no sum, and how it is read.
    private static List<JsonElement>? Values(Dictionary<string, List<JsonElement>> row, TableColumn column)
        => row.TryGetValue(column.Path, out var values) ? values : IsNote(column) ? null : [];

    private static bool IsNote(TableColumn column)
        => column.Path.Split('.') is [.., var above, var last]
            && (last.StartsWith("isSynthetic", StringComparison.Ordinal) || last.StartsWith("shareReason", StringComparison.Ordinal)
            || last.TrimEnd('_') is "currency" or "unit" or "comparator" or "isTarget"
            || last.TrimEnd('_').EndsWith("Unit", StringComparison.Ordinal)
            || ((string[])["sumReason", "avgReason", "minReason", "maxReason", "sumComparator"])
                .Any(note => above.StartsWith(note, StringComparison.Ordinal)));

    private static bool Is(JsonElement value) => value.ValueKind != JsonValueKind.Null;

    private static string Text(List<JsonElement> values, TableColumn column)
        => string.Join("; ", values.Where(v => !column.IsList || Is(v)).Select(v => v.ValueKind switch { JsonValueKind.Null => "", JsonValueKind.String => v.GetString(), _ => v.GetRawText() }));

    // A list's nulls keep the columns side by side; where they stand is told elsewhere.
    private static string WithoutNothing(string cell, string expected)
        => cell == expected ? cell : string.Join("; ", cell.Split("; ").Where(p => p.Length > 0)) is var joined && joined == string.Join("; ", expected.Split("; ").Where(p => p.Length > 0)) ? expected : joined;
}
