namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>Tells the format of a file from what a catalogue calls it.</summary>
public static class DcatFormat
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = "xlsx", ["vnd.openxmlformats-officedocument.wordprocessingml.document"] = "docx", ["vnd.oasis.opendocument.spreadsheet"] = "ods",
        ["vnd.ms-excel"] = "xls", ["msword"] = "doc", ["vnd.geo+json"] = "geojson", ["geo+json"] = "geojson", ["ld+json"] = "jsonld", ["rdf+xml"] = "rdf", ["plain"] = "txt", ["vnd.google-earth.kml+xml"] = "kml",
    };

    /// <summary>The format in lower case; null when nothing states it.</summary>
    /// <param name="format">A name, or an address of the European list of file types or of the list of media types.</param>
    /// <param name="mediaType">A media type or its address.</param>
    public static string? Of(string? format, string? mediaType)
        => (format ?? mediaType) is { } text && DcatTerms.Tail(text).Trim() is { Length: > 0 } tail ? MediaTypes.GetValueOrDefault(tail, tail).ToLowerInvariant() : null;
}
