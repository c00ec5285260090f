using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OgpGraph.Host.Tests.Site.Explore;

/// <summary>A page of a table as its reader has it.</summary>
public sealed partial class ShownPage(string html)
{
    public string Html => html;

    /// <summary>Its words.</summary>
    public string Text { get; } = TextOf(html);

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; } = [.. Column().Matches(html).Select(m => m.Groups[1].Value)];

    /// <summary>The values of the rows, null for none; without the link to a group's rows.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Rows { get; } = ReadRows(html);

    /// <summary>The values of a column.</summary>
    public IReadOnlyList<string?> this[string column] => [.. Rows.Select(row => row[Columns.ToList().IndexOf(column)])];

    /// <summary>The addresses of links, each once.</summary>
    public IReadOnlyList<string> Links { get; } = [.. Link().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct()];

    /// <summary>The values of facets: where each leads, and how many rows it promises.</summary>
    public IReadOnlyList<(string Address, long Count)> Facets { get; } = [.. Facet().Matches(html).Select(m => (WebUtility.HtmlDecode(m.Groups[1].Value), long.Parse(m.Groups[2].Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)))];

    /// <summary>What the page tells its script.</summary>
    public JsonElement Form => JsonDocument.Parse(html.Split("id=\"explore-fields\">")[1].Split("</script>")[0]).RootElement;

    /// <summary>The values that a list of the form offers, of the first such list.</summary>
    public IReadOnlyList<string> Options(string select)
        => html.Split($"name=\"{select}\"").ElementAtOrDefault(1)?.Split("</select>")[0] is { } list ? [.. Option().Matches(list).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(v => v.Length > 0)] : [];

    public static string TextOf(string html) => WebUtility.HtmlDecode(Spaces().Replace(Tag().Replace(html.Split("<main")[^1].Split("</main>")[0], " "), " "));

    private static IReadOnlyList<IReadOnlyList<string?>> ReadRows(string html)
    {
        if (!html.Contains("id=\"rows\"", StringComparison.Ordinal))
            return [];
        var body = html.Split("id=\"rows\"")[1].Split("<tbody>")[1].Split("</tbody>")[0];
        var columns = Column().Count(html);
        return [.. body.Split("<tr").Skip(1).Select(row => (IReadOnlyList<string?>)[.. Cell().Matches(row).Take(columns).Select(m => Value().Match(m.Groups[1].Value) is { Success: true } value ? WebUtility.HtmlDecode(value.Groups[1].Value) : null)])];
    }

    [GeneratedRegex("<th[^>]* data-column=\"([^\"]*)\"")]
    private static partial Regex Column();

    [GeneratedRegex("<td([^>]*)>")]
    private static partial Regex Cell();

    [GeneratedRegex("data-value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<li>\\s*<a rel=\"nofollow\" href=\"([^\"]*)\"[^>]*>(?:(?!</li>).)*<span class=\"count\">([^<]*)</span>", RegexOptions.Singleline)]
    private static partial Regex Facet();

    [GeneratedRegex("<option value=\"([^\"]*)\"")]
    private static partial Regex Option();

    [GeneratedRegex("<(script|style)[^>]*>.*?</\\1>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
