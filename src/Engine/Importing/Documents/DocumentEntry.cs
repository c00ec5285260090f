namespace OgpGraph.Engine.Importing;

/// <summary>A document that facts are cited from.</summary>
internal sealed class DocumentEntry : FactEntry
{
    public required string Title { get; init; }

    [Form(TextForm.Address)]
    public string? Url { get; init; }

    public string? Publisher { get; init; }

    public string? Licence { get; init; }

    public PartialDate PublishedOn { get; init; } = new();

    public required DateOnly RetrievedOn { get; init; }

    /// <summary>True for data that was made up to show how the service works.</summary>
    public bool Synthetic { get; init; }
}
