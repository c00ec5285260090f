using System.Text.Json;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;

namespace OgpGraph.Host.Doors.SearchEngines;

/// <summary>The paths of all pages that search engines should know, below the language. Organizations that are made up are none of them.</summary>
internal sealed class SitemapPages(IGraphQLService service, DoorReader reader, QuestionCatalog questions)
{
    /// <summary>How many organizations a list has: each is two addresses, and a list may have 50,000.</summary>
    public const int OrganizationsPerFile = 25_000;

    // A page of organizations for its last file; more than that no reader comes for by a search engine.
    private const int MostFiles = 400;

    private const string Plans = "{ plans { nodes { slug } } commitments(first: 1000) { nodes { slug } } }";
    private const string Count = "{ organizations(where: {isSynthetic: {eq: false}}) { totalCount } }";

    /// <summary>The pages of the site, plans, commitments, tables and questions.</summary>
    /// <exception cref="GraphException">They cannot be read.</exception>
    public IEnumerable<string> Site(CancellationToken gone)
    {
        var data = reader.Ask(Plans, null, Language.Pt, gone);
        return
        [
            "", "explore", "questions", "modules", "about",
            .. Slugs(data, "plans").Select(slug => $"plans/{slug}"),
            .. Slugs(data, "commitments").Select(slug => $"commitments/{slug}"),
            .. service.Tables.Select(table => $"explore/{table.Field}"),
            .. questions.Questions.Select(question => $"questions/{question.Name}"),
        ];
    }

    /// <summary>How many lists the organizations fill.</summary>
    /// <exception cref="GraphException">They cannot be counted.</exception>
    public int OrganizationFiles(CancellationToken gone)
    {
        var count = reader.Ask(Count, null, Language.Pt, gone).GetProperty("organizations").GetProperty("totalCount").GetInt64();
        return (int)Math.Min(MostFiles, (count + OrganizationsPerFile - 1) / OrganizationsPerFile);
    }

    /// <summary>The pages of organizations of one list.</summary>
    /// <param name="file">Its number, from 1 on.</param>
    /// <param name="gone">Stops the work.</param>
    /// <exception cref="GraphException">They cannot be read.</exception>
    public IReadOnlyList<string> Organizations(int file, CancellationToken gone)
    {
        // As a table, whose rows no page of the schema cuts.
        var query = FormattableString.Invariant($"{{ organizations(where: {{isSynthetic: {{eq: false}}}}, first: {file * OrganizationsPerFile}, order: [{{key: ASC}}]) {{ nodes {{ key }} }} }}");
        using var table = service.OpenTable(new TableRequest(new GraphRequest(query, null, default, Language.Pt, IsReadOnly: true)), gone);
        var paths = new List<string>();
        TableRows.Read(table, row => paths.Add($"organizations/{row.GetProperty("key").GetString()}"), skipped: (long)(file - 1) * OrganizationsPerFile);
        return paths;
    }

    private static IEnumerable<string> Slugs(JsonElement data, string field) => data.GetProperty(field).GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("slug").GetString()!);
}
