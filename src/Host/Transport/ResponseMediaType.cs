using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OgpGraph.Host.Transport;

/// <summary>Chooses the media type of an answer by the header <c>Accept</c>.</summary>
internal static class ResponseMediaType
{
    /// <summary>The type whose status tells whether the request was executed.</summary>
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>The older type, whose status is 200 for every well-formed request.</summary>
    public const string Json = "application/json";

    /// <summary>The type as the header <c>Content-Type</c> of an answer.</summary>
    public const string GraphQLResponseUtf8 = GraphQLResponse + "; charset=utf-8";

    /// <summary>The older type as the header <c>Content-Type</c> of an answer.</summary>
    public const string JsonUtf8 = Json + "; charset=utf-8";

    /// <summary>The <c>Content-Type</c> of the answer; null when the client accepts neither type.</summary>
    public static string? Choose(StringValues accept)
    {
        switch (accept.Count)
        {
            // GraphQL over HTTP asks for the newer type where a client says nothing, since 2025.
            case 0:
                return GraphQLResponseUtf8;
            case 1:
                switch (accept[0])
                {
                    case null or "":
                    case GraphQLResponse:
                    case GraphQLResponseUtf8:
                        return GraphQLResponseUtf8;
                    case Json:
                    case JsonUtf8:
                    // Tools that take anything (curl, browsers, fetch without a header) show plain JSON best, and the conformance audit asks for it.
                    case "*/*":
                        return JsonUtf8;
                }

                break;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return null;

        var newer = Preference(ranges, GraphQLResponse);
        var older = Preference(ranges, Json);
        if (newer.Quality <= 0 && older.Quality <= 0)
            return null;

        // Of two that are wanted alike, the newer one if the client names it.
        return newer.CompareTo(older) > 0 || (newer.CompareTo(older) == 0 && newer.Precision == 2) ? GraphQLResponseUtf8 : JsonUtf8;
    }

    /// <summary>True when the client asks for a page, as a browser does that follows a link.</summary>
    public static bool WantsPage(StringValues accept)
        => MediaTypeHeaderValue.TryParseList(accept, out var ranges) && Preference(ranges, "text/html") is { Quality: > 0, Precision: 2 };

    private static (double Quality, int Precision) Preference(IList<MediaTypeHeaderValue> ranges, string mediaType)
    {
        var best = (Quality: 0d, Precision: -1);
        foreach (var range in ranges)
        {
            var precision = range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 2
                : range.MatchesAllTypes ? 0
                : range.MatchesAllSubTypes && mediaType.StartsWith(range.Type.ToString(), StringComparison.OrdinalIgnoreCase) && mediaType[range.Type.Length] == '/' ? 1
                : -1;
            if (precision > best.Precision || (precision == best.Precision && precision >= 0 && (range.Quality ?? 1) > best.Quality))
                best = (range.Quality ?? 1, precision);
        }

        return best;
    }
}
