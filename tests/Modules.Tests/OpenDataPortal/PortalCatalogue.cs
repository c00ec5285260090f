using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>A made-up portal's catalogue, written as its API gives it and as its DCAT catalogue does: udata's own mapping.</summary>
internal sealed record PortalCatalogue(IReadOnlyList<PortalDataset> Datasets)
{
    public static readonly Gen<PortalCatalogue> Any =
        from datasets in PortalDataset.Any.List[1, 6]
        select new PortalCatalogue([.. datasets.DistinctBy(d => d.Id).DistinctBy(d => d.Upstream ?? d.Id)]);

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dct = "http://purl.org/dc/terms/";
    private static readonly XNamespace Dcat = "http://www.w3.org/ns/dcat#";
    private static readonly XNamespace Foaf = "http://xmlns.com/foaf/0.1/";
    private static readonly XNamespace Adms = "http://www.w3.org/ns/adms#";
    private static readonly XNamespace Skos = "http://www.w3.org/2004/02/skos/core#";
    private static readonly XNamespace Geo = "http://data.europa.eu/930/";
    private static readonly XNamespace Vcard = "http://www.w3.org/2006/vcard/ns#";

    /// <summary>A page of the API.</summary>
    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(new { data = Datasets.Select(d => d.Json()), next_page = (string?)null });

    /// <summary>The catalogue.</summary>
    public byte[] Xml()
    {
        var root = new XElement(Rdf + "RDF");
        foreach (var d in Datasets)
        {
            var address = $"https://portal.example/datasets/{d.Id}/";
            var owner = $"https://portal.example/organizations/{d.Publisher}/";
            var contact = $"https://portal.example/api/1/contacts/{d.Id}/";
            root.Add(new XElement(
                Dcat + "Dataset", new XAttribute(Rdf + "about", d.Upstream ?? address), new XElement(Dct + "identifier", d.Upstream ?? d.Id), new XElement(Dct + "title", d.Title), new XElement(Dct + "description", d.Description),
                d.Upstream is null ? null : new XElement(Adms + "identifier", new XElement(Adms + "Identifier", new XElement(Skos + "notation", address))),
                new XElement(Dct + "created", d.CreatedOn.ToString("O")), new XElement(Dct + "issued", d.CreatedOn.AddDays(3).ToString("O")), new XElement(Dct + "modified", d.RecordModifiedOn.ToString("O")),
                new XElement(Dcat + "landingPage", Resource(d.Upstream ?? d.Page)), d.Tags.Select(t => new XElement(Dcat + "keyword", t)), d.FrequencyTerm is null ? null : new XElement(Dct + "accrualPeriodicity", Resource(d.FrequencyTerm)),
                d.From is null ? null : new XElement(Dct + "temporal", new XElement(Dct + "PeriodOfTime", new XElement(Dcat + "startDate", d.From.Value.ToString("O")))),
                d.HasContact ? [new XElement(Geo + "distributor", Resource(owner)), new XElement(Dct + "publisher", Resource(contact))] : new[] { new XElement(Dct + "publisher", Resource(owner)) },
                d.Resources.Select(r => new XElement(Dcat + "distribution", Resource($"{address}#resource-{r.Id}")))));
            root.Add(d.Resources.Select(r => new XElement(
                Dcat + "Distribution", new XAttribute(Rdf + "about", $"{address}#resource-{r.Id}"), new XElement(Dct + "identifier", r.Id), new XElement(Dct + "title", r.Title), new XElement(Dct + "description", r.Description),
                new XElement(Dcat + "downloadURL", Resource(r.Url)), new XElement(Dcat + "accessURL", Resource($"https://portal.example/datasets/r/{r.Id}")), new XElement(Dct + "modified", r.ModifiedOn.ToString("O")),
                new XElement(Dct + "rights", d.Licence.Title), d.Licence.Url is null ? null : new XElement(Dct + "license", Resource(d.Licence.Url)), new XElement(Dcat + "byteSize", r.Size), new XElement(Dct + "format", r.Format))));
            if (d.HasContact)
            {
                root.Add(new XElement(Vcard + "Kind", new XAttribute(Rdf + "about", contact), new XElement(Vcard + "fn", "Serviço de exemplo")));
            }
        }

        root.Add(Datasets.DistinctBy(d => d.Publisher).Select(d => new XElement(Foaf + "Organization", new XAttribute(Rdf + "about", $"https://portal.example/organizations/{d.Publisher}/"), new XElement(Foaf + "name", PortalDataset.NameOf(d.Publisher)))));
        return Encoding.UTF8.GetBytes(root.ToString());
    }

    private static XAttribute Resource(string address) => new(Rdf + "resource", address);
}
