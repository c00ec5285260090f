using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OgpGraph.Host.Access;

/// <summary>Gives the access log out for a span of time, and checks that no line was changed or taken out.</summary>
/// <param name="log">The log.</param>
/// <param name="from">The first moment; null for the beginning.</param>
/// <param name="to">The moment after the last; null for the end.</param>
internal sealed class AccessLogExport(AccessLog log, DateTime? from, DateTime? to)
{
    private static readonly string[] Columns =
        ["time", "subject", "issuer", "tokenId", "purpose", "operation", "documentSha256", "document", "variables", "personalFields", "rows", "outcome", "errorCodes", "remoteAddress"];

    private readonly List<string> _faults = [];
    private string? _previous;
    private int _line;

    /// <summary>What is wrong with the log, a sentence for each line; to be read after the export.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Writes the lines of the span as they are.</summary>
    public void WriteJsonLines(TextWriter output)
    {
        foreach (var (text, _) in Lines())
            output.Write(text + '\n');
    }

    /// <summary>Writes the records of the span as RFC 4180 has it, with a heading.</summary>
    public void WriteCsv(TextWriter output)
    {
        output.Write(string.Join(',', Columns) + "\r\n");
        foreach (var (_, record) in Lines())
        {
            string?[] cells =
            [
                record.Time.ToString("O", CultureInfo.InvariantCulture), record.Subject, record.Issuer, record.TokenId, record.Purpose, record.Operation, record.DocumentSha256, record.Document,
                record.Variables?.GetRawText(), string.Join(' ', record.PersonalFields), record.Rows.ToString(CultureInfo.InvariantCulture), record.Outcome, string.Join(' ', record.ErrorCodes), record.RemoteAddress,
            ];
            output.Write(string.Join(',', cells.Select(Cell)) + "\r\n");
        }
    }

    private IEnumerable<(string Text, AccessRecord Record)> Lines()
    {
        using var file = log.OpenToRead();
        if (file is null)
            yield break;

        using var reader = new StreamReader(file, Encoding.UTF8);
        while (reader.ReadLine() is { } text)
        {
            _line++;
            var record = Read(text);
            if (record is not null && record.Previous != _previous)
                _faults.Add($"Line {_line} does not follow the line before it: a line was changed or taken out.");
            _previous = AccessLog.HashOf(Encoding.UTF8.GetBytes(text));
            if (record is not null && (from is null || record.Time >= from) && (to is null || record.Time < to))
                yield return (text, record);
        }
    }

    private AccessRecord? Read(string text)
    {
        try
        {
            if (JsonSerializer.Deserialize<AccessRecord>(text, AccessLog.Json) is { } record)
                return record;
        }
        catch (JsonException)
        {
            // Told below, as what is no object at all.
        }

        _faults.Add($"Line {_line} is no record: a crash cut it off before its answer left, or it was changed.");
        return null;
    }

    // A sheet takes what begins like a formula for one, and a purpose is what a reader wrote.
    private static string Cell(string? text)
        => text is null ? "" : $"\"{(text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
