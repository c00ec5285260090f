using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;

namespace OgpGraph.Engine.Tests.Planning;

/// <summary>What a question costs: below a row of any type as below a row of a connection.</summary>
public sealed class CostTests
{
    private static readonly string Author = GlobalId.Encode("Author", "Author-1");
    private static readonly string Tag = GlobalId.Encode("Tag", "Tag-1");

    // A level is a point and a tenth of a point a row, times the rows above: 0.1 for the row itself, then (1 + 100 × 0.1).
    private const string HundredBooks = "... on Author { books(first: 100) { nodes { key } } }";

    [Theory]
    [InlineData("{ __typename }", 0)]
    [InlineData("{ authors(first: 10) { nodes { name } } }", 2)]
    [InlineData("{ authors(first: 10) { nodes { books(first: 100) { nodes { key } } } } }", 112)]
    public void A_level_costs_a_point_and_a_tenth_a_row_times_the_rows_above(string question, int cost)
        => Assert.Equal(cost, CostOf(question));

    [Fact]
    public void A_node_costs_what_the_type_of_its_id_does()
    {
        Assert.Equal(2, CostOf($"{{ node(id: \"{Author}\") {{ id }} }}"));
        Assert.Equal(13, CostOf($"{{ node(id: \"{Author}\") {{ {HundredBooks} }} }}"));
        Assert.Equal(2, CostOf($"{{ node(id: \"{Tag}\") {{ {HundredBooks} }} }}"));
        Assert.Equal(13, CostOf($"query($id: ID!) {{ node(id: $id) {{ {HundredBooks} }} }}", new { id = Author }));
    }

    [Fact]
    public void Nodes_cost_the_sum_of_their_ids()
    {
        // Two authors at 1 + 0.1 + 11, a word at 1 + 0.1, rounded up.
        Assert.Equal(26, CostOf($"{{ nodes(ids: [\"{Author}\", \"{Tag}\", \"{Author}\"]) {{ {HundredBooks} }} }}"));
        Assert.Equal(26, CostOf($"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ {HundredBooks} }} }}", new { ids = new[] { Author, Tag, Author } }));
    }

    [Theory]
    [InlineData("search(text: \"a\", first: 10)")]
    [InlineData("changes(first: 10)")]
    public void A_row_of_any_type_costs_what_the_dearest_type_does(string root)
    {
        // 1 + 10 × (0.1 + 1 + 0.1 + 11), where ten books would cost 2.
        Assert.Equal(123, CostOf($"{{ {root} {{ nodes {{ node {{ {HundredBooks} ... on Tag {{ books(first: 10) {{ nodes {{ key }} }} }} }} }} }} }}"));
        Assert.Equal(13, CostOf($"{{ {root} {{ nodes {{ node {{ __typename id }} }} }} }}"));
    }

    [Theory]
    [InlineData("node(id: \"$\") { ...Deep }")]
    [InlineData("nodes(ids: [\"$\"]) { ...Deep }")]
    [InlineData("search(text: \"a\") { nodes { node { ...Deep } } }")]
    [InlineData("changes { nodes { node { ...Deep } } }")]
    public void What_costs_too_much_below_a_row_of_any_type_is_refused(string root)
    {
        var question = "{ " + root.Replace("$", Author, StringComparison.Ordinal) + " } fragment Deep on Author { books(first: 1000) { nodes { loans(first: 1000) { nodes { key } } } } }";
        var answer = Samples.Usual.AskWithin(new(), question);
        Assert.Equal(ErrorCode.CostLimit, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public void A_malformed_id_fails_alone()
    {
        var answer = Samples.Usual.Ask($"{{ node(id: \"none\") {{ {HundredBooks} }} books(first: 1) {{ totalCount }} }}");
        Assert.Equal(ErrorCode.BadId, Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Object, answer.GetProperty("data").GetProperty("books").ValueKind);
    }

    private static long CostOf(string question, object? variables = null)
        => Samples.Usual.Ask(question, variables).GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetInt64();
}
