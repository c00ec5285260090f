namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>A way from an entity to an end of its ownership, over one span of time.</summary>
/// <param name="End">The end.</param>
/// <param name="Span">When every link of it stands.</param>
/// <param name="Low">The lowest share, 0 to 1; null when a link does not state it.</param>
/// <param name="High">The highest share, 0 to 1; null when a link does not state it.</param>
/// <param name="Between">The entities between, the owned one's side first.</param>
/// <param name="IsSynthetic">True when a link is made up.</param>
public sealed record OwnershipChain(OwnershipEnd End, Span Span, decimal? Low, decimal? High, IReadOnlyList<string> Between, bool IsSynthetic);
