using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Site;

/// <summary>What pages say in the language of their reader: texts, and the addresses of pages.</summary>
/// <param name="language">The language of the page.</param>
public sealed class SiteText(Language language)
{
    /// <summary>The language of the page.</summary>
    public Language Language => language;

    /// <summary>The language as it stands in addresses and in <c>lang</c>.</summary>
    public string Tag => language == Language.En ? "en" : "pt";

    /// <summary>The text in the page's language; both stand together so that neither is forgotten.</summary>
    public string this[string pt, string en] => language == Language.En ? en : pt;

    /// <summary>The address of a page in the page's language.</summary>
    /// <param name="path">The path below the language, without a slash before it; empty for the first page.</param>
    public string Page(string path = "") => path.Length == 0 ? $"/{Tag}" : $"/{Tag}/{path}";
}
