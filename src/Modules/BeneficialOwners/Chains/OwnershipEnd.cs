namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Who or what holds an interest: one of the three, or none of them for a chain that was not followed to its end.</summary>
/// <param name="Group">A person's group.</param>
/// <param name="Organization">An entity's key.</param>
/// <param name="Reason">Why nobody is named.</param>
public readonly record struct OwnershipEnd(string? Group, string? Organization, UnspecifiedReason? Reason)
{
    /// <summary>What it is called in a key.</summary>
    public override string ToString() => Group ?? Organization ?? Reason?.ToString() ?? "not-followed";
}
