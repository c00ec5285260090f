using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>The text search, at the root and as a filter; generated filters with it are held against rows in memory by <see cref="PlannerOracleTests"/>.</summary>
public sealed class SearchTests
{
    [Fact]
    public void At_the_root_one_of_several_terms_is_enough()
    {
        var each = Keys("search(text: \"arvore\", first: 1000)").Union(Keys("search(anyOf: [\"joão\"], first: 1000)")).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(each);
        Assert.Equal(each, Keys("search(anyOf: [\"Árvore\", \"JOAO\"], first: 1000)"));
        Assert.Equal(Keys("search(text: \"sao joao\", first: 1000)"), Keys("search(text: \"São\", anyOf: [\"joao\"], first: 1000)"));
    }

    [Fact]
    public void A_filter_finds_what_the_root_does_and_combines_with_other_conditions()
    {
        var found = Keys("search(anyOf: [\"árvore\"], where: {type: {eq: \"Book\"}}, first: 1000)").Select(k => k["Book:".Length..]).ToList();
        var books = Ask("{ books(where: {search: {anyOf: [\"ARVORE\"]}}, first: 1000) { nodes { key } } }").GetProperty("data").GetProperty("books").GetProperty("nodes");
        Assert.NotEmpty(found);
        Assert.Equal(found, books.EnumerateArray().Select(b => b.GetProperty("key").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_class_that_can_be_searched_finds_its_rows()
    {
        var sample = Samples.Usual;
        foreach (var entity in sample.Data.Graph.ByType.Values.Where(e => e.RootField.Length > 0 && e.SearchedTypes.Count > 0 && !e.IsInterface))
        {
            var row = sample.Data.Rows(entity.ClrType).First(r => WordOf(r) is not null);
            var answer = Ask($"{{ {entity.RootField}(where: {{search: {{text: \"{WordOf(row)}\"}}}}, first: 1000) {{ nodes {{ key }} }} }}");
            Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
            var found = answer.GetProperty("data").GetProperty(entity.RootField).GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("key").GetString()).ToList();
            Assert.True(found.Contains(sample.Data.KeyOf(row)), $"{entity.RootField} does not find its row {sample.Data.KeyOf(row)} by {WordOf(row)}.");

            string? WordOf(object r) => entity.SearchedTexts.Select(p => p.GetValue(r) is LocalizedText text ? text.Pt ?? text.En : p.GetValue(r) as string)
                .SelectMany(t => (t ?? "").Split(' ')).FirstOrDefault(w => w.Length > 1 && w.All(char.IsLetter));
        }
    }

    [Fact]
    public void Many_searches_of_one_statement_keep_their_own_words()
    {
        var one = string.Join(", ", Enumerable.Range(0, 40).Select(i => $"{{search: {{text: \"nothing{i}\"}}}}"));
        var books = Ask($"{{ all: books(where: {{or: [{one}, {{search: {{text: \"árvore\"}}}}]}}) {{ totalCount }} one: books(where: {{search: {{text: \"árvore\"}}}}) {{ totalCount }} }}").GetProperty("data");
        Assert.NotEqual(0, books.GetProperty("one").GetProperty("totalCount").GetInt32());
        Assert.Equal(books.GetProperty("one").GetProperty("totalCount").GetInt32(), books.GetProperty("all").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("{ search { totalCount } }", "needs text or anyOf")]
    [InlineData("{ search(text: null) { totalCount } }", "needs text or anyOf")]
    [InlineData("{ search(text: \"?! \\\"\") { totalCount } }", "has no word")]
    [InlineData("{ search(anyOf: []) { totalCount } }", "0 terms")]
    [InlineData("{ search(anyOf: [\"a\", \"\"]) { totalCount } }", "a term of anyOf has no word")]
    [InlineData("{ books(where: {search: {}}) { totalCount } }", "needs text or anyOf")]
    [InlineData("{ books(where: {search: null}) { totalCount } }", "needs text or anyOf")]
    [InlineData("{ books(where: {search: {text: \"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21\"}}) { totalCount } }", "21 words")]
    public void A_search_without_words_or_with_too_many_is_refused(string question, string reason)
    {
        var error = Assert.Single(Ask(question).GetProperty("errors").EnumerateArray());
        Assert.Equal(ErrorCode.BadArgument, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(reason, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static JsonElement Ask(string question) => Samples.Usual.Ask(question);

    private static List<string> Keys(string field)
        => [.. Ask($"{{ {field} {{ nodes {{ key }} }} }}").GetProperty("data").GetProperty("search").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("key").GetString()!).Order(StringComparer.Ordinal)];
}
