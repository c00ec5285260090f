using System.Globalization;

namespace OgpGraph.Benchmarks.Imports;

/// <summary>What two hosts spent on each step, turn by turn, and the ratio of this host's to the other's.</summary>
internal sealed class StepRatios
{
    private readonly Dictionary<string, List<(HostCommand Own, HostCommand Other)>> _turns = new(StringComparer.Ordinal);

    /// <summary>Keeps a turn of a step, and tells its ratios.</summary>
    public string Add(string step, HostCommand own, HostCommand other)
    {
        if (!_turns.TryGetValue(step, out var turns))
        {
            _turns.Add(step, turns = []);
        }

        turns.Add((own, other));
        return Line(step, [(own, other)]);
    }

    /// <summary>The ratios of each step over all its turns: of sums for times, of the largest for memory.</summary>
    public IEnumerable<string> Lines() => _turns.Select(step => $"In {step.Value.Count} turns: {Line(step.Key, step.Value)}");

    private static string Line(string step, List<(HostCommand Own, HostCommand Other)> turns)
    {
        var work = turns.Sum(turn => turn.Own.ProcessorSeconds) / turns.Sum(turn => turn.Other.ProcessorSeconds);
        var clock = turns.Sum(turn => turn.Own.Seconds) / turns.Sum(turn => turn.Other.Seconds);
        var memory = turns.Max(turn => turn.Own.PeakMegabytes) / turns.Max(turn => turn.Other.PeakMegabytes);
        return string.Create(CultureInfo.InvariantCulture,
            $"{step}, this host to the other: {work:F2} of processor time, {clock:F2} by the clock, {memory:F2} of the most memory");
    }
}
