using System.Text.Json;
using System.Text.RegularExpressions;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Tests.Questions;

/// <summary>Each question that the host and its modules bring is served, in both languages, and its table says what its JSON says.</summary>
[Collection(QuestionHostTests.Name)]
public sealed partial class ShippedQuestionTests(QuestionHost host)
{
    private static readonly string[] All =
    [
        .. Files(Path.Combine(HostProcess.Repository, "src", "Host")).Select(file => Path.GetFileNameWithoutExtension(file)),
        .. from module in Directory.GetDirectories(Path.Combine(HostProcess.Repository, "src", "Modules"))
           from file in Files(module)
           select $"{Kebab(Path.GetFileName(module))}.{Path.GetFileNameWithoutExtension(file)}",
    ];

    public static TheoryData<string> Names => [.. All];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_table_is_its_answer_laid_flat(string name)
    {
        var question = await Of(name);
        var (heading, rows) = Csv.Read(await host.Text($"/q/{name}.csv?lang=en"));
        Assert.NotEmpty(rows);

        // A table is whole, an answer is a page: ask for one that has all rows and one more, so that neither can have a row too many.
        var query = question.GetProperty("query").GetString()!;
        var list = question.GetProperty("list").GetString() ?? RootField().Match(query).Groups["name"].Value;
        var answer = await host.Json($"/q/{QuestionLink.Mark}{QuestionLink.Token(WithFirst(query, list, rows.Count + 1))}.json?lang=en");
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
        var expected = FlatJson.Rows(answer.GetProperty("data"), list);
        Assert.Equal(expected.Count, rows.Count);

        // An object that is null has no columns in JSON to tell it from a value that is.
        Assert.Empty(expected.SelectMany(row => row).Where(cell => cell.Value.Length > 0 || !heading.Any(column => column.StartsWith(cell.Key + "_", StringComparison.Ordinal))).Select(cell => cell.Key).Distinct().Except(heading));

        // What is not asked for says of the row that it is made up, or how its numbers are to be read.
        Assert.All(
            heading.Except(expected.SelectMany(row => row.Keys)),
            column => Assert.True(IsMark(column) || rows.All(row => row[column].Length == 0), column));
        foreach (var (row, flat) in rows.Zip(expected))
        {
            Assert.All(
                heading.Where(column => flat.ContainsKey(column) || !IsMark(column)),
                column => Assert.Equal(Guarded(flat.GetValueOrDefault(column, "")), row[column]));
        }

        var lines = (await host.Text($"/q/{name}.jsonl?lang=en")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(rows.Count, lines.Length);
        Assert.All(lines, line => Assert.Equal(heading, JsonDocument.Parse(line).RootElement.EnumerateObject().Select(member => member.Name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_has_texts_in_both_languages_a_value_for_each_variable_and_what_is_made_up_says_so(string name)
    {
        var question = await Of(name);
        foreach (var text in (string[])["title", "text"])
        {
            var (pt, en) = (question.GetProperty(text).GetProperty("pt").GetString()!, question.GetProperty(text).GetProperty("en").GetString()!);
            Assert.NotEqual(pt, en);
            Assert.All([pt, en], written => Assert.True(written.Trim().Length > 10, written));
        }

        Assert.All(question.GetProperty("variables").EnumerateArray(), variable =>
        {
            Assert.False(variable.GetProperty("isRequired").GetBoolean() && variable.GetProperty("example").ValueKind == JsonValueKind.Null, $"{variable}");
            Assert.NotEqual(variable.GetProperty("name").GetString(), variable.GetProperty("label").GetProperty("pt").GetString());
        });
        var rows = (await host.Text($"/q/{name}.csv")).Contains("sintétic", StringComparison.Ordinal);
        Assert.True(!rows || question.GetProperty("text").GetProperty("pt").GetString()!.Contains("sintétic", StringComparison.Ordinal), "Its rows are made up, and its text does not say so.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_of_its_links_can_be_followed(string name)
    {
        foreach (var link in (await Of(name)).GetProperty("links").EnumerateObject())
        {
            using var answer = await host.Send(link.Value.GetString()!);
            Assert.True(answer.IsSuccessStatusCode, $"{link.Value}: {await answer.Content.ReadAsStringAsync()}");
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task None_is_left_out_and_none_stands_twice()
    {
        var list = await host.Json("/q");
        Assert.Empty(list.GetProperty("leftOut").EnumerateArray());
        var names = list.GetProperty("questions").EnumerateArray().Select(question => question.GetProperty("name").GetString()!).ToList();
        Assert.Equal(All.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        Assert.True(names.Count >= 20);
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(Path.Combine(folder, "questions")) ? Directory.GetFiles(Path.Combine(folder, "questions"), "*.graphql") : [];

    private static string Kebab(string name) => Capital().Replace(name, "-$0").ToLowerInvariant();

    private async Task<JsonElement> Of(string name) => Assert.Single(await host.Listed(), question => question.GetProperty("name").GetString() == name);

    // A spreadsheet could run it: docs/tables.md.
    private static bool IsMark(string column)
        => column.Split('_')[^1] is "isSynthetic" or "currency" or "unit" or "comparator" or "isTarget";

    private static string Guarded(string text) => text.Length > 0 && "=+-@\t\r\n".Contains(text[0], StringComparison.Ordinal) && !decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) ? "'" + text : text;

    private static string WithFirst(string query, string list, int count)
    {
        var field = list.Split('.')[^1];
        var at = Regex.Match(query, $@"(?<=[\s{{]){field}(?<open>\()?(?=[\s\w{{])");
        return query[..(at.Index + field.Length)] + (at.Groups["open"].Success ? $"(first: {count}, {query[(at.Index + field.Length + 1)..]}" : $"(first: {count}){query[(at.Index + field.Length)..]}");
    }

    [GeneratedRegex(@"^\s*query \w+[^{]*\{\s*(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex RootField();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
