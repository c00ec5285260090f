namespace OgpGraph.Engine.Serving;

/// <summary>Answers GraphQL requests from the database.</summary>
public interface IGraphQLService
{
    /// <summary>Answers one request. Never throws for what a request holds: errors are in the answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Interrupts running SQL, as when the client is gone or the time is up.</param>
    GraphAnswer Execute(GraphRequest request, CancellationToken cancellation);

    /// <summary>The schema in GraphQL's definition language, with descriptions.</summary>
    string Sdl { get; }
}
