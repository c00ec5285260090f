namespace OgpGraph.Engine.Importing;

/// <summary>Something that is measured, with its observations.</summary>
internal sealed class IndicatorEntry : FactEntry
{
    [Form(TextForm.Id)]
    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    public required string Unit { get; init; }

    public required LocalizedText Subject { get; init; }

    public IReadOnlyList<ObservationEntry> Observations { get; init; } = [];
}
