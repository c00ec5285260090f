namespace OgpGraph.Engine.Importing;

/// <summary>A legal entity that the plan or commitment refers to.</summary>
internal sealed class OrganizationEntry : FactEntry
{
    [Form(TextForm.Organization)]
    public required string Id { get; init; }

    public required string Name { get; init; }

    public OrganizationKind Kind { get; init; } = OrganizationKind.Unknown;

    [Form(TextForm.Country)]
    public string? Country { get; init; }

    public DateOnly? FoundedOn { get; init; }

    public bool Synthetic { get; init; }
}
