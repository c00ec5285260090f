namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>A declared interest over one span of time.</summary>
/// <param name="Owner">Who holds it.</param>
/// <param name="Span">When.</param>
/// <param name="Low">The lowest share, 0 to 1; null when it is not stated.</param>
/// <param name="High">The highest share, 0 to 1; null when it is not stated.</param>
/// <param name="IsIndirect">True for a declared total over a chain.</param>
/// <param name="IsSynthetic">True when it is made up.</param>
public sealed record OwnershipLink(OwnershipEnd Owner, Span Span, decimal? Low, decimal? High, bool IsIndirect, bool IsSynthetic);
