using System.Buffers;
using System.Text;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving;

/// <summary>Writes the edges of a connection: rows with their cursors.</summary>
internal static class EdgeWriter
{
    /// <summary>Writes an edge.</summary>
    /// <param name="rows">Writes the row, and has the buffer.</param>
    /// <param name="plan">The connection.</param>
    /// <param name="part">The part that asks for edges.</param>
    /// <param name="row">The row.</param>
    /// <param name="cursor">The row's cursor; null when none is asked for.</param>
    public static void Write(RowWriter rows, ConnectionPlan plan, ConnectionPart part, PreparedStatement row, ArrayBufferWriter<byte>? cursor)
    {
        var output = rows.Output;
        var next = (byte)'{';
        foreach (var (field, shape) in part.Fields)
        {
            output.Write(next);
            next = (byte)',';
            output.Write(field.Key);
            switch (field.Name)
            {
                case "cursor":
                    output.WriteBase64(cursor!.WrittenSpan, []);
                    break;
                case "node":
                    rows.Write(shape!, row);
                    break;
                default:
                    output.Write("\""u8);
                    output.Write(Encoding.ASCII.GetBytes(plan.Entity.Name));
                    output.Write("Edge\""u8);
                    break;
            }
        }

        output.Write(next == '{' ? "{}"u8 : "}"u8);
    }

    /// <summary>Adds a row's cursor to a buffer.</summary>
    public static ArrayBufferWriter<byte> Fill(ArrayBufferWriter<byte> bytes, LevelPlan level, PreparedStatement row)
    {
        bytes.Write(Encoding.ASCII.GetBytes(level.CursorSignature));
        foreach (var column in level.CursorColumns)
        {
            Cursor.Append(bytes, row, column);
        }

        return bytes;
    }
}
