using System.Linq.Expressions;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Planning;
using OgpGraph.Engine.Storage;

namespace OgpGraph.Engine.Tests.Planning;

public sealed class ArithmeticTests
{
    private static readonly decimal Tax = 1.23m;

    private static readonly (Expression<Func<Bill, IGraphData, object?>> Value, string? Expected)[] Cases =
    [
        (Of(b => b.Price * 1.23m), "1518.51"),
        (Of(b => b.Price * Tax), "1518.51"),
        (Of(b => b.Price + 0.005m), "1234.57"),
        (Of(b => -b.Price - 0.005m), "-1234.57"),
        (Of(b => 1000m - b.Price), "-234.56"),
        (Of(b => b.Price * b.Pieces), "3703.68"),
        (Of(b => b.Price / b.Pieces), "411.52"),
        (Of(b => b.Price / 0m), null),
        (Of(b => b.Price % 1m), "0.56"),
        (Of(b => b.Paid / b.Price), "0.399997"),
        (Of(b => b.Price == null ? null : b.Paid / b.Price), "0.399997"),
        (Of(b => b.UnitPrice * 1000000m), "1.000000"),
        (Of(b => b.UnitPrice + b.Price), "1234.560001"),
        (Of(b => b.Latitude * 2), "77.4446"),
        (Of(b => b.Latitude * b.Latitude), "1499.416517"),
        (Of(b => b.Latitude * 0.5m), "19.36115"),
        (Of(b => 1m / 3m * b.Pieces), "1"),
        (Of(b => b.Latitude / 3m), "12.907433"),
        (Of(b => (decimal?)b.Pieces / 7), "0.428571"),
        (Of(b => (decimal?)2 / b.Pieces), "0.666667"),
        (Of(b => Math.Round(b.Latitude, 1)), "38.7"),
        (Of(b => Math.Floor(-b.Latitude)), "-39"),
        (Of(b => Math.Max(b.Latitude, 40m)), "40"),
        (Of(b => Math.Clamp(b.Latitude, 0m, 12.5m)), "12.5"),
        (Of(b => Math.Clamp(-b.Latitude, 0m, 12.5m)), "0"),
        (Of(b => b.Latitude * new decimal(0.5)), "19.36115"),
        (Of(b => b.Latitude * new decimal(15, 0, 0, true, 1)), "-58.08345"),
        (Of(b => b.Latitude * new decimal(b.Pieces)), "116.1669"),
        (Of(b => (decimal)Math.Sqrt((double)b.Latitude)), "6.222724"),
        (Of(b => b.Rate ?? b.Latitude), "38.7223"),
        (Of(b => b.Latitude > 38.7222999m && b.Latitude < 38.72230001m ? 1m : 0m), "1"),
        (Of(b => b.Price > b.Latitude * 10m ? b.Price : b.Paid), "1234.56"),
        (Of(b => b.Reading * 3m), "3000000000000000"),
        (Of(b => b.Reading * b.Reading), null),
    ];

