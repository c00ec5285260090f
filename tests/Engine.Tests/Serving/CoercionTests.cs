using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>What variables and arguments can be (GraphQL §6.1.2 and §6.4.1): right ones answer, wrong ones get one clear error.</summary>
public sealed class CoercionTests
{
    [Theory]
    [InlineData("Int", "pages: {eq: $v}", "1")]
    [InlineData("Int", "pages: {eq: $v}", "-2147483648")]
    [InlineData("Int!", "pages: {eq: $v}", "1")]
    [InlineData("[Int!]", "pages: {in: $v}", "[1, 2]")]
    [InlineData("[Int!]", "pages: {in: $v}", "1")]
    [InlineData("[Int!]", "pages: {in: $v}", "[]")]
    [InlineData("Long", "visits: {gt: $v}", "9007199254740993")]
    [InlineData("Float", "thickness: {gt: $v}", "1")]
    [InlineData("Float", "thickness: {gt: $v}", "1.5e2")]
    [InlineData("Decimal", "rating: {gt: $v}", "1.123456")]
    [InlineData("Money", "price: {gt: $v}", "1.10")]
    [InlineData("Money", "price: {gt: $v}", "\"1.10\"")]
    [InlineData("String", "isbn: {eq: $v}", "\"x\"")]
    [InlineData("Boolean", "isLent: {eq: $v}", "true")]
    [InlineData("Boolean", "isRare: {eq: $v}", "null")]
    [InlineData("Genre", "genre: {eq: $v}", "\"NOVEL\"")]
    [InlineData("[Genre!]", "genre: {in: $v}", "\"NOVEL\"")]
    [InlineData("Date", "acquiredOn: {lt: $v}", "\"2024-02-29\"")]
    [InlineData("DateTime", "cataloguedAt: {lt: $v}", "\"2024-02-29T12:00:00+01:00\"")]
    [InlineData("DateTime", "cataloguedAt: {lt: $v}", "\"2024-02-29\"")]
    [InlineData("ID", "id: {eq: $v}", "\"Qm9vazpib3gvMQ\"")]
    [InlineData("IntOperationFilterInput", "pages: $v", "{\"eq\": 1}")]
    [InlineData("IntOperationFilterInput", "pages: $v", "{\"and\": {\"eq\": 1}}")]
    [InlineData("[BookFilterInput!]", "or: $v", "{\"pages\": {\"eq\": 1}}")]
    [InlineData("BookFilterInput!", "and: [$v]", "{\"author\": {\"name\": {\"contains\": \"a\"}}}")]
    public void A_value_of_the_type_answers(string type, string use, string json)
        => Samples.Usual.AssertSame($"query($v: {type}) {{ books(where: {{{use}}}) {{ totalCount nodes {{ key }} }} }}", JsonSerializer.Deserialize<JsonElement>($"{{\"v\": {json}}}"));

