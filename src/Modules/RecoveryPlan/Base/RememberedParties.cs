namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// Keys of parties by the text that names them, for those that are the same wherever they stand: a winner is named twice in each contract,
/// and few firms win most. Holds a bounded number of them.
/// </summary>
public sealed class RememberedParties
{
    private const int Most = 16_384;

    private readonly (string? Text, string Key)[] _known = new (string? Text, string Key)[Most];

    /// <summary>The key; null when the text is not remembered.</summary>
    public string? Find(string text) => _known[PlaceOf(text)] is var known && known.Text == text ? known.Key : null;

    /// <summary>Remembers it, unless something about it must be told again each time; another text may have to go.</summary>
    public void Add(string text, in StatedParty stated, in Party party)
    {
        if (stated.Doubt == StatedPartyDoubt.None && party.Doubt == PartyDoubt.None)
        {
            _known[PlaceOf(text)] = (text, party.Key);
        }
    }

    private static int PlaceOf(string text) => (int)((uint)text.GetHashCode(StringComparison.Ordinal) % Most);
}
