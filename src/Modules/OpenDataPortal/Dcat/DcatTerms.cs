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
    public const string Schema = "http://schema.org/";
    public const string Time = "http://www.w3.org/2006/time#";
    public const string Title = Dublin + "title";
    public const string Description = Dublin + "description";

    /// <summary>The types that say that an agent is an organisation, and so no person.</summary>
    public static readonly IReadOnlySet<string> Organizations = new HashSet<string>(StringComparer.Ordinal)
    {
        Friend + "Organization", Friend + "Group", "http://www.w3.org/ns/org#Organization", "http://www.w3.org/ns/org#FormalOrganization", "http://www.w3.org/ns/org#OrganizationalUnit", "http://www.w3.org/ns/org#OrganizationalCollaboration",
        "http://www.w3.org/2006/vcard/ns#Organization", "http://www.w3.org/2006/vcard/ns#Group", "http://www.w3.org/ns/prov#Organization", "http://www.w3.org/ns/regorg#RegisteredOrganization", "http://data.europa.eu/m8g/PublicOrganisation",
        Schema + "Organization", Schema + "GovernmentOrganization", Schema + "GovernmentOffice", Schema + "Corporation", Schema + "NGO", Schema + "EducationalOrganization", Schema + "CollegeOrUniversity", Schema + "School",
        Schema + "ResearchOrganization", Schema + "MedicalOrganization", Schema + "LibrarySystem", Schema + "Library", Schema + "Museum",
    };

    /// <summary>The types that say that an agent is a person, whatever else it is said to be.</summary>
    public static readonly IReadOnlySet<string> Persons = new HashSet<string>(StringComparer.Ordinal)
    {
        Friend + "Person", "http://www.w3.org/ns/person#Person", "http://www.w3.org/2006/vcard/ns#Individual", "http://www.w3.org/ns/prov#Person", Schema + "Person",
    };

    /// <summary>What a described frequency says itself by.</summary>
    public static readonly IReadOnlyList<string> FrequencyTexts = [RdfGraph.Namespace + "value", Notation, Dublin + "identifier", Label, PreferredLabel, Title, Time + "hasXSDDuration"];

    /// <summary>The codes of the European list of publisher types that stand for bodies; that for private individuals is not among them.</summary>
    public static readonly IReadOnlySet<string> Bodies = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "NationalAuthority", "RegionalAuthority", "LocalAuthority", "SupraNationalAuthority", "Academia-ScientificOrganisation", "Company", "IndustryConsortium", "NonGovernmentalOrganisation", "NonProfitOrganisation", "StandardisationBody",
    };

    /// <summary>The last part of an address; the whole of what is none.</summary>
    public static string Tail(string text) => text.TrimEnd('/')[(text.TrimEnd('/').LastIndexOfAny(['/', '#']) + 1)..];
}
