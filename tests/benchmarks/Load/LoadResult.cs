using System.Diagnostics;

namespace OgpGraph.Benchmarks.Load;

/// <summary>What a stretch of load gave; stretches of the same cell are added up.</summary>
internal sealed class LoadResult
{
    private long[] _ticks = [];

    /// <summary>Requests that were answered.</summary>
    public int Requests => _ticks.Length;

    /// <summary>From the first request to the last answer, in seconds.</summary>
    public double Seconds { get; private set; }

    /// <summary>Answers with another status than 200.</summary>
    public int Failures { get; private set; }

    /// <summary>Bytes of all bodies.</summary>
    public long Bytes { get; private set; }

    /// <summary>Requests a second.</summary>
    public double Rate => Seconds > 0 ? Requests / Seconds : 0;

    /// <summary>Bytes of a body, on average.</summary>
    public double BytesEach => Requests > 0 ? (double)Bytes / Requests : 0;

    /// <summary>Adds a stretch.</summary>
    public void Add(IEnumerable<long[]> ticks, double seconds, int failures, long bytes)
    {
        _ticks = [.. _ticks, .. ticks.SelectMany(t => t)];
        Array.Sort(_ticks);
        Seconds += seconds;
        Failures += failures;
        Bytes += bytes;
    }

    /// <summary>Adds another result.</summary>
    public void Add(LoadResult other) => Add([other._ticks], other.Seconds, other.Failures, other.Bytes);

    /// <summary>The time in milliseconds within which so large a part of the requests was answered.</summary>
    public double Milliseconds(double part)
        => _ticks.Length == 0 ? double.NaN : _ticks[Math.Clamp((int)Math.Ceiling(part * _ticks.Length) - 1, 0, _ticks.Length - 1)] * 1000.0 / Stopwatch.Frequency;
}
