using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace OgpGraph.Host.Transport;

/// <summary>
/// An answer to GET or HEAD that anybody may keep: it has a strong ETag that follows from the data's version and all that chose the answer, known before any work is done, and status 304 for who has it (RFC 9110, 9111).
/// What is not to be kept, such as errors and answers to credentials, <see cref="CachePolicy"/> takes back.
/// </summary>
internal sealed class ConditionalAnswer
{
    private ConditionalAnswer()
    {
    }

    /// <summary>True when the reader has the answer already: the response is complete, and nothing is to be written.</summary>
    public bool IsNotModified { get; private init; }

    /// <summary>The coding that the ETag is for; null for none.</summary>
    public string? Coding { get; private init; }

    /// <summary>
    /// Sets <c>Content-Type</c>, <c>ETag</c>, <c>Cache-Control</c> and <c>Accept-Encoding</c> in <c>Vary</c>, and answers 304 where the reader has the same.
    /// Set before: <c>Vary</c> with the request's headers that chose the answer, and <c>Content-Language</c>. Call it before the data is read, when it is known that the address has an answer.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="contentType">The media type that the answer will have.</param>
    /// <param name="parts">What else the answer depends on, beside data, questions, program, address with its query, media type and language; null and empty are the same.</param>
    public static ConditionalAnswer Begin(HttpContext context, string contentType, params ReadOnlySpan<string?> parts)
    {
        var (services, headers) = (context.RequestServices, context.Response.Headers);
        headers.ContentType = contentType;
        // Whose answer it is decides nothing here: the policy lets nobody keep what credentials asked for.
        if (CachePolicy.IsCredentialed(context.Request))
            return new ConditionalAnswer();

        var coding = (services.GetRequiredService<IResponseCompressionProvider>() as ContentCoding)!;
        coding.Declare(context);
        var form = coding.Of(context);
        // Each coding is a representation of its own: RFC 9110, 8.8.3.3.
        var tag = $"\"{Validator(context, parts)}{(form is null ? "" : "-" + form)}\"";
        headers.ETag = tag;
        headers.CacheControl = services.GetRequiredService<CachingSettings>().Public;
        var answer = new ConditionalAnswer { Coding = form, IsNotModified = IsKnown(context.Request, tag) };
        context.Features.Set(answer);
        if (answer.IsNotModified)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            headers.Remove(HeaderNames.ContentType);
            headers.Remove(HeaderNames.ContentLanguage);
        }

        return answer;
    }

    /// <summary>Takes back that the answer may be kept: it turned out to be of this moment, such as one with an error. Nothing has been written yet.</summary>
    public static void Withdraw(HttpContext context)
    {
        context.Response.Headers.Remove(HeaderNames.ETag);
        context.Response.Headers.CacheControl = CachePolicy.NoStore;
    }

    private static string Validator(HttpContext context, ReadOnlySpan<string?> parts)
    {
        var (services, request, headers) = (context.RequestServices, context.Request, context.Response.Headers);
        var text = new StringBuilder(256)
            .Append(services.GetRequiredService<ServedVersion>().Text).Append('\n')
            .Append(services.GetRequiredService<PublicAddress>().Of(request)).Append('\n')
            .Append(request.PathBase.Value).Append(request.Path.Value).Append('\n')
            .Append(request.QueryString.Value).Append('\n')
            .Append(headers.ContentType).Append('\n')
            .Append(headers.ContentLanguage);
        foreach (var part in parts)
            text.Append('\n').Append(part);
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }

    // "*" is no tag of an answer that somebody has, and whether there will be an answer is not known yet: it has no effect.
    private static bool IsKnown(HttpRequest request, string tag)
        => request.Headers.IfNoneMatch.Count > 0 && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known) && known.Any(k => k.Tag == tag);
}
