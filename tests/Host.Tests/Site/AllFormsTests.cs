using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ExcelDataReader;
using OgpGraph.Engine.Graph;
using OgpGraph.Host.Site;
using OgpGraph.Host.Tests.Site.Explore;

namespace OgpGraph.Host.Tests.Site;

/// <summary>
/// One question in all its forms: its page, the frame for other sites, CSV and JSON have the same numbers, unit, conditions and title.
/// </summary>
public sealed partial class AllFormsTests(ExploreHost host) : IClassFixture<ExploreHost>
{
    public static TheoryData<string> Explored =>
    [
        "contracts?price__gt=75000&_group=signedOn.year&_sum=price", "contracts?_group=procedure&_sum=price&_sort=-sum.price",
            "contracts?_group=signedOn.quarter&_chart=bar",
        "contracts?_group=region", "contracts?_group=currency&_sum=price", "contracts?_group=buyer&_avg=price&_sort=-avg.price",
            "contracts?_group=signedOn.month&signedOn.year=2022",
        "contracts?signedOn.year=2022&signedOn.year=2023&_group=procedure", "contracts?_group=procedure,signedOn.year&_sum=price",
            "contracts?price__unknown=true",
        "contracts?_search=software&_group=procedure", "contracts?procedure=DIRECT_AWARD&_group=supplier&_max=price&_size=20",
            "contracts?_group=signedOn.year&_min=price&_max=price",
        "contracts?_group=procedure&_chart=none&_sum=price", "contracts?price__lt=0",
            "contracts?signedOn__gte=2022-06-01&signedOn__lte=2023-05-31&_group=component",
        "changes?_group=knownOn.year", "changes?_group=type", "changes?kind=ADDED&_group=type&_chart=line",
            "changes?_group=recordedAt.year,type",
        "observations?_group=indicator&_sum=value", "observations?_group=unit&_avg=value",
            "observations?isTarget=false&_group=periodFrom.year&_sum=value", "observations?_group=plan&_max=value",
        "milestones?_group=commitment", "assessments?_group=scheme,code", "recoveryProjects?_group=component&_sum=paidAmount",
            "recoveryProjects?_group=component&_sum=approvedAmount,paidAmount&_sort=-sum.paidAmount",
        "datasets?_group=licence", "events?_group=kind",
        "observations", "observations?isTarget=true&_columns=subject,value", "assistantAvailabilities?_columns=value", "inclusiveCares",
            "contracts?_columns=object,price",
    ];

    [Theory]
    [MemberData(nameof(Explored))]
    public async Task What_Explore_shows_is_the_same_in_a_frame_on_its_own_page_and_in_files(string address)
    {
        foreach (var language in new[] { "pt", "en" })
        {
            var page = await Page($"/{language}/explore/{address}");
            var shown = Explore(page);
            var frame = await Page(Framed(page));
            var own = await Page(page.QuerySelectorAll("a")
                .Select(a => a.GetAttribute("href")!).First(a => a.StartsWith($"/{language}/questions/~", StringComparison.Ordinal)));
            foreach (var other in new[] { frame, own })
            {
                var view = Question(other);
                Assert.Equal((shown.Title, shown.Conditions), (view.Title, view.Conditions));
                Assert.Equal(shown.Chart, view.Chart);
                if (shown.Rows.Count > 0)
                {
                    Assert.Equal(shown.Columns, view.Columns);
                    Assert.All(shown.Headings.Where(h => view.Headings.ContainsKey(h.Key)),
                        heading => Assert.Equal(heading, KeyValuePair.Create(heading.Key, view.Headings[heading.Key])));
                }

                Assert.Equal(shown.Rows, view.Rows.Take(shown.Rows.Count));
                if (shown.Values is { } values)
                    Assert.Equal(values, view.Values!.Take(values.Count));
            }

            await HoldAgainstFiles(page, Question(own));
        }
    }

