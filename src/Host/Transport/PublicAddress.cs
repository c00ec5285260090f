using OgpGraph.Engine.Graph;

namespace OgpGraph.Host.Transport;

/// <summary>Scheme and host of addresses that leave the site, such as in feeds and catalogues: the setting <c>PublicAddress</c>, or else what the request names.</summary>
internal sealed class PublicAddress
{
    private readonly string? _set;

    private PublicAddress(string? set) => _set = set;

    /// <summary>Reads the setting; without it each request names its own.</summary>
    /// <exception cref="GraphException"><see cref="ErrorCode.BadArgument"/>: it is no address of a host.</exception>
    public static PublicAddress Read(IConfiguration configuration)
    {
        var text = configuration["PublicAddress"];
        if (string.IsNullOrWhiteSpace(text))
            return new PublicAddress(null);
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? new PublicAddress(address.GetLeftPart(UriPartial.Authority))
            : throw new GraphException(ErrorCode.BadArgument, $"The setting PublicAddress is \"{text}\". Give the scheme and the host under which readers find the site, such as https://ogp.example.org, without a path.");
    }

    /// <summary>Scheme and host without a slash at the end. What the header <c>Host</c> may hold the server has checked; whoever writes it into a page escapes it.</summary>
    public string Of(HttpRequest request) => _set ?? $"{request.Scheme}://{request.Host.ToUriComponent()}";
}
