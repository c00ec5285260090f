namespace OgpGraph.Benchmarks.Data;

/// <summary>
/// Random numbers that are the same on every machine and in every version of .NET: SplitMix64, and only arithmetic whose rounding IEEE 754 fixes
/// (the runtime's own exponential may differ in the last digit from platform to platform).
/// </summary>
internal sealed class RandomSequence(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to <paramref name="below"/>, which is not included.</summary>
    public int Next(int below) => (int)(((Next() >> 32) * (ulong)below) >> 32);

    /// <summary>From 0 to 1, which is not included.</summary>
    public double NextFraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True so many times of a hundred.</summary>
    public bool Percent(int times) => Next(100) < times;

    /// <summary>One of the values.</summary>
    public T Of<T>(IReadOnlyList<T> values) => values[Next(values.Count)];

    /// <summary>Near the normal distribution with mean 0 and deviation 1: twelve uniform numbers added up.</summary>
    public double NextNormal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            sum += NextFraction();
        }

        return sum;
    }

    /// <summary>Log-normal: the exponential of a normal number.</summary>
    /// <param name="median">Half of the numbers lie below.</param>
    /// <param name="deviation">The deviation of the logarithm.</param>
    public double NextLogNormal(double median, double deviation) => median * Exponential(deviation * NextNormal());

    private static double Exponential(double power)
    {
        var small = power / 64;
        var (sum, term) = (1.0, 1.0);
        for (var i = 1; i < 14; i++)
        {
            term *= small / i;
            sum += term;
        }

        for (var i = 0; i < 6; i++)
        {
            sum *= sum;
        }

        return sum;
    }
}
