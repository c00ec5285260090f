using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace OgpGraph.Host.Transport;

/// <summary>Chooses how an answer is compressed. A file's forms were made by the build, each with an ETag of its own, and are left as they are.</summary>
internal sealed class ContentCoding(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    /// <inheritdoc/>
    public override bool ShouldCompressResponse(HttpContext context)
        => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null && base.ShouldCompressResponse(context);

    /// <summary>The coding that the answer will have, by its type and the request's <c>Accept-Encoding</c>; null for none.</summary>
    public string? Of(HttpContext context)
        => ShouldCompressResponse(context) && CheckRequestAcceptsCompression(context) ? GetCompressionProvider(context)?.EncodingName : null;

    /// <summary>Says that the request's <c>Accept-Encoding</c> chose among forms, also where it chose none.</summary>
    public void Declare(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (ShouldCompressResponse(context) && !headers.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.AcceptEncoding, StringComparer.OrdinalIgnoreCase))
            headers.Vary = headers.Vary.Count == 0 ? HeaderNames.AcceptEncoding : $"{headers.Vary}, {HeaderNames.AcceptEncoding}";
    }
}
