namespace OgpGraph.Engine.Importing;

/// <summary>
/// The keys of a table by ten bits each (a Bloom filter): it tells of most keys that are not there that they are not, without the
/// database, and never of one that is there. An importer that asks for what
/// an earlier import may have told is mostly told nothing, and then need not wait for the rows that are being written.
/// </summary>
internal sealed class KeyFilter
{
    private const int BitsOfKey = 10;
    private const int Hashes = 7;
    private const int Least = 100_000;

    private readonly ulong[] _bits;
    private long _room;

    /// <param name="count">How many keys the table has.</param>
    public KeyFilter(long count)
    {
        _room = Math.Max(Least, 2 * count);
        _bits = new ulong[(_room * BitsOfKey / 64) + 1];
    }

    /// <summary>True when it has so many keys that it tells little any more.</summary>
    public bool IsFull => _room <= 0;

    /// <summary>Adds a key.</summary>
    public void Add(string key)
    {
        _room--;
        var (place, step) = Places(key);
        for (var i = 0; i < Hashes; i++, place += step)
        {
            var bit = place % ((ulong)_bits.Length * 64);
            _bits[bit / 64] |= 1UL << (int)(bit % 64);
        }
    }

    /// <summary>False when the key is not there for certain.</summary>
    public bool MayHave(string key)
    {
        var (place, step) = Places(key);
        for (var i = 0; i < Hashes; i++, place += step)
        {
            var bit = place % ((ulong)_bits.Length * 64);
            if ((_bits[bit / 64] & (1UL << (int)(bit % 64))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    // FNV-1a, and its bits mixed once more for the step.
    private static (ulong Place, ulong Step) Places(string key)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var letter in key)
        {
            hash = (hash ^ letter) * 1_099_511_628_211UL;
        }

        var mixed = (hash ^ (hash >> 31)) * 0x94D0_49BB_1331_11EBUL;
        return (hash ^ (hash >> 32), (mixed ^ (mixed >> 29)) | 1);
    }
}
