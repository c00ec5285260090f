using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Transport;

/// <summary>Chooses the language of an answer by the header <c>Accept-Language</c>; Portuguese when it names neither.</summary>
internal static class RequestLanguage
{
    /// <summary>The language that the client wants most.</summary>
    public static Language Choose(StringValues acceptLanguage)
    {
        if (acceptLanguage.Count == 0 || !StringWithQualityHeaderValue.TryParseList(acceptLanguage, out var ranges))
            return Language.Pt;

        var language = Language.Pt;
        var highest = 0d;
        foreach (var range in ranges)
        {
            var quality = range.Quality ?? 1;
            if (quality > highest && Find(range.Value.AsSpan()) is { } found)
                (language, highest) = (found, quality);
        }

        return language;
    }

    /// <summary>The language as addresses name it.</summary>
    public static string Code(Language language) => language == Language.En ? "en" : "pt";

    /// <summary>The language as the header <c>Content-Language</c>.</summary>
    public static string Tag(Language language) => language == Language.En ? "en" : "pt-PT";

    private static Language? Find(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOf('-');
        var primary = end < 0 ? tag : tag[..end];
        return primary.Equals("pt", StringComparison.OrdinalIgnoreCase) || primary is "*" ? Language.Pt
            : primary.Equals("en", StringComparison.OrdinalIgnoreCase) ? Language.En
            : null;
    }
}
