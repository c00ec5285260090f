namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Who or what holds an interest: one of the three.</summary>
/// <param name="Group">A person's group.</param>
/// <param name="Organization">An entity's key.</param>
/// <param name="Reason">Why nobody is named.</param>
public readonly record struct OwnershipEnd(string? Group, string? Organization, UnspecifiedReason? Reason);
