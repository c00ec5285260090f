using System.Text.Json.Nodes;
using OgpGraph.Engine.Graph;
using OgpGraph.Engine.Serving;
using OgpGraph.Host.Questions;
using OgpGraph.Host.Site;

namespace OgpGraph.Host.Doors.Catalogs;

/// <summary>The catalogue as JSON-LD: DCAT-AP 3, in pages as Hydra has them.</summary>
/// <param name="root">Scheme and host of addresses.</param>
/// <param name="publisher">Who publishes.</param>
/// <param name="only">The one language of texts; null for both, each with its tag.</param>
internal sealed class CatalogDocument(string root, Publisher publisher, Language? only)
{
    /// <summary>How many datasets a page has.</summary>
    public const int PageSize = 100;

    // The ending of the address, the media type, and the European list's name of the file type.
    private static readonly (QuestionForm Form, string MediaType, string FileType)[] Forms =
    [
        (QuestionForm.Csv, "text/csv", "CSV"), (QuestionForm.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"), (QuestionForm.Json, "application/json", "JSON"),
    ];

    private static readonly BilingualText Rights = new(
        "The facts as compiled here are under CC BY 4.0. Each row names its source where it has one; the source's own licence holds for what it says.",
        "Os factos compilados aqui estão sob CC BY 4.0. Cada linha indica a sua fonte, quando a tem; ao que a fonte diz aplica-se a licença dela.");

    /// <summary>How many pages so many entries fill; one when there are none.</summary>
    public static int PagesFor(int entries) => Math.Max(1, (entries + PageSize - 1) / PageSize);

    /// <summary>A page.</summary>
    /// <param name="entries">All entries.</param>
    /// <param name="page">The number of the page, from 1 on.</param>
    public JsonObject Page(IReadOnlyList<CatalogEntry> entries, int page)
    {
        var shown = entries.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var graph = new JsonArray(Catalog(entries.Count, shown), View(PagesFor(entries.Count), page), Service(shown), PublisherNode(), Contact());
        foreach (var entry in shown)
            graph.Add(Dataset(entry));
        return new JsonObject { ["@context"] = CatalogTerms.Context(), ["@graph"] = graph };
    }

    private JsonObject Catalog(int total, List<CatalogEntry> shown)
    {
        var pt = new SiteText(Language.Pt);
        return new JsonObject
        {
            ["@id"] = $"{root}/catalog#catalog",
            ["@type"] = new JsonArray("dcat:Catalog", "hydra:Collection"),
            ["dct:title"] = Text(new("Portugal's open-government action plans: data", "Planos de ação de administração aberta de Portugal: dados")),
            ["dct:description"] = Text(new(
                "Commitments, milestones, indicators and the open data of each commitment of Portugal's open-government action plans, with the source of each fact. Tables and the answers to saved questions.",
                "Compromissos, marcos, indicadores e dados abertos de cada compromisso dos planos de ação de administração aberta de Portugal, com a fonte de cada facto. Tabelas e respostas a perguntas guardadas.")),
            ["dct:publisher"] = Id($"{root}/catalog#publisher"),
            ["dct:language"] = Languages(),
            ["dct:license"] = Id(Licence.Address),
            ["dct:spatial"] = Id(CatalogTerms.Portugal),
            ["dct:conformsTo"] = Id(CatalogTerms.Profile),
            ["foaf:homepage"] = Id(root + (only is { } language ? new SiteText(language).Page() : pt.Page())),
            ["dcat:themeTaxonomy"] = Id("http://publications.europa.eu/resource/authority/data-theme"),
            ["hydra:totalItems"] = total,
            ["dcat:service"] = Id($"{root}/catalog#graphql"),
            ["dcat:dataset"] = new JsonArray([.. shown.Select(entry => Id($"{root}/catalog#{entry.Id}"))]),
        };
    }

    private JsonObject View(int pages, int page)
    {
        var view = new JsonObject
        {
            ["@id"] = PageAddress(page),
            ["@type"] = "hydra:PartialCollectionView",
            ["hydra:first"] = Id(PageAddress(1)),
            ["hydra:last"] = Id(PageAddress(pages)),
        };
        if (page < pages)
            view["hydra:next"] = Id(PageAddress(page + 1));
        if (page > 1)
            view["hydra:previous"] = Id(PageAddress(page - 1));
        return view;
    }

    private JsonObject Service(List<CatalogEntry> shown) => new()
    {
        ["@id"] = $"{root}/catalog#graphql",
        ["@type"] = "dcat:DataService",
        ["dct:identifier"] = "ogpgraph:service-graphql",
        ["dct:title"] = Text(new("GraphQL: any question about all tables", "GraphQL: qualquer pergunta sobre todas as tabelas")),
        ["dct:description"] = Text(new(
            "Filter, sort, group and join all tables in one question, by POST or GET; answers as JSON or CSV. No key is needed.",
            "Filtrar, ordenar, agrupar e cruzar todas as tabelas numa só pergunta, por POST ou GET; respostas em JSON ou CSV. Não é preciso chave.")),
        ["dcat:endpointURL"] = Id($"{root}/graphql"),
        ["dcat:endpointDescription"] = Id($"{root}/schema.graphql"),
        ["dct:publisher"] = Id($"{root}/catalog#publisher"),
        ["dcat:contactPoint"] = Id($"{root}/catalog#contact"),
        ["dct:license"] = Id(Licence.Address),
        ["dct:accessRights"] = Id(CatalogTerms.Public),
        ["dcat:theme"] = Id(CatalogTerms.Government),
        ["dcat:servesDataset"] = new JsonArray([.. shown.Where(entry => entry.Rows is not null).Select(entry => Id($"{root}/catalog#{entry.Id}"))]),
    };

    private JsonObject PublisherNode() => new()
    {
        ["@id"] = $"{root}/catalog#publisher",
        ["@type"] = new JsonArray("foaf:Agent", "foaf:Organization"),
        ["foaf:name"] = publisher.Name,
        ["foaf:homepage"] = Id(publisher.Page ?? root),
    };

    private JsonObject Contact()
    {
        var contact = new JsonObject { ["@id"] = $"{root}/catalog#contact", ["@type"] = "vcard:Organization", ["vcard:fn"] = publisher.Name, ["vcard:hasURL"] = Id(publisher.Page ?? root) };
        if (publisher.Email is { } email)
            contact["vcard:hasEmail"] = Id($"mailto:{email}");
        return contact;
    }

    private JsonObject Dataset(CatalogEntry entry)
    {
        var keywords = entry.Keywords.ToList();
        if (entry.SyntheticRows > 0)
            keywords.Add(new("synthetic data", "dados sintéticos"));
        return new JsonObject
        {
            ["@id"] = $"{root}/catalog#{entry.Id}",
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = $"ogpgraph:{entry.Id}",
            ["dct:title"] = Text(entry.SyntheticRows is { } made && made == entry.Rows ? new($"{entry.Title.En} (synthetic data)", $"{entry.Title.Pt} (dados sintéticos)") : entry.Title),
            ["dct:description"] = Text(Described(entry)),
            ["dct:publisher"] = Id($"{root}/catalog#publisher"),
            ["dcat:contactPoint"] = Id($"{root}/catalog#contact"),
            ["dct:language"] = Languages(),
            ["dcat:keyword"] = new JsonArray([.. keywords.SelectMany(Texts)]),
            ["dcat:theme"] = Id(CatalogTerms.Government),
            ["dct:spatial"] = Id(CatalogTerms.Portugal),
            ["dct:accrualPeriodicity"] = Id(CatalogTerms.UnknownFrequency),
            ["dct:accessRights"] = Id(CatalogTerms.Public),
            ["dct:license"] = Id(Licence.Address),
            ["dcat:landingPage"] = Id(root + new SiteText(only ?? Language.Pt).Page(entry.Page)),
            ["dcat:distribution"] = new JsonArray([.. Forms.Select(form => Distribution(entry, form.Form, form.MediaType, form.FileType))]),
        };
    }

    private static BilingualText Described(CatalogEntry entry)
    {
        var (en, pt) = (entry.Description.En, entry.Description.Pt);
        if (entry.SyntheticRows is { } made and > 0)
        {
            (en, pt) = made == entry.Rows
                ? ($"{en} All rows are synthetic: made up to show how the service works, and about nobody.", $"{pt} Todas as linhas são sintéticas: inventadas para mostrar como o serviço funciona, e não dizem respeito a ninguém.")
                : ($"{en} Some rows are synthetic, and say so: isSynthetic is true.", $"{pt} Algumas linhas são sintéticas e dizem-no: isSynthetic é verdadeiro.");
        }

        return new(en, pt);
    }

    private JsonObject Distribution(CatalogEntry entry, QuestionForm form, string mediaType, string fileType)
    {
        var address = Address(entry, form);
        var distribution = new JsonObject
        {
            ["@id"] = $"{root}/catalog#{entry.Id}.{form.Ending}",
            ["@type"] = "dcat:Distribution",
            ["dct:identifier"] = $"ogpgraph:{entry.Id}.{form.Ending}",
            ["dct:title"] = Text(new($"{entry.Title.En} ({fileType})", $"{entry.Title.Pt} ({fileType})")),
            ["dcat:accessURL"] = Id(address),
            ["dcat:downloadURL"] = Id(address),
            ["dct:format"] = Id(CatalogTerms.FileType(fileType)),
            ["dcat:mediaType"] = Id(CatalogTerms.MediaType(mediaType)),
            ["dct:license"] = Id(Licence.Address),
            ["dct:rights"] = new JsonObject { ["@type"] = "dct:RightsStatement", ["rdfs:label"] = Text(Rights) },
            ["dct:language"] = Languages(),
        };
        if (form == QuestionForm.Csv)
            distribution["dct:conformsTo"] = Id(Address(entry, QuestionForm.Schema));
        else if (form == QuestionForm.Json)
            distribution["dcat:accessService"] = Id($"{root}/catalog#graphql");
        return distribution;
    }

    private string Address(CatalogEntry entry, QuestionForm form)
        => $"{root}{entry.Stem}.{form.Ending}{entry.Query}{(only is { } language ? $"{(entry.Query.Length == 0 ? '?' : '&')}lang={new SiteText(language).Tag}" : "")}";

    private string PageAddress(int page)
    {
        var parameters = new List<string>();
        if (only is { } language)
            parameters.Add($"lang={new SiteText(language).Tag}");
        if (page > 1)
            parameters.Add(FormattableString.Invariant($"page={page}"));
        return $"{root}/catalog.jsonld{(parameters.Count == 0 ? "" : "?" + string.Join('&', parameters))}";
    }

    private JsonArray Text(BilingualText text) => [.. Texts(text)];

    private IEnumerable<JsonNode> Texts(BilingualText text)
    {
        if (only is not Language.En)
            yield return new JsonObject { ["@value"] = text.Pt, ["@language"] = "pt" };
        if (only is not Language.Pt)
            yield return new JsonObject { ["@value"] = text.En, ["@language"] = "en" };
    }

    private JsonArray Languages()
        => only is { } language ? [Id(CatalogTerms.LanguageOf(new SiteText(language).Tag))] : [Id(CatalogTerms.LanguageOf("pt")), Id(CatalogTerms.LanguageOf("en"))];

    private static JsonObject Id(string address) => new() { ["@id"] = address };
}
