using System.Text.Json;
using CsvHelper;
using OgpGraph.Site.Tests.Browsing;

namespace OgpGraph.Site.Tests;

/// <summary>The file that a link saves is the table on the screen.</summary>
[Collection(SiteTests.Name)]
public sealed class DownloadTests(SiteFixture site)
{
    private const int MostSaved = 5;

    // Tables that have a link to their CSV behind them, before the next table; a cell as the CSV has it.
    private const string Look = """
        () => {
          const tables = [...document.querySelectorAll('main table')].filter((table) => table.querySelector('th[data-column]'))
          const links = [...document.querySelectorAll('main a[href*=".csv"]')].filter((link) => !link.href.includes('dialect='))
          const isBehind = (a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
          const raw = (cell) => cell.dataset.value?.trim() ?? (cell.querySelector('.unknown') ? '' : cell.textContent.trim())
          return tables.map((table, index) => {
            const next = tables[index + 1]
            const link = links.find((l) => isBehind(table, l) && (!next || isBehind(l, next))) ?? (tables.length === 1 ? links[0] : undefined)
            const columns = [...table.tHead.rows[0].cells].map((cell) => cell.dataset.column ?? null)
            return { id: table.id, link: links.indexOf(link), columns, rows: [...table.tBodies[0].rows].map((row) => [...row.cells].map(raw)) }
          })
        }
        """;

    public static TheoryData<string> WithTables => ["plan", "commitment", "organization", "table", "question"];

    [BrowserTheory]
    [MemberData(nameof(WithTables))]
    public async Task The_file_is_the_table(string kind)
    {
        await using var reader = await site.Reader("en");
        var faults = new List<string>();
        var compared = 0;
        foreach (var address in site.Pages.Of(kind, "en"))
        {
            await reader.Go(address);
            var tables = (await reader.Page.EvaluateAsync<JsonElement>(Look)).EnumerateArray().Where(table => table.GetProperty("link").GetInt32() >= 0).ToList();
            foreach (var (index, table) in tables.Index())
            {
                // A browser lets a page save a few files, and then asks.
                if (index > 0 && index % MostSaved == 0)
                    await reader.Go(address);
                var link = reader.Page.Locator("main a[href*='.csv']:not([href*='dialect='])").Nth(table.GetProperty("link").GetInt32());
                var download = await Follow(reader, link);
                if (download is null)
                {
                    faults.Add($"{address} #{table.GetProperty("id")}: nothing is saved by {await link.GetAttributeAsync("href")}");
                    continue;
                }

                faults.AddRange(Differences(table, Read(await download.PathAsync())).Take(3).Select(fault => $"{address} #{table.GetProperty("id")}: {fault}"));
                compared++;
            }

            faults.AddRange(reader.Faults().Select(fault => $"{address} {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(compared > 0, "No table has a link to its file.");
    }

    private static async Task<IDownload?> Follow(Reader reader, ILocator link)
    {
        try
        {
            return await reader.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Differences(JsonElement table, List<string[]> file)
    {
        var columns = table.GetProperty("columns").EnumerateArray().Select(column => column.GetString()).ToList();
        var rows = table.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetString()!).ToList()).ToList();
        if (file.Count == 0)
        {
            yield return "the file is empty";
            yield break;
        }

        if (file.Count - 1 < rows.Count)
            yield return $"the file has {file.Count - 1} rows, the table {rows.Count}";
        for (var c = 0; c < columns.Count; c++)
        {
            if (columns[c] is not { } name)
                continue;
            var at = Array.IndexOf(file[0], name);
            if (at < 0)
            {
                yield return $"the file has no column {name}; it has {string.Join(", ", file[0])}";
                continue;
            }

            for (var r = 0; r < Math.Min(rows.Count, file.Count - 1); r++)
            {
                if (rows[r][c] != file[r + 1][at].Trim())
                {
                    yield return $"row {r + 1}, {name}: the table has \"{rows[r][c]}\", the file \"{file[r + 1][at]}\"";
                    break;
                }
            }
        }
    }

    private static List<string[]> Read(string path)
    {
        using var text = new StreamReader(path);
        using var csv = CsvReader.Create(text, new CsvReaderOptions { Separator = ',', HasHeader = false, SkipEmptyLines = false });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(column => csv.IsEmpty(column) ? "" : csv.GetString(column) ?? "")]);
        return rows;
    }
}
