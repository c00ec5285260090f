using System.Buffers;
using System.Text.Json;
using OgpGraph.Engine.Importing;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Questions;

/// <summary>Reads a table's rows in process, one after the other, and keeps none.</summary>
internal static class TableRows
{
    /// <summary>Reads the rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Takes each row: an object whose members are named as the columns. It is valid during the call alone.</param>
    /// <param name="skipped">How many rows are passed over first.</param>
    /// <param name="most">How many rows are taken after them; the reading is broken off at the next.</param>
    /// <returns>True when the table has more.</returns>
    public static bool Read(GraphTable table, Action<JsonElement> row, long skipped = 0, long most = long.MaxValue)
    {
        using var lines = new Lines(row, skipped, most);
        try
        {
            table.Write(TableFormat.JsonLines, lines);
            lines.End();
            return false;
        }
        catch (EnoughException)
        {
            return true;
        }
    }

    private sealed class Lines(Action<JsonElement> row, long skipped, long most) : WritingStream
    {
        private readonly ArrayBufferWriter<byte> _begun = new(1024);
        private long _count;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            for (int end; (end = buffer.IndexOf((byte)'\n')) >= 0; buffer = buffer[(end + 1)..])
            {
                _begun.Write(buffer[..end]);
                End();
            }

            _begun.Write(buffer);
        }

        public void End()
        {
            if (_begun.WrittenCount == 0)
                return;
            if (_count++ >= skipped)
            {
                if (_count - skipped > most)
                    throw new EnoughException();
                using var line = JsonDocument.Parse(_begun.WrittenMemory);
                row(line.RootElement);
            }

            _begun.ResetWrittenCount();
        }
    }

    // Ends a writing whose rest nobody wants.
    private sealed class EnoughException : Exception;
}
