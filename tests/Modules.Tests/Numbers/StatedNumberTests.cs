using System.Globalization;
using CsCheck;

namespace OgpGraph.Modules.Tests.Numbers;

/// <summary>What people and programs write for numbers: read in each notation, never guessed.</summary>
public sealed class StatedNumberTests
{
    private static readonly string[] Spaces = [" ", "\u00a0", "\u202f", "\u2009", "\u2007", "'", "\u2019"];

    [Theory]
    [InlineData("3918,75", "3918.75")]
    [InlineData("105000,00", "105000.00")]
    [InlineData("105000.00", "105000.00")]
    [InlineData("105.000,00", "105000.00")]
    [InlineData("1.105.000,5", "1105000.5")]
    [InlineData("1,105,000.50", "1105000.50")]
    [InlineData("1 105 000,50 €", "1105000.50")]
    [InlineData("€ 1 105 000,50", "1105000.50")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234.567,8", "1234567.8")]
    [InlineData("1 234", "1234")]
    [InlineData("1 234,567", "1234.567")]
    [InlineData("12,345.678", "12345.678")]
    [InlineData("1'234'567.5", "1234567.5")]
    [InlineData("1’234,5", "1234.5")]
    [InlineData("1234.567", "1234.567")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("0,005", "0.005")]
    [InlineData("0.125", "0.125")]
    [InlineData("-0.125", "-0.125")]
    [InlineData("-7853,66", "-7853.66")]
    [InlineData("\u22127853,66", "-7853.66")]
    [InlineData("7853,66-", "-7853.66")]
    [InlineData("+ 5", "5")]
    [InlineData("(1.234,56)", "-1234.56")]
    [InlineData("(€ 5)", "-5")]
    [InlineData("12", "12")]
    [InlineData("30.0", "30.0")]
    [InlineData("1.5E3", "1500")]
    [InlineData("1,5E+06", "1500000")]
    [InlineData("1.234E+03", "1234")]
    [InlineData("1000000000000000", "1000000000000000")]
    [InlineData(",5", "0.5")]
    public void A_number_is_read_in_each_notation(string text, string number)
        => Assert.Equal(new StatedNumber(decimal.Parse(number, CultureInfo.InvariantCulture), NumberDoubt.None), StatedNumber.Of(text));

    [Theory]
    [InlineData("1.234", NumberDoubt.TwoReadings)]
    [InlineData("105.000", NumberDoubt.TwoReadings)]
    [InlineData("1,234", NumberDoubt.TwoReadings)]
    [InlineData("105,000", NumberDoubt.TwoReadings)]
    [InlineData("1.000", NumberDoubt.TwoReadings)]
    [InlineData("-1.234", NumberDoubt.TwoReadings)]
    [InlineData("(1.234)", NumberDoubt.TwoReadings)]
    [InlineData("1.234 €", NumberDoubt.TwoReadings)]
    [InlineData("1.234-", NumberDoubt.TwoReadings)]
    [InlineData("1.2.3", NumberDoubt.NotANumber)]
    [InlineData("1,2,3", NumberDoubt.NotANumber)]
    [InlineData("10.50.000,00", NumberDoubt.NotANumber)]
    [InlineData("1.234 567", NumberDoubt.NotANumber)]
    [InlineData("12 34", NumberDoubt.NotANumber)]
    [InlineData("0 123", NumberDoubt.NotANumber)]
    [InlineData("12,5 EUR", NumberDoubt.NotANumber)]
    [InlineData("5 %", NumberDoubt.NotANumber)]
    [InlineData("--5", NumberDoubt.NotANumber)]
    [InlineData("-(5)", NumberDoubt.NotANumber)]
    [InlineData("5,-", NumberDoubt.NotANumber)]
    [InlineData("n.d.", NumberDoubt.NotANumber)]
    [InlineData("", NumberDoubt.NotANumber)]
    [InlineData(".", NumberDoubt.NotANumber)]
    [InlineData("1 5E3", NumberDoubt.NotANumber)]
    [InlineData("1000000000000000,01", NumberDoubt.BeyondReason)]
    [InlineData("1e400", NumberDoubt.BeyondReason)]
    [InlineData("1e-400", NumberDoubt.BeyondReason)]
    [InlineData("99999999999999999999999999999999999999", NumberDoubt.BeyondReason)]
    public void What_is_no_number_or_reads_two_ways_has_no_value(string text, NumberDoubt doubt)
        => Assert.Equal(new StatedNumber(null, doubt), StatedNumber.Of(text));

    [Fact]
    public void An_amount_written_in_any_notation_is_read_back()
        => Gen.Select(Gen.Long[-100_000_000_000_000_000, 100_000_000_000_000_000], Gen.Int[0, 4], Gen.Int[0, 6], Gen.Int[0,
            4]).Sample((cents, notation, space, sign) =>
        {
            var amount = cents / 100m;
            var plain = Math.Abs(amount).ToString("0.00", CultureInfo.InvariantCulture);
            var grouped = Math.Abs(amount).ToString("#,##0.00", CultureInfo.InvariantCulture);
            var text = notation switch
            {
                0 => plain,
                1 => plain.Replace('.', ','),
                2 => grouped,
                3 => grouped.Replace(',', ';').Replace('.', ',').Replace(';', '.'),
                _ => grouped.Replace('.', ';').Replace(",", Spaces[space], StringComparison.Ordinal).Replace(';', ','),
            };
            var signed = amount >= 0 ? text : sign switch { 0 => "-" + text, 1 => "\u2212 " + text, 2 => $"({text})", 3
                => $"{text} €-".Replace(" €-", "-", StringComparison.Ordinal), _ => $"€ -{text}" };
            return StatedNumber.Of(signed) == new StatedNumber(amount, NumberDoubt.None);
        });

    [Fact]
    public void Three_digits_behind_one_sign_are_never_guessed()
        => Gen.Select(Gen.Int[1, 999], Gen.Int[0, 999], Gen.Bool, Gen.Int[0, 4]).Sample((whole, rest, isPoint, dress) =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{whole}{(isPoint ? '.' : ',')}{rest:000}");
            return StatedNumber.Of(dress switch { 0 => text, 1 => $"-{text}", 2 => $"({text})", 3 => $"{text} €", _
                => $" \u00a0{text}" }).Doubt == NumberDoubt.TwoReadings
                && StatedNumber.OfNumber(text.Replace(',', '.')).Value == whole + (rest / 1000m)
                && (whole > 100 || StatedNumber.OfShare(text).Value == whole + (rest / 1000m));
        });

