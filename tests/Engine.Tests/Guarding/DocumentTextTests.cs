using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving.Guarding;
using static OgpGraph.Engine.Tests.Guarding.HostileDocuments;

namespace OgpGraph.Engine.Tests.Guarding;

public sealed class DocumentTextTests
{
    private static readonly GraphLimits Limits = new();

    private static GraphError Refused(string query) => Assert.Single(Assert.Throws<GraphException>(() => DocumentGuard.Parse(query, Limits)).Errors);

    [Theory]
    [InlineData("{a(", 1, 4)]
    [InlineData("{a\n  b(x: %)}", 2, 8)]
    [InlineData("{ a } }", 1, 7)]
    [InlineData("{ a", 1, 4)]
    [InlineData("{\r\n  a{}\r\n}", 2, 5)]
    [InlineData("{\r  a{}\r}", 2, 5)]
    [InlineData("{a\r\r\r%", 4, 1)]
    [InlineData("{a(x:\"abc", 1, 6)]
    [InlineData("{a(x:\"abc\n\")}", 1, 6)]
    [InlineData("{a(x:\"\"\"abc\n\")}", 1, 6)]
    [InlineData("{a(x:01)}", 1, 6)]
    [InlineData("{a(x:-01)}", 1, 6)]
    [InlineData("{a(x:1e)}", 1, 6)]
    [InlineData("{a(x:1a)}", 1, 6)]
    [InlineData("{a(x:-)}", 1, 6)]
    [InlineData("{a..}", 1, 3)]
    [InlineData("{a \u00e9}", 1, 4)]
    [InlineData("{a \0}", 1, 4)]
    [InlineData("{a(x:\"\\q\")}", 1, 8)]
    [InlineData("{a(x:\"\\u12\")}", 1, 8)]
    [InlineData("{a(x:\"\u0001\")}", 1, 7)]
    [InlineData("fragment on on A { a }", 1, 10)]
    public void Faults_of_syntax_have_line_and_column(string query, int line, int column)
    {
        var error = Refused(query);
        Assert.Equal(ErrorCode.Syntax, error.Code);
        Assert.Equal((line, column), Assert.Single(error.Locations));
        Assert.Contains($"line {line}, column {column}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("http", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"{a(x:""\ud800"")}")]
    [InlineData(@"{a(x:""\udc00"")}")]
    [InlineData(@"{a(x:""\ud800\ud800"")}")]
    [InlineData(@"{a(x:""\ud83dx"")}")]
    public void Half_a_surrogate_pair_is_no_text(string query) => Assert.Equal(ErrorCode.Syntax, Refused(query).Code);

    [Theory]
    [InlineData(@"{a(x:""\ud83d\ude00"")}")]
    [InlineData("{a(x:\"\ud83d\ude00 \u00e7\u00e3o\")}")]
    [InlineData("\uFEFF{ a }")]
    [InlineData("#\0\n{ a }")]
    [InlineData("# C:\\data \\ud800 \\\n{ a } # \\(")]
    [InlineData("{a(x:\"\"\" \\\"\"\" b \"\" \n\"\"\")}")]
    [InlineData("{a(x:\"\" y:\"\t\" z:[1,-1 1.5e+3 0 -0.1])}")]
    [InlineData("{a\r b\r}")]
    public void What_is_GraphQL_is_parsed(string query) => Assert.NotEmpty(DocumentGuard.Parse(query, Limits).Definitions);

    [Theory]
    [InlineData("")]
    [InlineData("  ,\n# nothing\n")]
    public void An_empty_document_is_refused(string query) => Assert.Contains("empty", Refused(query).Message, StringComparison.Ordinal);

    [Fact]
    public void A_fault_far_along_a_line_has_its_place_too()
    {
        Assert.Equal((1, 200_004), Assert.Single(Refused("{a " + Repeat(",", 200_000) + "%").Locations));
        Assert.Equal((1, 200_005), Assert.Single(Refused("{a} " + Repeat(",", 200_000) + "}").Locations));
        Assert.Equal((1, 100_008), Assert.Single(Refused("{a(x:\"" + Repeat("a", 100_000) + "\":1)}").Locations));
        Assert.Equal((3, 5), Assert.Single(Refused("{a " + Repeat(",", 20_000) + "\n\n    $}").Locations));
    }

    [Fact]
    public void A_well_formed_document_on_one_long_line_is_parsed_with_its_own_places()
    {
        var document = DocumentGuard.Parse("{a " + Repeat(",", 20_000) + "b(x:\"\"\"c\"\"\", y:\"d\")}", Limits);
        Assert.Equal(20_003, ((GraphQLParser.AST.GraphQLOperationDefinition)document.Definitions[0]).SelectionSet.Selections[1].Location.Start);
    }

    [Fact]
    public void More_tokens_than_the_limit_are_refused_with_the_place_of_the_first_too_many()
    {
        Assert.Null(DocumentGuard.CheckText("{" + Repeat("a ", 1_998) + "}", Limits));
        var error = DocumentGuard.CheckText("{" + Repeat("a ", 1_999) + "}", Limits);
        Assert.Equal(ErrorCode.DocumentLimit, error?.Code);
        Assert.Equal((1, 4_000), Assert.Single(error!.Locations));
    }

    [Fact]
    public void A_text_longer_than_a_body_is_refused()
        => Assert.Equal(ErrorCode.DocumentLimit, DocumentGuard.CheckText(new string(' ', BodyBytes + 1), Limits)?.Code);
}
