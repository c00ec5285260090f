namespace OgpGraph.Core;

/// <summary>
/// A text in Portuguese and English. In the graph it is one field with an argument <c>lang</c>: argument, then <c>Accept-Language</c>, then <c>pt</c>;
/// a language that is missing falls back to the other. Never null itself: a text that is not known has null in both.
/// </summary>
public sealed class LocalizedText
{
    /// <summary>The text in Portuguese (pt-PT); null when there is none.</summary>
    public string? Pt { get; set; }

    /// <summary>The text in English; null when there is none.</summary>
    public string? En { get; set; }
}
