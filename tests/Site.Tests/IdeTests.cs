using System.Diagnostics;
using System.Text.Json;
using CsvHelper;
using OgpGraph.Site.Tests.Browsing;

namespace OgpGraph.Site.Tests;

/// <summary>The editor, as a reader uses it.</summary>
[Collection(SiteTests.Name)]
public sealed class IdeTests(SiteFixture site)
{
    private const string Query = "query Fifth { commitments(where: { number: { eq: 5 } }) { nodes { number slug } } }";

    [BrowserFact]
    public async Task A_question_is_typed_run_and_priced()
    {
        await using var reader = await Open();
        await Write(reader, "{ commitments(where: { number: { eq: 5 } }) { nodes { slug } } }");
        Assert.Contains("open-data-portal", await Run(reader), StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ of 5,000$", await reader.Page.Locator(".ide-cost span").InnerTextAsync());
        Assert.Equal([], reader.Faults());
    }

    [BrowserFact]
    public async Task The_editor_knows_the_schema()
    {
        await using var reader = await Open();
        await Write(reader, "{ ");
        await reader.Page.Keyboard.TypeAsync("commitm");
        await reader.Page.Keyboard.PressAsync("Control+Space");
        await reader.Page.Locator(".suggest-widget .monaco-list-row", new() { HasText = "commitments" }).First.WaitForAsync();
        Assert.Equal([], reader.Faults());
    }

    [BrowserFact]
    public async Task An_error_leads_to_its_page()
    {
        await using var reader = await Open();
        await Write(reader, "{ nothing }");
        reader.ExpectedStatus = 400;
        await Run(reader);
        var link = reader.Page.Locator(".ide-errors a");
        Assert.Equal("OGP103", await link.InnerTextAsync());
        var page = await site.Host.Client.GetAsync(new Uri((await link.GetAttributeAsync("href"))!, UriKind.Relative));
        Assert.Contains("does not fit the schema", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_link_brings_the_question_to_another_reader()
    {
        await using var reader = await Open();
        await Write(reader, "query($n: Int!) { commitments(where: { number: { eq: $n } }) { nodes { slug title } } } # ção €");
        await WriteVariables(reader, """{"n": 5}""");
        var link = await Copy(reader, "share", "Link copied.");
        Assert.StartsWith($"{site.Address}ide?lang=en#q=", link, StringComparison.Ordinal);

        await using var other = await site.Reader("en");
        await other.Go(link);
        await Ready(other);
        Assert.Contains("open-data-portal", await Run(other), StringComparison.Ordinal);
        Assert.EndsWith("# ção €", await Text(other, ".graphiql-query-editor"), StringComparison.Ordinal);

        // The same token behind ?q=, which reaches the host, and from a page's link while the editor is open.
        await using var third = await site.Reader("en");
        await third.Go(link.Replace("#q=", "&q=", StringComparison.Ordinal));
        await Ready(third);
        Assert.Contains("open-data-portal", await Run(third), StringComparison.Ordinal);
        Assert.Equal([], reader.Faults().Concat(other.Faults()).Concat(third.Faults()));
    }

    [BrowserFact]
    public async Task What_is_shown_is_saved()
    {
        await using var reader = await Open();
        await Write(reader, Query);
        var csv = await Saved(reader, "csv");
        Assert.Equal("number,slug\r\n5,open-data-portal\r\n", (await File.ReadAllTextAsync(csv)).ReplaceLineEndings("\r\n"));
        var excel = await File.ReadAllBytesAsync(await Saved(reader, "csv-excel-pt"));
        Assert.Equal([0xEF, 0xBB, 0xBF], excel[..3]);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(await Saved(reader, "xlsx")))[..2]);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(await Saved(reader, "json")));
        Assert.Equal("open-data-portal", json.RootElement.GetProperty("data").GetProperty("commitments").GetProperty("nodes")[0].GetProperty("slug").GetString());
        Assert.Equal([], reader.Faults());
    }