    [Theory]
    [InlineData("Int", "pages: {eq: $v}", "1.5", "$v")]
    [InlineData("Int", "pages: {eq: $v}", "2147483648", "$v")]
    [InlineData("Int", "pages: {eq: $v}", "\"1\"", "$v")]
    [InlineData("Int", "pages: {eq: $v}", "true", "$v")]
    [InlineData("Int", "pages: {eq: $v}", "[1]", "$v")]
    [InlineData("Int", "pages: {eq: $v}", "{}", "$v")]
    [InlineData("Int!", "pages: {eq: $v}", "null", "$v")]
    [InlineData("[Int!]", "pages: {in: $v}", "[1, null]", "$v[1]")]
    [InlineData("[Int!]", "pages: {in: $v}", "[1, \"x\"]", "$v[1]")]
    [InlineData("[Int!]", "pages: {in: $v}", "[[1]]", "$v[0]")]
    [InlineData("Long", "visits: {gt: $v}", "1.5", "$v")]
    [InlineData("Long", "visits: {gt: $v}", "9223372036854775808", "$v")]
    [InlineData("Float", "thickness: {gt: $v}", "\"1\"", "$v")]
    [InlineData("Decimal", "rating: {gt: $v}", "\"1\"", "$v")]
    [InlineData("Money", "price: {gt: $v}", "true", "$v")]
    [InlineData("String", "isbn: {eq: $v}", "1", "$v")]
    [InlineData("String", "isbn: {eq: $v}", "[\"x\"]", "$v")]
    [InlineData("Boolean", "isLent: {eq: $v}", "1", "$v")]
    [InlineData("Boolean", "isLent: {eq: $v}", "\"true\"", "$v")]
    [InlineData("Genre", "genre: {eq: $v}", "\"novel\"", "$v")]
    [InlineData("Genre", "genre: {eq: $v}", "1", "$v")]
    [InlineData("[Genre!]", "genre: {in: $v}", "[\"NOVEL\", \"CRIME\"]", "$v[1]")]
    [InlineData("Date", "acquiredOn: {lt: $v}", "20240229", "$v")]
    [InlineData("ID", "id: {eq: $v}", "true", "$v")]
    [InlineData("BookFilterInput", "and: [{sequelOf: $v}]", "{\"pagess\": {\"eq\": 1}}", "$v")]
    [InlineData("BookFilterInput", "and: [{sequelOf: $v}]", "{\"pages\": {\"eq\": \"1\"}}", "$v.pages.eq")]
    [InlineData("BookFilterInput", "and: [{sequelOf: $v}]", "{\"or\": [{\"pages\": {\"in\": [1, true]}}]}", "$v.or[0].pages.in[1]")]
    [InlineData("BookFilterInput", "and: [{sequelOf: $v}]", "{\"pages\": 1}", "$v.pages")]
    [InlineData("BookFilterInput", "and: [{sequelOf: $v}]", "[]", "$v")]
    [InlineData("BookFilterInput", "and: [{sequelOf: $v}]", "\"x\"", "$v")]
    public void A_variable_of_another_type_is_refused_with_its_path(string type, string use, string json, string path)
    {
        var error = Error($"query($v: {type}) {{ books(where: {{{use}}}) {{ totalCount }} }}", $"{{\"v\": {json}}}");
        Assert.Equal(ErrorCode.BadVariable, error.Code);
        Assert.Contains($" {path} ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_variable_is_missed()
    {
        var error = Error("query($v: Int!) { books(first: $v) { totalCount } }", "{\"other\": 1}");
        Assert.Equal(ErrorCode.BadVariable, error.Code);
        Assert.Contains("$v ", error.Message, StringComparison.Ordinal);
        Assert.Contains("Int!", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query($v: Int = 2) { books(first: $v) { nodes { key } } }", "{}")]
    [InlineData("query($v: Int = 2) { books(first: $v) { nodes { key } } }", "{\"v\": 3}")]
    [InlineData("query($v: Int = 2) { books(first: $v) { nodes { key } } }", "{\"v\": null}")]
    [InlineData("query($v: Int) { books(first: $v) { nodes { key } } }", "{}")]
    [InlineData("query($v: [BookSortInput!] = [{pages: DESC}]) { books(order: $v) { nodes { key } } }", "{}")]
    [InlineData("query($v: BookFilterInput = {genre: {in: [NOVEL, POETRY]}}) { books(where: $v) { nodes { key } } }", "{}")]
    [InlineData("query($v: BookFilterInput = {genre: {in: [NOVEL, POETRY]}}) { books(where: $v) { nodes { key } } }", "{\"v\": null}")]
    [InlineData("query($v: Int) { books(where: {pages: {gt: $v}}) { nodes { key } } }", "{}")]
    [InlineData("query($v: SortEnumType) { books(order: [{pages: $v}]) { nodes { key } } }", "{}")]
    [InlineData("query($v: SortEnumType) { books(order: [{pages: $v}]) { nodes { key } } }", "{\"v\": null}")]
    [InlineData("query($v: Language) { books { nodes { title(lang: $v) } } }", "{\"v\": \"EN\"}")]
    [InlineData("query($v: Language) { books { nodes { title(lang: $v) } } }", "{}")]
    [InlineData("query($v: Date) { loans(asOf: $v) { totalCount } }", "{}")]
    [InlineData("query($v: Date) { loans(asOf: $v) { totalCount } }", "{\"v\": null}")]
    [InlineData("query($a: Int = 1, $b: Int = 5) { books(where: {pages: {in: [$a, $b, 2]}}) { totalCount } }", "{\"b\": 3}")]
    public void Defaults_stand_in_for_what_is_not_given_and_never_for_null(string query, string variables)
        => Samples.Usual.AssertSame(query, JsonSerializer.Deserialize<JsonElement>(variables));

    [Theory]
    [InlineData("books(first: -1) { nodes { key } }", ErrorCode.BadArgument)]
    [InlineData("books(last: -1) { nodes { key } }", ErrorCode.BadArgument)]
    [InlineData("books(first: 1, last: 1) { nodes { key } }", ErrorCode.BadArgument)]
    [InlineData("books(first: 1001) { nodes { key } }", ErrorCode.BadArgument)]
    [InlineData("books(after: \"\") { nodes { key } }", ErrorCode.BadCursor)]
    [InlineData("books(before: \"///\") { nodes { key } }", ErrorCode.BadCursor)]
    [InlineData("books(where: {pages: {gt: null}}) { totalCount }", ErrorCode.BadArgument)]
    [InlineData("books(where: {pages: null}) { totalCount }", ErrorCode.BadArgument)]
    [InlineData("books(where: {price: {eq: \"1.234\"}}) { totalCount }", ErrorCode.BadArgument)]
    [InlineData("books(where: {price: {eq: \"99999999999999999999\"}}) { totalCount }", ErrorCode.BadArgument)]
    [InlineData("books(where: {rating: {eq: 0.1234567}}) { totalCount }", ErrorCode.BadArgument)]
    [InlineData("books(where: {authorId: {eq: \"x\"}}) { totalCount }", ErrorCode.BadId)]
    [InlineData("books(where: {authorId: {eq: \"Qm9vazpib3gvMQ\"}}) { totalCount }", ErrorCode.BadId)]
    [InlineData("books(where: {authorId: {in: [\"Qm9vazpib3gvMQ\"]}}) { totalCount }", ErrorCode.BadId)]
    [InlineData("books { groups(by: []) { count } }", ErrorCode.BadArgument)]
    [InlineData("books { groups(by: [GENRE], order: [{key: {isbn: ASC}}]) { count } }", ErrorCode.BadArgument)]
    [InlineData("node(id: \"\") { id }", ErrorCode.BadId)]
    [InlineData("nodes(ids: [\"Qm9vazpib3gvMQ\", \"nonsense\"]) { id }", ErrorCode.BadId)]
    public void A_value_that_cannot_be_used_is_said_so(string field, string code) => Assert.Equal(code, Error($"{{ {field} }}", "{}").Code);

    [Theory]
    [InlineData("books(where: {acquiredOn: {eq: $v}}) { totalCount }", "Date", "\"2024-02-30\"", ErrorCode.BadArgument)]
    [InlineData("books(where: {cataloguedAt: {eq: $v}}) { totalCount }", "DateTime", "\"noon\"", ErrorCode.BadArgument)]
    [InlineData("books(where: {cataloguedAt: {eq: $v}}) { totalCount }", "DateTime", "\"11/12/2026\"", ErrorCode.BadArgument)]
    [InlineData("books(where: {cataloguedAt: {in: [$v]}}) { totalCount }", "DateTime!", "\"12:00\"", ErrorCode.BadArgument)]
    [InlineData("books(where: {price: {eq: $v}}) { totalCount }", "Money", "\"dear\"", ErrorCode.BadArgument)]
    [InlineData("loans(asOf: $v) { totalCount }", "Date", "\"yesterday\"", ErrorCode.BadArgument)]
    [InlineData("books(first: $v) { nodes { key } }", "Int", "-5", ErrorCode.BadArgument)]
    [InlineData("books(where: {id: {eq: $v}}) { totalCount }", "ID", "5", ErrorCode.BadId)]
    [InlineData("books(where: {pages: {gt: $v}}) { totalCount }", "Int", "null", ErrorCode.BadArgument)]
    [InlineData("search(text: $v) { totalCount }", "String!", "\"  \"", ErrorCode.BadArgument)]
    public void A_variable_whose_text_cannot_be_used_is_said_so(string field, string type, string json, string code)
    {
        Assert.Equal(code, Error($"query($v: {type}) {{ {field} }}", $"{{\"v\": {json}}}").Code);
    }

    private static (string Code, string Message) Error(string query, string variables)
    {
        var errors = Samples.Usual.Ask(query, JsonSerializer.Deserialize<JsonElement>(variables)).GetProperty("errors");
        Assert.Equal(1, errors.GetArrayLength());
        return (errors[0].GetProperty("extensions").GetProperty("code").GetString()!, errors[0].GetProperty("message").GetString()!);
    }
}
