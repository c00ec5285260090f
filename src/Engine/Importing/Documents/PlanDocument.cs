namespace OgpGraph.Engine.Importing;

/// <summary>plan.yaml: a plan, and what its commitments share.</summary>
internal sealed class PlanDocument : SourcedEntry
{
    [Form(TextForm.Slug)]
    public required string Slug { get; init; }

    public required int Ordinal { get; init; }

    [Form(TextForm.Country)]
    public required string Country { get; init; }

    public required LocalizedText Name { get; init; }

    public required LocalizedText Objective { get; init; }

    public PartialDate StartsOn { get; init; } = new();

    public PartialDate EndsOn { get; init; } = new();

    public required IReadOnlyDictionary<string, DocumentEntry> Documents { get; init; }

    /// <summary>The legal entities that it refers to; several files may declare one.</summary>
    public IReadOnlyList<OrganizationEntry> Organizations { get; init; } = [];

    public IReadOnlyDictionary<string, InstitutionEntry> Institutions { get; init; } = new Dictionary<string, InstitutionEntry>();

    public IReadOnlyList<RoleEntry> Members { get; init; } = [];

    public IReadOnlyList<EventEntry> Events { get; init; } = [];

    public IReadOnlyList<IndicatorEntry> Indicators { get; init; } = [];

    public IReadOnlyList<AssessmentEntry> Assessments { get; init; } = [];
}
