using OgpGraph.Engine.Importing;

namespace OgpGraph.Engine.Tests.Importing;

public sealed class NumberGuardTests
{
    private readonly List<(string Rule, string Key, string Told)> _found = [];

    [Theory]
    [InlineData("0.99", "0.99")]
    [InlineData("10.500000", "10.50")]
    [InlineData("1000000000000000.01", "1000000000000000.01")]
    [InlineData("-92233720368547758.07", "-92233720368547758.07")]
    [InlineData("0.000", "0")]
    public void What_fits_its_column_stays_and_is_not_told(string amount, string kept)
    {
        var row = Row(amount);
        Assert.True(Guard().Admit(row));
        Assert.Equal(decimal.Parse(kept, System.Globalization.CultureInfo.InvariantCulture), row.Amount);
        Assert.Empty(_found);
    }

    [Theory]
    [InlineData("0.999", "1.00")]
    [InlineData("10.005", "10.01")]
    [InlineData("-10.005", "-10.01")]
    [InlineData("10.0049999", "10.00")]
    public void More_places_are_rounded_half_away_from_zero_and_told(string amount, string rounded)
    {
        var row = Row(amount);
        Assert.True(Guard().Admit(row));
        Assert.Equal(decimal.Parse(rounded, System.Globalization.CultureInfo.InvariantCulture), row.Amount);
        Assert.Equal([("file.rounded-number", "t1", $"amount: {amount}")], _found);
    }

    [Theory]
    [InlineData("0.00000049")]
    [InlineData("-0.004")]
    [InlineData("92233720368547758.08")]
    [InlineData("79228162514264337593543950335")]
    public void What_would_be_nothing_or_is_too_large_is_unknown_and_told(string amount)
    {
        var row = Row(amount);
        Assert.True(Guard().Admit(row));
        Assert.Null(row.Amount);
        Assert.Equal([("file.unstorable-number", "t1", $"amount: {amount}")], _found);
    }

    [Fact]
    public void A_row_that_must_have_the_number_is_set_aside()
    {
        var row = Row("1");
        row.Required = 9_300_000_000_000m;
        Assert.False(Guard().Admit(row));
        Assert.Equal([("file.unstorable-row", "t1", "required: 9300000000000")], _found);
    }

    [Fact]
    public void A_column_keeps_the_places_that_it_states()
    {
        var row = Row("1");
        (row.Price, row.Count) = (0.0000005m, 1_000_000_000_000_000.5m);
        Assert.True(Guard().Admit(row));
        Assert.Equal((0.000001m, 1_000_000_000_000_001m), (row.Price, row.Count));
    }

    [Fact]
    public void What_was_computed_is_rounded_and_not_told()
    {
        var row = Row("33.3333333333");
        Assert.True(Guard().Admit(row, isComputed: true));
        Assert.Equal(33.33m, row.Amount);
        Assert.Empty(_found);
    }

    private static Tariff Row(string amount)
        => new() { Id = "t1", Amount = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture) };

    private NumberGuard Guard() => new((rule, key, told) => _found.Add((rule.Code, key, told)));

    private sealed class Tariff
    {
        [Key]
        public required string Id { get; set; }

        [Money]
        public decimal? Amount { get; set; }

        [Money(Decimals = 6)]
        public decimal Price { get; set; }

        [Decimals(0)]
        public decimal? Count { get; set; }

        public decimal Required { get; set; }
    }
}
