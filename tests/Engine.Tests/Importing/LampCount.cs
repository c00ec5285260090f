namespace OgpGraph.Engine.Tests.Importing;

/// <summary>An observation with a dimension of every kind.</summary>
[GraphName("CountedLamps")]
public sealed class LampCount : Observation
{
    public LampColour Colour { get; set; }

    public int? Floors { get; set; }

    public required string Room { get; set; }

    public DateOnly? Seen { get; set; }

    public PartialDate Since { get; set; } = new();

    public LocalizedText Label { get; set; } = new();

    public bool? IsOld { get; set; }

    public decimal? Weight { get; set; }
}
