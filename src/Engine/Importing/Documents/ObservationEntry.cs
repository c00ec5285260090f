namespace OgpGraph.Engine.Importing;

/// <summary>One value of an indicator, or why there is none.</summary>
internal sealed class ObservationEntry : SourcedEntry
{
    [Form(TextForm.Id)]
    public required string Id { get; init; }

    public decimal? Value { get; init; }

    public ValueReason? ValueReason { get; init; }

    public Comparator Comparator { get; init; }

    /// <summary>What the value counts; null for the indicator's unit.</summary>
    public string? Unit { get; init; }

    /// <summary>What was measured; null for the indicator's subject.</summary>
    public LocalizedText? Subject { get; init; }

    public PartialDate Period { get; init; } = new();

    public bool Target { get; init; }

    public DateOnly? ReportedOn { get; init; }

    public bool Synthetic { get; init; }

    /// <summary>The event at which it was counted.</summary>
    [Form(TextForm.Id)]
    public string? Event { get; init; }

    public LocalizedText? Caveat { get; init; }

    /// <summary>The properties of the module's observation class, by name in camel case.</summary>
    public IReadOnlyDictionary<string, FactNode> Dimensions { get; init; } = new Dictionary<string, FactNode>();
}
