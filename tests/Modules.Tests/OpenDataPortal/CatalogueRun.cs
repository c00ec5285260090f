using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>Writes small catalogues and imports them.</summary>
internal static class CatalogueRun
{
    private const string Names =
        """
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
        xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:time="http://www.w3.org/2006/time#" xmlns:org="http://www.w3.org/ns/org#"
        xmlns:schema="http://schema.org/"
        """;

    /// <summary>One dataset of a catalogue.</summary>
    public static string Dataset(string address, string? identifier, string inside, string title = "T")
        => $"""<dcat:Dataset rdf:about="{address}"><dct:title>{title}</dct:title>{(identifier is null ? "" : $"<dct:identifier>{identifier}</dct:identifier>")}{inside}</dcat:Dataset>""";

    /// <summary>A catalogue as RDF/XML.</summary>
    public static string Xml(params string[] datasets) => $"<rdf:RDF {Names}>{string.Concat(datasets)}</rdf:RDF>";

    /// <summary>Imports catalogues, one import each.</summary>
    public static ImportBenchRun Import(ImportBenchSession session, params string[] files)
    {
        ImportBenchRun? run = null;
        foreach (var file in files)
        {
            run = ImportBench.Run(session, new DcatImporter(), ("c", System.Text.Encoding.UTF8.GetBytes(file)));
        }

        return run!;
    }

    /// <summary>Imports one dataset with a statement.</summary>
    public static (Dataset Row, string Findings) Statement(string inside)
    {
        var run = Import(new ImportBenchSession(), Xml(Dataset("https://c.example/d/1", null, inside)));
        return (Assert.Single(run.Rows<Dataset>()), string.Join(' ', run.Findings.Select(f => f.Rule.Code)));
    }
}
