using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// Records on their way from the thread that parses them to the one that takes them in. Whatever parsing reports or fails with is told
/// when its turn comes, as if there were one thread. A file of few records is parsed by whoever asks for them.
/// </summary>
internal sealed class RecordQueue : IDisposable
{
    private const int Few = 64;
    private const int BatchSize = 32;
    private const int BatchBytes = 64 << 10;

    // Beyond it nothing more is parsed: memory stays flat whichever side is slower, however large records are.
    private const int MostBytes = 512 << 10;

    private readonly Action<ImportRule, ImportPlace> _report;
    private readonly JsonRecords _records;
    private readonly Queue<Batch> _waiting = [];
    private readonly object _gate = new();
    private Batch _batch = new();
    private Thread? _parser;
    private long _bytes;
    private bool _isEnded;

    /// <param name="open">Opens the records; it is given where their findings go.</param>
    /// <param name="report">Where findings go in the end.</param>
    public RecordQueue(Func<Action<ImportRule, ImportPlace>, JsonRecords> open, Action<ImportRule, ImportPlace> report)
    {
        _report = report;
        _records = open(Tell);
    }

    /// <summary>The records; each is valid until the next is taken.</summary>
    public IEnumerable<ImportRecord> All()
    {
        var parsed = _records.All().GetEnumerator();
        for (var count = 0; count < Few; count++)
        {
            if (!parsed.MoveNext())
            {
                yield break;
            }

            yield return parsed.Current;
        }

        _parser = new Thread(() => Parse(parsed)) { IsBackground = true, Name = "import parser" };
        _parser.Start();
        for (var isLast = false; !isLast;)
        {
            var batch = Take();
            foreach (var item in batch.Items)
            {
                item.Fault?.Throw();
                if (item.Rule is { } rule)
                {
                    _report(rule, item.Place);
                    continue;
                }

                using (item.Document)
                {
                    yield return item.Record;
                }
            }

            Release(batch);
            isLast = batch.IsLast;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _isEnded = true;
            Monitor.PulseAll(_gate);
        }

        _parser?.Join();
        _records.Dispose();
    }

    private void Tell(ImportRule rule, ImportPlace place)
    {
        if (Thread.CurrentThread == _parser)
        {
            _batch.Items.Add(new Item { Rule = rule, Place = place });
        }
        else
        {
            _report(rule, place);
        }
    }

    private void Parse(IEnumerator<ImportRecord> parsed)
    {
        try
        {
            while (!Volatile.Read(ref _isEnded) && parsed.MoveNext())
            {
                _batch.Items.Add(new Item { Record = parsed.Current, Document = _records.Release() });
                _batch.Bytes += JsonMarshal.GetRawUtf8Value(parsed.Current.Json).Length;
                if (_batch.Items.Count >= BatchSize || _batch.Bytes >= BatchBytes)
                {
                    HandOver();
                }
            }
        }
        catch (Exception fault)
        {
            _batch.Items.Add(new Item { Fault = ExceptionDispatchInfo.Capture(fault) });
        }

        _batch.IsLast = true;
        HandOver();
    }

    private void HandOver()
    {
        lock (_gate)
        {
            _waiting.Enqueue(_batch);
            _bytes += _batch.Bytes;
            _batch = new Batch();
            Monitor.PulseAll(_gate);
            while (_bytes > MostBytes && !_isEnded)
            {
                Monitor.Wait(_gate);
            }
        }
    }

    private Batch Take()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                Monitor.Wait(_gate);
            }

            return _waiting.Dequeue();
        }
    }

    private void Release(Batch batch)
    {
        lock (_gate)
        {
            _bytes -= batch.Bytes;
            Monitor.PulseAll(_gate);
        }
    }

    private sealed class Batch
    {
        public List<Item> Items { get; } = new(BatchSize);

        public long Bytes { get; set; }

        public bool IsLast { get; set; }
    }

    // A record with its document, a finding, or what parsing failed with.
    private readonly record struct Item(ImportRecord Record, JsonDocument? Document, ImportRule? Rule, ImportPlace Place, ExceptionDispatchInfo? Fault);
}
