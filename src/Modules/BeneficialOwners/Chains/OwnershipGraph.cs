namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Entities, persons' groups and reasons by number, and the links between them: all that chains need, small enough for the memory at any size of a register.</summary>
public sealed class OwnershipGraph
{
    private readonly Dictionary<OwnershipEnd, int> _numbers = [];
    private readonly List<OwnershipEnd> _ends = [];
    private readonly Dictionary<int, OwnershipLink[]> _links = [];

    /// <summary>How many there are.</summary>
    public int Count => _ends.Count;

    /// <summary>The entities in which somebody has an interest, by key.</summary>
    public IEnumerable<int> Owned => _links.Keys.OrderBy(number => _ends[number].Organization, StringComparer.Ordinal);

    /// <summary>Who or what has a number; none of the three for a negative one.</summary>
    public OwnershipEnd this[int number] => number < 0 ? default : _ends[number];

    /// <summary>The number of an entity, a group or a reason.</summary>
    public int NumberOf(OwnershipEnd end)
    {
        if (!_numbers.TryGetValue(end, out var number))
        {
            _numbers[end] = number = _ends.Count;
            _ends.Add(end);
        }

        return number;
    }

    /// <summary>True for an entity: others may stand behind it.</summary>
    public bool IsOrganization(int number) => _ends[number].Organization is not null;

    /// <summary>The links to those who have an interest in an entity: direct ones first, then declared totals, those to entities before those to persons.</summary>
    public OwnershipLink[] LinksOf(int number) => _links.GetValueOrDefault(number, []);

    /// <summary>Puts the links of an entity.</summary>
    public void Put(int number, IEnumerable<OwnershipLink> links)
        => _links[number] = [.. links.OrderBy(l => l.IsTotal).ThenBy(l => !IsOrganization(l.Owner)).ThenBy(l => _ends[l.Owner].ToString(), StringComparer.Ordinal).ThenBy(l => l.Span.First)];
}
