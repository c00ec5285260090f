using OgpGraph.Benchmarks.Load;
using OgpGraph.Benchmarks.Queries;

namespace OgpGraph.Benchmarks.Report;

/// <summary>One question at one number of connections.</summary>
/// <param name="Query">The question.</param>
/// <param name="Connections">The connections.</param>
internal sealed record Cell(BenchmarkQuery Query, int Connections)
{
    public LoadResult Ideal { get; } = new();

    public LoadResult Host { get; } = new();

    /// <summary>The ratio of each round: how far they lie apart tells how much the machine was disturbed.</summary>
    public List<double> Ratios { get; } = [];

    /// <summary>The memory of each process after the cell, in megabytes.</summary>
    public double? IdealMegabytes { get; set; }

    public double? HostMegabytes { get; set; }

    /// <summary>The host's requests a second over the ideal's.</summary>
    public double Ratio => Host.Rate / Ideal.Rate;
}
