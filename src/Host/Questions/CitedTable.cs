using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Questions;

/// <summary>What a question's whole table says of where it comes from, and whether made-up rows can be behind it.</summary>
/// <param name="service">Answers.</param>
public sealed class CitedTable(IGraphQLService service)
{
    private readonly ConcurrentDictionary<(string Version, string Field), bool> _madeUp = new();

    /// <summary>Reads the whole table; lists inside its rows as far as the answer in JSON has them.</summary>
    /// <param name="question">The question.</param>
    /// <param name="list">The list that is the table; null for the first.</param>
    /// <param name="gone">Stops the work.</param>
    /// <exception cref="GraphException">The question is refused.</exception>
    public CitedSources Of(GraphRequest question, string? list, CancellationToken gone)
    {
        using var table = service.OpenTable(new TableRequest(question) { List = list }, gone);
        using var lines = new Lines(table.Columns);
        table.Write(TableFormat.JsonLines, lines);
        lines.End();
        using var answer = service.Execute(question, gone);
        var (whole, first) = (lines.Cited, CitedSources.In(answer.Body));
        return Completed(new CitedSources([.. whole.Sources.Concat(first.Sources).Distinct()], whole.HasSynthetic || first.HasSynthetic), question, gone);
    }

    /// <summary>Adds whether rows that do not say it can be made up: counts and sums do not tell of which rows they are.</summary>
    /// <param name="cited">What the rows say.</param>
    /// <param name="question">The question.</param>
    /// <param name="gone">Stops the work.</param>
    public CitedSources Completed(CitedSources cited, GraphRequest question, CancellationToken gone)
    {
        if (cited.HasSynthetic)
            return cited;
        var counted = service.Describe(question, gone).CountedTypes;
        return cited with { CanHaveSynthetic = service.Tables.Any(table => table.HasSyntheticFlag && counted.Contains(table.Type) && HasMadeUp(table, gone)) };
    }

    private bool HasMadeUp(TableDescription table, CancellationToken gone)
    {
        var version = service.DataVersion;
        if (_madeUp.Keys.Any(key => key.Version != version))
            _madeUp.Clear();
        return _madeUp.GetOrAdd((version, table.Field), _ =>
        {
            using var answer = service.Execute(new GraphRequest($"{{ rows: {table.Field}(where: {{isSynthetic: {{eq: true}}}}) {{ totalCount }} }}", null, default, Language.Pt, IsReadOnly: true), gone);
            using var json = JsonDocument.Parse(answer.Body);

            // What cannot be counted may be.
            return answer.ErrorCodes.Count > 0 || json.RootElement.GetProperty("data").GetProperty("rows").GetProperty("totalCount").GetInt64() > 0;
        });
    }

    // Reads each line as it is written, and keeps none.
    private sealed class Lines(IReadOnlyList<TableColumn> columns) : Stream
    {
        private readonly CitedColumns _columns = new(columns);
        private readonly ArrayBufferWriter<byte> _rest = new(4096);

        public CitedSources Cited => _columns.Cited;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            for (var end = buffer.IndexOf((byte)'\n'); end >= 0; end = buffer.IndexOf((byte)'\n'))
            {
                _rest.Write(buffer[..end]);
                buffer = buffer[(end + 1)..];
                End();
            }

            _rest.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public void End()
        {
            if (_rest.WrittenCount == 0)
                return;
            using var line = JsonDocument.Parse(_rest.WrittenMemory);
            var row = line.RootElement;
            _columns.Add(column => row.TryGetProperty(columns[column].Name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null);
            _rest.ResetWrittenCount();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
