using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace OgpGraph.Engine.Serving;

/// <summary>Writes a workbook (Office Open XML): a sheet with the rows, and one that tells of them.</summary>
internal sealed partial class SheetOutput : TableOutput
{
    /// <summary>The most rows of a sheet, the heading not counted.</summary>
    public const int MostRows = 1_048_575;

    // What a sheet and a cell can hold (Excel's specifications and limits).
    private const int MostColumns = 16_384;
    private const int MostCharacters = 32_767;

    // Excel has doubles: beyond this many digits a number would be another one.
    private const int ExactDigits = 15;

    private static readonly DateTime FirstDay = new(1900, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly TableLayout _layout;
    private readonly TableAbout _about;
    private readonly Spreadsheet _book;
    private readonly StyleId _heading;
    private readonly StyleId _day;
    private readonly StyleId _moment;
    private readonly StyleId _money;
    private readonly StyleId _price;
    private readonly Cell[] _cells;
    private readonly bool[] _isFlag;
    private long _synthetic;

    public SheetOutput(TableLayout layout, TableStream stream, TableAbout about)
    {
        if (layout.Columns.Count > MostColumns)
        {
            throw new GraphException(ErrorCode.TableLimit, $"The table has {layout.Columns.Count} columns, and a sheet holds {MostColumns}. Ask for fewer fields, or take it as CSV.");
        }

        (_layout, _about) = (layout, about);
        _book = Done(Spreadsheet.CreateNewAsync(stream, new SpreadCheetahOptions { CompressionLevel = SpreadCheetahCompressionLevel.Fastest, PreserveStringWhitespace = true }));
        _heading = _book.AddStyle(new Style { Font = { Bold = true } });
        _day = _book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy\\-mm\\-dd") });
        _moment = _book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy\\-mm\\-dd\\ hh:mm:ss") });
        _price = _book.AddStyle(new Style { Format = NumberFormat.Custom("#,##0.00####") });
        _money = _book.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.ThousandsSeparatorTwoDecimalPlaces) });
        _cells = new Cell[layout.Columns.Count];
        _isFlag = [.. layout.Columns.Select(c => c is { Kind: TableFieldKind.Boolean, IsList: false } && c.Path.EndsWith(SyntheticFlag.Name, StringComparison.Ordinal))];
    }

    /// <inheritdoc/>
    public override void Begin()
    {
        Done(_book.StartWorksheetAsync(_about.Question.Language == Language.En ? "Rows" : "Linhas", new WorksheetOptions { FrozenRows = 1 }));
        Done(_book.AddHeaderRowAsync([.. _layout.Columns.Select(c => Escaped(c.Name))], _heading));
    }

    /// <inheritdoc/>
    public override void Write(RowCells[] cells)
    {
        var isSynthetic = false;
        for (var i = 0; i < _cells.Length; i++)
        {
            var (place, column) = _layout.Cells[i];
            var from = cells[place];
            var values = from[column];
            _cells[i] = _layout.Columns[i].IsList ? Joined(from, values) : values is [var value] ? Single(from, value, _layout.Columns[i].Kind) : default;
            isSynthetic |= _isFlag[i] && values is [{ Type: JsonTokenType.True }];
        }

        _synthetic += isSynthetic ? 1 : 0;
        Done(_book.AddRowAsync(_cells.AsMemory()));
    }

    /// <inheritdoc/>
    public override void End(long rows)
    {
        var language = _about.Question.Language;
        var options = new WorksheetOptions();
        options.Column(1).Width = 26;
        options.Column(2).Width = 100;
        Done(_book.StartWorksheetAsync(language == Language.En ? "About" : "Sobre", options));
        foreach (var (name, text) in _about.Lines(rows, Array.Exists(_isFlag, f => f) ? _synthetic : null))
        {
            Done(_book.AddRowAsync([new Cell(name, _heading), new Cell(Fitted(text))]));
        }

        Done(_book.AddRowAsync(Array.Empty<Cell>()));
        Done(_book.AddHeaderRowAsync(language == Language.En ? ["Column", "Meaning", "Path", "Kind", "Unit"] : ["Coluna", "Significado", "Caminho", "Tipo", "Unidade"], _heading));
        foreach (var column in _layout.Columns)
        {
            var (label, meaning) = (column.Label.In(language), column.Description.In(language));
            Done(_book.AddRowAsync(
            [
                new Cell(Escaped(column.Name)), new Cell(Fitted(meaning.Length == 0 ? label : $"{label}. {meaning}")),
                new Cell(Fitted(column.Path)), new Cell(column.Kind.ToString()), new Cell(column.Unit),
            ]));
        }

        Done(_book.FinishAsync());
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _book.Dispose();

    private Cell Single(RowCells from, in CellValue value, TableFieldKind kind)
    {
        switch (value.Type)
        {
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.True or JsonTokenType.False:
                return new Cell(value.Type == JsonTokenType.True);
        }

        var text = from.Text(value);
        switch (kind)
        {
            case TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Money when IsExact(text):
                var style = kind != TableFieldKind.Money ? null : text.Length - text.IndexOf((byte)'.') > 3 ? _price : _money;
                return Utf8Parser.TryParse(text, out decimal number, out var read) && read == text.Length
                    ? new Cell(number, style)
                    : new Cell(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), style);
            case TableFieldKind.Date when DateTime.TryParseExact(Encoding.UTF8.GetString(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= FirstDay:
                return new Cell(day, _day);
            case TableFieldKind.DateTime when DateTime.TryParse(Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment) && moment >= FirstDay:
                return new Cell(moment, _moment);
            default:
                return new Cell(Fitted(Encoding.UTF8.GetString(text)));
        }
    }

    private Cell Joined(RowCells from, List<CellValue> values)
    {
        if (values.Count == 0)
        {
            return default;
        }

        var text = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            text.Append(i > 0 ? "; " : "").Append(Encoding.UTF8.GetString(from.Text(values[i])));
        }

        return new Cell(Fitted(text.ToString()));
    }

    private static bool IsExact(ReadOnlySpan<byte> number)
    {
        var digits = 0;
        foreach (var sign in number)
        {
            // Leading zeros are no digits that count.
            digits += sign is >= (byte)'0' and <= (byte)'9' && (digits > 0 || sign != '0') ? 1 : 0;
        }

        return digits <= ExactDigits || number.ContainsAny((byte)'e', (byte)'E');
    }

    // Excel refuses a workbook with a longer text in a cell.
    private string Fitted(string text) => Escaped(text.Length <= MostCharacters ? text : $"{text[..(MostCharacters - 100)]}… [{CutNote}]");

    private string CutNote => _about.Question.Language == Language.En
        ? "cut: a cell holds no more; the CSV has all of it"
        : "cortado: uma célula não leva mais; o CSV tem o texto todo";

    // In a cell _x0041_ stands for the letter A (ISO/IEC 29500-1, ST_Xstring), which the library leaves to its callers.
    private static string Escaped(string text) => text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, "_x005F_") : text;

    // The closing stroke is only looked at: it may begin the next one.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    private static T Done<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();

    private static void Done(ValueTask task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            task.AsTask().GetAwaiter().GetResult();
        }
    }
}
