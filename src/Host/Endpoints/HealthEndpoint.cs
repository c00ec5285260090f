using System.Text.Json;
using System.Text.Json.Serialization;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Endpoints;

/// <summary><c>/health/live</c>: the process answers; <c>/health/ready</c>: it answers GraphQL requests, from the database that is there now. Imports that a crash left unfinished are named and make no host unready.</summary>
internal static class HealthEndpoint
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly GraphRequest Probe = new("{ __typename }", null, default, Language.Pt, IsReadOnly: true);

    /// <summary>Maps both addresses.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/health/live", (HttpContext context) => Write(context, new Health("ok")));
        app.MapGet("/health/ready", (HttpContext context, IGraphQLService service) => Write(context, Readiness(service, context.RequestAborted)));
    }

    private static Health Readiness(IGraphQLService service, CancellationToken cancellation)
    {
        try
        {
            using var answer = service.Execute(Probe, cancellation);
            var condition = service.Condition;
            return new Health(answer.Kind == AnswerKind.Executed && condition.Fault is null ? "ok" : "unavailable", condition.Fault, condition.UnfinishedImports is { Count: > 0 } unfinished ? unfinished : null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Health("unavailable");
        }
    }

    private static Task Write(HttpContext context, Health health)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = ResponseMediaType.JsonUtf8;
        context.Response.StatusCode = health.Status == "ok" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsync(JsonSerializer.Serialize(health, Json), context.RequestAborted);
    }

    private sealed record Health(string Status, string? Reason = null, IReadOnlyList<string>? UnfinishedImports = null);
}
