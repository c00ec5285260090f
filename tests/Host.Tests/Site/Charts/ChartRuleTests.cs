using CsCheck;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Site;
using OgpGraph.Host.Site.Charts;

namespace OgpGraph.Host.Tests.Site.Charts;

public sealed class ChartRuleTests
{
    private static readonly SiteText Pt = new(Language.Pt);
    private static readonly ChartColumn Year = new("key_signedOnYear", "key.signedOnYear", TableFieldKind.Integer, new("Year", "Ano"));
    private static readonly ChartColumn Name = new("key_name", "key.name", TableFieldKind.Text, new("Name", "Nome"));
    private static readonly ChartColumn Currency = new("key_currency", "key.currency", TableFieldKind.Text, new("Currency", "Moeda"));
    private static readonly ChartColumn Synthetic = new("key_isSynthetic", "key.isSynthetic", TableFieldKind.Boolean,
        new("Synthetic", "Sintético"));
    private static readonly ChartColumn Count = new("count", "count", TableFieldKind.Integer, new("Count", "Número"));
    private static readonly ChartColumn Sum = new("sum_price", "sum.price", TableFieldKind.Money, new("Sum · Price", "Soma · Preço"));
    private static readonly ChartColumn Why = new("sumReason_price", "sumReason.price", TableFieldKind.Enum,
        new("Why no sum", "Porque não há soma"))
    {
        Values = [new TableValue("MIXED_CURRENCIES", new("Several currencies", "Várias moedas"), new("", ""))],
    };

    private static readonly ChartColumn Unit = new("unit", "unit", TableFieldKind.Text, new("Unit", "Unidade"));
    private static readonly ChartColumn Comparator = new("comparator", "comparator", TableFieldKind.Enum, new("Comparator", "Comparador"));
    private static readonly ChartColumn Target = new("isTarget", "isTarget", TableFieldKind.Boolean, new("Aim", "Meta"));
    private static readonly ChartColumn Value = new("value", "value", TableFieldKind.Decimal, new("Value", "Valor"));
    private static readonly ChartColumn Subject = new("subject", "subject", TableFieldKind.Text, new("Subject", "Assunto"));

    [Fact]
    public void What_is_computed_is_drawn_before_the_number_of_rows()
    {
        Assert.Equal("sum_price", ChartRule.ValueOf([Year, Count, Sum], ChartChoice.Automatic)?.Name);
        Assert.Equal("count", ChartRule.ValueOf([Year, Count], ChartChoice.Automatic)?.Name);
        Assert.Equal("count", ChartRule.ValueOf([Year, Count, Sum], ChartChoice.Read("count"))?.Name);
        Assert.Null(ChartRule.ValueOf([Year, Count, Sum], ChartChoice.None));
        Assert.Null(ChartRule.ValueOf([Subject, Value], ChartChoice.Automatic));
    }

    [Fact]
    public void Each_currency_has_an_axis_of_its_own_and_counts_have_none()
    {
        ChartTable table = Table([Year, Currency, Count, Sum], ["2022", "EUR", "3", "29700000"], ["2022", "USD", "1", "697750"],
            ["2023", "EUR", "5", "33300000"], ["2023", "GBP", "1", "1500000"]);
        var sums = Drawn(table);
        Assert.Equal(["EUR: 0 2", "USD: 1", "GBP: 3"], sums.Panels.Select(Shown));
        Assert.Equal(["EUR", "USD", "GBP"], sums.Panels.Select(p => p.Unit));
        var counts = Drawn(table, "count by key_signedOnYear, key_currency");
        Assert.Equal(4, counts.Panels.Sum(p => p.Rows.Count));
        Assert.All(counts.Panels, panel => Assert.Null(panel.Unit));
    }

    [Fact]
    public void Where_nothing_can_be_compared_the_page_says_why_there_is_no_chart()
    {
        var drawing = Draw(Table([Subject, Value, Comparator, Unit], ["a", "7000", "ABOUT", "persons"],
            ["b", "37000", "MORE_THAN", "persons"], ["c", "6", "RATIO", "ratio"]), "value by subject");
        Assert.Null(drawing.Chart);
        Assert.Contains(drawing.Notes, note
            => note.Contains("não se comparam", StringComparison.Ordinal)
                && note.Contains("Comparador, Unidade", StringComparison.Ordinal));
    }

    [Fact]
    public void Aims_stand_apart_from_results_and_made_up_rows_from_others()
    {
        var aims = Drawn(Table([Subject, Value, Target], ["a", "10", "true"], ["b", "7", "false"], ["c", "8", "false"]),
            "value by subject");
        Assert.Equal(["metas: 0", "resultados: 1 2"], aims.Panels.Select(Shown));
        var made = Drawn(Table([Name, Synthetic, Count], ["a", "true", "3"], ["a", "false", "2"], ["b", "false", "4"]));
        Assert.Equal(["dados sintéticos: 0", "dados reais: 1 2"], made.Panels.Select(Shown));
    }

    [Fact]
    public void Time_is_an_axis_and_what_has_no_date_stands_beside_it()
    {
        var drawing = Draw(Table([Year, Count], [null, "113"], ["2019", "3"], ["2021", "5"], ["2026", "26"]));
        Assert.Equal(("line", "year"), (drawing.Chart!.Kind, drawing.Chart.Time));
        Assert.Equal([1, 2, 3], drawing.Chart.Panels.Single().Rows);
        Assert.Contains(drawing.Notes, note
            => note.StartsWith("Sem data (Ano)", StringComparison.Ordinal) && note.Contains("113", StringComparison.Ordinal));
        Assert.Equal("column", Drawn(Table([Year, Count], ["2019", "3"], ["2021", "5"]), "bar").Kind);
        Assert.Null(Drawn(Table([Name, Count], ["2019", "3"], ["2021", "5"])).Time);
    }

