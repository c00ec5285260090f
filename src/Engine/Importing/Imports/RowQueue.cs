using System.Runtime.ExceptionServices;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// What is put on its way from the thread that reads the files to the one that writes the database: each takes about as long as the other. Whoever needs the database settles first, and has it to
/// himself until the next is added. What does not fill a batch until then is written by whoever settles, so that an importer that asks at each row pays for no other thread.
/// </summary>
/// <param name="write">Writes one; never on two threads at once.</param>
internal sealed class RowQueue(Action<object, IOmissions?> write) : IDisposable
{
    private const int BatchSize = 128;

    // One that is written, and as many that wait: memory stays flat whichever side is slower.
    private const int MostBatches = 4;

    private readonly Queue<List<(object Row, IOmissions? Omissions)>> _waiting = [];
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _handedOver = new(0);
    private readonly ManualResetEventSlim _settled = new(true);
    private readonly SemaphoreSlim _room = new(MostBatches);
    private List<(object Row, IOmissions? Omissions)> _batch = new(BatchSize);
    private volatile ExceptionDispatchInfo? _fault;
    private Thread? _writer;
    private int _unwritten;
    private volatile bool _isEnded;

    /// <summary>Adds what is to be written after what was added before.</summary>
    /// <param name="row">It; it must not change any more.</param>
    /// <param name="omissions">Properties in which null leaves what stands; null for none.</param>
    /// <exception cref="Exception">What the writing of an earlier one failed with.</exception>
    public void Add(object row, IOmissions? omissions)
    {
        _batch.Add((row, omissions));
        if (_batch.Count == BatchSize)
        {
            HandOver();
        }
    }

    /// <summary>Waits until everything is written.</summary>
    /// <exception cref="Exception">What the writing failed with.</exception>
    public void Settle()
    {
        _settled.Wait();
        _fault?.Throw();
        if (_batch.Count > 0)
        {
            Write(_batch);
        }
    }

    /// <summary>Ends the writing; what waits is not written.</summary>
    public void Dispose()
    {
        _isEnded = true;
        _handedOver.Release();
        _writer?.Join();
        _handedOver.Dispose();
        _settled.Dispose();
        _room.Dispose();
    }

    private void HandOver()
    {
        _room.Wait();
        _fault?.Throw();
        if (_writer is null)
        {
            _writer = new Thread(WriteAll) { IsBackground = true, Name = "import writer" };
            _writer.Start();
        }

        lock (_gate)
        {
            _waiting.Enqueue(_batch);
            _unwritten++;
            _settled.Reset();
        }

        _batch = new(BatchSize);
        _handedOver.Release();
    }

    private void WriteAll()
    {
        while (true)
        {
            _handedOver.Wait();
            if (_isEnded)
            {
                return;
            }

            List<(object Row, IOmissions? Omissions)> batch;
            lock (_gate)
            {
                batch = _waiting.Dequeue();
            }

            try
            {
                // After a fault nothing more is written: the import ends, and nothing of it stays.
                if (_fault is null)
                {
                    Write(batch);
                }
            }
            catch (Exception fault)
            {
                _fault = ExceptionDispatchInfo.Capture(fault);
            }

            lock (_gate)
            {
                if (--_unwritten == 0)
                {
                    _settled.Set();
                }
            }

            _room.Release();
        }
    }

    private void Write(List<(object Row, IOmissions? Omissions)> batch)
    {
        try
        {
            foreach (var (row, omissions) in batch)
            {
                write(row, omissions);
            }
        }
        finally
        {
            batch.Clear();
        }
    }
}
