using GraphQLParser.AST;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Planning;

/// <summary>Plans operations: from a validated document to statements and the order in which they are written.</summary>
internal sealed class Planner(GraphModel graph, GraphContext context, int mostConditions)
{
    // How often who waits looks whether there is still time.
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(20);

    // EF Core translates for one thread at a time.
    private readonly Lock _translating = new();

    /// <summary>Plans an operation.</summary>
    /// <param name="document">The document.</param>
    /// <param name="operation">One of its operations.</param>
    /// <param name="variables">The variables, for the shape of arguments.</param>
    /// <param name="language">The language of texts.</param>
    /// <param name="limit">The time for it.</param>
    /// <param name="isTable">True when its rows are to say whether they are made up, asked for or not.</param>
    /// <exception cref="OperationCanceledException">The time for it is over, also while others plan.</exception>
    public Plan Plan(GraphQLDocument document, GraphQLOperationDefinition operation, Variables variables, Language language, TimeLimit limit, bool isTable = false)
    {
        while (!_translating.TryEnter(_look))
        {
            limit.Check();
        }

        var time = new PlanningTime(limit);
        try
        {
            return new OperationPlanner(graph, context, document, variables, language, new ConditionCount(mostConditions), time, _translating, isTable).Plan(operation);
        }
        finally
        {
            time.End();
            _translating.Exit();
        }
    }
}
