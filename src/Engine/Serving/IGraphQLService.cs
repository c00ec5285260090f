using OgpGraph.Engine.Graph;

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

    /// <summary>The questions that the host and its modules bring; another list whenever their files change.</summary>
    IReadOnlyList<QuestionFile> Questions { get; }

    /// <summary>What a request's operation declares. Nothing is asked of the database, and its variables are not looked at.</summary>
    /// <param name="request">The request.</param>
    /// <param name="gone">Stops the work.</param>
    /// <exception cref="GraphException">The document is refused: syntax, limits, validation, no such operation.</exception>
    OperationDescription Describe(GraphRequest request, CancellationToken gone);

    /// <summary>What its operator should know now.</summary>
    ServiceCondition Condition { get; }
}
