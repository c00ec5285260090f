using System.Text.Json;

namespace OgpGraph.Host.Tests.Site.Explore;

/// <summary>Every table of the real host, with every filter, order, group and facet that its page offers, against questions that are written here.</summary>
public sealed class ExploreTableTests(ExploreHost host) : IClassFixture<ExploreHost>
{
    [Fact]
    public async Task Every_list_of_the_schema_can_be_explored()
    {
        foreach (var language in new[] { "pt", "en" })
        {
            var index = await host.Page($"/{language}/explore");
            Assert.Equal(host.Connections.Select(c => $"/{language}/explore/{c.Field}").Order(), index.Links.Where(l => l.StartsWith($"/{language}/explore/", StringComparison.Ordinal)).Order());
        }
    }

    [Fact]
    public async Task Every_table_shows_its_rows_and_its_CSV_is_the_same()
    {
        foreach (var (table, _) in host.Connections)
        {
            foreach (var language in new[] { "pt", "en" })
            {
                var page = await host.Page($"/{language}/explore/{table}");
                var expected = (await host.Ask($"{{ {table}(first: 50) {{ totalCount nodes {{ id }} }} }}")).GetProperty(table);
                Assert.Equal(expected.GetProperty("nodes").GetArrayLength(), page.Rows.Count);
                var csv = await host.Csv(page);
                Assert.Equal(page.Columns, csv[0]);
                Assert.Equal(expected.GetProperty("totalCount").GetInt32(), csv.Count - 1);
                for (var i = 0; i < page.Rows.Count; i++)
                    Assert.Equal(page.Rows[i].Select(v => v ?? ""), csv[i + 1]);
            }
        }
    }

    [Fact]
    public async Task Every_condition_leaves_the_rows_that_it_says()
    {
        var tried = 0;
        foreach (var (table, type) in host.Connections)
        {
            var filter = await host.InputFields(type + "FilterInput");
            foreach (var field in (await host.Page($"/en/explore/{table}")).Form.GetProperty("fields").EnumerateArray())
            {
                var name = field.GetProperty("name").GetString()!;
                if (name.Contains('.', StringComparison.Ordinal) || await Sample(table, name, field, filter) is not { } sample)
                    continue;
                foreach (var operation in field.GetProperty("operators").EnumerateArray().Select(o => o.GetString()!))
                {
                    var value = operation == "unknown" ? "true" : sample.Text;
                    var where = operation == "unknown" ? sample.Where("{eq: null}") : sample.Where($"{{{operation}: {sample.Literal}}}");
                    if (operation == "unknown" && field.GetProperty("kind").GetString() == "Reference")
                        where = $"{{{name}: null}}";
                    var expected = (await host.Ask($"{{ {table}(where: {where}) {{ totalCount }} }}")).GetProperty(table).GetProperty("totalCount").GetInt64();
                    Assert.True(expected == await host.Count(table, $"?{name}__{operation}={Uri.EscapeDataString(value)}"), $"{table}.{name}__{operation}={value}: {expected} rows are expected.");
                    tried++;
                }
            }
        }

        Assert.InRange(tried, 1_000, int.MaxValue);
    }