    [Fact]
    public async Task A_saved_question_is_the_same_on_its_page_in_a_frame_and_in_files()
    {
        using var listed = await host.Get("/q");
        using var list = JsonDocument.Parse(await listed.Content.ReadAsByteArrayAsync());
        var questions = list.RootElement.GetProperty("questions").EnumerateArray().Select(q => q.GetProperty("name").GetString()!).ToList();
        Assert.InRange(questions.Count, 47, 200);
        var drawn = 0;
        foreach (var (name, language) in questions.SelectMany(name => new[] { (name, "pt"), (name, "en") }))
        {
            var page = await Page($"/{language}/questions/{name}");
            var (shown, framed) = (Question(page), Question(await Page(Framed(page))));
            Assert.Equal((shown.Title, shown.Conditions), (framed.Title, framed.Conditions));
            Assert.Equal(shown.Chart, framed.Chart);
            Assert.Equal(shown.Rows, framed.Rows);
            Assert.Equal(shown.Values, framed.Values);
            Assert.Equal(shown.Headings, framed.Headings);
            await HoldAgainstFiles(page, shown);
            drawn += shown.Chart is null ? 0 : 1;
        }

        Assert.InRange(drawn, 16, int.MaxValue);
    }

    [Fact]
    public async Task The_sums_that_are_seen_are_the_sums_that_are_framed()
    {
        var page = await Page("/pt/explore/contracts?price__gt=75000&_group=signedOn.year&_sum=price");
        var shown = Explore(page);
        Assert.Equal("Contratos: Soma de Preço contratual, por Celebrado em (ano)", shown.Title);
        Assert.Contains("superior a", shown.Conditions, StringComparison.Ordinal);
        Assert.Contains("75", shown.Conditions, StringComparison.Ordinal);
        using var chart = JsonDocument.Parse(shown.Chart!);
        Assert.Equal(("sum_price", "year", "line"),
            (chart.RootElement.GetProperty("value").GetString(), chart.RootElement.GetProperty("time").GetString(),
                chart.RootElement.GetProperty("kind").GetString()));
        Assert.Contains(shown.Values!, value => value.EndsWith('€'));
        Assert.Equal(shown.Values, Question(await Page(Framed(page))).Values);
    }

