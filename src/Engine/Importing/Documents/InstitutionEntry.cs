namespace OgpGraph.Engine.Importing;

/// <summary>A body with a role in the plan.</summary>
internal sealed class InstitutionEntry : SourcedEntry
{
    public required LocalizedText Name { get; init; }

    public string? Acronym { get; init; }

    /// <summary>Other names, separated by semicolons.</summary>
    public string? AlsoKnownAs { get; init; }

    public LocalizedText? CurrentName { get; init; }

    public InstitutionSector Sector { get; init; } = InstitutionSector.NotListed;

    public LocalizedText? Caveat { get; init; }

    [Form(TextForm.Organization)]
    public string? Organization { get; init; }
}