    [Fact]
    public void No_text_makes_the_reader_throw()
        => Gen.String[Gen.Char["0123456789.,'-+eE()€% \u00a0\u2212\u2019\u00e7"], 0, 80].Sample(text =>
        {
            _ = StatedNumber.Of(text);
            _ = StatedNumber.OfShare(text);
            _ = StatedNumber.OfNumber(text);
            _ = StatedCode.Of(text);
        });

    [Theory]
    [InlineData("33.333", "33.333")]
    [InlineData("12,5 %", "12.5")]
    [InlineData("100.000", "100.000")]
    [InlineData("0,5%", "0.5")]
    public void A_share_is_at_most_a_hundred_and_so_has_one_reading(string text, string share)
        => Assert.Equal(decimal.Parse(share, CultureInfo.InvariantCulture), StatedNumber.OfShare(text).Value);

    [Theory]
    [InlineData("30.0", 30)]
    [InlineData("30", 30)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("30.5", null)]
    [InlineData("1.000", null)]
    [InlineData("99999999999", null)]
    public void A_count_is_whole(string text, int? count) => Assert.Equal(count, StatedNumber.Of(text).Whole);

    [Theory]
    [InlineData("88000750.0", "88000750")]
    [InlineData("88000750.00000", "88000750")]
    [InlineData("88000750,00", "88000750")]
    [InlineData("8.8000750E+07", "88000750")]
    [InlineData("8.8000753E7", "88000753")]
    [InlineData("99000753", "99000753")]
    [InlineData("0123", "0123")]
    [InlineData("12/2024", "12/2024")]
    [InlineData("12E3", "12E3")]
    [InlineData("1.1", "1.1")]
    [InlineData("1.2.0", "1.2.0")]
    [InlineData("C05-i01.0", "C05-i01.0")]
    [InlineData("PRR-2.0", "PRR-2.0")]
    [InlineData("1.23457E+17", null)]
    [InlineData("5.0E+08", null)]
    [InlineData("1E+16", null)]
    [InlineData("1,23457E+17", null)]
    [InlineData("1.000", null)]
    public void A_code_is_what_it_was_before_a_spreadsheet_or_is_not_known(string text, string? code)
        => Assert.Equal(code, StatedCode.Of(text));

    [Theory]
    [InlineData("88000750.0", "88000750")]
    [InlineData("5.0E8", "500000000")]
    [InlineData("123456789012345678", "123456789012345678")]
    [InlineData("1.23457E+17", null)]
    [InlineData("12.5", "12.5")]
    public void A_code_that_is_a_number_of_JSON_is_exact_or_lost(string number, string? code)
    {
        using var json = System.Text.Json.JsonDocument.Parse(number);
        Assert.Equal(code, StatedCode.Of(json.RootElement));
    }
}
