using System.Globalization;
using CsCheck;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Site;

namespace OgpGraph.Host.Tests.Site;

/// <summary>How numbers, dates and facts are read out.</summary>
public sealed class ReaderFormatTests
{
    [Theory]
    [InlineData("1234", "1234", "1,234")]
    [InlineData("12345.60", "12\u202f345,60", "12,345.60")]
    [InlineData("-225000", "−225\u202f000", "−225,000")]
    [InlineData("0.5", "0,5", "0.5")]
    public void A_number_is_written_as_each_language_does(string number, string pt, string en)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        Assert.Equal((pt, en), (ReaderFormat.Number(value, Language.Pt), ReaderFormat.Number(value, Language.En)));
    }

    [Fact]
    public void No_digit_is_lost() => Gen.Decimal.Sample(value =>
    {
        var pt = ReaderFormat.Number(value, Language.Pt).Replace("\u202f", "").Replace(',', '.').Replace('−', '-');
        var en = ReaderFormat.Number(value, Language.En).Replace(",", "").Replace('−', '-');
        return pt == value.ToString(CultureInfo.InvariantCulture).Replace("-0", value == 0 ? "0" : "-0") && pt == en;
    });

    [Theory]
    [InlineData("DAY", "2023-08-05", "2023-08-05", null, "5\u00a0de agosto de 2023", "5\u00a0August 2023")]
    [InlineData("MONTH", "2023-08-01", "2023-08-31", null, "agosto de 2023", "August 2023")]
    [InlineData("YEAR", "2023-01-01", "2023-12-31", null, "2023", "2023")]
    [InlineData("RANGE", "2023-03-01", "2023-04-02", null, "1\u00a0de março de 2023 a 2\u00a0de abril de 2023", "1\u00a0March 2023 to 2\u00a0April 2023")]
    [InlineData("UNTIL", null, "2023-08-31", null, "até 31\u00a0de agosto de 2023", "until 31\u00a0August 2023")]
    [InlineData("SINCE", "2023-08-31", null, null, "desde 31\u00a0de agosto de 2023", "since 31\u00a0August 2023")]
    [InlineData("UNKNOWN_YEAR", null, null, "em julho", "«em julho», ano não indicado", "“em julho”, year not stated")]
    [InlineData("NOT_STATED", null, null, null, "data não indicada", "date not stated")]
    public void A_date_says_no_more_than_is_known(string precision, string? from, string? to, string? raw, string pt, string en)
        => Assert.Equal((pt, en), (ReaderFormat.Partial(precision, from, to, raw, Language.Pt), ReaderFormat.Partial(precision, from, to, raw, Language.En)));

    [Theory]
    [InlineData("160", "ABOUT", "persons", "cerca de 160\u00a0pessoas", "about 160\u00a0persons")]
    [InlineData("90", "AT_LEAST", "percent", "pelo menos 90\u00a0%", "at least 90%")]
    [InlineData("1000", "MORE_THAN", null, "mais de 1000", "more than 1,000")]
    [InlineData("3", "LESS_THAN", null, "menos de 3", "less than 3")]
    [InlineData("2", "RATIO", "ratio", "2\u00a0vezes", "2\u00a0times")]
    [InlineData("4", "ABOUT", "ratio", "cerca de 4\u00a0vezes", "about 4\u00a0times")]
    [InlineData("1234.5", "EXACT", "EUR", "1234,50\u00a0€", "€1,234.50")]
    public void A_value_says_how_it_is_to_be_read(string number, string comparator, string? unit, string pt, string en)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        Assert.Equal((pt, en), (FactWords.Value(value, comparator, unit, Language.Pt), FactWords.Value(value, comparator, unit, Language.En)));
    }

    [Fact]
    public void A_missing_value_always_has_words()
    {
        foreach (var reason in (string?[])["NOT_STATED", "NOT_REVIEWED", "NOT_APPLICABLE", "BLANK_AT_SOURCE", null, "SOMETHING_NEW"])
            Assert.All(Enum.GetValues<Language>(), language => Assert.NotEqual("", FactWords.Reason(reason, language)));
    }
}
