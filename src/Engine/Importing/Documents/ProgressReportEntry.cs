namespace OgpGraph.Engine.Importing;

/// <summary>A statement of the state of play.</summary>
internal sealed class ProgressReportEntry : SourcedEntry
{
    [Form(TextForm.Id)]
    public required string Id { get; init; }

    /// <summary>The number of the milestone that it is about; null when the source does not tie it to one.</summary>
    public int? Milestone { get; init; }

    public required LocalizedText Statement { get; init; }

    public PartialDate Period { get; init; } = new();

    public DateOnly? ReportedOn { get; init; }

    public LocalizedText? Caveat { get; init; }
}
