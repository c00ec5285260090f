using CsCheck;
using OgpGraph.Modules.RecoveryPlan;

namespace OgpGraph.Modules.Tests.RecoveryPlan.Ocds;

/// <summary>Amounts and their currencies: what nobody states stays unknown.</summary>
public sealed class OcdsMoneyTests
{
    [Theory]
    [InlineData("{\"amount\":9}", "{\"amount\":9}", "{\"amount\":12}", null, "12", "no-currency")]
    [InlineData("{\"amount\":9}", "{\"amount\":9,\"currency\":\"BRL\"}", "null", "BRL", null, "currency-elsewhere")]
    [InlineData("{\"amount\":9}", "{\"amount\":9}", "{\"amount\":12,\"currency\":\"GBP\"}", "GBP", "12", "currency-elsewhere")]
    [InlineData("{\"amount\":9}", "{\"amount\":9,\"currency\":\"BRL\"}", "{\"amount\":12,\"currency\":\"GBP\"}", "BRL", null, "currency-elsewhere,other-currency")]
    [InlineData("{\"amount\":9,\"currency\":\"EUR\"}", "{\"amount\":9,\"currency\":\"EUR\"}", "{\"amount\":12}", "EUR", "12", "currency-elsewhere")]
    [InlineData("{\"amount\":9,\"currency\":\"EUR\"}", "{\"amount\":9,\"currency\":\"EUR\"}", "{\"amount\":12,\"currency\":\"$\"}", "EUR", null, "closed-codelist,other-currency")]
    [InlineData("{\"amount\":9,\"currency\":\"$\"}", "{\"amount\":9,\"currency\":\"EUR\"}", "{\"amount\":12,\"currency\":\"EUR\"}", null, null, "closed-codelist,no-currency,other-currency")]
    [InlineData("{\"amount\":9,\"currency\":\"XXX\"}", "{\"amount\":9,\"currency\":\"EUR\"}", "null", null, null, "no-currency")]
    [InlineData("null", "{\"amount\":9,\"currency\":\"BRL\"}", "{\"amount\":12,\"currency\":\"GBP\"}", "GBP", "12", "")]
    [InlineData("null", "{\"amount\":9,\"currency\":\"BRL\"}", "null", "BRL", null, "")]
    [InlineData("null", "null", "null", null, null, "")]
    public void A_currency_is_the_contracts_own_or_its_awards_or_the_tenders_and_else_unknown(string contract, string award, string tender, string? currency, string? basePrice, string rules)
    {
        var run = OcdsReleases.Run(Process(contract, award, tender));
        var row = run.Rows<Contract>().Single();
        Assert.Equal((currency, basePrice), (row.Currency, row.BasePrice?.ToString("0", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(contract == "null" ? null : 9m, row.Price);
        Assert.Equal(rules, string.Join(",", run.Rules()));
    }

    [Fact]
    public void Amounts_without_a_currency_are_in_no_sum_and_meet_no_threshold()
    {
        var graph = TestGraph.Apart(typeof(RecoveryPlanModule).Assembly);
        string Direct(string ocid, string value) => OcdsReleases.Release($$"""
            "tender":{"id":"t","title":"Papel","procurementMethod":"direct","mainProcurementCategory":"goods"},"awards":[{"id":"a","status":"active","suppliers":[{"id":"s1"}]}],
            "contracts":[{"id":"c","awardID":"a","dateSigned":"2024-05-01T00:00:00Z","value":{{value}} }]
            """, ocid);
        graph.Import("ocds", "a.json", OcdsReleases.Package(Direct("ocds-zz0001-04", """{"amount":19900}"""), Direct("ocds-zz0001-05", """{"amount":19900,"currency":"BRL"}"""), Direct("ocds-zz0001-06", """{"amount":19900,"currency":"€"}""")));
        var answer = graph.Ask("""
            { contracts(where: {ocid: {startsWith: "ocds-zz0001-0"}}, order: [{key: ASC}]) { nodes { currency isJustUnderThreshold isPossiblySplit exceedsCumulativeLimit } aggregates { sum { price } } }
              unknown: contracts(where: {ocid: {eq: "ocds-zz0001-04"}}) { aggregates { sum { price } } } known: contracts(where: {ocid: {eq: "ocds-zz0001-06"}}) { aggregates { sum { price } } } }
            """);
        Assert.Equal(
            """{"contracts":{"nodes":[{"currency":null,"isJustUnderThreshold":null,"isPossiblySplit":null,"exceedsCumulativeLimit":null},{"currency":"BRL","isJustUnderThreshold":null,"isPossiblySplit":null,"exceedsCumulativeLimit":null},{"currency":"EUR","isJustUnderThreshold":true,"isPossiblySplit":false,"exceedsCumulativeLimit":false}],"aggregates":{"sum":{"price":null}}},"unknown":{"aggregates":{"sum":{"price":null}}},"known":{"aggregates":{"sum":{"price":"19900.00"}}}}""",
            answer.ToString());
    }

    [Theory]
    [InlineData("eur", "EUR", "currency-notation")]
    [InlineData(" Brl ", "BRL", "currency-notation")]
    [InlineData("€", "EUR", "currency-notation")]
    [InlineData("R$", "BRL", "currency-notation")]
    [InlineData("US$", "USD", "currency-notation")]
    [InlineData("£", "GBP", "currency-notation")]
    [InlineData("EUR", "EUR", "")]
    [InlineData("$", null, "closed-codelist,no-currency")]
    [InlineData("¥", null, "closed-codelist,no-currency")]
    [InlineData("kr", null, "closed-codelist,no-currency")]
    [InlineData("EURO", null, "closed-codelist,no-currency")]
    [InlineData("ZZZ", null, "closed-codelist,no-currency")]
    [InlineData("XTS", null, "no-currency")]
    public void A_code_in_another_notation_is_read_where_it_can_stand_for_one_currency_alone(string text, string? code, string rules)
    {
        var run = OcdsReleases.Run(Process($$"""{"amount":9,"currency":"{{text}}"}""", "null", "null"));
        Assert.Equal(code, run.Rows<Contract>().Single().Currency);
        Assert.Equal(rules, string.Join(",", run.Rules()));
    }

    [Fact]
    public void The_finding_about_a_currency_and_the_row_agree_whatever_is_written()
    {
        var codes = OcdsSchema.Instance.Currencies.ToList();
        var letters = Gen.Char["abcxyzEUR€$£¥ "].Array[0, 4].Select(c => new string(c));
        Gen.OneOf(Gen.Int[0, codes.Count - 1].Select(i => codes[i]), Gen.Int[0, codes.Count - 1].Select(i => codes[i].ToLowerInvariant()), letters).Sample(
            text =>
            {
                var run = OcdsReleases.Run(Process($$"""{"amount":9,"currency":"{{text}}"}""", "null", "null"));
                var (currency, rules) = (run.Rows<Contract>().Single().Currency, run.Rules());
                Assert.Equal(codes.Contains(text.Trim().ToUpperInvariant()) || currency is "EUR" or "GBP" or "BRL", currency is not null);
                Assert.Equal(currency is null, rules.Contains("no-currency"));
                Assert.Equal(currency is not null && currency != text, rules.Contains("currency-notation"));
                Assert.False(currency is not null && rules.Contains("closed-codelist"));
            },
            iter: 200);
    }

    [Theory]
    [InlineData("-36000.0", "", "-36000.00", "negative-value")]
    [InlineData("-3.6e4", "", "-36000.00", "negative-value")]
    [InlineData("-36000", "{\"id\":\"1\",\"value\":{\"amount\":-12000,\"currency\":\"EUR\"}}", "-36000.00", "negative-value")]
    [InlineData("-36000", "{\"id\":\"1\",\"value\":{\"amount\":-48000,\"currency\":\"EUR\"}}", "-36000.00", "contract-implementation-value,negative-value")]
    [InlineData("100", "{\"id\":\"1\",\"value\":{\"amount\":101,\"currency\":\"EUR\"}}", "100.00", "contract-implementation-value")]
    [InlineData("100", "{\"id\":\"1\",\"value\":{\"amount\":101,\"currency\":\"USD\"}}", "100.00", "")]
    [InlineData("0", "", "0.00", "")]
    [InlineData("13000000000000", "", "13000000000000.00", "")]
    [InlineData("2e15", "", null, "realistic-value")]
    [InlineData("\"9000\"", "", "9000.00", "number-as-text")]
    [InlineData("\"9.000\"", "", null, "unreadable-number")]
    public void A_finding_about_an_amount_says_the_cause_that_applies(string amount, string transaction, string? price, string rules)
    {
        var implementation = transaction.Length == 0 ? "" : $$""","implementation":{"transactions":[{{transaction}}]}""";
        var run = OcdsReleases.Run(Process($$"""{"amount":{{amount}},"currency":"EUR"}{{implementation}}""", "null", "null"));
        Assert.Equal(price, run.Rows<Contract>().Single().Price?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(rules, string.Join(",", run.Rules()));
    }

    private static string Process(string contract, string award, string tender) => OcdsReleases.Release($$"""
        "tender":{"id":"t","title":"Papel","value":{{tender}} },"awards":[{"id":"a","status":"active","suppliers":[{"id":"s1"}],"value":{{award}} }],
        "contracts":[{"id":"c","awardID":"a","value":{{contract}} }]
        """).Replace("\"value\":null", "\"description\":\"x\"", StringComparison.Ordinal);
}
