namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>A declared interest over one span of time.</summary>
/// <param name="Owner">The number of who holds it.</param>
/// <param name="Span">When.</param>
/// <param name="Low">The lowest share, 0 to 1; null when it is not stated.</param>
/// <param name="High">The highest share, 0 to 1; null when it is not stated.</param>
/// <param name="Counted">The kind of interest whose share it is; null when no share counts.</param>
/// <param name="IsTotal">True for a declared total over a chain.</param>
/// <param name="IsSynthetic">True when it is made up.</param>
public readonly record struct OwnershipLink(int Owner, Span Span, decimal? Low, decimal? High, InterestType? Counted, bool IsTotal, bool IsSynthetic);
