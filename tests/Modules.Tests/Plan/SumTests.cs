using System.Text.Json;

namespace OgpGraph.Modules.Tests.Plan;

/// <summary>What may be added in the seeds of all modules: each sum, average and reason against LINQ over the rows.</summary>
public sealed class SumTests
{
    private static readonly TestGraph Graph = TestGraph.OfAllModules();

    private static readonly IReadOnlyList<JsonElement> Observations =
    [
        .. Graph.Ask("{ observations(first: 1000) { nodes { value unit comparator isTarget isSynthetic indicatorCode commitmentId "
            + "indicator { additive } } } }")
            .GetProperty("observations").GetProperty("nodes").EnumerateArray(),
    ];

    private static readonly Dictionary<string, string> Keys = new()
    {
        ["INDICATOR_CODE"] = "indicatorCode", ["UNIT"] = "unit", ["COMPARATOR"] = "comparator", ["IS_TARGET"] = "isTarget",
            ["IS_SYNTHETIC"] = "isSynthetic", ["COMMITMENT"] = "commitmentId",
    };

    [Theory]
    [InlineData("INDICATOR_CODE")]
    [InlineData("UNIT")]
    [InlineData("COMMITMENT")]
    [InlineData("UNIT, COMPARATOR, IS_TARGET")]
    [InlineData("INDICATOR_CODE, UNIT, COMPARATOR, IS_TARGET")]
    [InlineData("IS_SYNTHETIC, IS_TARGET")]
    public void Observations_are_added_only_where_the_rows_allow_it(string by)
    {
        var names = by.Split(", ").Select(b => Keys[b]).ToArray();
        var groups = Graph.Ask(
            $"{{ observations {{ groups(by: [{by}], first: 1000) {{ key {{ {string.Join(' ', names)} }} count isSynthetic sum {{ value "
                + $"}} avg {{ value }} sumReason {{ value }} avgReason {{ value }} sumComparator {{ value }} }} }} }}")
            .GetProperty("observations").GetProperty("groups").EnumerateArray().Select(Said).Order(StringComparer.Ordinal);
        var expected = Observations.GroupBy(o => string.Join(' ', names.Select(n => o.GetProperty(n).GetRawText())))
            .Select(g => Expected(g.Key, [.. g])).Order(StringComparer.Ordinal);
        Assert.Equal(expected, groups);
    }

    [Fact]
    public void Seven_thousand_and_thirty_seven_thousand_persons_are_never_44_000()
    {
        foreach (var by in (string[])["INDICATOR", "UNIT, INDICATOR_CODE", "COMMITMENT", "PLAN", "COMPARATOR, INDICATOR"])
        {
            var groups = Graph.Ask(
                $"{{ observations(where: {{indicatorCode: {{eq: \"cybersecurity.awareness-reach\"}}}}) {{ groups(by: [{by}]) {{ sum {{ "
                    + $"value }} sumReason {{ value }} avg {{ value }} avgReason {{ value }} share(of: SUM_VALUE) shareReason(of: "
                    + $"SUM_VALUE) }} }} }}")
                .GetProperty("observations").GetProperty("groups").EnumerateArray().ToList();
            Assert.NotEmpty(groups);
            Assert.All(groups, g => Assert.All(
                (JsonElement[])[Value(g, "sum"), Value(g, "avg"), g.GetProperty("share")], none
                => Assert.Equal(JsonValueKind.Null, none.ValueKind)));
            Assert.All(groups, g => Assert.All(
                (JsonElement[])[Value(g, "sumReason"), Value(g, "avgReason")], reason
                => Assert.Equal(groups.Count == 1 ? "MIXED_COMPARATORS" : "NOT_ADDITIVE", reason.GetString())));
            Assert.All(groups, g => Assert.Equal(JsonValueKind.String, g.GetProperty("shareReason").ValueKind));
        }
    }

    [Fact]
    public void An_average_of_percentages_stands_and_their_sum_does_not()
    {
        var all = Graph.Ask("{ milestones(where: {progress: {neq: null}}) { aggregates { sum { progress } sumReason { progress } avg { "
            + "progress } avgReason { progress } } } }").GetProperty("milestones").GetProperty("aggregates");
        Assert.Equal("NOT_ADDITIVE", all.GetProperty("sumReason").GetProperty("progress").GetString());
        Assert.Equal(JsonValueKind.Null, all.GetProperty("sum").GetProperty("progress").ValueKind);
        Assert.Equal(JsonValueKind.Number, all.GetProperty("avg").GetProperty("progress").ValueKind);
        Assert.Equal(JsonValueKind.Null, all.GetProperty("avgReason").GetProperty("progress").ValueKind);
    }

    private static string Said(JsonElement group)
        => string.Join(' ', (IEnumerable<string>)[.. group.GetProperty("key").EnumerateObject().Select(k => k.Value.GetRawText()),
            group.GetProperty("count").GetRawText(), group.GetProperty("isSynthetic").GetRawText(),
            .. ((string[])["sum", "avg", "sumReason", "avgReason", "sumComparator"]).Select(f => Value(group, f))
                .Select(v => v.ValueKind == JsonValueKind.Number ? Number(v.GetDecimal()) : v.GetRawText())]);

    private static string Expected(string key, List<JsonElement> rows)
    {
        var known = rows.Where(r => r.GetProperty("value").ValueKind == JsonValueKind.Number).ToList();
        var values = known.ConvertAll(r => r.GetProperty("value").GetDecimal());
        var reason = known.Count == 0 ? "NO_VALUES"
            : Different(known, "unit") > 1 ? "MIXED_UNITS"
            : Different(known, "comparator") > 1 || Different(known, "isTarget") > 1 || known[0].GetProperty("comparator")
                .GetString() == "RATIO" ? "MIXED_COMPARATORS"
            : Different(known, "indicatorCode") > 1 || !known[0].GetProperty("indicator").GetProperty("additive").GetBoolean()
                ? "NOT_ADDITIVE"
            : null;
        var said = reason is null ? "null" : $"\"{reason}\"";
        var (sum, average, comparator) = reason is null
            ? (Number(values.Sum()), Number(Math.Round(values.Average(), 6, MidpointRounding.ToEven)), known[0].GetProperty("comparator")
            .GetRawText()) : ("null", "null", "null");
        return $"{key} {rows.Count} {(rows.Exists(r => r.GetProperty("isSynthetic").GetBoolean()) ? "true" : "false")} {sum} {average} "
            + $"{said} {said} {comparator}";
    }

    private static int Different(List<JsonElement> rows, string field) => rows.Select(r => r.GetProperty(field).GetRawText()).Distinct()
        .Count();

    private static JsonElement Value(JsonElement group, string function) => group.GetProperty(function).GetProperty("value");

    private static string Number(decimal number) => number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
}
