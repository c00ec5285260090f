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

    /// <summary>A question's table: guarded, validated, planned, its cost checked; no row is read yet.</summary>
    /// <param name="request">The question and which of its lists is the table.</param>
    /// <param name="gone">Stops the work, that of <see cref="GraphTable.Write"/> too, SQL included, when nobody waits for it any more.</param>
    /// <exception cref="OgpGraph.Engine.Graph.GraphException">The question is refused, with the errors that its answer would have; or <see cref="OgpGraph.Engine.Graph.ErrorCode.NoTable"/>: it has no such list.</exception>
    GraphTable OpenTable(TableRequest request, CancellationToken gone);

    /// <summary>What can be explored: one description for each root connection that anybody may ask for, in the schema's order.</summary>
    IReadOnlyList<TableDescription> Tables { get; }

    /// <summary>Changes with everything that an anonymous answer can depend on beside its question: database, imports, modules, program, limits, and the day in Lisbon. Opaque, of letters and digits. Ask for it before the answer: an answer is never older.</summary>
    string DataVersion { get; }
}
