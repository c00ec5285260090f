namespace OgpGraph.Engine.Serving;

/// <summary>Answers GraphQL requests from the database.</summary>
public interface IGraphQLService
{
    /// <summary>Answers one request. Never throws for what a request holds: errors are in the answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="gone">Stops the work, SQL included, when nobody waits for the answer any more. The limits' time is kept without it.</param>
    GraphAnswer Execute(GraphRequest request, CancellationToken gone);

    /// <summary>The schema in GraphQL's definition language, with descriptions.</summary>
    string Sdl { get; }

    /// <summary>What its operator should know now.</summary>
    ServiceCondition Condition { get; }
}
