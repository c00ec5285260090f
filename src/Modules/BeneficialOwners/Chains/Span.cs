namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Days from one to another, both included; without a day on a side it has no end there.</summary>
/// <param name="First">The number of the first day.</param>
/// <param name="Last">The number of the last day.</param>
public readonly record struct Span(int First, int Last)
{
    private const int Never = int.MaxValue;
    private const int Always = int.MinValue;

    /// <summary>All days.</summary>
    public static Span Whole { get; } = new(Always, Never);

    /// <summary>No day.</summary>
    public static Span None { get; } = new(0, -1);

    /// <summary>True when it has no day.</summary>
    public bool IsEmpty => First > Last;

    /// <summary>The first day; null when it has none.</summary>
    public DateOnly? From => First == Always ? null : DateOnly.FromDayNumber(First);

    /// <summary>The last day; null when it has none.</summary>
    public DateOnly? To => Last == Never ? null : DateOnly.FromDayNumber(Last);

    /// <summary>The span between two days; null leaves a side open.</summary>
    public static Span Of(DateOnly? from, DateOnly? to) => new(from?.DayNumber ?? Always, to?.DayNumber ?? Never);

    /// <summary>From a day until the day before another, by number; null leaves a side open.</summary>
    public static Span Between(int? from, int? until) => until == 0 ? None : new(from ?? Always, until - 1 ?? Never);

    /// <summary>The days in both.</summary>
    public Span And(Span other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));

    /// <summary>The days of this one that are in none of the others, as spans.</summary>
    public IEnumerable<Span> Without(IEnumerable<Span> others)
    {
        var first = First;
        foreach (var other in others.Select(And).Where(o => !o.IsEmpty).OrderBy(o => o.First))
        {
            if (other.First > first)
            {
                yield return new Span(first, other.First - 1);
            }

            if (other.Last == Never)
            {
                yield break;
            }

            first = Math.Max(first, other.Last + 1);
        }

        if (first <= Last)
        {
            yield return new Span(first, Last);
        }
    }

    /// <summary>The days in any of several spans, as spans that do not touch.</summary>
    public static IReadOnlyList<Span> Union(IEnumerable<Span> spans)
    {
        var union = new List<Span>();
        foreach (var span in spans.OrderBy(s => s.First))
        {
            if (union.Count > 0 && (union[^1].Last == Never || span.First <= union[^1].Last + 1))
            {
                union[^1] = union[^1] with { Last = Math.Max(union[^1].Last, span.Last) };
            }
            else
            {
                union.Add(span);
            }
        }

        return union;
    }

    /// <summary>The days on which something may begin or end, of several spans, as spans without such a day inside.</summary>
    public static IEnumerable<Span> Pieces(IReadOnlyCollection<Span> spans)
    {
        var starts = spans.Select(s => (long)s.First).Concat(spans.Where(s => s.Last != Never).Select(s => (long)s.Last + 1)).Distinct().Order().ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var piece = new Span((int)starts[i], i + 1 < starts.Count ? (int)(starts[i + 1] - 1) : Never);
            if (spans.Any(s => !s.And(piece).IsEmpty))
            {
                yield return piece;
            }
        }
    }
}
