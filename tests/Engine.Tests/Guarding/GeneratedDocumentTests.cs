using System.Text;
using CsCheck;
using GraphQLParser;
using GraphQLParser.AST;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving.Guarding;

namespace OgpGraph.Engine.Tests.Guarding;

public sealed class GeneratedDocumentTests
{
    private static readonly GraphLimits Limits = new();

    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "!", "=", "$", "@", "...", "|", "&", " ", ",", "\n", "\r", "\r\n", "\t", "#", "a", "on", "query", "mutation", "fragment F on A", "...F", "...on A",
        "\"", "\"\"\"", "\\", "\"b\"", "\\u00e1", "\\ud800", "\u00e7", "\ud83d", "\ude00", "\0", "1", "-", "01", "1.5", "e", ".", "true", "null", "$v", "@skip(if: true)", "{ a }", "(x: 1)", "(x: {y: [1]})", "type", "\uFEFF",
    ];

    [Fact]
    public void No_text_makes_the_guard_throw_anything_but_its_own_errors()
        => Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(pick => Pieces[pick]))).Sample(AssertKnownOutcome, iter: 20_000);

    [Fact]
    public void No_string_makes_the_guard_throw_anything_but_its_own_errors()
        => Gen.String.Sample(AssertKnownOutcome, iter: 5_000);

    /// <summary>What the token reader takes for well-formed the library's lexer takes too: else its slow exception could be reached.</summary>
    [Fact]
    public void Tokens_are_those_of_the_library()
        => Gen.Int[0, Pieces.Length - 1].Array[0, 12].Select(picks => string.Concat(picks.Select(pick => Pieces[pick]))).Sample(
            text =>
            {
                var tokens = new DocumentTokens(text);
                var position = 0;
                while (tokens.MoveNext())
                {
                    Token token;
                    do
                    {
                        // A backslash in a comment is blanked before the library sees it.
                        if (tokens.HasBackslashInComment)
                            return;
                        token = Lexer.Lex(text, position);
                        position = token.End;
                    }
                    while (token.Kind == TokenKind.COMMENT);

                    // The library says of a block string that it starts two characters later.
                    Assert.Equal(tokens.End, token.End);
                    if (!tokens.IsString)
                        Assert.Equal(tokens.Start, token.Start);
                }
            },
            iter: 20_000);

    [Fact]
    public void Memoised_counts_equal_those_of_plain_expansion()
        => GenDocument.Sample(
            text =>
            {
                var document = DocumentGuard.Parse(text, Limits);
                var walk = new DocumentWalk(document, new GraphLimits { FragmentVisits = int.MaxValue, Selections = int.MaxValue, FieldDepth = int.MaxValue });
                Assert.Null(walk.CollectFragments());
                var operation = (GraphQLOperationDefinition)document.Definitions[0];
                var measured = walk.MeasureOperation(operation);
                var fragments = document.Definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(fragment => fragment.FragmentName.Name.StringValue);
                var expected = Expand(operation.SelectionSet, fragments);
                Assert.Equal(
                    expected,
                    new Plain(measured.Fields, measured.TopFields, measured.Aliases, measured.Visits, measured.Depth));
            },
            iter: 2_000);

    private sealed record Plain(long Fields, long TopFields, long Aliases, long Visits, int Depth);

    private static Plain Expand(GraphQLSelectionSet set, Dictionary<string, GraphQLFragmentDefinition> fragments)
    {
        var sum = new Plain(0, 0, 0, 0, 0);
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case GraphQLField field:
                    var under = field.SelectionSet is { } selected ? Expand(selected, fragments) : new Plain(0, 0, 0, 0, 0);
                    sum = new Plain(sum.Fields + 1 + under.Fields, sum.TopFields + 1, sum.Aliases + (field.Alias is null ? 0 : 1) + under.Aliases, sum.Visits + under.Visits, Math.Max(sum.Depth, under.Depth + 1));
                    break;
                case GraphQLInlineFragment inline:
                    sum = Beside(sum, Expand(inline.SelectionSet, fragments), 0);
                    break;
                case GraphQLFragmentSpread spread:
                    sum = Beside(sum, Expand(fragments[spread.FragmentName.Name.StringValue].SelectionSet, fragments), 1);
                    break;
            }
        }

        return sum;
    }

    private static Plain Beside(Plain left, Plain right, int visits)
        => new(left.Fields + right.Fields, left.TopFields + right.TopFields, left.Aliases + right.Aliases, left.Visits + right.Visits + visits, Math.Max(left.Depth, right.Depth));

    /// <summary>An operation and up to six fragments, each using only later ones.</summary>
    private static Gen<string> GenDocument { get; } =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 9].Array[60]).Select((fragments, choices) =>
        {
            var next = 0;
            var text = new StringBuilder("query Q ");
            Write(text, -1, 0);
            for (var fragment = 0; fragment < fragments; fragment++)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $" fragment F{fragment} on A ");
                Write(text, fragment, 0);
            }

            return text.ToString();

            int Choose() => choices[next++ % choices.Length];

            void Write(StringBuilder to, int owner, int level)
            {
                to.Append("{ a ");
                for (var count = Choose() % 4; count > 0; count--)
                {
                    switch (Choose())
                    {
                        case < 3 when owner + 1 < fragments:
                            to.Append(System.Globalization.CultureInfo.InvariantCulture, $"...F{owner + 1 + (Choose() % (fragments - owner - 1))} ");
                            break;
                        case < 5 when level < 4:
                            to.Append("... on A ");
                            Write(to, owner, level + 1);
                            break;
                        case < 7 when level < 4:
                            to.Append("b: c ");
                            Write(to, owner, level + 1);
                            break;
                        default:
                            to.Append("d: e ");
                            break;
                    }
                }

                to.Append("} ");
            }
        });

    private static void AssertKnownOutcome(string text)
    {
        try
        {
            DocumentGuard.Check(DocumentGuard.Parse(text, Limits), null, Limits);
        }
        catch (GraphException exception)
        {
            var error = Assert.Single(exception.Errors);
            Assert.Contains(error.Code, new[] { ErrorCode.Syntax, ErrorCode.DocumentLimit, ErrorCode.Validation });
            Assert.All(error.Locations, place => Assert.True(place.Line > 0 && place.Column > 0));
        }
    }
}
