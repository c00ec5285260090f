using System.Text;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using OgpGraph.Engine.Graph;

namespace OgpGraph.Engine.Serving.Guarding;

/// <summary>The text of a document, counted and checked before the parser sees it.</summary>
internal static class DocumentText
{
    // Up to this column the parser's exception costs less than 20 ms.
    private const int NearColumn = 8_000;

    /// <summary>Counts the tokens.</summary>
    /// <param name="query">The text.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="isPlain">True when the parser can be given the text, even if it has errors.</param>
    /// <param name="parsed">The text to parse: the same, or without its comments but with all else in its place.</param>
    public static GraphError? Check(string query, GraphLimits limits, out bool isPlain, out string parsed)
    {
        isPlain = false;
        parsed = query;
        if (query.Length > limits.BodyBytes)
            return LimitError.Exceeded("characters in the document", query.Length, limits.BodyBytes, "Move long texts into variables, or split the document.");

        var tokens = new DocumentTokens(query);
        var count = 0;
        while (tokens.MoveNext())
        {
            if (++count > limits.Tokens)
            {
                return LimitError.Exceeded("tokens in the document", null, limits.Tokens, "Split it into several requests, or move values into variables.")
                    with { Locations = [Place(query, tokens.Start)] };
            }
        }

        if (tokens.Error is { } error)
            return Syntax(error, query, tokens.Start);
        if (count == 0)
            return new GraphError(ErrorCode.Syntax, "The document is empty. Send a query such as { __typename }.");

        if (tokens.HasBackslashInComment)
            parsed = BlankComments(query);
        isPlain = tokens.FarthestColumn <= NearColumn && !HasLoneCarriageReturn(query);
        return null;
    }

    /// <summary>Parses a text whose lines are too long, or ended too oddly, for the parser's exceptions: first one token a line, for its errors.</summary>
    public static void ParseByLines(string query, Action<string> parse)
    {
        var lines = new StringBuilder(query.Length);
        var starts = new List<int>();
        var tokens = new DocumentTokens(query);
        while (tokens.MoveNext())
        {
            starts.Add(tokens.Start);
            lines.Append(tokens.IsString ? "\"\"" : query.AsSpan(tokens.Start..tokens.End)).Append('\n');
        }

        starts.Add(query.Length);
        try
        {
            parse(lines.ToString());
        }
        catch (GraphQLParserException exception)
        {
            throw Refused(exception, query, starts[Math.Min(exception.Location.Line, starts.Count) - 1]);
        }
    }

    /// <summary>The parser's exception as an error of the answer.</summary>
    public static GraphException Refused(GraphQLParserException exception, string query, int? position = null)
    {
        var place = position is { } start ? Place(query, start) : (exception.Location.Line, exception.Location.Column);
        if (exception is GraphQLMaxDepthExceededException)
        {
            return new GraphException(new GraphError(ErrorCode.DocumentLimit,
                "The document nests deeper than the parser follows (limit ParserDepth). Ask for fewer levels of fields, lists or objects.") { Locations = [place] });
        }

        var description = exception.Description;
        var reference = description.IndexOf("; for more information", StringComparison.Ordinal);
        return new GraphException(Syntax(reference < 0 ? description.TrimEnd('.') : description[..reference], place));
    }

    /// <summary>Line and column of a position, from 1.</summary>
    public static (int Line, int Column) Place(ReadOnlySpan<char> text, int position)
    {
        var line = 1;
        var lineStart = 0;
        for (var index = 0; index < position && index < text.Length; index++)
        {
            if (text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n')))
            {
                line++;
                lineStart = index + 1;
            }
        }

        return (line, position - lineStart + 1);
    }

    /// <summary>The place of a node.</summary>
    public static (int Line, int Column) Place(GraphQLDocument document, ASTNode node) => Place(document.Source.Span, node.Location.Start);

    private static GraphError Syntax(string description, string query, int position) => Syntax(description, Place(query, position));

    private static GraphError Syntax(string description, (int Line, int Column) place)
        => new(ErrorCode.Syntax, $"The document is not GraphQL at line {place.Line}, column {place.Column}: {description}.") { Locations = [place] };

    private static string BlankComments(string query)
        => string.Create(query.Length, query, static (text, query) =>
        {
            query.CopyTo(text);
            var tokens = new DocumentTokens(query);
            var gap = 0;
            bool more;
            do
            {
                more = tokens.MoveNext();
                foreach (ref var unit in text[gap..tokens.Start])
                {
                    if (unit is not ('\n' or '\r'))
                        unit = ' ';
                }

                gap = tokens.End;
            }
            while (more);
        });

    private static bool HasLoneCarriageReturn(ReadOnlySpan<char> text)
    {
        for (var index = text.IndexOf('\r'); index >= 0;)
        {
            if (index + 1 == text.Length || text[index + 1] != '\n')
                return true;
            text = text[(index + 2)..];
            index = text.IndexOf('\r');
        }

        return false;
    }
}
