using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Tests.Planning;
using static OgpGraph.Engine.Tests.Serving.TableSample;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>Which lines and columns a question's table has, word by word.</summary>
public sealed class TableTests
{
    private const string Usual = $"{{ books({Known}) {{ nodes {{ isbn title subtitle price author {{ name }} tags(order: [{{key: ASC}}]) {{ nodes {{ word }} }} }} }} }}";

    [Fact]
    public void A_row_of_the_list_is_a_line()
        => Assert.Equal(
            """"
            isbn,title,subtitle,price,author_name,tags_word
            Ω1,'-1 is text,a;b,12.50,'=SUM(A1;A2),one; ; +three
            Ω2,,"",,"Bela, a ""boa""",
            Ω3,"New
            line",,-0.05,'=SUM(A1;A2),'+three

            """".ReplaceLineEndings("\r\n"),
            Text(Usual));

    [Fact]
    public void Excel_in_Portuguese_has_a_mark_semicolons_and_decimal_commas()
        => Assert.Equal(
            """"
            isbn;title;subtitle;price;author_name;tags_word
            Ω1;'-1 is text;"a;b";12,50;"'=SUM(A1;A2)";"one; ; +three"
            Ω2;;"";;"Bela, a ""boa""";
            Ω3;"New
            line";;-0,05;"'=SUM(A1;A2)";'+three

            """".ReplaceLineEndings("\r\n").Insert(0, "\uFEFF"),
            Text(Usual, TableFormat.CsvExcelPt));

    [Fact]
    public void JSON_Lines_keep_types_and_lists()
        => Assert.Equal(
            """"
            {"isbn":"Ω1","title":"-1 is text","subtitle":"a;b","price":"12.50","author_name":"=SUM(A1;A2)","tags_word":["one",null,"+three"]}
            {"isbn":"Ω2","title":null,"subtitle":"","price":null,"author_name":"Bela, a \"boa\"","tags_word":[]}
            {"isbn":"Ω3","title":"New\r\nline","subtitle":null,"price":"-0.05","author_name":"=SUM(A1;A2)","tags_word":["+three"]}

            """".ReplaceLineEndings("\n"),
            Text(Usual, TableFormat.JsonLines));

    [Fact]
    public void Texts_are_in_the_language_of_the_request()
        => Assert.Equal("isbn,title\r\nΩ1,'-1 é texto\r\nΩ2,\r\n", Text($"{{ books({Known}, first: 2) {{ nodes {{ isbn title }} }} }}", language: Language.Pt));

    [Fact]
    public void Nothing_found_is_a_heading()
    {
        const string None = "{ books(where: {isbn: {eq: \"nowhere\"}}) { nodes { isbn tags { nodes { word } } printed { from raw } } } }";
        Assert.Equal("isbn,tags_word,printed_from,printed_raw\r\n", Text(None));
        Assert.Equal("", Text(None, TableFormat.JsonLines));
        using var table = Open(None);
        var sheets = ReadTable.Workbook(ReadTable.Write(table, TableFormat.Xlsx, out var rows));
        Assert.Equal(0, rows);
        Assert.Equal(["isbn", "tags_word", "printed_from", "printed_raw"], Assert.Single(sheets[0].Rows));
    }

    [Fact]
    public void What_a_workbook_would_take_for_an_escape_stays_as_it_is()
    {
        using var table = Open($"{{ books({Known}, first: 1) {{ nodes {{ _x0041_: isbn _x0041_x0042_: key }} }} }}");
        Assert.Equal(["_x0041_", "_x0041_x0042_"], ReadTable.Workbook(ReadTable.Write(table, TableFormat.Xlsx, out _))[0].Rows[0]);
    }

    [Fact]
    public void A_row_without_its_only_value_is_a_line_that_readers_keep()
        => Assert.Equal("price\r\n12.50\r\n\"\"\r\n-0.05\r\n", Text($"{{ books({Known}) {{ nodes {{ price }} }} }}"));

    [Fact]
    public void What_is_above_the_list_stands_again_in_each_line()
    {
        const string Question = $"{{ books({Known}) {{ totalCount nodes {{ isbn author {{ name(lang: PT) }} tags {{ totalCount nodes {{ word }} }} loans(order: [{{lentOn: ASC}}]) {{ totalCount nodes {{ lentOn fee }} }} }} }} }}";
        var asked = Question.Replace("(lang: PT)", "", StringComparison.Ordinal);
        Assert.Equal("books_isbn,books_author_name,books_tags_totalCount,lentOn,fee,currency\r\nΩ1,'=SUM(A1;A2),3,2024-01-02,1.00,EUR\r\n"
            + "Ω1,'=SUM(A1;A2),3,2024-01-03,,EUR\r\nΩ3,'=SUM(A1;A2),1,2024-01-04,0.50,EUR\r\n", Text(asked, list: "books.loans"));
        Assert.StartsWith("isbn,author_name,tags_totalCount,tags_word,loans_totalCount,loans_lentOn,loans_fee,loans_currency\r\n", Text(asked), StringComparison.Ordinal);
        using var table = Open(asked);
        Assert.Equal(("books", "books books.tags books.loans"), (table.List, string.Join(' ', table.Lists)));
    }

    [Theory]
    [InlineData("books", "isbn\r\nΩ1\r\n")]
    [InlineData("books.nodes", "isbn\r\nΩ1\r\n")]
    [InlineData("books.again", "t\r\nBook\r\n")]
    [InlineData("books.edges", "key\r\nΩ1\r\n")]
    [InlineData("books.groups", "key_genre,count,sum_price\r\nNOT_FIXED,3,12.45\r\n")]
    [InlineData("other", "name\r\n'=SUM(A1;A2)\r\n")]
    public void Any_list_of_the_question_can_be_the_table(string list, string expected)
        => Assert.Equal(expected, Text(
            $$$"""
            {
              books({{{Known}}}, first: 1) { nodes { isbn } again: nodes { t: __typename } edges { node { key } } groups(by: [GENRE]) { key { genre } count sum { price } } }
              other: authors(where: {key: {eq: "ω/a"}}) { nodes { name } }
            }
            """,
            list: list));

    [Fact]
    public void A_to_one_level_leads_to_its_lists()
        => Assert.Equal("plan_slug,number\r\n", Text("{ plan(slug: \"nowhere\") { slug commitments { nodes { number } } } }"));

    [Fact]
    public void A_question_without_lists_is_one_row()
    {
        Assert.Equal("books_totalCount,books_aggregates_sum_price,a_name\r\n3,12.45,\r\n", Text("{ books(where: {isbn: {startsWith: \"Ω\"}}) { totalCount aggregates { sum { price } } } a: plan(slug: \"nowhere\") { name } }"));
        using var table = Open("{ books { totalCount } }");
        Assert.Equal(("", 0), (table.List, table.Lists.Count));
    }

    [Theory]
    [InlineData("{ observations { groups(by: [UNIT]) { key { unit } count sum { value } avg { value } } } }",
        "key_unit,count,sum_value,sumReason_value,sumComparator_value,avg_value,avgReason_value,isSynthetic")]
    [InlineData("{ observations { groups(by: [UNIT]) { why: sumReason { value } sumReason: count how: sumComparator { value } sum { value "
        + "} isSynthetic: count } } }", "why_value,sumReason,how_value,sum_value,isSynthetic,isSynthetic_")]
    [InlineData("{ observations { groups(by: [IS_SYNTHETIC]) { key { isSynthetic } count } } }", "key_isSynthetic,count")]
    [InlineData("{ loans { groups(by: [BOOK]) { total: sum { fee } min { fee } } } }", "total_fee,sumReason_fee,min_fee,minReason_fee")]
    [InlineData("{ loans { groups(by: [BOOK]) { part: share(of: SUM_FEE) rows: share max { fee } min { lentOn } } } }", "part,shareReason,rows,max_fee,maxReason_fee,min_lentOn")]
    [InlineData("{ books { aggregates { min { weight pages } } } }", "books_aggregates_min_weight,books_aggregates_min_pages,books_aggregates_minReason_weight")]
    [InlineData("{ books { aggregates { sum { rating weight pages } avg { rating } } } }", "books_aggregates_sum_rating,books_aggregates_sum_weight,books_aggregates_sum_pages,books_aggregates_sumReason_rating,books_aggregates_sumReason_weight,books_aggregates_avg_rating")]
    [InlineData("{ observations { totalCount } }", "observations_totalCount,observations_isSynthetic")]
    [InlineData("{ commitments { nodes { number observations { totalCount aggregates { count } } } } }",
        "number,observations_totalCount,observations_aggregates_count,observations_aggregates_isSynthetic")]
    [InlineData("{ books { totalCount groups(by: [GENRE]) { count } } }", "count")]
    public void Sums_and_counts_say_what_they_are_made_of(string question, string heading)
    {
        using var table = Open(question);
        Assert.Equal(heading, string.Join(',', table.Columns.Select(c => c.Name)));
    }

    [Fact]
    public void Rows_of_any_type_are_a_table()
    {
        var ids = Service.Execute(SampleDatabase.Request($"{{ books({Known}, first: 1) {{ nodes {{ id author {{ id }} }} }} }}"), CancellationToken.None);
        var book = JsonSerializer.Deserialize<JsonElement>(ids.Body.Span).GetProperty("data").GetProperty("books").GetProperty("nodes")[0];
        var (bookId, authorId) = (book.GetProperty("id").GetString(), book.GetProperty("author").GetProperty("id").GetString());
        var question = $"{{ nodes(ids: [\"{bookId}\", \"{authorId}\"]) {{ __typename ... on Book {{ isbn tags(first: 1) {{ nodes {{ word }} }} }} ... on Author {{ name }} }} }}";
        Assert.Equal("__typename,name,isbn,tags_word\r\nAuthor,'=SUM(A1;A2),,\r\nBook,,Ω1,one\r\n", string.Join("", Sorted(Text(question))));
        Assert.Equal("nodes_isbn,word\r\nΩ1,one\r\n", Text(question.Replace("__typename", "", StringComparison.Ordinal), list: "nodes.tags").Replace("nodes_name,", "", StringComparison.Ordinal).Replace("\r\n,", "\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_that_would_read_alike_say_what_tells_them_apart()
    {
        using var table = Open("""
            query($least: Money = "1") {
              books {
                nodes {
                  loans { totalCount aggregates { min { pledge } max { pledge } } }
                  long: loans(where: {pledge: {gt: 3}, fee: {neq: null}}) { totalCount }
                  asked: loans(where: {pledge: {gte: $least}}) { totalCount }
                  again: loans { totalCount }
                  a: isbn
                  b: isbn
                }
              }
            }
            """);
        Assert.Equal(table.Columns.Count, table.Columns.Select(c => c.Label.Pt).Distinct().Count());
        var labels = table.Columns.ToDictionary(c => c.Name, c => c.Label.En);
        Assert.Contains("> 3", labels["long_totalCount"], StringComparison.Ordinal);
        Assert.Contains("known", labels["long_totalCount"], StringComparison.Ordinal);
        Assert.Contains("≥ $least", labels["asked_totalCount"], StringComparison.Ordinal);
        Assert.Contains("again", labels["again_totalCount"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("(", labels["loans_aggregates_min_pledge"], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_one_name_are_told_apart_whatever_the_case()
        => Assert.Equal("author_name,AUTHOR_NAME_2,author_name_2_2\r\n'=SUM(A1;A2),100,Ω1\r\n", Text($"{{ books({Known}, first: 1) {{ nodes {{ author {{ name }} AUTHOR_NAME: pages author_name_2: isbn }} }} }}"));

    [Fact]
    public void Lists_of_the_table_are_read_whole_and_lists_in_rows_by_their_page()
    {
        const string Question = "{ authors(where: {key: {eq: \"ω/b\"}}) { nodes { name books(where: {isbn: {startsWith: \"M\"}}, order: [{isbn: ASC}]) { nodes { isbn shelfMark } } } } }";
        Assert.Equal(Many + 1, Lines(Text(Question, list: "authors.books")).Length);
        Assert.Equal(50, JsonSerializer.Deserialize<JsonElement>(Text(Question, TableFormat.JsonLines)).GetProperty("books_isbn").GetArrayLength());
        Assert.Equal(Many + 1, Lines(Text("{ books(where: {isbn: {startsWith: \"M\"}}) { edges { cursor node { isbn } } } }")).Length);
        Assert.Equal(Many + 1, Lines(Text("{ books(where: {isbn: {startsWith: \"M\"}}) { groups(by: [ISBN]) { key { isbn } } } }")).Length);
        Assert.Equal(Many - 200, Lines(Text("{ books(where: {isbn: {startsWith: \"M\"}}, order: [{isbn: ASC}], first: 1000) { nodes { isbn } } }")).Length);
    }

    [Fact]
    public void The_questions_own_number_holds_also_beyond_a_page()
    {
        Assert.Equal(1_101, Lines(Text("{ books(where: {isbn: {startsWith: \"M\"}}, order: [{isbn: ASC}], first: 1100) { nodes { isbn } } }")).Length);
        var last = Lines(Text("{ books(where: {isbn: {startsWith: \"M\"}}, order: [{isbn: ASC}], last: 1100) { nodes { isbn } } }"));
        Assert.Equal((1_101, "M0101", "M1200"), (last.Length, last[1], last[^1]));
        Assert.Equal("isbn\r\n", Text("{ books(first: 0) { nodes { isbn } } }"));
    }

    [Fact]
    public void What_a_delegate_gives_is_asked_for_in_pieces()
    {
        var lines = Lines(Text("{ books(where: {isbn: {startsWith: \"M\"}}, order: [{isbn: ASC}]) { nodes { isbn shelfMark aisle } } }"));
        Assert.Equal(Many + 1, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.Equal(line[..5] is [.., '3'] ? $"{line[..5]},,5" : $"{line[..5]},«{line[..5]}»,5", line));
    }

    [Fact]
    public void Whether_a_row_is_made_up_stands_in_each_table_that_can_tell()
    {
        Assert.Equal("title,isSynthetic", Lines(Text("{ sources { nodes { title } } }"))[0]);
        Assert.Equal("made,title", Lines(Text("{ sources { nodes { made: isSynthetic title } } }"))[0]);
        Assert.Equal("isSynthetic,isSynthetic_", Lines(Text("{ sources { nodes { isSynthetic: title } } }"))[0]);
        Assert.Equal("value,unit,comparator,isTarget,isSynthetic", Lines(Text("{ observations { nodes { value } } }"))[0]);
        Assert.Equal("isbn", Lines(Text("{ books { nodes { isbn } } }"))[0]);
        Assert.Equal("code,latest_value,latest_unit,latest_comparator,latest_isTarget,latest_isSynthetic", Lines(Text("{ indicators { nodes { code latest { value } } } }"))[0]);
        Assert.Equal("type,node_id,node_title,node_isSynthetic", Lines(Text("{ search(text: \"nothing\") { nodes { type node { id ... on Source { title } } } } }"))[0]);
        var json = Lines(Text("{ sources(order: [{key: ASC}]) { nodes { key } } }", TableFormat.JsonLines));
        using var answer = Service.Execute(SampleDatabase.Request("{ sources(order: [{key: ASC}]) { nodes { key isSynthetic } } }"), CancellationToken.None);
        var rows = JsonSerializer.Deserialize<JsonElement>(answer.Body.Span).GetProperty("data").GetProperty("sources").GetProperty("nodes").EnumerateArray().Select(r => r.GetRawText());
        Assert.Equal(rows, json);
    }

    [Fact]
    public void A_workbook_has_numbers_dates_and_a_sheet_about_it()
    {
        using var table = Open($"{{ books({Known}) {{ nodes {{ isbn price acquiredOn cataloguedAt isLent visits tags {{ nodes {{ word }} }} printed {{ from }} }} }} }}");
        var sheets = ReadTable.Workbook(ReadTable.Write(table, TableFormat.Xlsx, out var rows));
        Assert.Equal(3, rows);
        Assert.Equal(["Rows", "About"], sheets.Select(s => s.Name));
        Assert.Equal(["Ω1", 12.5, new DateTime(2024, 3, 31), new DateTime(2024, 3, 31, 12, 0, 0), false, 0.0, "one; ; +three", "1900-01-01"], sheets[0].Rows[1]);
        Assert.Equal(["Ω2", null, new DateTime(2024, 3, 31), new DateTime(2024, 3, 31, 12, 0, 0), false, 0.0, null, "1900-01-01"], sheets[0].Rows[2]);
        Assert.Contains(sheets[1].Rows, r => r is ["Data version", string version, ..] && version == Service.DataVersion);
        Assert.Contains(sheets[1].Rows, r => r is ["Rows", "3", ..]);
    }

    [Theory]
    [InlineData("{ books { nodes { isbn } } }", "loans", ErrorCode.NoTable)]
    [InlineData("{ books { totalCount } }", "books", ErrorCode.NoTable)]
    [InlineData("{ __schema { types { name } } }", null, ErrorCode.NoTable)]
    [InlineData("{ books { nodes { isbn @skip(if: true) } } }", null, ErrorCode.NoTable)]
    [InlineData("{ books { nodes { nothing } } }", null, ErrorCode.Validation)]
    [InlineData("{ books {", null, ErrorCode.Syntax)]
    [InlineData("query A { plan { name } } query B { plan { name } }", null, ErrorCode.NoOperation)]
    [InlineData("{ books(first: -1) { nodes { isbn } } }", null, ErrorCode.BadArgument)]
    [InlineData("{ books(first: 3000000) { nodes { isbn } } }", null, ErrorCode.BadArgument)]
    [InlineData("{ books { nodes { loans(first: 1000) { nodes { reminders { number } book { tags(first: 1000) { nodes { word } } } } } } } }", null, ErrorCode.CostLimit)]
    public void What_is_refused_is_refused_before_a_row_is_read(string query, string? list, string code)
        => Assert.Equal(code, Assert.Throws<GraphException>(() => Open(query, list)).Errors[0].Code);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static IEnumerable<string> Sorted(string text)
    {
        var lines = Lines(text);
        return lines.Skip(1).Order(StringComparer.Ordinal).Prepend(lines[0]).Select(line => line + "\r\n");
    }
}
