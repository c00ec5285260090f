using System.Text.RegularExpressions;

namespace OgpGraph.Modules.RecoveryPlan;

/// <summary>What an object of OCDS may hold.</summary>
public sealed class OcdsObject
{
    private readonly Dictionary<string, OcdsMember> _members = new(StringComparer.Ordinal);
    private readonly List<Regex> _patterns = [];

    /// <summary>The member with a name; null when the object has none.</summary>
    public OcdsMember? Find(string name) => _members.GetValueOrDefault(name);

    /// <summary>True for a name that the object may have by a pattern, such as a text in another language: title_pt.</summary>
    public bool Allows(string name) => _patterns.Exists(p => p.IsMatch(name));

    internal void Add(OcdsMember member) => _members.Add(member.Name, member);

    internal void Add(Regex pattern) => _patterns.Add(pattern);
}
