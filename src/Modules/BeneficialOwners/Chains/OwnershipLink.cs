namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>A declared interest over one span of time.</summary>
/// <param name="owner">The number of who holds it.</param>
/// <param name="span">When.</param>
/// <param name="low">The lowest share, 0 to 1; null when it is not stated.</param>
/// <param name="high">The highest share, 0 to 1; null when it is not stated.</param>
/// <param name="counted">The kind of interest whose share it is; null when no share counts.</param>
/// <param name="isTotal">True for a declared total over a chain.</param>
/// <param name="counts">False for a person who is said to be no beneficial owner by it.</param>
/// <param name="isSynthetic">True when it is made up.</param>
public readonly struct OwnershipLink(int owner, Span span, decimal? low, decimal? high, InterestType? counted, bool isTotal, bool counts,
    bool isSynthetic)
{
    private readonly decimal _low = low ?? 0;
    private readonly decimal _high = high ?? 0;
    private readonly bool _hasShare = low is not null && high is not null;

    /// <summary>The number of who holds it.</summary>
    public int Owner { get; } = owner;

    /// <summary>When.</summary>
    public Span Span { get; } = span;

    /// <summary>The lowest share, 0 to 1; null when it is not stated.</summary>
    public decimal? Low => _hasShare ? _low : null;

    /// <summary>The highest share, 0 to 1; null when it is not stated.</summary>
    public decimal? High => _hasShare ? _high : null;

    /// <summary>True when its share is one of a shareholding.</summary>
    public bool IsShareholding { get; } = counted == InterestType.Shareholding;

    /// <summary>True for a declared total over a chain.</summary>
    public bool IsTotal { get; } = isTotal;

    /// <summary>False for a person who is said to be no beneficial owner by it: it leads to an owner only for an entity that declares the
    /// person as its own (<see cref="OwnershipWalk"/>).</summary>
    public bool Counts { get; } = counts;

    /// <summary>True when it is made up.</summary>
    public bool IsSynthetic { get; } = isSynthetic;
}
