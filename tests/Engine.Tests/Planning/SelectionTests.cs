using System.Text.Json;
using GraphQLParser;
using GraphQLParser.AST;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>The collection and merging of fields (GraphQL §6.3.2).</summary>
public sealed class SelectionTests
{
    [Theory]
    [InlineData("{ a b a }", "a b")]
    [InlineData("{ b a: c b: b }", "b a")]
    [InlineData("{ x: a y: a }", "x y")]
    [InlineData("{ ... { a } b ... { a c } }", "a b c")]
    [InlineData("{ ...F b a } fragment F on Book { a c }", "a c b")]
    [InlineData("{ ...F ...F } fragment F on Book { a }", "a")]
    [InlineData("{ ...F ...G } fragment F on Book { a ...G } fragment G on Book { b }", "a b")]
    [InlineData("{ ...F } fragment F on Author { a }", "")]
    [InlineData("{ ... on Book { a } ... on Author { b } ... on Node { id } }", "a id")]
    [InlineData("{ ... on Node { ... on Book { a } ... on Author { b } } }", "a")]
    [InlineData("{ a @skip(if: true) b @skip(if: false) c @include(if: true) d @include(if: false) }", "b c")]
    [InlineData("{ a @include(if: true) @skip(if: true) b @include(if: false) @skip(if: false) c @include(if: true) @skip(if: false) }", "c")]
    [InlineData("{ ...F @skip(if: true) ...F @include(if: true) } fragment F on Book { a }", "a")]
    [InlineData("{ ... @include(if: false) { a } ... on Book @include(if: true) { b } }", "b")]
    [InlineData("{ a @include(if: $yes) b @include(if: $no) c @skip(if: $yes) d @skip(if: $no) }", "a d")]
    [InlineData("{ a @include(if: $default) }", "a")]
    [InlineData("{ a @skip(if: true) a }", "a")]
    public void Fields_of_a_book(string query, string keys) => AssertKeys("Book", query, keys);

    [Theory]
    [InlineData("VisitCount", "{ value ... on VisitCount { floor } ... on Occupancy { room } ... on Observation { unit } ... on Node { id } }", "value floor unit id")]
    [InlineData("Figure", "{ ... on Observation { ... on VisitCount { floor } value } }", "value")]
    [InlineData("VisitCountIndicator", "{ code ... on VisitCountIndicator { latest { floor } } ... on OccupancyIndicator { latest { room } } ... on Indicator { name } }", "code latest name")]
    [InlineData("BookConnection", "{ ... on BookConnection { totalCount } ... on AuthorConnection { nodes { key } } ... on Node { id } }", "totalCount")]
    [InlineData("Query", "{ ... on Query { books { totalCount } } }", "books")]
    public void Type_conditions_apply_to_what_a_row_is(string type, string query, string keys) => AssertKeys(type, query, keys);

    [Fact]
    public void Selections_of_one_key_are_merged_at_every_depth()
    {
        var (selection, set) = Read("{ author { name } ...F author { books { nodes { key } } } } fragment F on Book { author { country books { totalCount } } }");
        var author = Assert.Single(selection.Fields("Book", [set]));
        Assert.Equal(3, author.Places.Count);
        var fields = selection.Fields("Author", author.Sets);
        Assert.Equal(["name", "country", "books"], fields.Select(f => f.ResponseKey));
        Assert.Equal(["totalCount", "nodes"], selection.Fields("BookConnection", fields[2].Sets).Select(f => f.ResponseKey));
    }

    [Fact]
    public void An_alias_keeps_the_name_of_its_field()
    {
        var (selection, set) = Read("{ a: title(lang: EN) }");
        var field = Assert.Single(selection.Fields("Book", [set]));
        Assert.Equal(("a", "title"), (field.ResponseKey, field.Name));
        Assert.Equal("EN", field.Argument("lang", Variables.None)!.Word);
        Assert.Null(field.Argument("other", Variables.None));
    }

    private static void AssertKeys(string type, string query, string keys)
    {
        var (selection, set) = Read(query);
        Assert.Equal(keys, string.Join(' ', selection.Fields(type, [set]).Select(f => f.ResponseKey)));
    }

    private static (Selection, GraphQLSelectionSet) Read(string query)
    {
        var document = Parser.Parse(query);
        var variables = new Variables(
        [
            new Variable("yes", JsonSerializer.SerializeToElement(true), null),
            new Variable("no", JsonSerializer.SerializeToElement(false), null),
            new Variable("default", default, new GraphQLTrueBooleanValue()),
        ]);
        return (new Selection(Samples.Usual.Graph, document, variables), document.Definitions.OfType<GraphQLOperationDefinition>().Single().SelectionSet);
    }
}
