namespace OgpGraph.Engine.Importing;

/// <summary>Progress of a milestone as somebody reported it: a percentage, or why there is none.</summary>
internal sealed class ProgressEntry : SourcedEntry
{
    public decimal? Percent { get; init; }

    public ValueReason? Reason { get; init; }

    public DateOnly? ReportedOn { get; init; }
}
