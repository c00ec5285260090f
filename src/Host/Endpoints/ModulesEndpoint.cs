using System.Text.Json;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Endpoints;

/// <summary><c>/modules</c>: which modules serve, and why others do not, for those who run the host.</summary>
internal static class ModulesEndpoint
{
    private const string Query = "{ modules(first: 100) { nodes { slug version status error } } }";

    /// <summary>Maps the address.</summary>
    public static void Map(WebApplication app)
        => app.MapGet("/modules", async (HttpContext context, IGraphQLService service) =>
        {
            using var answer = service.Execute(new GraphRequest(Query, null, default, RequestLanguage.Choose(context.Request.Headers.AcceptLanguage), IsReadOnly: true), context.RequestAborted);
            using var json = JsonDocument.Parse(answer.Body);
            var response = context.Response;
            response.Headers.CacheControl = "no-cache";
            response.ContentType = ResponseMediaType.JsonUtf8;
            if (json.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
                && data.TryGetProperty("modules", out var modules) && modules.ValueKind == JsonValueKind.Object)
            {
                await response.WriteAsync(modules.GetProperty("nodes").GetRawText(), context.RequestAborted);
                return;
            }

            response.StatusCode = StatusCodes.Status500InternalServerError;
            await response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted);
        });
}