    private async Task<IHtmlDocument> Page(string address)
    {
        using var answer = await host.Get(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {text[..Math.Min(400, text.Length)]}");
        return await new HtmlParser().ParseDocumentAsync(text);
    }

    private static string Framed(IHtmlDocument page)
        => new Uri(Frame().Match(page.QuerySelectorAll("pre").First(pre
            => pre.TextContent.Contains("<iframe", StringComparison.Ordinal)).TextContent).Groups["src"].Value).PathAndQuery;

    private static Shown Explore(IHtmlDocument page)
    {
        var caption = page.QuerySelector("table.rows caption")!.Words();
        var conditions = page.QuerySelector("figcaption .conditions")?.Words();
        var title = page.QuerySelector("title")!.TextContent.Split(" · OgpGraph")[0];
        Assert.StartsWith(title, caption, StringComparison.Ordinal);
        var said = caption.Length == title.Length ? "" : caption[(title.Length + 2)..^1];
        Assert.True(conditions is null || conditions == said, $"{conditions} | {said}");
        return Read(page, "table.rows", title, said);
    }

    private static Shown Question(IHtmlDocument page)
        => Read(page, "#answer-table", page.QuerySelector("h1")!.Words(), page.QuerySelector("#answer > .conditions")?.Words() ?? "");

    private static Shown Read(IHtmlDocument page, string selector, string title, string conditions)
    {
        var chart = page.QuerySelector("[data-chart]")?.GetAttribute("data-chart");
        if (page.QuerySelector(selector) is not IHtmlTableElement table)
            return new Shown(title, conditions, chart, [], [], null, new Dictionary<string, string>());
        var columns = table.Head!.Rows[0].Cells.Select(cell => cell.GetAttribute("data-column")).OfType<string>().ToList();
        if (chart is not null)
            HoldForScript(chart, columns, table);
        var rows = table.Bodies[0].Rows.Select(row => string.Join('|', columns.Select((_, at) => Value(row.Cells[at])))).ToList();
        var drawn = chart is null ? -1 : columns.IndexOf(JsonDocument.Parse(chart).RootElement.GetProperty("value").GetString()!);
        var headings = table.Head.Rows[0].Cells.Where(cell => cell.GetAttribute("data-column") is not null && !cell.HasAttribute("hidden"))
            .ToDictionary(cell => cell.GetAttribute("data-column")!, cell => cell.Words());
        HoldForReaders(page, columns, table);
        return new Shown(title, conditions, chart, columns, rows, drawn < 0 ? null
            : [.. table.Bodies[0].Rows.Select(row => row.Cells[drawn].Words())], headings);
    }

    // No reader sees the value of an observation without its unit, nor an aim without its mark.
    private static void HoldForReaders(IHtmlDocument page, List<string> columns, IHtmlTableElement table)
    {
        var language = page.DocumentElement.GetAttribute("lang") == "en" ? Language.En : Language.Pt;
        var isValue = ValueColumn();
        foreach (var value in columns.Where(c => isValue.IsMatch(c)))
        {
            var above = isValue.Match(value).Groups["above"].Value;
            var (at, unit, comparator, aim) = (columns.IndexOf(value), Beside("unit"), Beside("comparator"), Beside("isTarget"));
            Assert.True(unit >= 0 && comparator >= 0 && aim >= 0, $"{value}: {string.Join(", ", columns)}");
            foreach (var row in table.Bodies[0].Rows.Where(row => Value(row.Cells[at]).Length > 0))
            {
                var words = row.Cells[at].Words();
                foreach (var stated in Value(row.Cells[unit]).Split("; ").Except(["", "ratio", "boolean"]))
                    Assert.Contains(FactWords.Unit(stated, language), words, StringComparison.Ordinal);
                Assert.Equal(Value(row.Cells[aim]).Split("; ").Intersect(["true", "sim", "yes"]).Any(),
                    words.Contains(language == Language.En ? "aim" : "meta", StringComparison.Ordinal));
            }

            int Beside(string name) => columns.FindIndex(column => column == above + name || column == $"{above}key_{name}");
        }
    }

    // The script reads what stands along the axis, and what is drawn, from the cells: words of a language are no value.
    private static void HoldForScript(string chart, List<string> columns, IHtmlTableElement table)
    {
        using var json = JsonDocument.Parse(chart);
        var specification = json.RootElement;
        var time = specification.GetProperty("time").GetString();
        var drawn = specification.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("rows").EnumerateArray()).Select(row => table.Bodies[0].Rows[row.GetInt32()]).ToList();
        Assert.NotEmpty(drawn);
        var (category, value) = (At("category"), At("value"));
        Assert.All(drawn, row => Assert.Matches(@"^-?\d+(\.\d+)?([eE][-+]?\d+)?$", row.Cells[value].GetAttribute("data-value") ?? ""));
        if (time is not null)
            Assert.All(drawn, row => Assert.Matches(
                @"^\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?$", row.Cells[category].GetAttribute("data-value") ?? ""));

        int At(string name) => columns.IndexOf(specification.GetProperty(name).GetString()!);
    }

    private static string Value(IHtmlTableCellElement cell)
        => cell.GetAttribute("data-value") ?? (cell.QuerySelector(".unknown, .unseen") is null ? cell.Words() : "");

    // The files that the page leads to: the same rows, and in JSON the same values of what is drawn.
    private async Task HoldAgainstFiles(IHtmlDocument page, Shown shown)
    {
        var links = page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!)
            .Where(a => a.StartsWith("/q/", StringComparison.Ordinal)).ToList();
        using var file = await host.Get(links.First(a => a.Contains(".csv", StringComparison.Ordinal)));
        var csv = CsvText.Read(await file.Content.ReadAsStringAsync());
        await HoldAgainstDescriptions(page, shown, links);
        if (shown.Columns.Count == 0)
        {
            Assert.Single(csv);
            return;
        }

        Assert.Equal(shown.Columns, csv[0]);
        Assert.Equal(csv.Count - 1 < 500 ? csv.Count - 1 : 500, shown.Rows.Count);
        if (shown.Chart is null)
            return;
        using var chart = JsonDocument.Parse(shown.Chart);
        var name = chart.RootElement.GetProperty("value").GetString()!;
        var at = shown.Columns.ToList().IndexOf(name);
        Assert.Equal(csv.Skip(1).Take(shown.Rows.Count).Select(row => row[at]), shown.Rows.Select(row => row.Split('|')[at]));

