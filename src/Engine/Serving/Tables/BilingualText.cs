using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>A text for readers in both languages of the service.</summary>
/// <param name="En">In English.</param>
/// <param name="Pt">In Portuguese (pt-PT).</param>
public sealed record BilingualText(string En, string Pt)
{
    /// <summary>The text in a language.</summary>
    public string In(Language language) => language == Language.En ? En : Pt;
}
