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
            Assert.All(groups, g => Assert.All((JsonElement[])[Value(g, "sum"), Value(g, "avg"), g.GetProperty("share")], none => Assert.Equal(JsonValueKind.Null, none.ValueKind)));
            Assert.All(groups, g => Assert.All((JsonElement[])[Value(g, "sumReason"), Value(g, "avgReason")], reason => Assert.Equal("NOT_ADDITIVE", reason.GetString())));
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

    [Theory]
    [InlineData("plans", "ordinal", false)]
    [InlineData("commitments", "number", false)]
    [InlineData("milestones", "number", false)]
    [InlineData("inclusionAxes", "number", false)]
    [InlineData("portalPhases", "number", false)]
    [InlineData("societyReports", "edition", false)]
    [InlineData("recoveryMilestones", "dueQuarter", false)]
    [InlineData("recoveryMilestones", "dueYear", true)]
    [InlineData("societyReports", "reportYear", true)]
    [InlineData("contracts", "duration", true)]
    [InlineData("contracts", "tendererCount", true)]
    [InlineData("contractAmendments", "priceBefore", true)]
    [InlineData("contractAmendments", "priceAfter", true)]
    [InlineData("contractAmendments", "durationAfter", true)]
    [InlineData("datasets", "daysSinceUpdate", true)]
    [InlineData("datasets", "updateLagDays", true)]
    [InlineData("datasets", "followers", true)]
    [InlineData("datasets", "reuses", true)]
    [InlineData("organizations", "ownerGroupCount", true)]
    [InlineData("organizations", "sharedOwnerCount", true)]
    [InlineData("organizations", "wonDivisionCount", true)]
    [InlineData("beneficialOwners", "links", true)]
    public void Orders_days_and_counts_that_overlap_have_no_sum_and_orders_no_average_either(string table, string field, bool hasAverage)
    {
        var aggregates = Graph.Ask($"{{ {table} {{ aggregates {{ countDistinct {{ {field} }} sum {{ {field} }} sumReason {{ {field} }} avg {{ {field} }} avgReason {{ {field} }} }} }} }}").GetProperty(table).GetProperty("aggregates");
        Assert.Equal(JsonValueKind.Null, aggregates.GetProperty("sum").GetProperty(field).ValueKind);
        var isKnown = aggregates.GetProperty("countDistinct").GetProperty(field).GetInt32() > 0;
        Assert.Equal(isKnown ? "NOT_ADDITIVE" : "NO_VALUES", aggregates.GetProperty("sumReason").GetProperty(field).GetString());
        Assert.Equal(!isKnown ? "NO_VALUES" : hasAverage ? null : "NOT_ADDITIVE", aggregates.GetProperty("avgReason").GetProperty(field).GetString());
        Assert.Equal(isKnown && hasAverage ? JsonValueKind.Number : JsonValueKind.Null, aggregates.GetProperty("avg").GetProperty(field).ValueKind is JsonValueKind.String ? JsonValueKind.Number : aggregates.GetProperty("avg").GetProperty(field).ValueKind);
    }

    [Fact]
    public void The_least_of_values_in_several_units_is_none()
    {
        var all = Graph.Ask("{ observations { aggregates { min { value } max { value } minReason { value } maxReason { value } } groups(by: [UNIT]) { min { value } minReason { value } } } }").GetProperty("observations");
        Assert.Equal("""{"min":{"value":null},"max":{"value":null},"minReason":{"value":"MIXED_UNITS"},"maxReason":{"value":"MIXED_UNITS"}}""", all.GetProperty("aggregates").GetRawText());
        Assert.All(all.GetProperty("groups").EnumerateArray(), g => Assert.Equal(Value(g, "min").ValueKind == JsonValueKind.Null ? "NO_VALUES" : null, Value(g, "minReason").GetString()));
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
            : Different(known, "indicatorCode") > 1 || known.Exists(r => r.GetProperty("comparator").GetString() == "RATIO" || !r.GetProperty("indicator").GetProperty("additive").GetBoolean()) ? "NOT_ADDITIVE"
            : Different(known, "unit") > 1 ? "MIXED_UNITS"
            : Different(known, "comparator") > 1 || Different(known, "isTarget") > 1 ? "MIXED_COMPARATORS"
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
