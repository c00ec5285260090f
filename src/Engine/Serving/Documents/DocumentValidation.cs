using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving;

/// <summary>The library's validation rules over a document, without variables: those belong to a request, while a document is validated once and cached.</summary>
internal static class DocumentValidation
{
    // These two need the values of variables; the runner checks both itself.
    private static readonly IReadOnlyList<IValidationRule> Rules =
        [.. DocumentValidator.CoreRules.Where(r => r.GetType().Name != "FieldArgumentsAreValidRule")];

    /// <summary>The errors, at most <paramref name="most"/>; empty for a valid document.</summary>
    public static IReadOnlyList<GraphError> Validate(ISchema schema, GraphQLDocument document, int most, CancellationToken cancellation)
    {
        var context = new ValidationContext
        {
            Schema = schema,
            Document = document,
            Operation = document.Definitions.OfType<GraphQLOperationDefinition>().First(),
            TypeInfo = new TypeInfo(schema),
            Variables = GraphQL.Inputs.Empty,
            Extensions = GraphQL.Inputs.Empty,
            UserContext = new Dictionary<string, object?>(),
            CancellationToken = cancellation,
        };
        var visitors = new List<INodeVisitor> { context.TypeInfo };
        foreach (var rule in Rules)
        {
            // No rule waits for anything: these tasks are complete when they are returned.
            if (rule.GetPreNodeVisitorAsync(context).AsTask().GetAwaiter().GetResult() is { } visitor)
            {
                visitors.Add(visitor);
            }
        }

        new BasicVisitor(visitors).VisitAsync(document, new BasicVisitor.State(context)).AsTask().GetAwaiter().GetResult();
        return [.. context.Errors.Take(most).Select(Convert)];
    }

    private static GraphError Convert(ValidationError error) => new(ErrorCode.Validation, error.Message)
    {
        Locations = [.. (error.Locations ?? []).Select(l => (l.Line, l.Column))],
    };
}
