namespace OgpGraph.Host.Site.Explore;

/// <summary>What is known of a whole table, whatever is filtered: which fields have values, and how many different ones.</summary>
/// <param name="Rows">How many rows; null when counting took too long.</param>
/// <param name="Distinct">Of each scalar field by its name, how many different values are known, of a large table among its first rows; empty when counting took too long.</param>
public sealed record ExploreProfile(int? Rows, IReadOnlyDictionary<string, int> Distinct)
{
    /// <summary>Of a table that could not be counted.</summary>
    public static ExploreProfile Unknown { get; } = new(null, new Dictionary<string, int>());
}
