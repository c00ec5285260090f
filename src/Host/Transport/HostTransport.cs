using System.IO.Compression;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Serving.Guarding;
using KestrelServerOptions = Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions;

namespace OgpGraph.Host.Transport;

/// <summary>What holds for all addresses: where the host listens, limits of HTTP, compression, CORS, faults, the end.</summary>
internal static class HostTransport
{
    private const string DefaultAddress = "http://localhost:5210";

    private const string Exposed = "ETag, Last-Modified, Content-Language, Content-Disposition, Link, Allow, Retry-After";

    private static readonly object Asked = new();

    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    /// <summary>Registers what <see cref="UseTransport"/> uses.</summary>
    public static void AddTransport(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (AddressSettings.All(name => string.IsNullOrEmpty(configuration[name])) && !configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);

        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = 16 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        // The address itself refuses what is too large, with an error; beyond twice that the server hangs up.
        builder.Services.AddOptions<KestrelServerOptions>()
            .Configure<GraphLimits>((kestrel, limits) => kestrel.Limits.MaxRequestBodySize = 2L * limits.BodyBytes);

        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.Services.AddSingleton<RequestLog>();
        builder.Services.AddCors();
        builder.Services.AddSingleton(CachingSettings.Read(configuration));
        builder.Services.AddSingleton(PublicAddress.Read(configuration));
        builder.Services.AddSingleton<ServedVersion>();
        builder.Services.AddSingleton<IResponseCompressionProvider, ContentCoding>();
        builder.Services.AddResponseCompression(compression =>
        {
            // No answer holds a secret beside text of the asker's choice, so compressing it over TLS gives nothing away.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, ResponseMediaType.GraphQLResponse, "application/ld+json", "application/atom+xml", "image/svg+xml", "text/csv", "application/jsonl", "application/csvm+json"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    /// <summary>Puts the common steps before all addresses.</summary>
    public static void UseTransport(this WebApplication app)
    {
        app.Use(CachePolicy.Apply);
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            // Of every answer, not only of those to other sites' pages: a cache hands one asker's answer to the other.
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = Exposed;
            return next(context);
        });
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerFault, SuppressDiagnosticsCallback = fault => fault.Exception is BadHttpRequestException });
        UseRouting(app);
        app.UseCors(policy => policy.AllowAnyOrigin().AllowAnyHeader().WithMethods("GET", "HEAD", "POST", "OPTIONS")
            .WithExposedHeaders(Exposed)
            .SetPreflightMaxAge(TimeSpan.FromDays(1)));
        app.UseResponseCompression();
    }

    // HEAD is GET whose body the server leaves out (RFC 9110, 9.3.2): it goes to the same address, which sees what it is and may spare itself the body.
    private static void UseRouting(WebApplication app)
    {
        app.Use((context, next) =>
        {
            var method = context.Request.Method;
            context.Items[Asked] = method;
            if (HttpMethods.IsHead(method))
                context.Request.Method = HttpMethods.Get;
            return next(context);
        });
        app.UseRouting();
        app.Use((context, next) =>
        {
            context.Request.Method = (string)context.Items[Asked]!;
            return next(context);
        });
    }

    private static async Task AnswerFault(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        using var answer = fault is BadHttpRequestException bad
            ? new ErrorAnswer(AnswerKind.Refused, ErrorCode.BadRequest, "The HTTP request is malformed.") { Status = bad.StatusCode }
            : ErrorAnswer.Internal();
        await answer.Write(context, ResponseMediaType.Json);
    }
}
