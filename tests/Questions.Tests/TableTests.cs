using System.Text;
using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;

namespace OgpGraph.Questions.Tests;

/// <summary>The tables of the real graph: what their descriptions say can be asked within a host's limits, and each question is a table.</summary>
[Collection(SharedQuestionGraph.Name)]
public sealed class TableTests(QuestionGraph graph)
{
    public static TheoryData<string> Questions => [.. Question.Askable.Select(question => question.Name)];

    [Fact]
    public void Each_module_with_rows_has_tables()
    {
        Assert.Contains(graph.Service.Tables, t => t is { Field: "commitments", Module: "core" });
        Assert.True(graph.Service.Tables.Count > QuestionGraph.Modules.Count);
        Assert.All(graph.Service.Tables, t => Assert.True(t.Label.En.Length > 0 && t.Label.Pt.Length > 0 && t.Description.En.Length > 0 && t.Description.Pt.Length > 0, t.Field));
    }

    [Fact]
    public void What_descriptions_say_can_be_asked()
    {
        foreach (var table in graph.Service.Tables)
        {
            var name = table.Field;
            Ask($"{{ {name}(first: 2) {{ nodes {{ {string.Join(' ', table.Fields.Select(f => f.Selection))} }} }} }}");
            foreach (var some in table.Fields.Where(f => f.CanFilter).Chunk(8))
            {
                Ask($"{{ {name}(where: {{and: [{string.Join(", ", some.Select(f => Nested(f.FilterPath!, "{eq: null}")))}]}}) {{ totalCount }} }}");
            }

            foreach (var some in table.Fields.Where(f => f.CanSort).Chunk(8))
            {
                Ask($"{{ {name}(first: 1, order: [{string.Join(", ", some.Select(f => Nested(f.SortPath!, "DESC")))}]) {{ nodes {{ id }} }} }}");
            }

            foreach (var keys in table.Fields.SelectMany(f => f.DateParts.Count > 0 ? f.DateParts.Select(p => (Value: p.GroupValue, Key: p.GroupKey)) : f.CanGroup ? [(f.GroupValue!, f.GroupKey!)] : []).Chunk(6))
            {
                Ask($"{{ {name} {{ groups(by: [{string.Join(", ", keys.Select(k => k.Value))}], first: 2) {{ key {{ {string.Join(' ', keys.Select(k => k.Key))} }} count }} }} }}");
            }

            Assert.Equal(table.HasSyntheticFlag, Open($"{{ {name} {{ nodes {{ key }} }} }}").Columns.Any(c => c.Name == "isSynthetic"));
        }
    }

    [Fact]
    public void Each_number_of_a_row_has_beside_it_how_it_is_to_be_read()
    {
        var read = 0;
        foreach (var table in graph.Service.Tables)
        {
            var isAim = table.Fields.Any(f => f is { Name: "isTarget", Kind: TableFieldKind.Boolean });
            foreach (var field in table.Fields.Where(f => f.ReadWith.Count > 0 || (isAim && f.Name == "subject")))
            {
                using var alone = Open($"{{ {table.Field} {{ nodes {{ {field.Selection} }} }} }}");
                var names = alone.Columns.Select(c => c.Name).ToList();
                Assert.Superset(field.ReadWith.Concat(isAim ? ["isTarget"] : []).ToHashSet(), names.ToHashSet());
                using var renamed = Open(
                    $"{{ {table.Field} {{ edges {{ node {{ a: {field.Selection} "
                        + $"{string.Join(' ', field.ReadWith.Select(f => $"b{f}: {f}"))} }} }} }} }}");
                Assert.Equal(names.Count, renamed.Columns.Count);
                Assert.Equal(
                    names.Order(StringComparer.Ordinal),
                    renamed.Columns.Select(c => c.SchemaPath.Split('.')[^1]).Order(StringComparer.Ordinal));
                read++;
            }
        }

        Assert.InRange(read, 20, int.MaxValue);
    }

    [Fact]
    public void Groups_and_counts_of_rows_that_only_their_source_marks_say_which_are_made_up()
    {
        using var answer = JsonDocument.Parse(graph.Ask(new GraphRequest(
            "{ changes { isSynthetic groups(by: [TYPE]) { key { type } isSynthetic } } }",
            null, default, Language.En, true)));
        var changes = answer.RootElement.GetProperty("data").GetProperty("changes");
        Assert.True(changes.GetProperty("isSynthetic").GetBoolean());
        using var made = Open("{ changes { nodes { type source { isSynthetic } } } }");
        using var lines = new MemoryStream();
        made.Write(TableFormat.JsonLines, lines);
        var types = Encoding.UTF8.GetString(lines.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => row.GetProperty("source_isSynthetic").ValueKind == JsonValueKind.True)
            .Select(row => row.GetProperty("type").GetString()).ToHashSet();
        Assert.NotEmpty(types);
        Assert.All(changes.GetProperty("groups").EnumerateArray(), group => Assert.Equal(
            types.Contains(group.GetProperty("key").GetProperty("type").GetString()), group.GetProperty("isSynthetic").GetBoolean()));
        foreach (var table in graph.Service.Tables.Where(
            t => t.HasSyntheticFlag || t.Fields.Any(f => f.RefersToType == "Source" && f.Name == "source")))
        {
            using var counted = Open($"{{ {table.Field} {{ totalCount }} }}");
            Assert.Equal([$"{table.Field}_totalCount", $"{table.Field}_isSynthetic"], counted.Columns.Select(c => c.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_is_a_table_in_each_form(string name)
    {
        var request = Question.Askable.First(question => question.Name == name).Request();
        using var first = graph.Service.OpenTable(new TableRequest(request), CancellationToken.None);
        foreach (var list in first.Lists.DefaultIfEmpty(""))
        {
            using var table = graph.Service.OpenTable(new TableRequest(request) { List = list }, CancellationToken.None);
            Assert.All(table.Columns, column => Assert.True(column.Label.En.Length > 0 && column.Label.Pt.Length > 0, column.Path));
            var counts = Enum.GetValues<TableFormat>().Select(format => table.Write(format, Stream.Null)).Distinct();
            using var lines = new MemoryStream();
            var rows = table.Write(TableFormat.JsonLines, lines);
            Assert.Equal([rows], counts);
            Assert.Equal(rows, Encoding.UTF8.GetString(lines.ToArray()).Count(c => c == '\n'));
        }
    }

    private static string Nested(string path, string inner) => path.Split('.').Reverse().Aggregate(inner, (below, name) => $"{{{name}: {below}}}");

    private GraphTable Open(string query) => graph.Service.OpenTable(new TableRequest(new GraphRequest(query, null, default, Language.En, true)), CancellationToken.None);

    private void Ask(string query)
    {
        using var answer = JsonDocument.Parse(graph.Ask(new GraphRequest(query, null, default, Language.En, true)));
        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), $"{query} {errors}");
    }
}
