namespace OgpGraph.Engine.Importing;

/// <summary>A macro activity of the commitment.</summary>
internal sealed class MilestoneEntry : SourcedEntry
{
    public required int Number { get; init; }

    public required bool NumberedAtSource { get; init; }

    public required LocalizedText Title { get; init; }

    public IReadOnlyList<ProgressEntry> Progress { get; init; } = [];
}
