using System.Text.Json;

namespace OgpGraph.Engine.Serving;

/// <summary>Writes one flat JSON object a line: each column always, with the value that the answer has; of a list of values a list.</summary>
internal sealed class JsonLinesOutput(TableLayout layout, TableStream stream) : TableOutput
{
    private readonly byte[][] _keys = [.. layout.Columns.Select(c => JsonSerializer.SerializeToUtf8Bytes(c.Name))];

    /// <inheritdoc/>
    public override void Begin()
    {
    }

    /// <inheritdoc/>
    public override void Write(RowCells[] cells)
    {
        var output = stream.Buffer;
        var next = (byte)'{';
        for (var i = 0; i < layout.Cells.Count; i++)
        {
            output.Write(next);
            next = (byte)',';
            output.Write(_keys[i]);
            output.Write((byte)':');
            var (place, column) = layout.Cells[i];
            if (layout.Columns[i].IsList)
            {
                WriteList(output, cells[place], cells[place][column]);
            }
            else if (cells[place][column] is [var value])
            {
                Write(output, cells[place], value);
            }
            else
            {
                output.WriteNull();
            }
        }

        output.Write(next == '{' ? "{}\n"u8 : "}\n"u8);
        stream.Written();
    }

    /// <inheritdoc/>
    public override void End(long rows)
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }

    private static void WriteList(JsonOutput output, RowCells from, List<CellValue> values)
    {
        output.Write((byte)'[');
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                output.Write((byte)',');
            }

            Write(output, from, values[i]);
        }

        output.Write((byte)']');
    }

    private static void Write(JsonOutput output, RowCells from, in CellValue value)
    {
        if (value.Type == JsonTokenType.Null)
        {
            output.WriteNull();
        }
        else
        {
            output.Write(from.Json(value));
        }
    }
}
