using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Ocds;

/// <summary>Amounts, counts and days that a release writes in another way than the standard asks.</summary>
public sealed class OcdsNumberTests
{
    [Theory]
    [InlineData("9000", "9000", null)]
    [InlineData("9000.50", "9000.50", null)]
    [InlineData("\"9000\"", "9000", "number-as-text")]
    [InlineData("\"9 000,50\"", "9000.50", "number-as-text")]
    [InlineData("\"1.234,56\"", "1234.56", "number-as-text")]
    [InlineData("\"1.234\"", null, "unreadable-number")]
    [InlineData("\"105,000\"", null, "unreadable-number")]
    [InlineData("\"a definir\"", null, "unreadable-number")]
    [InlineData("\"9000 EUR\"", null, "unreadable-number")]
    [InlineData("\"0\"", "0", "number-as-text")]
    public void An_amount_given_as_text_is_read_where_it_has_one_reading(string written, string? price, string? rule)
    {
        var run = Run($$"""{"id":"c","value":{"amount":{{written}},"currency":"EUR"} }""");
        decimal? expected = price is null ? null : decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, run.Rows<Contract>().Single().Price);
        Assert.Equal("EUR", run.Rows<Contract>().Single().Currency);
        Assert.Equal(rule is null ? [] : [rule], run.Rules());
        Assert.All(run.Findings, f => Assert.Equal(("a.json", "/releases/0/contracts/0/value/amount"), (f.Place.File, f.Place.Pointer)));
    }

    [Theory]
    [InlineData("3", 3, "")]
    [InlineData("3.0", 3, "")]
    [InlineData("\"3\"", 3, "number-as-text")]
    [InlineData("\"3.0\"", 3, "number-as-text")]
    [InlineData("2.5", null, "wrong-type")]
    [InlineData("\"1.000\"", null, "unreadable-number")]
    [InlineData("\"muitos\"", null, "unreadable-number")]
    public void A_count_is_the_number_that_it_was(string written, int? count, string rule)
    {
        var run = Run("{\"id\":\"c\"}", $"\"numberOfTenderers\":{written},");
        Assert.Equal(count, run.Rows<Contract>().Single().TendererCount);
        Assert.Equal(rule, string.Join(',', run.Rules()));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1900-01-01")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("2204-05-01T00:00:00Z")]
    public void A_day_that_cannot_be_is_unknown_and_told(string day)
    {
        var run = Run($$"""{"id":"c","dateSigned":"{{day}}"}""");
        Assert.Null(run.Rows<Contract>().Single().SignedOn);
        var found = run.Findings.Where(f => f.Rule == OcdsRules.UnlikelyDay).Select(f => $"{f.Place.Pointer} {f.Value}");
        Assert.Equal([$"/contracts/0/dateSigned {day}"], found);
        Assert.DoesNotContain("dates", run.Rules());
    }

    private static ImportBenchRun Run(string contract, string tender = "") => OcdsReleases.Run(OcdsReleases.Release(
        $$"""
        "buyer":{"id":"b"},"tender":{"id":"t",{{tender}}"title":"T"},
        "awards":[{"id":"a","date":"2024-05-01T00:00:00Z","status":"active","suppliers":[{"id":"s1"}]}],
        "contracts":[{{contract.Insert(1, "\"awardID\":\"a\",")}}]
        """));
}
