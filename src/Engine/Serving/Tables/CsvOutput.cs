using System.Buffers;
using System.Text;
using System.Text.Json;

namespace OgpGraph.Engine.Serving;

/// <summary>Writes CSV (RFC 4180): UTF-8, CRLF, a heading. Null is an empty cell, an empty text is a pair of quotes.</summary>
internal sealed class CsvOutput : TableOutput
{
    // Spreadsheets take a cell that begins so for a formula (OWASP, "CSV Injection"); the second kind are its forms in East Asian fonts.
    private static readonly SearchValues<byte> FormulaSigns = SearchValues.Create("=+-@\t\r\n"u8);
    private static readonly byte[][] WideFormulaSigns = ["＝"u8.ToArray(), "＋"u8.ToArray(), "－"u8.ToArray(), "＠"u8.ToArray()];

    private readonly TableLayout _layout;
    private readonly TableStream _stream;
    private readonly CsvDialect _dialect;
    private readonly SearchValues<byte> _quoted;
    private readonly bool[] _isNumber;
    private readonly ArrayBufferWriter<byte> _joined = new();

    public CsvOutput(TableLayout layout, TableStream stream, CsvDialect dialect)
    {
        (_layout, _stream, _dialect) = (layout, stream, dialect);
        _quoted = SearchValues.Create([(byte)dialect.Separator, (byte)'"', (byte)'\r', (byte)'\n']);
        _isNumber = [.. layout.Columns.Select(c => c.Kind is TableFieldKind.Integer or TableFieldKind.Decimal or TableFieldKind.Money)];
    }

    /// <summary>True when a spreadsheet could take a text for a formula.</summary>
    public static bool IsFormula(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || FormulaSigns.Contains(text[0]))
        {
            return !text.IsEmpty;
        }

        foreach (var sign in WideFormulaSigns)
        {
            if (text.StartsWith(sign))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override void Begin()
    {
        var output = _stream.Buffer;
        if (_dialect.HasMark)
        {
            output.Write(Encoding.UTF8.Preamble);
        }

        for (var i = 0; i < _layout.Columns.Count; i++)
        {
            Separate(output, i);
            WriteText(output, Encoding.UTF8.GetBytes(_layout.Columns[i].Name));
        }

        output.Write("\r\n"u8);
    }

    /// <inheritdoc/>
    public override void Write(RowCells[] cells)
    {
        var output = _stream.Buffer;
        for (var i = 0; i < _layout.Cells.Count; i++)
        {
            Separate(output, i);
            var (place, column) = _layout.Cells[i];
            var from = cells[place];
            var values = from[column];
            if (values.Count == 1)
            {
                Write(output, from, values[0], i);
            }
            else if (values.Count > 1)
            {
                WriteJoined(output, from, values, i);
            }
            else if (_layout.Cells.Count == 1)
            {
                WriteNothing(output);
            }
        }

        output.Write("\r\n"u8);
        _stream.Written();
    }

    /// <inheritdoc/>
    public override void End(long rows)
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }

    private void Separate(JsonOutput output, int column)
    {
        if (column > 0)
        {
            output.Write((byte)_dialect.Separator);
        }
    }

    private void Write(JsonOutput output, RowCells from, in CellValue value, int column)
    {
        switch (value.Type)
        {
            case JsonTokenType.Null:
                if (_layout.Cells.Count == 1)
                {
                    WriteNothing(output);
                }

                break;
            case JsonTokenType.True or JsonTokenType.False:
                output.Write(from.Json(value));
                break;
            case var _ when _isNumber[column]:
                WriteNumber(output, from.Text(value));
                break;
            default:
                WriteText(output, from.Text(value));
                break;
        }
    }

    // Readers skip an empty line: a row whose only cell is empty would be lost.
    private static void WriteNothing(JsonOutput output) => output.Write("\"\""u8);

    private void WriteNumber(JsonOutput output, ReadOnlySpan<byte> number)
    {
        var point = _dialect.DecimalMark == '.' ? -1 : number.IndexOf((byte)'.');
        if (point < 0)
        {
            output.Write(number);
            return;
        }

        output.Write(number[..point]);
        output.Write((byte)_dialect.DecimalMark);
        output.Write(number[(point + 1)..]);
    }

    private void WriteJoined(JsonOutput output, RowCells from, List<CellValue> values, int column)
    {
        _joined.ResetWrittenCount();
        for (var i = 0; i < values.Count; i++)
        {
            _joined.Write(i > 0 ? "; "u8 : []);
            var text = from.Text(values[i]);
            var point = _isNumber[column] && _dialect.DecimalMark != '.' ? text.IndexOf((byte)'.') : -1;
            _joined.Write(point < 0 ? text : text[..point]);
            if (point >= 0)
            {
                _joined.Write([(byte)_dialect.DecimalMark]);
                _joined.Write(text[(point + 1)..]);
            }
        }

        WriteText(output, _joined.WrittenSpan, isGuarded: !_isNumber[column]);
    }

    private void WriteText(JsonOutput output, ReadOnlySpan<byte> text, bool isGuarded = true)
    {
        var guard = isGuarded && IsFormula(text);
        if (!text.IsEmpty && text.IndexOfAny(_quoted) < 0)
        {
            if (guard)
            {
                output.Write((byte)'\'');
            }

            output.Write(text);
            return;
        }

        output.Write(guard ? "\"'"u8 : "\""u8);
        for (var quote = text.IndexOf((byte)'"'); quote >= 0; quote = text.IndexOf((byte)'"'))
        {
            output.Write(text[..(quote + 1)]);
            output.Write((byte)'"');
            text = text[(quote + 1)..];
        }

        output.Write(text);
        output.Write((byte)'"');
    }
}
