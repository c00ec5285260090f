namespace OgpGraph.Host.Questions;

/// <summary>A document that an answer's facts come from.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Publisher">Who published it; null when the answer does not say.</param>
/// <param name="Licence">Its licence; null when none is stated.</param>
/// <param name="Url">Its address; null when it has none, or the answer does not say.</param>
public sealed record CitedSource(string Title, string? Publisher, string? Licence, string? Url);
