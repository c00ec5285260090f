using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace OgpGraph.Host.Transport;

/// <summary>The last word on what may be kept, whatever an address said: nothing that credentials asked for, no error, and nothing that does not say that it may be.</summary>
internal static class CachePolicy
{
    /// <summary>Nobody keeps it.</summary>
    public const string NoStore = "no-store";

    private const string Private = "private, no-store";

    // The names of the files below hold a hash of their content.
    private const string Hashed = "/assets";
    private const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>True when a request has credentials of any kind.</summary>
    public static bool IsCredentialed(HttpRequest request) => request.Headers.Authorization.Count > 0;

    /// <summary>The step before all others: what it says when the answer starts stands.</summary>
    public static Task Apply(HttpContext context, RequestDelegate next)
    {
        if (IsCredentialed(context.Request))
        {
            context.Request.Headers.Remove(HeaderNames.IfNoneMatch);
            context.Request.Headers.Remove(HeaderNames.IfModifiedSince);
        }

        context.Response.OnStarting(
            state =>
            {
                Settle((HttpContext)state);
                return Task.CompletedTask;
            },
            context);
        return next(context);
    }

    private static void Settle(HttpContext context)
    {
        var (response, headers) = (context.Response, context.Response.Headers);
        if (IsCredentialed(context.Request))
        {
            Forbid(headers, Private);
        }
        else if (response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            Forbid(headers, NoStore);
        }
        else
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null && context.Request.Path.StartsWithSegments(Hashed, StringComparison.Ordinal))
                headers.CacheControl = Immutable;
            else if (headers.CacheControl.Count == 0)
                headers.CacheControl = NoStore;
            // A tag that is for another coding than the answer has would make two answers one.
            if (response.StatusCode == StatusCodes.Status200OK && context.Features.Get<ConditionalAnswer>() is { } conditional && headers.ContentEncoding.Count > 0 && headers.ContentEncoding != conditional.Coding)
                headers.Remove(HeaderNames.ETag);
        }

        (context.RequestServices.GetService<IResponseCompressionProvider>() as ContentCoding)?.Declare(context);
    }

    private static void Forbid(IHeaderDictionary headers, string how)
    {
        headers.CacheControl = how;
        headers.Remove(HeaderNames.ETag);
        headers.Remove(HeaderNames.LastModified);
    }
}
