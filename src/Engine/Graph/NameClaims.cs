namespace OgpGraph.Engine.Graph;

/// <summary>Who claimed which name. A second claim stops the start and names both owners, never silently the last one wins.</summary>
internal sealed class NameClaims
{
    private static readonly string[] Functions = ["Sum", "Average", "Minimum", "Maximum", "DistinctCount"];

    /// <summary>What follows the name of a type X in the names that the schema derives from it: a type so named would clash with it.</summary>
    public static IReadOnlyList<string> Derived { get; } =
    [
        "", "Connection", "Edge", "FilterInput", "SortInput", "Aggregates", "Group", "GroupKey", "GroupField", "GroupHavingInput", "GroupSortInput", "GroupKeySortInput",
        "ShareMeasure", "ListFilterInput", "ListSortInput", "SumReasons", "AverageReasons", "RangeReasons", "SumComparators", .. Functions.SelectMany(f => (string[])[f, f + "HavingInput", f + "SortInput"]),
    ];

    // SQLite knows tables and columns whatever their case, and readers are no better.
    private readonly Dictionary<string, (string Name, string Owner)> _owners = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Claims a member or root field.</summary>
    public void Field(string typeName, string field, string owner) => Claim($"{typeName}.{field}", owner);

    /// <summary>Claims a type and all that the schema derives from it.</summary>
    public void Type(string name, string owner)
    {
        foreach (var suffix in Derived)
        {
            Claim(name + suffix, owner);
        }
    }

    /// <summary>Claims a name of any other sort.</summary>
    public void Claim(string name, string owner)
    {
        if (!_owners.TryAdd(name, (name, owner)))
        {
            var (other, first) = _owners[name];
            throw new GraphException(
                ErrorCode.NameClash,
                (other == name ? name : $"{other} or {name}, which are one name whatever their case,") + (first == owner ? $" is declared twice by '{owner}'. Rename one." : $" is declared by both '{first}' and '{owner}'. Rename it in one of them."));
        }
    }
}