    [Fact]
    public void Each_name_has_a_line_of_its_own_over_time()
    {
        var chart = Drawn(Table([Name, Year, Count], ["a", "2020", "1"], ["a", "2021", "2"], ["b", "2021", "3"]));
        Assert.Equal(("line", "key_signedOnYear"), (chart.Kind, chart.Category));
        Assert.Equal(["a: 0 1", "b: 2"], chart.Panels.Select(Shown));
    }

    [Fact]
    public void A_missing_sum_is_told_with_its_reason()
    {
        var drawing = Draw(Table([Name, Count, Sum, Why], ["a", "2", "10", null], ["b", "3", "20", null],
            ["c", "5", null, "MIXED_CURRENCIES"]));
        Assert.Equal([0, 1], drawing.Chart!.Panels.Single().Rows);
        Assert.Contains(drawing.Notes, note => note.Contains("Várias moedas", StringComparison.Ordinal));
    }

    [Fact]
    public void Amounts_whose_currency_the_question_does_not_say_are_not_drawn()
    {
        var money = Sum with { ReadWith = [new TableField(
            "currency", "currency", "currency", TableFieldKind.Text, new("Currency", "Moeda"), new("", ""))] };
        string?[][] rows = [["a", "3", "10"], ["b", "2", "20"]];
        var drawing = Draw(Table([Name, Count, money], rows));
        Assert.Null(drawing.Chart);
        Assert.Contains("Moeda", drawing.Notes.Single(), StringComparison.Ordinal);
        Assert.NotNull(Draw(Table([Name, Count, money], rows), "count").Chart);
        var euros = Draw(Table([Name, Count, money], rows) with { Fixed = new Dictionary<string, string> { ["currency"] = "EUR" } });
        Assert.Equal("EUR", euros.Chart!.Panels.Single().Unit);
        Assert.NotNull(Draw(Table([Name, Currency, Count, money], ["a", "EUR", "3", "10"], ["b", "EUR", "2", "20"])).Chart);
    }

    [Fact]
    public void Groups_without_a_value_are_counted_as_groups()
    {
        var drawing = Draw(Table([Name, Count, Sum], ["a", "3", "10"], ["b", "2", "20"], ["c", "5", null], ["d", "7", null]));
        Assert.StartsWith("2 grupos não têm valor", drawing.Notes.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_saved_title_says_the_measure_and_its_unit()
    {
        var chart = ChartRule.Of(Table([Name, Currency, Count, Sum], ["a", "EUR", "1", "2"], ["b", "EUR", "1", "3"]),
            ChartChoice.Read("sum_price by key_name"), new QuestionCaption("Quanto?", "Desde: 2022"), Pt).Chart!;
        Assert.Equal(("Quanto: Soma · Preço (EUR)", "Desde: 2022"), (chart.Title, chart.Conditions));
        Assert.Empty(chart.Also);
    }

    [Fact]
    public void No_axis_has_two_measures_and_no_value_is_lost_without_a_word()
    {
        var cells = Gen.Select(Words("2019", "2020", "2023", null), Words("EUR", "USD", "GBP"), Words("true", "false"),
            Words("5", "70000", "0", null));
        Gen.Select(cells.Array[0, 30], Words("", "bar", "line", "sum_price by key_name, key_signedOnYear", "count"), (rows, wanted)
            => (rows, wanted)).Sample(sample =>
        {
            var (rows, wanted) = sample;
            var table = Table([Name, Year, Currency, Synthetic, Count, Sum],
                [.. rows.Select((row, i) => new[] { $"n{i % 4}", row.Item1, row.Item2, row.Item3, "1", row.Item4 })]);
            var drawing = Draw(table, wanted!);
            var value = wanted == "count" ? Count : Sum;
            foreach (var panel in drawing.Chart?.Panels ?? [])
            {
                Assert.All(panel.Rows, row => Assert.NotNull(table.Value(row, value)));
                Assert.Single(panel.Rows.Select(row => table.Value(row, Synthetic)).Distinct());
                if (value == Sum)
                    Assert.Single(panel.Rows.Select(row => table.Value(row, Currency)).Distinct());
            }

            var drawn = drawing.Chart?.Panels.SelectMany(p => p.Rows).ToList() ?? [];
            Assert.Equal(drawn.Distinct().Count(), drawn.Count);
            if (drawing.Chart is not null && drawn.Count < rows.Length)
                Assert.NotEmpty(drawing.Notes);
        });
    }

    private static Gen<string?> Words(params string?[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    private static ChartTable Table(IReadOnlyList<ChartColumn> columns, params string?[][] rows) => new(columns, rows, false);

    private static ChartDrawing Draw(ChartTable table, string wanted = "")
        => ChartRule.Of(table, wanted.Length == 0 ? ChartChoice.Automatic : ChartChoice.Read(wanted), new QuestionCaption("T", ""), Pt);

    private static ChartSpecification Drawn(ChartTable table, string wanted = "") => Draw(table, wanted).Chart!;

    private static string Shown(ChartPanel panel) => $"{panel.Title}: {string.Join(' ', panel.Rows)}";
}
