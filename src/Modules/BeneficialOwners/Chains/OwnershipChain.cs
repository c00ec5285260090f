namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>A way from an entity to an end of its ownership, over one span of time.</summary>
/// <param name="End">The number of the end; <see cref="OwnershipWalk.NotFollowed"/> for a way that was broken off.</param>
/// <param name="Span">When every link of it stands.</param>
/// <param name="Low">The lowest share, 0 to 1; null when a link does not state it.</param>
/// <param name="High">The highest share, 0 to 1; null when a link does not state it.</param>
/// <param name="Links">How many links it has.</param>
/// <param name="Way">The last of the entities between, for <see cref="OwnershipWalk.Between"/>; -1 for none.</param>
/// <param name="IsSynthetic">True when a link is made up.</param>
public readonly record struct OwnershipChain(int End, Span Span, decimal? Low, decimal? High, int Links, int Way, bool IsSynthetic);
