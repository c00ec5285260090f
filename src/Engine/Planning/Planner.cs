using GraphQLParser.AST;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Planning;

/// <summary>Plans operations: from a validated document to statements and the order in which they are written.</summary>
internal sealed class Planner(GraphModel graph, GraphContext context, int mostConditions)
{
    // EF Core translates for one thread at a time.
    private readonly Lock _translating = new();

    public Plan Plan(GraphQLDocument document, GraphQLOperationDefinition operation, Variables variables, Language language)
    {
        lock (_translating)
        {
            return new OperationPlanner(graph, context, document, variables, language, new ConditionCount(mostConditions), _translating).Plan(operation);
        }
    }
}
