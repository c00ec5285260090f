using System.Globalization;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>
/// The keys that an import has had, outside of memory, however many they are. They are kept as tokens:
/// a publisher's key may tell of a person.
/// </summary>
/// <param name="session">What has the scratch and makes tokens.</param>
/// <param name="list">The list of the scratch, a word of lower-case letters.</param>
public sealed class SeenKeys(IImportSession session, string list)
{
    private int _round;

    /// <summary>Forgets all.</summary>
    public void Clear() => _round++;

    /// <summary>How often a key was added.</summary>
    public int Count(string key) => CountOf(Token(key));

    /// <summary>Adds a key and tells how often it is there now: 1 for a new one.</summary>
    public int Add(string key)
    {
        var token = Token(key);
        var count = CountOf(token) + 1;
        session.Scratch.Put(list, token, count.ToString(CultureInfo.InvariantCulture));
        return count;
    }

    private int CountOf(string token)
        => session.Scratch.Find(list, token) is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : 0;

    private string Token(string key) => session.Opaque("seen", string.Create(CultureInfo.InvariantCulture, $"{_round} {key}"));
}
