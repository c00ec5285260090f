namespace OgpGraph.Engine.Importing;

/// <summary>Something that a reader can look at.</summary>
internal sealed class EvidenceEntry : SourcedEntry
{
    [Form(TextForm.Id)]
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    [Form(TextForm.PrintedAddress)]
    public string? Url { get; init; }

    public bool? IsPublic { get; init; }

    public LocalizedText? Caveat { get; init; }
}
