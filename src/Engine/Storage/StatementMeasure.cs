using System.Diagnostics;

namespace OgpGraph.Engine.Storage;

/// <summary>What a statement did while it was measured.</summary>
public sealed class StatementMeasure
{
    private bool _isRunning;
    private long _ticks;

    /// <summary>How often it was run from its first row on.</summary>
    public int Runs { get; private set; }

    /// <summary>How many rows it gave.</summary>
    public long Rows { get; private set; }

    /// <summary>The time inside SQLite's steps, without what was done with the rows between them.</summary>
    public TimeSpan Time => Stopwatch.GetElapsedTime(0, _ticks);

    /// <summary>Notes a step.</summary>
    /// <param name="start">When it began, of <see cref="Stopwatch.GetTimestamp"/>.</param>
    /// <param name="hasRow">True when it gave a row.</param>
    internal void Stepped(long start, bool hasRow)
    {
        _ticks += Stopwatch.GetTimestamp() - start;
        Runs += _isRunning ? 0 : 1;
        Rows += hasRow ? 1 : 0;
        _isRunning = hasRow;
    }

    /// <summary>Notes that it begins from the first row when it is stepped next.</summary>
    internal void WasReset() => _isRunning = false;
}
