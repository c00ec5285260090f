using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>Counts the tables that are being written: each holds a thread and a connection to the database for as long as its reader takes.</summary>
internal sealed class TableSlots
{
    private int _taken;

    /// <summary>Takes a slot until the result is disposed.</summary>
    /// <param name="most">How many there are.</param>
    /// <exception cref="GraphException"><see cref="ErrorCode.TablesBusy"/>.</exception>
    public IDisposable Take(int most)
    {
        if (Interlocked.Increment(ref _taken) > most)
        {
            Interlocked.Decrement(ref _taken);
            throw new GraphException(ErrorCode.TablesBusy, $"{most} tables are being written, and no more may be at the same time. Try again in a minute.");
        }

        return new Slot(this);
    }

    private sealed class Slot(TableSlots slots) : IDisposable
    {
        private TableSlots? _slots = slots;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _slots, null) is { } taken)
            {
                Interlocked.Decrement(ref taken._taken);
            }
        }
    }
}
