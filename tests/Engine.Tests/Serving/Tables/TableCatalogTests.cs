using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Loading;
using OgpGraph.Engine.Serving;
using OgpGraph.Engine.Tests.Planning;

namespace OgpGraph.Engine.Tests.Serving;

/// <summary>The descriptions of tables: whatever they say can be asked.</summary>
public sealed class TableCatalogTests
{
    private static readonly IReadOnlyList<TableDescription> Tables = Samples.Usual.Service.Tables;

    public static TheoryData<string> Fields => [.. Tables.Select(t => t.Field)];

    [Fact]
    public void There_is_one_for_each_root_field_that_is_a_list_of_rows()
    {
        var roots = Samples.Usual.Graph.Entities.Values.Where(e => e.RootField.Length > 0).Select(e => e.RootField).Where(f => f != "search").ToList();
        Assert.Equal(roots, Tables.Select(t => t.Field));
        Assert.Contains(Tables, t => t is { Field: "books", Type: "Book", Module: "library", HasSyntheticFlag: false, IsSearched: true, TitleField: "title" });
        Assert.Contains(Tables, t => t is { Field: "sources", Module: "core", HasSyntheticFlag: true });
        Assert.All(Tables, t => Assert.Equal(t.Fields.Count, t.Fields.Select(f => f.Name).Distinct().Count()));
        Assert.All(Tables.SelectMany(t => t.Fields), f => Assert.True(f.Label.En.Length > 0 && f.Label.Pt.Length > 0 && f.Description.En.Length > 0 && f.Description.Pt.Length > 0, f.Name));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void What_it_says_of_fields_can_be_asked(string name)
    {
        var table = Tables.Single(t => t.Field == name);
        foreach (var field in table.Fields)
        {
            Ask(table, $"{{ {name}(first: 2) {{ nodes {{ {field.Selection} }} }} }}", data =>
                Assert.All(data.GetProperty("nodes").EnumerateArray(), row => AssertHas(row, field.Path.Split('.'))));
            if (field.FilterPath is { } filter)
            {
                Ask(table, $"{{ {name}(where: {Nested(filter, "{eq: null}")}) {{ totalCount }} }}");
            }

            if (field.SortPath is { } sort)
            {
                Ask(table, $"{{ {name}(order: [{Nested(sort, "DESC")}], first: 1) {{ totalCount }} }}");
            }

            if (field.GroupValue is { } group)
            {
                Ask(table, $"{{ {name} {{ groups(by: [{group}], first: 2) {{ key {{ {field.GroupKey} }} count }} }} }}");
            }

            foreach (var part in field.DateParts)
            {
                Ask(table, $"{{ {name} {{ groups(by: [{part.GroupValue}], first: 2) {{ key {{ {part.GroupKey} }} count }} }} }}");
            }

            if (field.CanRange)
            {
                Ask(table, $"{{ {name} {{ aggregates {{ {(field.CanSum ? $"sum {{ {field.Name} }} " : "")}{(field.CanAverage ? $"avg {{ {field.Name} }} " : "")}min {{ {field.Name} }} max {{ {field.Name} }} }} }} }}");
            }

            Assert.Equal(field.Kind == TableFieldKind.Enum, field.Values.Count > 0);
            Assert.True(field.RefersTo is null || Tables.Any(t => t.Field == field.RefersTo), field.Name);
            Assert.True(field.DateParts.Count == 0 || field.DateParts.Select(p => p.Part).SequenceEqual(["DAY", "MONTH", "QUARTER", "YEAR"]));
        }
    }

    [Fact]
    public void What_is_never_to_be_added_or_averaged_is_not_offered()
    {
        foreach (var table in Tables)
        {
            foreach (var field in Samples.Usual.Graph.Entities[table.Type].Fields.Where(f => f is { IsNumber: true, IsQueryable: true }))
            {
                var described = table.Fields.Single(f => f.Name == field.FlatName);
                Assert.Equal((field.IsAdditive, field.HasAverage), (described.CanSum, described.CanAverage));
            }
        }

        Assert.Equal((false, true), Tables.Single(t => t.Field == "books").Fields.Where(f => f.Name == "rating").Select(f => (f.CanSum, f.CanAverage)).Single());
    }

    [Fact]
    public void A_table_of_all_its_fields_has_their_columns()
    {
        foreach (var table in Tables)
        {
            using var written = TableSample.Open($"{{ {table.Field}(first: 3) {{ nodes {{ {string.Join(' ', table.Fields.Select(f => f.Selection))} }} }} }}", service: Samples.Usual.Service);
            foreach (var field in table.Fields.Where(f => f.Kind is not (TableFieldKind.Reference or TableFieldKind.List or TableFieldKind.Count)))
            {
                var column = written.Columns.Single(c => c.Path == $"{table.Field}.nodes.{field.Path}");
                Assert.Equal((field.Kind, field.Label, field.Unit, false), (column.Kind, column.Label, column.Unit, column.IsList));
            }

            Assert.InRange(written.Write(TableFormat.Csv, Stream.Null), 0, 3);
            Assert.Equal(table.HasSyntheticFlag, written.Columns.Any(c => c.Path == $"{table.Field}.nodes.isSynthetic"));
        }
    }

    [Fact]
    public void Personal_members_are_not_described()
    {
        Assert.DoesNotContain(Tables.SelectMany(t => t.Fields), f => f.Name is "donor" or "address" or "shelf");
        var builder = new ModuleBuilder();
        new LibraryModule().Define(builder);
        var all = GraphModelBuilder.Build([ModuleCatalog.Core, new ModuleDefinition("library", null, null, builder, _ => null)], GraphReader.Credentialed);
        Assert.Contains(TableCatalog.Of(all).SelectMany(t => t.Fields), f => f.Name == "donor");
    }

    private static void AssertHas(JsonElement row, string[] path)
        => Assert.True(row.TryGetProperty(path[0], out var value) && (path.Length == 1 || value.TryGetProperty(path[1], out _)), string.Join('.', path));

    private static string Nested(string path, string inner) => path.Split('.').Reverse().Aggregate(inner, (below, name) => $"{{{name}: {below}}}");

    private static void Ask(TableDescription table, string query, Action<JsonElement>? check = null)
    {
        var answer = Samples.Usual.Ask(query);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{query} {errors}");
        check?.Invoke(answer.GetProperty("data").GetProperty(table.Field));
    }
}
