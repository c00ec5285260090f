using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OgpGraph.Host.Tests.Site;

/// <summary>Reads pages as a browser does.</summary>
internal static class PageReading
{
    /// <summary>A page that answers with a status; it must be well-formed HTML.</summary>
    public static async Task<IHtmlDocument> Page(this HttpClient client, string address, int status = 200)
    {
        using var answer = await client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{address}: {(int)answer.StatusCode} {text[..Math.Min(300, text.Length)]}");
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        var faults = new List<string>();
        var parser = new HtmlParser();
        parser.Error += (_, fault) => faults.Add($"{fault}");
        parser.AddEventListener("error", (_, fault) => faults.Add(fault is AngleSharp.Html.Dom.Events.HtmlErrorEvent { Position: var at, Message: var message } ? $"{at}: {message}" : $"{fault.Type}"));
        var page = await parser.ParseDocumentAsync(text);
        Assert.True(faults.Count == 0, $"{address}: {string.Join("; ", faults.Take(5))}");
        return page;
    }

    /// <summary>The descriptions for search engines.</summary>
    public static IReadOnlyList<JsonElement> JsonLd(this IHtmlDocument page)
        => [.. page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement)];

    /// <summary>The text of an element with single spaces.</summary>
    public static string Words(this IElement element) => string.Join(' ', element.TextContent.Split((char[]?)[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The rows of a table: the value of each column as the page gives it to programs.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Values(this IHtmlTableElement table)
    {
        var columns = table.Head!.Rows[0].Cells.Select(cell => cell.GetAttribute("data-column")!).ToList();
        return [.. table.Bodies[0].Rows.Select(row => columns.Zip(row.Cells, (name, cell) => (name, Value: cell.GetAttribute("data-value") ?? cell.TextContent.Trim())).ToDictionary(pair => pair.name, pair => pair.Value))];
    }
}
