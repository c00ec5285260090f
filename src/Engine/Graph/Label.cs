namespace OgpGraph.Engine.Graph;

/// <summary>A short name for readers, as over a column. Where nobody gave one, the name in the schema spelled out in words, in both languages.</summary>
/// <param name="En">In English; never blank.</param>
/// <param name="Pt">In Portuguese; never blank.</param>
public sealed record Label(string En, string Pt)
{
    /// <summary>A label has at most this many characters: it stands over a column. What is spelled out may be longer.</summary>
    public const int MostCharacters = 60;
}
