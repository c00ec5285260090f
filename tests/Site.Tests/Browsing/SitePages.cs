using System.Text.Json;

namespace OgpGraph.Site.Tests.Browsing;

/// <summary>The pages of a host: those that every host has, and those that its plan and modules bring.</summary>
public sealed class SitePages
{
    /// <summary>The kinds of pages, in the order of the navigation.</summary>
    public static readonly string[] Kinds = ["plan", "commitment", "organization", "explore", "table", "questions", "question", "modules", "about", "error", "ide", "missing"];

    private readonly Dictionary<string, IReadOnlyList<string>> _paths;

    private SitePages(Dictionary<string, IReadOnlyList<string>> paths) => _paths = paths;

    /// <summary>The addresses of a kind's pages in a language.</summary>
    public IReadOnlyList<string> Of(string kind, string language)
        => [.. _paths[kind].Select(path => kind == "ide" ? $"{path}?lang={language}" : $"/{language}{path}")];

    /// <summary>Asks a host for what it has.</summary>
    public static async Task<SitePages> Of(HostProcess host)
    {
        var data = (await host.Ask("""
            {
              plans { nodes { slug } }
              commitments(order: [{ number: ASC }]) { nodes { slug } }
              organizations(first: 2) { nodes { key } }
            }
            """)).GetProperty("data");
        return new SitePages(new()
        {
            ["plan"] = ["", .. Nodes(data, "plans", "slug").Select(slug => $"/plans/{slug}")],
            ["commitment"] = [.. Nodes(data, "commitments", "slug").Select(slug => $"/commitments/{slug}")],
            ["organization"] = [.. Nodes(data, "organizations", "key").Select(key => $"/organizations/{key}")],
            ["explore"] = ["/explore"],
            ["table"] = await Linked(host, "/en/explore", "/en/explore/"),
            ["questions"] = ["/questions"],
            ["question"] = await Linked(host, "/en/questions", "/en/questions/"),
            ["modules"] = ["/modules"],
            ["about"] = ["/about"],
            ["error"] = ["/errors/OGP103", "/errors/OGP105"],
            ["ide"] = ["/ide"],
            ["missing"] = ["/no-such-page"],
        });
    }

    private static List<string> Nodes(JsonElement data, string field, string key)
        => [.. data.GetProperty(field).GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty(key).GetString()!)];

    // What the index links to: a table or a question that comes with a module is there by itself.
    private static async Task<IReadOnlyList<string>> Linked(HostProcess host, string page, string start)
    {
        using var answer = await host.Client.GetAsync(new Uri(page, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        return [.. html.Split("href=\"").Skip(1).Select(part => part[..part.IndexOf('"')]).Where(link => link.StartsWith(start, StringComparison.Ordinal))
            .Select(link => link.Split('?', '#')[0][3..]).Where(path => path.Length > start.Length - 3).Distinct()];
    }
}
