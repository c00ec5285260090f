using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Endpoints;

/// <summary><c>/health/live</c>: the process answers; <c>/health/ready</c>: it answers GraphQL requests.</summary>
internal static class HealthEndpoint
{
    private static readonly GraphRequest Probe = new("{ __typename }", null, default, Language.Pt, IsReadOnly: true);

    /// <summary>Maps both addresses.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/health/live", (HttpContext context) => Write(context, isHealthy: true));
        app.MapGet("/health/ready", (HttpContext context, IGraphQLService service) => Write(context, IsReady(service, context.RequestAborted)));
    }

    private static bool IsReady(IGraphQLService service, CancellationToken cancellation)
    {
        try
        {
            using var answer = service.Execute(Probe, cancellation);
            return answer.Kind == AnswerKind.Executed;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return false;
        }
    }

    private static Task Write(HttpContext context, bool isHealthy)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = ResponseMediaType.JsonUtf8;
        context.Response.StatusCode = isHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsync(isHealthy ? "{\"status\":\"ok\"}" : "{\"status\":\"unavailable\"}", context.RequestAborted);
    }
}
