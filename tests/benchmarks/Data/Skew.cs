namespace OgpGraph.Benchmarks.Data;

/// <summary>Choices of which a few are made very often and most seldom, as suppliers are: the weight of the n-th is 1 / (n + offset) (Zipf and Mandelbrot).</summary>
internal sealed class Skew
{
    private readonly double[] _upTo;

    public Skew(int count, int offset)
    {
        _upTo = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            _upTo[i] = sum += 1.0 / (i + 1 + offset);
        }
    }

    /// <summary>A choice, from 0.</summary>
    public int Next(RandomSequence random)
    {
        var found = Array.BinarySearch(_upTo, random.NextFraction() * _upTo[^1]);
        return Math.Min(found < 0 ? ~found : found + 1, _upTo.Length - 1);
    }
}
