using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Host.Endpoints;

/// <summary><c>/schema.graphql</c>: the schema in GraphQL's definition language, with an ETag.</summary>
internal sealed class SchemaEndpoint(string sdl)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(sdl);
    private readonly EntityTagHeaderValue _tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sdl)).AsSpan(0, 16))}\"");

    /// <summary>Maps the address.</summary>
    public static void Map(WebApplication app)
    {
        SchemaEndpoint? endpoint = null;
        app.MapGet("/schema.graphql", (HttpContext context, IGraphQLService service) =>
        {
            if (!ReferenceEquals(endpoint?.Sdl, service.Sdl))
                endpoint = new SchemaEndpoint(service.Sdl);
            context.Response.Headers.CacheControl = "public, max-age=60";
            return Results.Bytes(endpoint!._bytes, "text/plain; charset=utf-8", entityTag: endpoint._tag);
        });
    }

    private string Sdl { get; } = sdl;
}