    [BrowserFact]
    public async Task What_is_too_long_for_an_address_is_saved_all_the_same()
    {
        await using var reader = await Open();
        // No two characters are alike enough to be packed.
        var noise = Convert.ToHexString(System.Security.Cryptography.SHA512.HashData([1])) + string.Concat(Enumerable.Range(0, 200).Select(i => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i)))));
        await Write(reader, $"# {noise}\n{Query}");
        Assert.StartsWith("number,slug", await File.ReadAllTextAsync(await Saved(reader, "csv")), StringComparison.Ordinal);
        await reader.Page.Locator("[data-command=share]").ClickAsync();
        await reader.Page.Locator(".ide-told", new() { HasText = "too long" }).WaitForAsync();
    }

    [BrowserFact]
    public async Task A_refused_question_is_not_saved()
    {
        await using var reader = await Open();
        await Write(reader, "{ nothing }");
        reader.ExpectedStatus = 400;
        await reader.Page.Locator("[data-command=csv]").ClickAsync();
        await reader.Page.Locator(".ide-told", new() { HasText = "OGP103" }).WaitForAsync();
    }

    [BrowserFact]
    public async Task The_copied_command_works_in_a_terminal()
    {
        await using var reader = await Open();
        await Write(reader, "query($t: String) { commitments(where: { slug: { neq: $t }, number: { eq: 5 } }) { nodes { slug } } }");
        await WriteVariables(reader, """{"t": "it's $HOME `x` \\ \"q\""}""");
        var command = await Copy(reader, "curl", "curl command copied.");
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await bash.StandardOutput.ReadToEndAsync();
        Assert.Contains("""{"slug":"open-data-portal"}""", output, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_token_is_not_copied_and_not_kept()
    {
        await using var reader = await Open();
        await Write(reader, Query);
        await reader.Page.Locator("[data-name=headers]").ClickAsync();
        await Write(reader, """{"Authorization": "Bearer secret-of-mine", "X-Access-Purpose": "A test"}""", ".graphiql-editor-tool .graphiql-editor:not(.hidden)");
        reader.ExpectedStatus = 401;
        await Run(reader);
        var command = await Copy(reader, "curl", "curl command copied.");
        Assert.Contains("Authorization: Bearer $TOKEN", command, StringComparison.Ordinal);
        Assert.Contains("X-Access-Purpose: A test", command, StringComparison.Ordinal);
        await Task.Delay(1_000);
        Assert.DoesNotContain("secret-of-mine", command + await reader.Page.EvaluateAsync<string>("() => JSON.stringify(localStorage)"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_csv_address_is_what_a_spreadsheet_needs()
    {
        await using var reader = await Open();
        await Write(reader, Query);
        var address = await Copy(reader, "csv-address", "CSV address copied.");
        var csv = await site.Host.Client.GetStringAsync(new Uri(address));
        Assert.Equal("number,slug\n5,open-data-portal\n", csv.ReplaceLineEndings("\n"));
    }

    [BrowserFact]
    public async Task An_example_opens_and_runs()
    {
        await using var reader = await Open();
        var examples = reader.Page.Locator(".ide-bar select");
        var values = await examples.Locator("optgroup option").EvaluateAllAsync<string[]>("options => options.map((o) => o.value)");
        Assert.NotEmpty(values);
        await examples.SelectOptionAsync(values[^1]);
        var answer = await Run(reader);
        Assert.True(answer.StartsWith("{\n  \"data\"", StringComparison.Ordinal), $"{values[^1]} {answer}");
        Assert.Equal([], reader.Faults());
    }

    private async Task<Reader> Open()
    {
        var reader = await site.Reader("en");
        await reader.Go("/ide?lang=en");
        await Ready(reader);
        return reader;
    }

    private static Task Ready(Reader reader) => reader.Page.Locator(".graphiql-query-editor .view-lines").WaitForAsync();

    private static Task WriteVariables(Reader reader, string text) => WriteIn(reader, "[data-name=variables]", text);

    private static async Task WriteIn(Reader reader, string tab, string text)
    {
        await reader.Page.Locator(tab).ClickAsync();
        await Write(reader, text, ".graphiql-editor-tool .graphiql-editor:not(.hidden)");
    }

    // By the clipboard: the editor closes brackets that are typed. A click does not give it the keys at once.
    private static async Task Write(Reader reader, string text, string editor = ".graphiql-query-editor")
    {
        var line = text.Split('\n')[0];
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await reader.Page.Locator($"{editor} .view-lines").First.ClickAsync();
            await reader.Page.Locator($"{editor} .monaco-editor.focused").First.WaitForAsync();
            await reader.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
            await reader.Page.Keyboard.PressAsync("Control+A");
            await reader.Page.Keyboard.PressAsync("Control+V");
            await Task.Delay(300);
            if ((await Text(reader, editor)).StartsWith(line[..Math.Min(line.Length, 20)].TrimEnd(), StringComparison.Ordinal))
                return;
        }

        Assert.Fail($"The editor shows {await Text(reader, editor)}");
    }

    private static async Task<string> Text(Reader reader, string editor)
        => (await reader.Page.Locator($"{editor} .view-lines").First.InnerTextAsync()).Replace('\u00a0', ' ').TrimEnd();

    private static async Task<string> Run(Reader reader)
    {
        await reader.Page.Locator(".graphiql-execute-button").ClickAsync();
        var answer = reader.Page.Locator(".result-window .view-lines", new() { HasTextRegex = new("data|errors") });
        await answer.WaitForAsync();
        await reader.Page.Locator(".graphiql-spinner").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        return (await answer.InnerTextAsync()).Replace('\u00a0', ' ');
    }

    private static async Task<string> Copy(Reader reader, string command, string told)
    {
        await reader.Page.Locator($"[data-command={command}]").ClickAsync();
        await reader.Page.Locator(".ide-told", new() { HasText = told }).WaitForAsync();
        return await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
    }

    private static async Task<string> Saved(Reader reader, string command)
    {
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.Locator($"[data-command={command}]").ClickAsync());
        return await download.PathAsync();
    }
}
