using System.Text.Json.Nodes;

namespace OgpGraph.Host.Doors.Catalogs;

/// <summary>The vocabularies of DCAT-AP 3 and the entries of the European lists that the catalogue uses.</summary>
internal static class CatalogTerms
{
    /// <summary>The profile that the catalogue keeps.</summary>
    public const string Profile = "http://data.europa.eu/r5r/";

    /// <summary>Theme: government and public sector.</summary>
    public const string Government = Authority + "data-theme/GOVE";

    /// <summary>Place: Portugal.</summary>
    public const string Portugal = Authority + "country/PRT";

    /// <summary>How often it changes: not known.</summary>
    public const string UnknownFrequency = Authority + "frequency/UNKNOWN";

    /// <summary>Anybody may have it.</summary>
    public const string Public = Authority + "access-right/PUBLIC";

    private const string Authority = "http://publications.europa.eu/resource/authority/";
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";

    /// <summary>The prefixes, in the document itself: a harvester should need no other address.</summary>
    public static JsonObject Context() => new()
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
        ["hydra"] = "http://www.w3.org/ns/hydra/core#",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    /// <summary>The entry of a language.</summary>
    public static string LanguageOf(string tag) => Authority + "language/" + (tag == "en" ? "ENG" : "POR");

    /// <summary>The entry of a file type.</summary>
    public static string FileType(string name) => Authority + "file-type/" + name;

    /// <summary>The entry of a media type.</summary>
    public static string MediaType(string name) => MediaTypes + name;
}
