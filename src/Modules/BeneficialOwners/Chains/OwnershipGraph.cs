using System.Security.Cryptography;
using System.Text;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// Entities, persons' groups and reasons by number, and the links between them: all that chains need, small enough for the memory at any size of a register. Keys are bytes in blocks, and are found by a hash of 128 bits.
/// </summary>
public sealed class OwnershipGraph
{
    private const int BlockSize = 1 << 16;

    private readonly Dictionary<UInt128, int> _numbers = [];
    private readonly List<(int Block, int Start, int Length, EndKind Kind)> _keys = [];
    private readonly List<byte[]> _blocks = [];
    private readonly List<OwnershipLink[]?> _links = [];
    private readonly List<int> _owned = [];
    private int _used = BlockSize;

    private enum EndKind : byte
    {
        Group,
        Organization,
        Reason,
    }

    /// <summary>How many there are.</summary>
    public int Count => _keys.Count;

    /// <summary>The entities in which somebody has an interest, in the order in which they were put.</summary>
    public IReadOnlyList<int> Owned => _owned;

    /// <summary>Who or what has a number; none of the three for a negative one.</summary>
    public OwnershipEnd this[int number]
        => number < 0 ? default : _keys[number].Kind switch
        {
            EndKind.Group => new OwnershipEnd(KeyOf(number), null, null),
            EndKind.Organization => new OwnershipEnd(null, KeyOf(number), null),
            _ => new OwnershipEnd(null, null, Enum.Parse<UnspecifiedReason>(KeyOf(number))),
        };

    /// <summary>The number of an entity, a group or a reason.</summary>
    public int NumberOf(OwnershipEnd end)
    {
        var kind = end.Group is not null ? EndKind.Group : end.Organization is not null ? EndKind.Organization : EndKind.Reason;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var key = Encoding.UTF8.GetBytes(end.ToString());
        SHA256.HashData([(byte)kind, .. key], hash);
        var place = new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
        if (!_numbers.TryGetValue(place, out var number))
        {
            _numbers[place] = number = _keys.Count;
            if (_used + key.Length > BlockSize)
            {
                _blocks.Add(new byte[Math.Max(BlockSize, key.Length)]);
                _used = 0;
            }

            key.CopyTo(_blocks[^1], _used);
            _keys.Add((_blocks.Count - 1, _used, key.Length, kind));
            _links.Add(null);
            _used += key.Length;
        }

        return number;
    }

    /// <summary>The key of an entity or a group, or the name of a reason.</summary>
    public string KeyOf(int number) => Encoding.UTF8.GetString(_blocks[_keys[number].Block], _keys[number].Start, _keys[number].Length);

    /// <summary>True for an entity: others may stand behind it.</summary>
    public bool IsOrganization(int number) => _keys[number].Kind == EndKind.Organization;

    /// <summary>The links to those who have an interest in an entity: direct ones first, then declared totals, those to entities before those to persons.</summary>
    public OwnershipLink[] LinksOf(int number) => _links[number] ?? [];

    /// <summary>Puts the links of an entity.</summary>
    public void Put(int number, IEnumerable<OwnershipLink> links)
    {
        if (_links[number] is null)
        {
            _owned.Add(number);
        }

        _links[number] = [.. links.OrderBy(l => l.IsTotal).ThenBy(l => !IsOrganization(l.Owner)).ThenBy(l => KeyOf(l.Owner), StringComparer.Ordinal).ThenBy(l => l.Span.First)];
    }
}
