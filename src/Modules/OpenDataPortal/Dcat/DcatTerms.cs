namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>The names of DCAT and of the vocabularies that it borrows from.</summary>
public static class DcatTerms
{
    public const string Dcat = "http://www.w3.org/ns/dcat#";
    public const string Dublin = "http://purl.org/dc/terms/";
    public const string Friend = "http://xmlns.com/foaf/0.1/";
    public const string European = "http://data.europa.eu/r5r/";
    public const string Checksum = "http://spdx.org/rdf/terms#";
    public const string Label = "http://www.w3.org/2000/01/rdf-schema#label";
    public const string PreferredLabel = "http://www.w3.org/2004/02/skos/core#prefLabel";
    public const string TotalItems = "http://www.w3.org/ns/hydra/core#totalItems";
    public const string AlternateIdentifier = "http://www.w3.org/ns/adms#identifier";
    public const string Notation = "http://www.w3.org/2004/02/skos/core#notation";
    public const string Distributor = "http://data.europa.eu/930/distributor";
    public const string Title = Dublin + "title";
    public const string Description = Dublin + "description";

    /// <summary>The types that say that an agent is an organisation, and so no person.</summary>
    public static readonly IReadOnlyList<string> Organizations =
    [
        Friend + "Organization", "http://www.w3.org/ns/org#Organization", "http://www.w3.org/ns/org#FormalOrganization", "http://www.w3.org/2006/vcard/ns#Organization", "http://www.w3.org/ns/prov#Organization",
        "http://schema.org/Organization", "https://schema.org/Organization", "http://schema.org/GovernmentOrganization", "https://schema.org/GovernmentOrganization",
    ];

    /// <summary>The last part of an address; the whole of what is none.</summary>
    public static string Tail(string text) => text.TrimEnd('/')[(text.TrimEnd('/').LastIndexOfAny(['/', '#']) + 1)..];
}
