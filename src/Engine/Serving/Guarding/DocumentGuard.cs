using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving.Guarding;

/// <summary>
/// Stands before the GraphQL library. Validation there is recursive and at worst exponential in the size of the document, and a stack
/// that overflows ends the process; so a document is counted here first, in time that grows with its text.
/// </summary>
public static class DocumentGuard
{
    /// <summary>Counts the tokens of a text and checks that they are tokens of GraphQL.</summary>
    public static GraphError? CheckText(string query, GraphLimits limits) => DocumentText.Check(query, limits, out _, out _);

    /// <summary>Checks the text (<see cref="CheckText"/> is not needed before) and parses it.</summary>
    /// <exception cref="GraphException">The text is too long, nests too deep or is not GraphQL; with line and column.</exception>
    public static GraphQLDocument Parse(string query, GraphLimits limits)
    {
        if (DocumentText.Check(query, limits, out var isPlain, out var parsed) is { } error)
            throw new GraphException(error);

        var options = new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = limits.ParserDepth };
        if (!isPlain)
            DocumentText.ParseByLines(query, lines => Parser.Parse(lines, options));
        try
        {
            return Parser.Parse(parsed, options);
        }
        catch (GraphQLParserException exception)
        {
            throw DocumentText.Refused(exception, query);
        }
    }

    /// <summary>Walks a parsed document once and holds it against the limits, unused fragments too.</summary>
    /// <param name="document">The document, parsed with its locations.</param>
    /// <param name="operationName">The operation that runs; null or empty holds each against the limits of an operation.</param>
    /// <param name="limits">The limits.</param>
    public static GraphError? Check(GraphQLDocument document, string? operationName, GraphLimits limits)
        => new DocumentWalk(document, limits).Check(operationName);
}
