using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Serving.Explaining;

/// <summary>Writes <c>extensions.explain</c>: the plan's levels with what each of them ran. What is empty is left out. No value is told: neither a parameter's nor a row's.</summary>
internal sealed class Explanation
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly RunRecording _recording;
    private readonly ReadConnection _connection;
    private readonly Utf8JsonWriter _json;
    private readonly HashSet<StatementPlan> _written = [];

    private Explanation(RunRecording recording, ReadConnection connection, Utf8JsonWriter json)
        => (_recording, _connection, _json) = (recording, connection, json);

    /// <summary>The JSON object.</summary>
    /// <param name="plan">What was run.</param>
    /// <param name="recording">What it did.</param>
    /// <param name="connection">The connection that it was run on, which tells how SQLite goes about each statement.</param>
    public static ReadOnlyMemory<byte> Of(Plan plan, RunRecording recording, ReadConnection connection)
    {
        var bytes = new ArrayBufferWriter<byte>(4_096);
        using var json = new Utf8JsonWriter(bytes, Options);
        new Explanation(recording, connection, json).Write(plan);
        json.Flush();
        return bytes.WrittenMemory;
    }

    private void Write(Plan plan)
    {
        _json.WriteStartObject();
        WriteStep("document", _recording.IsDocumentCached, _recording.DocumentTime);
        WriteStep("plan", _recording.IsPlanCached, _recording.PlanTime);
        _json.WriteStartArray("roots");
        foreach (var root in PlanTree.Of(plan))
        {
            Write(root);
        }

        _json.WriteEndArray();
        WriteTotals();
        _json.WriteEndObject();
    }

    private void WriteStep(string name, bool isCached, TimeSpan time)
    {
        _json.WriteStartObject(name);
        _json.WriteBoolean("isCached", isCached);
        Write("milliseconds", time);
        _json.WriteEndObject();
    }

    private void WriteTotals()
    {
        var measures = _written.Select(_recording.Of).OfType<StatementMeasure>().ToList();
        _json.WriteStartObject("totals");
        _json.WriteNumber("statements", _written.Count);
        _json.WriteNumber("runs", measures.Sum(m => m.Runs));
        _json.WriteNumber("rows", measures.Sum(m => m.Rows));
        Write("milliseconds", measures.Aggregate(TimeSpan.Zero, (sum, m) => sum + m.Time));
        _json.WriteEndObject();
    }

    private void Write(PlanLevel level)
    {
        _json.WriteStartObject();
        _json.WriteString("path", level.Path);
        _json.WriteString("field", level.Field);
        _json.WriteString("type", level.Type);
        _json.WriteString("kind", Naming.Screaming(level.Kind.ToString()));
        _json.WriteString("module", level.Module);
        if (level.Root is { } root)
        {
            Write("milliseconds", _recording.Of(root));
        }

        WriteList("fields", level.Fields, Write);
        WriteList("statements", _recording.StatementsOf(level), Write);
        if (level.Loaded is { } loaded)
        {
            Write(_recording.Of(loaded));
        }

        // A row's type is known once it is met; the plan knows those of other requests too.
        WriteList("levels", level.Kind == PlanLevelKind.Node ? [.. level.Levels.Where(WasRun)] : level.Levels, Write);
        _json.WriteEndObject();
    }

    private bool WasRun(PlanLevel level) => _recording.StatementsOf(level).Any(statement => _recording.Of(statement) is not null);

    private void Write(PlanField field)
    {
        _json.WriteStartObject();
        _json.WriteString("path", field.Path);
        _json.WriteString("field", field.Field);
        _json.WriteString("module", field.Module);
        _json.WriteEndObject();
    }

    private void Write(StatementPlan statement)
    {
        _written.Add(statement);
        var measure = _recording.Of(statement);
        _json.WriteStartObject();
        _json.WriteString("sql", statement.Sql);
        WriteList("parameters", [.. statement.ParameterNames.Zip(statement.Slots)], parameter =>
        {
            _json.WriteStartObject();
            _json.WriteString("name", parameter.First);
            _json.WriteString("holds", SlotText.Of(parameter.Second));
            _json.WriteEndObject();
        });
        _json.WriteNumber("runs", measure?.Runs ?? 0);
        _json.WriteNumber("rows", measure?.Rows ?? 0);
        Write("milliseconds", measure?.Time ?? TimeSpan.Zero);
        WriteList("queryPlan", _connection.QueryPlan(statement.Sql), _json.WriteStringValue);
        _json.WriteEndObject();
    }

    private void Write(LoadMeasure? load)
    {
        _json.WriteStartObject("loads");
        _json.WriteNumber("calls", load?.Calls ?? 0);
        _json.WriteNumber("keys", load?.Keys ?? 0);
        Write("milliseconds", load?.Time ?? TimeSpan.Zero);
        _json.WriteEndObject();
    }

    private void Write(string name, TimeSpan time) => _json.WriteNumber(name, Math.Round(time.TotalMilliseconds, 3));

    private void WriteList<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        _json.WriteEndArray();
    }
}
