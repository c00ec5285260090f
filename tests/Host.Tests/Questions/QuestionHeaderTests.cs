using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Tests.Questions;

public sealed class QuestionHeaderTests
{
    [Fact]
    public void Entries_go_on_in_lines_with_more_space_and_end_where_the_question_begins()
    {
        var header = QuestionHeader.Read("""
            # title.pt: Um título: com dois pontos
            # title.en: A title
            # text.en: One line
            #   and another.
            #
            # $since.pt: Desde
            # $since.example: 2023-01-01

            query Q($since: Date) {
              # no entry: this is a comment within
              plan { name }
            }
            """);
        Assert.Equal("Um título: com dois pontos", header["title.pt"]);
        Assert.Equal("One line and another.", header["text.en"]);
        Assert.Equal("2023-01-01", header["$since.example"]);
        Assert.Null(header["text.pt"]);
        Assert.Equal(["since"], header.Variables);
        Assert.StartsWith("query Q(", header.Query, StringComparison.Ordinal);
        Assert.Contains("# no entry", header.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF# title.pt: Com BOM\r\n# title.en: And CRLF\r\n{ plan { name } }\r\n", "Com BOM", "{ plan { name } }")]
    [InlineData("# title.pt:\n#   Só em baixo\n{ a }", "Só em baixo", "{ a }")]
    [InlineData("", null, "")]
    public void Line_ends_and_marks_of_editors_do_not_matter(string text, string? title, string query)
    {
        var header = QuestionHeader.Read(text);
        Assert.Equal(title, header["title.pt"]);
        Assert.Equal(query, header.Query);
    }

    [Theory]
    [InlineData("# titel.pt: x", "line 1: there is no entry titel.pt")]
    [InlineData("# colour: x", "line 1: there is no entry colour")]
    [InlineData("# title.pt: x\n# title.pt: y", "line 2: title.pt stands twice")]
    [InlineData("#   goes on with nothing", "line 1: expected an entry")]
    [InlineData("# title.pt: x\n# and so on", "line 2: expected an entry")]
    [InlineData("# $a.de: x", "line 1: expected an entry")]
    public void A_line_that_is_no_entry_is_named(string text, string message)
        => Assert.StartsWith(message, Assert.Throws<FormatException>(() => QuestionHeader.Read(text)).Message, StringComparison.Ordinal);
}
