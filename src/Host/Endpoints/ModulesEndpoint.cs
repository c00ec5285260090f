using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Site;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Endpoints;

/// <summary><c>/modules</c>: which modules serve, and why others do not, for those who run the host; the browser of a person is sent to the page that says the same.</summary>
internal static class ModulesEndpoint
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Query = "{ modules(first: 100) { nodes { slug version status error } } }";

    /// <summary>Maps the address.</summary>
    public static void Map(WebApplication app)
        => app.MapGet("/modules", async (HttpContext context, IGraphQLService service) =>
        {
            context.Response.Headers.Vary = "Accept, Accept-Language";
            if (ResponseMediaType.WantsPage(context.Request.Headers.Accept))
            {
                context.Response.Headers.CacheControl = "no-cache";
                context.Response.Redirect(new SiteText(RequestLanguage.Choose(context.Request.Headers.AcceptLanguage)).Page("modules"));
                return;
            }

            using var answer = service.Execute(new GraphRequest(Query, null, default, RequestLanguage.Choose(context.Request.Headers.AcceptLanguage), IsReadOnly: true), context.RequestAborted);
            using var json = JsonDocument.Parse(answer.Body);
            var response = context.Response;
            response.Headers.CacheControl = "no-cache";
            response.ContentType = ResponseMediaType.JsonUtf8;
            if (json.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
                && data.TryGetProperty("modules", out var modules) && modules.ValueKind == JsonValueKind.Object)
            {
                await response.WriteAsync(WithRefusedChanges(modules.GetProperty("nodes"), service.Condition.RefusedChanges), context.RequestAborted);
                return;
            }

            response.StatusCode = StatusCodes.Status500InternalServerError;
            await response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted);
        });

    // A module whose changed files cannot be served goes on with those of before: both must be seen.
    private static string WithRefusedChanges(JsonElement modules, IReadOnlyDictionary<string, string> refused)
    {
        if (refused.Count == 0)
            return modules.GetRawText();
        var nodes = JsonNode.Parse(modules.GetRawText())!.AsArray();
        foreach (var (module, reason) in refused)
        {
            var node = nodes.FirstOrDefault(n => (string?)n!["slug"] == module);
            if (node is null)
                nodes.Add(node = new JsonObject { ["slug"] = module });
            node["refusedChange"] = reason;
        }

        return nodes.ToJsonString(Json);
    }
}
