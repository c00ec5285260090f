using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Questions;

/// <summary>A text in both languages.</summary>
/// <param name="Pt">In Portuguese.</param>
/// <param name="En">In English.</param>
public sealed record QuestionText(string Pt, string En)
{
    /// <summary>The text in a language.</summary>
    public string In(Language language) => language == Language.En ? En : Pt;
}
