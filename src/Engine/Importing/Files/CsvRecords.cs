using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace OgpGraph.Engine.Importing;

/// <summary>The rows of a CSV file, whatever its separator; UTF-8, UTF-16 by its mark or its zeros, else Windows-1252.</summary>
internal static class CsvRecords
{
    private const int Sample = 1 << 20;

    /// <summary>The rows.</summary>
    /// <exception cref="ImportFileException">A quote is never closed, a row is too long, or the encoding is not the one of the beginning.</exception>
    public static IEnumerable<(IReadOnlyList<string?> Cells, long Row, long Line)> Read(Stream content, string file, ImportLimits limits)
    {
        var head = new byte[Sample];
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var encoding = EncodingOf(head.AsSpan(0, read));
        CsvMalformedRecord? open = null;
        var options = new CsvReaderOptions
        {
            Separator = null, HasHeader = false, SkipEmptyLines = false, TrackLineNumbers = true, MaxRecordSize = limits.RecordBytes, Encoding = encoding, PoolStrings = true,
            OnMalformedRecord = found => open = found.Reason == CsvMalformedReason.UnterminatedQuote ? found : open,
        };
        using var reader = CsvReader.Create(new PrefixedStream(head.AsMemory(0, read), content), options);
        for (var row = 1L; Next(reader, file, row); row++)
        {
            var place = new ImportPlace(file, reader.LineNumber, Row: row);
            if (open is { } unclosed)
            {
                throw new ImportFileException(place with { Line = unclosed.LineNumber }, "A quote is opened in this row and never closed. Close it, or get the file again: it may be cut off.");
            }

            if (encoding is null && !Utf8.IsValid(reader.RawRecord))
            {
                throw new ImportFileException(place, "The file begins as UTF-8 and is not UTF-8 here. Convert the whole file to UTF-8.");
            }

            var cells = new string?[reader.FieldCount];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = reader.IsEmpty(column) ? null : reader.GetString(column);
            }

            yield return (cells, row, reader.LineNumber);
        }
    }

    private static bool Next(CsvReader reader, string file, long row)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException fault)
        {
            throw new ImportFileException(new ImportPlace(file, fault.LineNumber, Row: row), "A row is longer than a row can be; a quote that is never closed does that. Close it.", fault);
        }
    }

    // Null is UTF-8 or what a mark says; the reader itself looks for a mark.
    private static Encoding? EncodingOf(ReadOnlySpan<byte> head)
    {
        if (FileKind.Marked(head) is not null)
        {
            return null;
        }

        if (FileKind.EncodingOf(head) is { } unmarked)
        {
            return unmarked;
        }

        if (IsUtf8(head))
        {
            return null;
        }

        return Encoding.GetEncoding(1252);
    }

    // The sample may end within a character: its last bytes are then not held against it.
    private static bool IsUtf8(ReadOnlySpan<byte> head)
        => Utf8.IsValid(head) || (head.Length == Sample && (Utf8.IsValid(head[..^1]) || Utf8.IsValid(head[..^2]) || Utf8.IsValid(head[..^3])));
}
