using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Site;

namespace OgpGraph.Host.Doors.ShareImages;

/// <summary>Finds what the image of a page says. An address that is none of a page has no image.</summary>
internal sealed class ShareCards(IGraphQLService service, DoorReader reader, QuestionCatalog questions)
{
    /// <summary>The name of the first page, whose path is empty.</summary>
    public const string First = "index";

    // No lists of cultures are asked for: hosts run without them. In Portuguese four digits stand together.
    private static readonly NumberFormatInfo Portuguese = new() { NumberGroupSeparator = "\u00a0" };

    /// <summary>The card of a page; null when there is no such page.</summary>
    /// <param name="page">The path below the language, such as <c>commitments/tax-assistant</c>.</param>
    /// <param name="language">The page's language.</param>
    /// <param name="gone">Stops the work.</param>
    /// <exception cref="GraphException">The data cannot be read.</exception>
    public ShareCard? Find(string page, Language language, CancellationToken gone)
    {
        var text = new SiteText(language);
        return page.Split('/') switch
        {
            [First] => Plan(null, text, gone),
            ["plans", var slug] => Plan(slug, text, gone),
            ["commitments", var slug] => Commitment(slug, text, gone),
            ["organizations", var key] => Organization(key, text, gone),
            ["explore"] => Counted(text["Explorar os dados", "Explore the data"], service.Tables.Count, text["tabela", "table"], text["tabelas", "tables"], text),
            ["explore", var field] => Table(field, text, gone),
            ["questions"] => Counted(text["Perguntas guardadas", "Saved questions"], questions.Questions.Count, text["pergunta", "question"], text["perguntas", "questions"], text),
            ["questions", var name] => questions.Find(name) is { } question ? new ShareCard(question.Title.In(language), null, null, Source(text)) : null,
            ["modules"] => new ShareCard(text["Módulos", "Modules"], null, null, Source(text)),
            ["about"] => new ShareCard(text["Sobre os dados", "About the data"], null, null, Source(text)),
            _ => null,
        };
    }

    private ShareCard? Plan(string? slug, SiteText text, CancellationToken gone)
    {
        const string Query = "query($slug: String) { plans(first: 2, where: {slug: {eq: $slug}}) { nodes { name commitments { totalCount } } } }";
        const string All = "{ plans(first: 2) { nodes { name commitments { totalCount } } } }";
        var plans = reader.Ask(slug is null ? All : Query, slug is null ? null : new JsonObject { ["slug"] = slug }, text.Language, gone).GetProperty("plans").GetProperty("nodes");
        return plans.GetArrayLength() switch
        {
            1 when plans[0].GetProperty("name").GetString() is { } name => Counted(name, plans[0].GetProperty("commitments").GetProperty("totalCount").GetInt64(), text["compromisso", "commitment"], text["compromissos", "commitments"], text),
            0 when slug is not null => null,
            _ => new ShareCard(text["Planos de ação de administração aberta de Portugal", "Portugal's open-government action plans"], null, null, Source(text)),
        };
    }

    private ShareCard? Commitment(string slug, SiteText text, CancellationToken gone)
        => One("query($value: String!) { found: commitments(first: 1, where: {slug: {eq: $value}}) { nodes { title milestones { totalCount } } } }", slug, text, gone) is { } found && found.GetProperty("title").GetString() is { } title
            ? Counted(title, found.GetProperty("milestones").GetProperty("totalCount").GetInt64(), text["marco", "milestone"], text["marcos", "milestones"], text)
            : null;

    private ShareCard? Organization(string key, SiteText text, CancellationToken gone)
        => One("query($value: String!) { found: organizations(first: 1, where: {key: {eq: $value}}) { nodes { name isSynthetic } } }", key, text, gone) is { } found
            ? new ShareCard(found.GetProperty("name").GetString()!, null, null, found.GetProperty("isSynthetic").GetBoolean() ? text["Dados sintéticos: inventados, não dizem respeito a ninguém", "Synthetic data: made up, about nobody"] : Source(text))
            : null;

    private ShareCard? Table(string field, SiteText text, CancellationToken gone)
    {
        if (service.Tables.FirstOrDefault(table => table.Field == field) is not { } table)
            return null;
        var made = table.HasSyntheticFlag ? $" made: {table.Field}(where: {{isSynthetic: {{eq: true}}}}) {{ totalCount }}" : "";
        var data = reader.Ask($"{{ rows: {table.Field} {{ totalCount }}{made} }}", null, text.Language, gone);
        long Count(string name) => data.TryGetProperty(name, out var found) ? found.GetProperty("totalCount").GetInt64() : 0;
        var card = Counted(table.Label.In(text.Language), Count("rows"), text["linha", "row"], text["linhas", "rows"], text);
        return Count("made") is var synthetic and > 0
            ? card with { Source = synthetic == Count("rows") ? text["Dados sintéticos: inventados, não dizem respeito a ninguém", "Synthetic data: made up, about nobody"] : text["Algumas linhas são dados sintéticos", "Some rows are synthetic data"] }
            : card;
    }

    private JsonElement? One(string query, string value, SiteText text, CancellationToken gone)
        => reader.Ask(query, new JsonObject { ["value"] = value }, text.Language, gone).GetProperty("found").GetProperty("nodes") is { } nodes && nodes.GetArrayLength() > 0 ? nodes[0] : null;

    private static ShareCard Counted(string title, long number, string one, string many, SiteText text)
        => new(title, text.Language == Language.En ? number.ToString("N0", CultureInfo.InvariantCulture) : number.ToString(number < 10_000 ? "F0" : "N0", Portuguese), number == 1 ? one : many, Source(text));

    private static string Source(SiteText text) => text["Factos compilados, cada um com a sua fonte · CC BY 4.0", "Facts as compiled, each with its source · CC BY 4.0"];
}