    private static readonly (Expression<Func<Bill, IGraphData, object?>> Value, string Word)[] Refused =
    [
        (Of(b => b.Price!.Value.ToString()), "Write the field as a number"),
        (Of(b => (decimal?)decimal.Parse(b.Id)), "Write the property as a decimal"),
        (Of(b => decimal.IsInteger(b.Latitude) ? 1m : 0m), "Decimal.IsInteger"),
        (Of(b => new decimal(new[] { b.Pieces, 0, 0, 0 })), "Write a constant such as 1.5m, or a cast"),
        (Of(b => int.Parse(b.Id)), "int.Parse has no SQL. Write it with"),
        (Of(b => new[] { 1.005m, 2m }.AsEnumerable().Contains(b.Latitude) ? 1m : 0m), "Contains"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void What_an_author_writes_is_what_is_answered(int number)
    {
        using var sample = Sample(Plain(Cases[number].Value));
        Assert.Equal(Cases[number].Expected, sample.Answer("f0"));
    }

    [Fact]
    public void Casts_cut_the_fraction_and_shares_and_means_are_decimals()
    {
        Expression<Func<Bill, IGraphData, long?>> whole = (b, data) => (long?)b.Price;
        Expression<Func<Bill, IGraphData, int?>> degrees = (b, data) => (int?)b.Latitude;
        Expression<Func<Bill, IGraphData, int?>> root = (b, data) => (int?)Math.Sqrt((double)b.Latitude);
        Expression<Func<Bill, IGraphData, decimal?>> share = (b, data) => (decimal?)data.Of<BillLine>()
            .Count(l => l.Amount > 1m) / data.Of<BillLine>().Count();
        Expression<Func<Bill, IGraphData, decimal?>> none = (b, data) => (decimal?)data.Of<BillLine>().Count() / data.Of<BillLine>()
            .Count(l => l.BillId == "none");
        Expression<Func<Bill, IGraphData, decimal?>> mean = (b, data) => data.Of<BillLine>().Where(l => l.BillId == b.Id)
            .Average(l => l.Amount);
        Expression<Func<Bill, IGraphData, decimal?>> total = (b, data) => data.Of<BillLine>().Where(l => l.BillId == b.Id)
            .Sum(l => l.Amount * l.Quantity);
        Expression<Func<Bill, IGraphData, decimal?>> dearest = (b, data) => data.Of<BillLine>().Where(l => l.BillId == b.Id)
            .OrderByDescending(l => l.Amount * l.Quantity).Select(l => l.Amount).FirstOrDefault();
        Expression<Func<Bill, IGraphData, decimal?>> priced = (b, data) => data.Of<BillLine>()
            .Select(l => new { Worth = l.Amount * l.Quantity }).Max(l => l.Worth);
        Expression<Func<Bill, IGraphData, int?>> division = (b, data) => 7 / data.Of<BillLine>().Count(l => l.BillId == "none");
        using var sample = Sample(whole, degrees, root, share, none, mean, total, dearest, priced, division);
        Assert.Equal(
            ["1234", "38", "6", "0.666667", null, "3.75", "3.67", "7.00", "3.33", null],
            Enumerable.Range(0, 10).Select(i => sample.Answer($"f{i}")));
    }

    [Fact]
    public void Amounts_to_a_thousand_million_millions_are_exact_and_what_is_larger_is_unknown()
    {
        Expression<Func<Bill, IGraphData, decimal?>> taxed = (b, data) => b.Price * 1.23m;
        Expression<Func<Bill, IGraphData, decimal?>> thousandfold = (b, data) => b.Price * 1000m;
        using var sample = new BillSample([taxed, thousandfold], GraphReader.Anonymous, [Bill(1_000_000_000_000_000.01m)], []);
        Assert.Equal("1230000000000000.01", sample.Answer("f0"));
        Assert.Null(sample.Answer("f1"));
        Assert.Equal("1000000000000000.01", sample.Answer("price"));
        Assert.Equal("1", BillSample.Text(sample.Ask(
            "{ bills(where: { f0: { gt: \"1230000000000000.00\" }, price: { eq: \"1000000000000000.01\" } }) { totalCount } }")
            .GetProperty("bills").GetProperty("totalCount")));
    }

    [Fact]
    public void A_sum_that_is_too_large_is_an_error_with_a_code()
    {
        var bills = Enumerable.Range(0, 3).Select(i => Bill(40_000_000_000_000_000m, $"b{i}")).ToList();
        using var sample = new BillSample([], GraphReader.Anonymous, bills, []);
        Assert.Equal(ErrorCode.SumLimit, sample.Fault("{ bills { aggregates { sum { price } } } }").GetProperty("extensions")
            .GetProperty("code").GetString());
        Assert.Equal("40000000000000000.00", BillSample.Text(
            sample.Ask("{ bills(where: { key: { eq: \"b1\" } }) { aggregates { sum { price } } } }").GetProperty("bills")
            .GetProperty("aggregates").GetProperty("sum").GetProperty("price")));
    }

    [Fact]
    public void A_computed_integer_that_is_too_large_is_unknown_and_its_sum_says_so()
    {
        Expression<Func<Bill, IGraphData, long?>> large = (b, data) => (b.Id == "b0" ? 4L : 1L) * 3_000_000_000L * 1_000_000_000L;
        Expression<Func<Bill, IGraphData, int?>> wide = (b, data) => (b.Id == "b0" ? 30_000 : 3) * 100_000;
        Expression<Func<Bill, IGraphData, decimal?>> amount = (b, data) => b.Price * (b.Id == "b0" ? 100_000_000_000_000m : 1m);
        using var sample = new BillSample([large, wide, amount], GraphReader.Anonymous, [Bill(1000m, "b0"), Bill(1m, "b1")], []);
        var bills = sample.Ask("{ bills(order: [{ key: ASC }]) { nodes { f0 f1 f2 } aggregates { sum { f0 f1 f2 } sumReason { f0 f1 f2 } avg { f0 } avgReason { f0 } } } }").GetProperty("bills");
        Assert.Equal("""[{"f0":null,"f1":null,"f2":null},{"f0":3000000000000000000,"f1":300000,"f2":"1.00"}]""", bills.GetProperty("nodes").GetRawText());
        Assert.Equal(
            """{"sum":{"f0":null,"f1":3000300000,"f2":"1.00"},"sumReason":{"f0":"TOO_LARGE","f1":null,"f2":null},"avg":{"f0":null},"avgReason":{"f0":"TOO_LARGE"}}""",
            bills.GetProperty("aggregates").GetRawText());
        var groups = sample.Ask("{ bills { groups(by: [KEY], having: { sum: { f0: { gt: 1 } } }, order: [{ sum: { f0: DESC } }]) { key { key } share(of: SUM_F0) shareReason } } }").GetProperty("bills").GetProperty("groups");
        Assert.Equal("""[{"key":{"key":"b1"},"share":null,"shareReason":"TOO_LARGE"}]""", groups.GetRawText());
    }

    [Fact]
    public void A_column_has_the_places_that_it_states_in_answers_filters_cursors_and_sums()
    {
        using var sample = Sample();
        Assert.Equal("0.000001", sample.Answer("unitPrice"));
        Assert.Equal("12.345", sample.Answer("weight"));
        Assert.Equal("1000000000000000", sample.Answer("reading"));
        var first = sample.Ask(
            "{ bills(first: 1, order: [{ unitPrice: ASC }], where: { unitPrice: { lt: \"0.000002\" }, weight: { eq: 12.345 } }) { edges { "
            + "cursor } aggregates { sum { unitPrice weight } avg { unitPrice } max { reading } } groups(by: [UNIT_PRICE]) { key { "
            + "unitPrice } share } } }").GetProperty("bills");
        Assert.Equal("0.000001", first.GetProperty("aggregates").GetProperty("sum").GetProperty("unitPrice").GetString());
        Assert.Equal("0.000001", first.GetProperty("aggregates").GetProperty("avg").GetProperty("unitPrice").GetString());
        Assert.Equal("12.345", first.GetProperty("aggregates").GetProperty("sum").GetProperty("weight").GetRawText());
        Assert.Equal("0.000001", first.GetProperty("groups")[0].GetProperty("key").GetProperty("unitPrice").GetString());
        Assert.Equal(0, sample.Ask(
            $"{{ bills(first: 1, order: [{{ unitPrice: ASC }}], after: "
                + $"\"{first.GetProperty("edges")[0].GetProperty("cursor").GetString()}\") {{ nodes {{ key }} }} "
                + $"}}").GetProperty("bills").GetProperty("nodes").GetArrayLength());
        Assert.Contains("at most 3 decimal places", sample.Fault("{ bills(where: { weight: { eq: 1.2345 } }) { totalCount } }")
            .GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_field_is_rounded_as_a_computed_one_is()
    {
        using var sample = new BillSample(
            [], GraphReader.Anonymous, [Bill(1234.56m)], [],
            bills => bills.Precompute<decimal>("taxed", (b, data) => b.Price * 1.23m, "Taxed.", "Com imposto.")
                .Precompute<decimal>("third", (b, data) => b.Latitude / 3m, "A third.", "Um terço."));
        Assert.Equal("1518.51", sample.Answer("taxed"));
        Assert.Equal("12.907433", sample.Answer("third"));
        Assert.Equal("1", BillSample.Text(sample.Ask(
            "{ bills(where: { taxed: { eq: \"1518.51\" }, third: { lt: 12.9075 } }) { totalCount } }").GetProperty("bills")
            .GetProperty("totalCount")));
    }

    [Fact]
    public void An_edge_may_compare_numbers_of_different_places()
    {
        using var sample = new BillSample(
            [], GraphReader.Anonymous, [Bill(1234.56m)], Lines,
            bills => bills.Many<BillLine>("dear", l => l.BillId, "Dear.", "Caras.", where: l => l.Amount * 1.5m > l.Quantity + 9.123456m)
                .One<BillLine>("best", l => l.BillId, "Best.", "A melhor.", null, l => l.Amount * l.Quantity));
        var bill = sample.Ask("{ bills { nodes { dear { nodes { key } } best { key } } } }").GetProperty("bills").GetProperty("nodes")[0];
        Assert.Equal(["l2"], bill.GetProperty("dear").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("key").GetString()));
        Assert.Equal("l2", bill.GetProperty("best").GetProperty("key").GetString());
    }

    [Fact]
    public void Money_stays_money_and_a_ratio_of_amounts_is_a_number()
    {
        using var sample = Sample(
            Plain(Of(b => b.Price * b.Rate)), Plain(Of(b => b.Price / b.Paid)), Plain(Of(b => b.UnitPrice * b.Weight)),
                Plain(Of(b => b.Latitude > 1m ? b.Price : null)), Plain(Of(b => b.Reading + 1m)), Plain(Of(b => b.Price * b.Price)));
        Assert.Equal(
            [(ScalarKind.Money, 2), (ScalarKind.Decimal, 6), (ScalarKind.Money, 6), (ScalarKind.Money, 2), (ScalarKind.Decimal, 0),
                (ScalarKind.Decimal, 4)],
            Enumerable.Range(0, 6).Select(i => sample.Field($"f{i}")).Select(f => (f.Kind, f.Places)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void What_has_no_exact_SQL_is_refused_with_what_to_write_instead(int number)
    {
        var builder = new ModuleBuilder();
        builder.Table<Bill>().Table<BillLine>().Extend<Bill>().Compute("odd", Typed(Refused[number].Value), "Odd.", "Estranho.");
        var graph = GraphModelBuilder.Build([OgpGraph.Engine.Loading.ModuleCatalog.Core,
            new ModuleDefinition("bills", null, null, builder, _ => null)]);
        using var context = new GraphContext(GraphContext.Options(null), graph);
        var fault = ModelCheck.FirstFault(graph, context, "bills");
        Assert.Contains("Bill.odd", fault, StringComparison.Ordinal);
        Assert.Contains(Refused[number].Word, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("ef_", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("http", fault, StringComparison.Ordinal);
        Assert.Contains("Write ", fault, StringComparison.Ordinal);
    }

    private static readonly BillLine[] Lines =
    [
        new() { Id = "l1", BillId = "b", Amount = 0.5m, Quantity = 0.666667m, Currency = "EUR" },
        new() { Id = "l2", BillId = "b", Amount = 7m, Quantity = 0.476190m, Currency = "EUR" },
        new() { Id = "l3", BillId = "other", Amount = 2m, Quantity = 1m, Currency = "EUR" },
    ];

    private static BillSample Sample(params LambdaExpression[] fields) => new(fields, GraphReader.Anonymous, [Bill(1234.56m)], Lines);

    private static Bill Bill(decimal price, string key = "b") => new()
    {
        Id = key, Price = price, Currency = "EUR", Paid = price * 0.4m, UnitPrice = 0.000001m, Latitude = 38.7223m, Weight = 12.345m,
            Reading = 1_000_000_000_000_000m, Pieces = 3, IssuedOn = new DateOnly(2024, 1, 1),
    };

    private static Expression<Func<Bill, IGraphData, object?>> Of(Expression<Func<Bill, object?>> value)
        => Expression.Lambda<Func<Bill, IGraphData, object?>>(
        value.Body, value.Parameters[0], Expression.Parameter(typeof(IGraphData), "data"));

    private static LambdaExpression Plain(Expression<Func<Bill, IGraphData, object?>> value)
    {
        var body = value.Body is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } ? operand : value.Body;
        return Expression.Lambda(typeof(Func<,,>).MakeGenericType(typeof(Bill), typeof(IGraphData), body.Type), body, value.Parameters);
    }

    private static Expression<Func<Bill, IGraphData, decimal?>> Typed(Expression<Func<Bill, IGraphData, object?>> value)
    {
        var body = ((LambdaExpression)Plain(value)).Body;
        return Expression.Lambda<Func<Bill, IGraphData, decimal?>>(
            body.Type == typeof(string) ? Expression.Condition(
                Expression.Equal(body, Expression.Constant("1")), Expression.Constant(1m, typeof(decimal?)),
                Expression.Constant(null, typeof(decimal?))) : Expression.Convert(body, typeof(decimal?)), value.Parameters);
    }
}
