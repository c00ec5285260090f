namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>A term of a JSON-LD context.</summary>
/// <param name="Id">What it stands for: an address or a keyword; null when it is to be ignored.</param>
/// <param name="IsAddress">True when its texts are addresses.</param>
/// <param name="Language">The language of its texts; null for that of the context.</param>
/// <param name="IsLanguageMap">True when its value is an object from language to text.</param>
public sealed record JsonLdTerm(string? Id, bool IsAddress = false, string? Language = null, bool IsLanguageMap = false);
