using System.Text;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Transport;

namespace OgpGraph.Host.Endpoints;

/// <summary><c>/schema.graphql</c>: the schema in GraphQL's definition language.</summary>
internal static class SchemaEndpoint
{
    /// <summary>Maps the address.</summary>
    public static void Map(WebApplication app)
        => app.MapGet("/schema.graphql", (HttpContext context, IGraphQLService service) =>
            ConditionalAnswer.Begin(context, "text/plain; charset=utf-8").IsNotModified ? Results.Empty : Results.Text(service.Sdl, "text/plain", Encoding.UTF8));
}
