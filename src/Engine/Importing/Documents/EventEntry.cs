namespace OgpGraph.Engine.Importing;

/// <summary>An event; in a commitment with only id and source it is a link to an event of the plan.</summary>
internal sealed class EventEntry : SourcedEntry
{
    [Form(TextForm.Id)]
    public required string Id { get; init; }

    public LocalizedText? Title { get; init; }

    public string? Kind { get; init; }

    public PartialDate? Date { get; init; }

    public bool? Forecast { get; init; }

    public LocalizedText? Caveat { get; init; }
}