    [Fact]
    public async Task Every_order_is_the_engines()
    {
        foreach (var (table, type) in host.Connections)
        {
            var sort = await host.InputFields(type + "SortInput");
            if (!sort.Contains("key"))
                continue;
            var page = await host.Page($"/en/explore/{table}");
            foreach (var name in page.Options("_sort").Where(sort.Contains).Except(["key"]))
            {
                // To one and to many rows have an order of their own. Texts in two languages are in the order of one: questions without a language are in Portuguese.
                var field = page.Form.GetProperty("fields").EnumerateArray().First(f => f.GetProperty("name").GetString() == name);
                var order = field.GetProperty("kind").GetString() switch
                {
                    "Reference" => null,
                    "Count" or "List" => $"{{{name}: {{count: DESC}}}}",
                    _ => $"{{{name}: DESC}}",
                };
                if (order is null)
                    continue;
                var expected = (await host.Ask($"{{ {table}(first: 8, order: [{order}, {{key: ASC}}]) {{ nodes {{ key }} }} }}")).GetProperty(table).GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("key").GetString());
                Assert.Equal(expected, (await host.Page($"/pt/explore/{table}?_sort=-{name},key&_columns=key&_size=8"))["key"]);
            }
        }
    }

    [Fact]
    public async Task A_sum_or_average_that_can_only_be_empty_is_not_offered()
    {
        var (offered, refused) = (0, 0);
        foreach (var (table, _) in host.Connections)
        {
            var page = await host.Page($"/en/explore/{table}");
            var numbers = page.Form.GetProperty("fields").EnumerateArray()
                .Where(f => f.GetProperty("kind").GetString() is "Integer" or "Decimal" or "Money")
                .Select(f => f.GetProperty("name").GetString()!).Where(n => !n.Contains('.', StringComparison.Ordinal)).ToList();
            foreach (var (function, name) in new[] { "sum", "avg" }.SelectMany(f => numbers.Select(n => (f, n))))
            {
                var answer = (await host.Ask($"{{ {table} {{ aggregates {{ {function} {{ {name} }} {function}Reason {{ {name} }} }} }} }}"))
                    .GetProperty(table).GetProperty("aggregates");
                var reason = answer.GetProperty(function + "Reason").GetProperty(name).GetString();

                // Of an observation its indicator says it, row by row.
                var isOffered = page.Options("_" + function).Contains(name);
                var isRight = isOffered ? reason != "NOT_ADDITIVE" || page.Options("_group").Contains("indicator")
                    : reason is "NOT_ADDITIVE" or "NO_VALUES";
                Assert.True(isRight, $"{table} {function} {name}: {reason}");
                Assert.True(isOffered || answer.GetProperty(function).GetProperty(name).ValueKind == JsonValueKind.Null, name);
                (offered, refused) = isOffered ? (offered + 1, refused) : (offered, refused + 1);
            }
        }

        Assert.True(offered > 20 && refused > 20, $"{offered} {refused}");
    }

    [Fact]
    public async Task Every_group_has_the_rows_that_it_counts()
    {
        foreach (var (table, _) in host.Connections)
        {
            var page = await host.Page($"/en/explore/{table}");
            var total = (await host.Ask($"{{ {table} {{ totalCount }} }}")).GetProperty(table).GetProperty("totalCount").GetInt64();
            var (sum, min) = (page.Options("_sum").ElementAtOrDefault(0), page.Options("_min").ElementAtOrDefault(0));
            foreach (var key in page.Options("_group"))
            {
                var address = $"/en/explore/{table}?_group={key}&_size=1000{(sum is null ? "" : $"&_sum={sum}")}{(min is null ? "" : $"&_min={min}")}";
                var groups = await host.Page(address);
                Assert.Equal(total, groups["count"].Sum(count => long.Parse(count!, System.Globalization.CultureInfo.InvariantCulture)));
                var csv = await host.Csv(groups);
                Assert.Equal(groups.Columns, csv[0]);
                Assert.Equal(groups.Rows.Select(row => row.Select(v => v ?? "")), csv.Skip(1));

                // The first group's rows are as many as it says.
                if (groups.Rows.Count > 0)
                {
                    var rows = groups.Links.First(l => l.StartsWith($"/en/explore/{table}?", StringComparison.Ordinal) && groups.Html.Contains($"href=\"{System.Net.WebUtility.HtmlEncode(l)}\">see rows", StringComparison.Ordinal));
                    Assert.True(long.Parse(groups["count"][0]!, System.Globalization.CultureInfo.InvariantCulture) == await host.Count(table, rows[rows.IndexOf('?', StringComparison.Ordinal)..]), $"{address}: {rows}");
                }
            }
        }
    }

    [Fact]
    public async Task Every_facet_leads_to_as_many_rows_as_it_counts()
    {
        var tried = 0;
        foreach (var (table, _) in host.Connections)
        {
            foreach (var (address, count) in (await host.Page($"/en/explore/{table}")).Facets)
            {
                Assert.True(count == await host.Count(table, address[address.IndexOf('?', StringComparison.Ordinal)..]), $"{address}: {count} rows are promised.");
                tried++;
            }
        }

        Assert.InRange(tried, 300, int.MaxValue);
    }

    // A value that some row has; null when no row has one, or when it cannot be written as a literal here.
    private async Task<Value?> Sample(string table, string name, JsonElement field, IReadOnlySet<string> filter)
    {
        var kind = field.GetProperty("kind").GetString();
        if (kind is "Count" or "List")
            return new Value("1", "1", condition => $"{{{name}: {{count: {condition}}}}}");

        // A field of an embedded object stands flat in addresses: periodFrom is period { from }.
        var (outer, inner) = (name, kind == "Reference" ? "id" : null);
        if (!filter.Contains(name))
        {
            outer = filter.Where(f => name.StartsWith(f, StringComparison.Ordinal)).MaxBy(f => f.Length)!;
            inner = char.ToLowerInvariant(name[outer.Length]) + name[(outer.Length + 1)..];
        }

        Func<string, string> where = condition => inner is null ? $"{{{outer}: {condition}}}" : $"{{{outer}: {{{inner}: {condition}}}}}";
        var nodes = (await host.Ask($"{{ {table}(first: 1, where: {where("{neq: null}")}) {{ nodes {{ {outer}{(inner is null ? "" : $" {{ {inner} }}")} }} }} }}")).GetProperty(table).GetProperty("nodes");
        if (nodes.GetArrayLength() == 0)
            return null;
        var value = nodes[0].GetProperty(outer);
        value = inner is null ? value : value.GetProperty(inner);
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return text.Length > 300 ? null : new Value(text, kind is "Enum" ? text : value.GetRawText(), where);
    }

    private sealed record Value(string Text, string Literal, Func<string, string> Where);
}
