namespace OgpGraph.Host.Site.Explore;

/// <summary>What rows or groups are sorted by: <c>price</c>, <c>-price</c>, of groups also <c>-count</c> and <c>-sum.price</c>.</summary>
/// <param name="Name">The field, part of the key or measure.</param>
/// <param name="IsDescending">True for the greatest first.</param>
public sealed record ExploreSort(string Name, bool IsDescending)
{
    /// <summary>As it stands in an address.</summary>
    public override string ToString() => IsDescending ? "-" + Name : Name;

    /// <summary>From an address.</summary>
    public static ExploreSort Read(string text) => text.StartsWith('-') ? new(text[1..], true) : new(text, false);
}
