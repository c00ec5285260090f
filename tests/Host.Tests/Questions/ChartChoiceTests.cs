using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Tests.Questions;

public sealed class ChartChoiceTests
{
    private static readonly IReadOnlyList<TableColumn> Columns =
    [
        Column("key_component", TableFieldKind.Text), Column("count", TableFieldKind.Integer), Column("sum_price", TableFieldKind.Money),
        Column("max_signedOn", TableFieldKind.Date), Column("lots_price", TableFieldKind.Money) with { IsList = true },
    ];

    [Theory]
    [InlineData("none", null, "", "none", "none")]
    [InlineData("sum_price", "sum_price", "", null, "sum_price")]
    [InlineData("line", null, "", "line", "line")]
    [InlineData("bar sum_price by key_component,count", "sum_price", "key_component count", "bar", "bar sum_price by key_component, count")]
    [InlineData("  sum_price   by key_component ", "sum_price", "key_component", null, "sum_price by key_component")]
    [InlineData("by key_component", null, "key_component", null, "by key_component")]
    [InlineData("first 20", null, "", null, "first 20")]
    [InlineData("bar sum_price by key_component, count first 3", "sum_price", "key_component count", "bar",
        "bar sum_price by key_component, count first 3")]
    public void A_chart_says_its_values_and_what_names_them(string text, string? column, string by, string? kind, string written)
    {
        var chart = ChartChoice.Read(text);
        Assert.Equal((column, by, kind), (chart.Column, string.Join(' ', chart.By), chart.Kind));
        Assert.Equal(written, chart.ToString());
        Assert.Equal(chart.ToString(), ChartChoice.Read(chart.ToString()).ToString());
        chart.Check(Columns);
    }

    [Theory]
    [InlineData("")]
    [InlineData("by")]
    [InlineData("sum_price by")]
    [InlineData("sum_price count")]
    [InlineData("none sum_price")]
    [InlineData("sum_price by key_component by count")]
    [InlineData("sum_price by sum_price")]
    [InlineData("bar line")]
    [InlineData("sum_price first 0")]
    [InlineData("sum_price first -1")]
    public void What_is_no_chart_is_refused(string text)
    {
        if (text == "bar line")
            Assert.Throws<FormatException>(() => ChartChoice.Read(text).Check(Columns));
        else
            Assert.Contains("it must be none, or the name of a column",
                Assert.Throws<FormatException>(() => ChartChoice.Read(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sum_prize by key_component", "no column sum_prize; it has key_component, count,")]
    [InlineData("sum_price by key_part", "no column key_part;")]
    [InlineData("max_signedOn", "the values of max_signedOn are no numbers; those of count, sum_price are")]
    [InlineData("lots_price", "the values of lots_price are no numbers")]
    public void Columns_that_cannot_be_drawn_are_named(string text, string message)
        => Assert.Contains(message, Assert.Throws<FormatException>(() => ChartChoice.Read(text).Check(Columns)).Message,
            StringComparison.Ordinal);

    private static TableColumn Column(string name, TableFieldKind kind) => new(name, name, kind, new(name, name), new("", ""), null, false);
}
