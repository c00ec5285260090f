using System.Numerics;

namespace OgpGraph.Engine.Importing;

/// <summary>
/// The keys of a table by ten bits each or more (a Bloom filter): it tells of most keys that are not there that they are not, without the
/// database, and never of one that is there. An importer that asks for what
/// an earlier import may have told is mostly told nothing, and then need not wait for the rows that are being written.
/// </summary>
internal sealed class KeyFilter
{
    private const int BitsOfKey = 10;
    private const int Hashes = 7;
    private const int Least = 250_000;

    private readonly ulong[] _bits;
    private readonly int _shift;
    private long _room;

    /// <param name="count">How many keys the table has.</param>
    public KeyFilter(long count)
    {
        _room = Math.Max(Least, 2 * count);
        _bits = new ulong[BitOperations.RoundUpToPowerOf2((ulong)_room * BitsOfKey / 64)];
        _shift = BitOperations.LeadingZeroCount((ulong)_bits.Length) - 5;
    }

    /// <summary>True when it has so many keys that it tells little any more.</summary>
    public bool IsFull => _room <= 0;

    /// <summary>The number of a key; of each process its own, so that nobody can make keys that all have the same.</summary>
    public static int NumberOf(string key) => key.GetHashCode(StringComparison.Ordinal);

    /// <summary>Adds a key.</summary>
    /// <param name="number">Its number.</param>
    public void Add(int number)
    {
        _room--;
        var (place, step) = Places(number);
        for (var i = 0; i < Hashes; i++, place += step)
        {
            var bit = place >> _shift;
            _bits[bit / 64] |= 1UL << (int)(bit % 64);
        }
    }

    /// <summary>False when the key is not there for certain.</summary>
    /// <param name="number">Its number.</param>
    public bool MayHave(int number)
    {
        var (place, step) = Places(number);
        for (var i = 0; i < Hashes; i++, place += step)
        {
            var bit = place >> _shift;
            if ((_bits[bit / 64] & (1UL << (int)(bit % 64))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    // The bits of the number spread over 64, as SplitMix64 does.
    private static (ulong Place, ulong Step) Places(int number)
    {
        var mixed = ((uint)number + 1) * 0x9E37_79B9_7F4A_7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9UL;
        var place = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EBUL;
        place ^= place >> 31;
        return (place, (mixed << 1) | 1);
    }
}
