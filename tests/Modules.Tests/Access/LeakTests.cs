using System.Text.Json;
using System.Text.RegularExpressions;

namespace OgpGraph.Modules.Tests.Access;

/// <summary>Nobody without a token gets a personal value or its name, by whatever way: each property with [Personal] is tried, as reflection finds it.</summary>
public sealed class LeakTests
{
    private static readonly MarkedGraph Graph = MarkedGraph.OfAllModules;

    [Fact]
    public void Each_personal_property_holds_something_that_could_come_out()
    {
        Assert.NotEmpty(Graph.Properties);
        Problems.None(Graph.Properties.Where(p => p.Markers.Count == 0).Select(p => $"{p} has no value: nothing could be seen to leak."));
    }

    [Fact]
    public void A_reader_with_a_token_sees_each_of_them()
    {
        var answers = string.Concat(new SchemaSweep(q => Graph.Credentialed(q)).Documents().Select(d => Graph.Credentialed(d)));
        Problems.None(Graph.Properties.Where(p => !p.Markers.Any(m => answers.Contains(m, StringComparison.Ordinal))).Select(p => $"{p} is nowhere in the answers to everything: the sweep below would not see it leak."));
    }

    [Fact]
    public void All_that_the_schema_offers_holds_none()
    {
        foreach (var document in new SchemaSweep(q => Graph.Anonymous(q)).Documents())
        {
            foreach (var isEnglish in (bool[])[false, true])
            {
                var answer = Graph.Anonymous(document, isEnglish: isEnglish);
                Assert.False(answer.Contains("\"errors\"", StringComparison.Ordinal), $"{document}\n{answer}");
                HasNoMarker(document, answer);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void No_question_can_name_it(string property)
    {
        var personal = Find(property);
        foreach (var (document, variables) in Attempts(personal, personal.Markers[0]))
        {
            var answer = Graph.Anonymous(document, variables);
            Assert.False(HasData(answer), $"Answered: {document}\n{answer}");

            // Whether the value is there or not, the answer is the same: nothing can be guessed letter by letter.
            var other = Other(personal.Markers[0]);
            Assert.Equal(answer.Replace(personal.Markers[0], other, StringComparison.Ordinal), Graph.Anonymous(Swap(document), JsonSerializer.Deserialize<JsonElement?>(Swap(JsonSerializer.Serialize(variables)))));
            HasNoMarker(document, answer.Replace(personal.Markers[0], "", StringComparison.Ordinal));

            string Swap(string text) => text.Replace(personal.Markers[0], other, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Search_does_not_find_it(string property)
    {
        var personal = Find(property);
        foreach (var text in (string[])[personal.Markers[0], personal.Markers[0][..^1], personal.Markers[^1].ToUpperInvariant()])
        {
            var answer = Graph.Anonymous("query($text: String!) { search(text: $text) { totalCount nodes { __typename } } }", new { text });
            Assert.Contains("\"totalCount\":0", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Neither_schema_nor_introspection_tell_of_it(string property)
    {
        var personal = Find(property);
        var description = personal.Property.GetCustomAttributes(typeof(DocAttribute), false).Cast<DocAttribute>().Single();
        Assert.DoesNotContain(description.En, Graph.AnonymousSchema, StringComparison.Ordinal);
        var type = Graph.Anonymous(
            "query($row: String!, $where: String!, $order: String!, $by: String!, $key: String!) { row: __type(name: $row) { fields { name } } where: __type(name: $where) { inputFields { name } } order: __type(name: $order) { inputFields { name } } by: __type(name: $by) { enumValues { name } } key: __type(name: $key) { fields { name } } }",
            new { row = personal.TypeName, where = personal.TypeName + "FilterInput", order = personal.TypeName + "SortInput", by = personal.TypeName + "GroupField", key = personal.TypeName + "GroupKey" });
        Assert.Contains("\"key\"", type, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"name\":\"{personal.Name}\"", type, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"\"name\":\"{Screaming(personal.Name)}\"", type, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_cursor_that_holds_it_is_refused(string property)
    {
        var personal = Find(property);
        if (personal.RootField.Length == 0)
        {
            return;
        }

        using var json = JsonDocument.Parse(Graph.Credentialed($"{{ {personal.RootField}(first: 1, order: [{{{personal.Name}: ASC}}]) {{ pageInfo {{ endCursor }} }} }}"));
        var cursor = json.RootElement.GetProperty("data").GetProperty(personal.RootField).GetProperty("pageInfo").GetProperty("endCursor").GetString();
        foreach (var order in (string[])["", ", order: [{key: ASC}]", ", order: [{key: DESC}]"])
        {
            var answer = Graph.Anonymous($"query($after: String) {{ {personal.RootField}(first: 5, after: $after{order}) {{ nodes {{ key }} }} }}", new { after = cursor });
            Assert.Contains("OGP108", answer, StringComparison.Ordinal);
            HasNoMarker("a cursor", answer);
        }
    }

    [Fact]
    public void Owner_groups_answer_without_any_token()
    {
        if (Graph.Properties.All(p => p.TypeName != "PersonStatement"))
        {
            return;
        }

        var answer = Graph.Anonymous("{ personStatements { groups(by: [OWNER_GROUP], first: 5) { key { ownerGroup } count share } } }");
        Assert.Matches("\"ownerGroup\":\"[^\"]+\"", answer);
        Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
    }

    public static TheoryData<string> Properties() => [.. Graph.Properties.Select(p => p.ToString())];

    private static PersonalProperty Find(string name) => Graph.Properties.Single(p => p.ToString() == name);

    private static string Other(string marker) => string.Concat(marker.Reverse()) is var other && other != marker ? other : marker + "0";

    private static bool HasData(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null;
    }

    private static void HasNoMarker(string document, string answer)
        => Problems.None(Graph.Properties.Where(p => p.Markers.Any(m => answer.Contains(m, StringComparison.OrdinalIgnoreCase))).Select(p => $"{p} came out of {document}"));

    private static string Screaming(string name) => Regex.Replace(name, "(?<=[a-z0-9])([A-Z])", "_$1").ToUpperInvariant();

    private static IEnumerable<(string Document, object? Variables)> Attempts(PersonalProperty personal, string value)
    {
        var (name, type, root) = (personal.Name, personal.TypeName, personal.RootField.Length > 0 ? personal.RootField : "observations");
        var literal = JsonSerializer.Serialize(value);
        foreach (var operation in (string[])["eq", "neq", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte", "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"])
        {
            yield return ($"{{ {root}(where: {{{name}: {{{operation}: {literal}}}}}) {{ totalCount }} }}", null);
            yield return ($"query($where: {type}FilterInput) {{ {root}(where: $where) {{ totalCount }} }}", new Dictionary<string, object> { ["where"] = new Dictionary<string, object> { [name] = new Dictionary<string, object> { [operation] = value } } });
        }

        foreach (var operation in (string[])["in", "nin"])
        {
            yield return ($"{{ {root}(where: {{{name}: {{{operation}: [{literal}]}}}}) {{ totalCount }} }}", null);
        }

        var word = Screaming(name);
        foreach (var document in (string[])
            [
                $"{{ {root} {{ nodes {{ {name} }} }} }}",
                $"{{ {root} {{ edges {{ node {{ {name} }} }} }} }}",
                $"{{ {root}(where: {{or: [{{key: {{eq: \"x\"}}}}, {{and: [{{{name}: {{eq: {literal}}}}}]}}]}}) {{ totalCount }} }}",
                $"{{ {root}(where: {{{name}: {literal}}}) {{ totalCount }} }}",
                $"{{ {root}(where: {{{name}: null}}) {{ totalCount }} }}",
                $"{{ {root}(order: [{{{name}: ASC}}]) {{ nodes {{ key }} }} }}",
                $"{{ {root}(order: [{{key: ASC}}, {{{name}: DESC}}]) {{ nodes {{ key }} }} }}",
                $"{{ {root} {{ groups(by: [{word}]) {{ count }} }} }}",
                $"{{ {root} {{ groups(by: [{word}_YEAR]) {{ count }} }} }}",
                $"{{ {root} {{ groups(by: [KEY]) {{ key {{ {name} }} }} }} }}",
                $"{{ {root} {{ groups(by: [KEY], order: [{{key: {{{name}: ASC}}}}]) {{ count }} }} }}",
                $"{{ {root} {{ groups(by: [KEY], order: [{{countDistinct: {{{name}: ASC}}}}]) {{ count }} }} }}",
                $"{{ {root} {{ groups(by: [KEY], having: {{countDistinct: {{{name}: {{gt: 0}}}}}}) {{ count }} }} }}",
                $"{{ {root} {{ groups(by: [KEY]) {{ share(of: SUM_{word}) }} }} }}",
                $"{{ {root} {{ aggregates {{ countDistinct {{ {name} }} }} }} }}",
                $"{{ {root} {{ aggregates {{ min {{ {name} }} }} }} }}",
                $"{{ {root} {{ aggregates {{ max {{ {name} }} }} }} }}",
                $"{{ {root} {{ aggregates {{ sum {{ {name} }} avg {{ {name} }} }} }} }}",
                $"{{ node(id: \"x\") {{ ... on {type} {{ {name} }} }} }}",
                $"{{ nodes(ids: [\"x\"]) {{ ... on {type} {{ {name} }} }} }}",
                $"{{ search(text: \"a\") {{ nodes {{ node {{ ... on {type} {{ {name} }} }} }} }} }}",
                $"{{ changes {{ nodes {{ node {{ ... on {type} {{ {name} }} }} }} }} }}",
                $"query($v: String) {{ {root}(where: {{{name}: {{eq: $v}}}}) {{ totalCount }} }}",
            ])
        {
            yield return (document, document.StartsWith("query", StringComparison.Ordinal) ? new { v = value } : null);
        }
    }
}
