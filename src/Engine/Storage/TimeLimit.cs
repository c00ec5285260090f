using System.Diagnostics;

namespace OgpGraph.Engine.Storage;

/// <summary>
/// The time that a piece of work may take, from now on. It is told by the clock whenever it is asked, not by a timer: timers run on threads of the pool, and a pool that is busy with work has none for them.
/// </summary>
/// <param name="most">How long it may take.</param>
/// <param name="gone">Cancelled when nobody waits for the work any more.</param>
public sealed class TimeLimit(TimeSpan most, CancellationToken gone)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Cancelled when nobody waits for the work any more.</summary>
    public CancellationToken Gone => gone;

    /// <summary>True when the work is to stop.</summary>
    public bool IsOver => gone.IsCancellationRequested || Stopwatch.GetElapsedTime(_start) > most;

    /// <summary>A limit for a part of the work, which ends with the whole at the latest.</summary>
    public TimeLimit Within(TimeSpan part)
    {
        var rest = most - Stopwatch.GetElapsedTime(_start);
        return new(part < rest ? part : rest, gone);
    }

    /// <summary>Stops the work when its time is over.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public void Check()
    {
        if (IsOver)
        {
            throw new OperationCanceledException("The time for it is over.", gone);
        }
    }
}