        using var answer = await host.Get(links.First(a => a.Contains(".json?", StringComparison.Ordinal)));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        var list = json.RootElement.GetProperty("data").EnumerateObject().First().Value;
        var nodes = list.TryGetProperty("groups", out var groups) ? groups : list.GetProperty("nodes");
        var values = nodes.EnumerateArray().Select(row => name.Split('_').Aggregate(row, (from, key) => from.GetProperty(key)))
            .Select(value => value.ValueKind == JsonValueKind.Null ? "" : value.ToString()).ToList();
        Assert.Equal(values, csv.Skip(1).Take(values.Count).Select(row => row[at]));

        using var described = await host.Get(links.First(a
            => a.Contains(".citation.txt", StringComparison.Ordinal) || a.Contains(".citation.bib", StringComparison.Ordinal)));
        Assert.Contains(shown.Title.TrimEnd('?', '.'),
            (await described.Content.ReadAsStringAsync()).Replace("{", "", StringComparison.Ordinal).Replace("}", "",
                StringComparison.Ordinal), StringComparison.Ordinal);
    }

    // What files say of themselves: the workbook on its second sheet, the CSV in the metadata beside it.
    private async Task HoldAgainstDescriptions(IHtmlDocument page, Shown shown, List<string> links)
    {
        var language = page.DocumentElement.GetAttribute("lang")!;
        using var described = await host.Get(links.First(a => a.Contains(".csv", StringComparison.Ordinal))
            .Replace(".csv", ".schema.json", StringComparison.Ordinal).Replace("&download=1", "", StringComparison.Ordinal));
        using var schema = JsonDocument.Parse(await described.Content.ReadAsByteArrayAsync());
        var titles = schema.RootElement.GetProperty("dc:title");
        var title = titles.ValueKind == JsonValueKind.Array
            ? titles.EnumerateArray().First(t => t.GetProperty("@language").GetString() == language) : titles;
        var whole = shown.Conditions.Length == 0 ? shown.Title : $"{shown.Title} ({shown.Conditions})";
        Assert.Equal(Spaced(whole), Spaced(title.GetProperty("@value").GetString()!));
        foreach (var column in schema.RootElement.GetProperty("tableSchema").GetProperty("columns").EnumerateArray())
        {
            var names = column.GetProperty("titles");
            if (!shown.Headings.TryGetValue(names.GetProperty("und").GetString()!, out var heading))
                continue;
            var told = Spaced(names.GetProperty(language).GetString()!);
            Assert.True(heading == told || told.StartsWith(heading + " (", StringComparison.Ordinal)
                || (column.TryGetProperty("schema:unitText", out _) && heading.StartsWith(told + " (", StringComparison.Ordinal)),
                $"{heading} | {told}");
            Assert.True(language == "en" || !Untranslated().IsMatch(heading), heading);
        }

        using var book = await host.Get(links.First(a => a.Contains(".xlsx", StringComparison.Ordinal)));
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(await book.Content.ReadAsByteArrayAsync()));
        reader.NextResult();
        var about = new Dictionary<string, string>();
        while (reader.Read() && reader.FieldCount > 1 && reader.GetValue(0) is string name)
            about[name] = reader.GetValue(1)?.ToString() ?? "";
        var (named, met, none) = language == "en" ? ("Title", "Conditions", "None") : ("Título", "Condições", "Nenhuma");
        Assert.Equal((Spaced(shown.Title), shown.Conditions.Length == 0 ? none : Spaced(shown.Conditions)),
            (Spaced(about[named]), Spaced(about[met])));
    }

    private static string Spaced(string text)
        => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Words of the schema that would stand in a Portuguese heading where a label is missing.
    [GeneratedRegex(@"\b(Owner|groups?|Institutions?|Contracts?|Organizations?|Milestones?|Commitments?|Count|Reason|of|the|by|with)\b")]
    private static partial Regex Untranslated();

    [GeneratedRegex("^(?<above>(.*?_)??)((sum|avg|min|max)_)?(?<!(Reason|Comparator)_)value$")]
    private static partial Regex ValueColumn();

    [GeneratedRegex("src=\"(?<src>[^\"]+)\"")]
    private static partial Regex Frame();

    private sealed record Shown(string Title, string Conditions, string? Chart, IReadOnlyList<string> Columns, IReadOnlyList<string> Rows,
        IReadOnlyList<string>? Values, IReadOnlyDictionary<string, string> Headings);
}
