using System.Buffers;

namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>Addresses by which catalogues name what they hold, compared whatever their protocol.</summary>
public static class CatalogueAddress
{
    private static readonly SearchValues<char> SchemeSigns
        = SearchValues.Create("+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The address without protocol, a <c>www.</c> before and a slash behind, so that http and https are one; a name of another kind as it is, null for none.</summary>
    /// <param name="address">Such as <c>https://portal.example/dataset/1/</c>.</param>
    public static string? Bare(string? address)
    {
        if (address is null || Web(address) is not { } found)
        {
            return address;
        }

        var bare = Authority(found) + found.PathAndQuery.TrimEnd('/');
        return found.Fragment.Length > 1 ? bare + found.Fragment : bare;
    }

    /// <summary>The server's name, without a <c>www.</c> before; null when the text is no address of the web.</summary>
    /// <param name="address">Such as <c>https://portal.example/dataset/1/</c>.</param>
    public static string? Server(string? address) => address is not null && Web(address) is { } found ? Authority(found) : null;

    /// <summary>True for a name that means the same in every file: it begins with a scheme, as <c>https:</c> or <c>urn:</c>.</summary>
    /// <param name="address">The name.</param>
    public static bool IsAbsolute(string address)
        => address.IndexOf(':', StringComparison.Ordinal) is var end and > 0 && char.IsAsciiLetter(address[0])
            && !address.AsSpan(0, end).ContainsAnyExcept(SchemeSigns);

    /// <summary>True for an address of the web.</summary>
    public static bool IsWeb(string text) => Web(text) is not null;

    /// <summary>True for an id that portals make so that no other has it: 24 hexadecimal digits, as udata's, or a GUID, as CKAN's. Copied from portal to portal it may still stand for different things.</summary>
    public static bool IsPortalId(string id) => Guid.TryParseExact(id, "D", out _) || (id.Length == 24 && id.All(char.IsAsciiHexDigitLower));

    private static Uri? Web(string address)
        => Uri.TryCreate(address, UriKind.Absolute, out var found) && (found.Scheme == Uri.UriSchemeHttp || found.Scheme == Uri.UriSchemeHttps) ? found : null;

    private static string Authority(Uri address) => address.Authority.StartsWith("www.", StringComparison.Ordinal) ? address.Authority[4..] : address.Authority;
}
