using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>The forms of JSON-LD and RDF/XML that a catalogue may have.</summary>
public sealed class CatalogueFormsTests
{
    private const string Names = "\"dcat\": \"http://www.w3.org/ns/dcat#\", \"dct\": \"http://purl.org/dc/terms/\", \"foaf\": \"http://xmlns.com/foaf/0.1/\"";

    [Theory]
    [InlineData("\"title\": \"dct:title\"", "\"title\": \"T\"")]
    [InlineData("\"title\": {\"@id\": \"dct:title\", \"@container\": [\"@language\", \"@set\"]}", "\"title\": {\"en\": \"E\", \"pt\": [\"T\"]}")]
    [InlineData("\"title\": {\"@id\": \"dct:title\", \"@container\": \"@language\"}", "\"title\": {\"en\": \"E\", \"@none\": \"T\"}")]
    [InlineData("\"title\": {\"@id\": \"dct:title\", \"@container\": \"@index\"}", "\"title\": {\"x\": \"T\"}")]
    [InlineData("\"title\": {\"@id\": \"dct:title\", \"@container\": \"@list\"}", "\"title\": [\"T\"]")]
    [InlineData("\"meta\": \"@nest\", \"title\": \"dct:title\"", "\"meta\": {\"title\": \"T\"}")]
    [InlineData("\"@vocab\": \"http://purl.org/dc/terms/\"", "\"title\": {\"@value\": \"T\", \"@language\": \"pt\"}")]
    [InlineData("\"@vocab\": \"dct:\"", "\"title\": {\"@set\": [\"T\"]}")]
    public void A_title_is_read_in_every_container(string context, string member)
    {
        var run = ImportBench.Run(new DcatImporter(), ("c", $$"""{"@context": {{{Names}}, {{context}}}, "@graph": [{"@id": "https://c.example/d/1", "@type": "dcat:Dataset", {{member}} } ]}"""));
        Assert.Empty(run.Findings);
        Assert.Equal("T", Assert.Single(run.Rows<Dataset>()).Title);
    }

    [Theory]
    [InlineData("\"files\": {\"@id\": \"dcat:distribution\", \"@container\": \"@id\"}", "\"files\": {\"https://c.example/f/1\": {\"dcat:accessURL\": {\"@id\": \"https://c.example/1.csv\"}}}")]
    [InlineData("\"files\": {\"@id\": \"dcat:distribution\", \"@container\": \"@type\"}", "\"files\": {\"dcat:Distribution\": {\"@id\": \"https://c.example/f/1\", \"dcat:accessURL\": {\"@id\": \"https://c.example/1.csv\"}}}")]
    [InlineData("\"files\": {\"@id\": \"dcat:distribution\", \"@container\": [\"@index\", \"@set\"]}", "\"files\": {\"csv\": [{\"@id\": \"https://c.example/f/1\", \"dcat:accessURL\": {\"@id\": \"https://c.example/1.csv\"}}]}")]
    [InlineData("\"files\": {\"@id\": \"dcat:distribution\", \"@container\": [\"@graph\", \"@id\"]}", "\"files\": {\"https://c.example/g\": {\"@id\": \"https://c.example/f/1\", \"dcat:accessURL\": {\"@id\": \"https://c.example/1.csv\"}}}")]
    [InlineData("\"files\": {\"@id\": \"dcat:distribution\", \"@container\": \"@graph\"}", "\"files\": {\"@id\": \"https://c.example/f/1\", \"dcat:accessURL\": {\"@id\": \"https://c.example/1.csv\"}}")]
    [InlineData("\"files\": {\"@id\": \"dcat:distribution\", \"@type\": \"@id\"}", "\"files\": \"f/1\", \"@included\": [{\"@id\": \"f/1\", \"dcat:accessURL\": {\"@id\": \"1.csv\"}}]")]
    public void A_distribution_is_read_in_every_container(string context, string member)
    {
        var run = ImportBench.Run(new DcatImporter(), ("c", $$"""{"@context": {"@base": "https://c.example/", {{Names}}, {{context}}}, "@id": "d/1", "@type": "dcat:Dataset", "dct:title": "T", {{member}} }"""));
        Assert.Empty(run.Findings);
        Assert.Equal(("https://c.example/f/1", "https://c.example/d/1", "https://c.example/1.csv"), run.Rows<DatasetResource>().Select(r => (r.Id, r.DatasetId, r.Url!)).Single());
    }

    [Theory]
    [InlineData("", "\"@reverse\": {\"dcat:distribution\": {\"@id\": \"https://c.example/d/1\"}}")]
    [InlineData(", \"of\": {\"@reverse\": \"dcat:distribution\"}", "\"of\": {\"@id\": \"https://c.example/d/1\"}")]
    [InlineData(", \"of\": {\"@reverse\": \"dcat:distribution\"}", "\"of\": \"https://c.example/d/1\"")]
    public void A_distribution_may_name_its_dataset(string context, string member)
    {
        var run = ImportBench.Run(new DcatImporter(), ("c", $$"""
            {"@context": {{{Names}}{{context}}}, "@graph": [{"@id": "https://c.example/d/1", "@type": "dcat:Dataset", "dct:title": "T"}, {"@id": "https://c.example/f/1", "dcat:accessURL": {"@id": "https://c.example/1.csv"}, {{member}} } ]}
            """));
        Assert.Empty(run.Findings);
        Assert.Single(run.Rows<DatasetResource>());
    }

    [Fact]
    public void A_node_without_a_name_is_no_address()
    {
        const string Nameless = """
            "dcat:landingPage": {"@type": "foaf:Document"}, "dcat:distribution": {"@id": "https://c.example/f/1", "dcat:accessURL": {"foaf:name": "a"}}
            """;
        var run = ImportBench.Run(
            new DcatImporter(),
            ("c", "{\"@context\": {" + Names + "}, \"@id\": \"https://c.example/d/1\", \"@type\": \"dcat:Dataset\", \"dct:title\": \"T\", " + Nameless + "}"));
        Assert.Null(Assert.Single(run.Rows<Dataset>()).Url);
        Assert.Null(Assert.Single(run.Rows<DatasetResource>()).Url);
    }

    [Theory]
    [InlineData("\"dct:publisher\": []")]
    [InlineData("\"dct:license\": {\"@set\": []}")]
    [InlineData("\"dct:accrualPeriodicity\": {\"@list\": []}")]
    [InlineData("\"dct:temporal\": [], \"dct:modified\": [null], \"dcat:keyword\": []")]
    [InlineData("\"dcat:distribution\": [], \"@included\": [], \"@reverse\": {}")]
    [InlineData("\"dct:description\": {}, \"dct:spatial\": null")]
    public void What_is_empty_says_nothing(string member)
    {
        var run = ImportBench.Run(new DcatImporter(), ("c", $$"""{"@context": {{{Names}}}, "@graph": [{"@id": "https://c.example/d/1", "@type": "dcat:Dataset", "dct:title": "T", {{member}} }]}"""));
        Assert.Empty(run.Findings);
        Assert.Equal("T", Assert.Single(run.Rows<Dataset>()).Title);
    }

    [Theory]
    [InlineData("\"@graph\": []", "file.no-record dcat.no-dataset")]
    [InlineData("\"@graph\": {}", "dcat.no-dataset")]
    [InlineData("\"@graph\": [{}]", "dcat.no-dataset")]
    [InlineData("\"@id\": \"https://c.example/\", \"@type\": \"dcat:Catalog\", \"dcat:dataset\": []", "dcat.no-dataset")]
    [InlineData("\"@id\": \"https://c.example/\", \"@type\": \"dcat:Catalog\", \"dcat:dataset\": {\"@set\": []}, \"dcat:record\": {}", "dcat.no-dataset")]
    public void An_empty_catalogue_says_so(string members, string rules)
    {
        var run = ImportBench.Run(new DcatImporter(), ("c", $$"""{"@context": {{{Names}}}, {{members}} }"""));
        Assert.Equal(rules, string.Join(' ', run.Findings.Select(f => f.Rule.Code)));
        Assert.Empty(run.Rows<Dataset>());
    }

    [Fact]
    public void A_coded_value_may_be_a_term_and_a_listed_dataset_needs_no_type()
    {
        var run = ImportBench.Run(new DcatImporter(), ("c", $$"""
            {"@context": {{{Names}}, "every": {"@id": "dct:accrualPeriodicity", "@type": "@vocab"}, "monthly": "http://purl.org/cld/freq/monthly"},
             "@type": "dcat:Catalog", "dcat:dataset": {"@id": "https://c.example/d/1", "dct:title": "T", "every": "monthly",
               "dct:publisher": {"@id": "https://c.example/o", "@type": "foaf:Agent", "foaf:name": "N", "dct:type": {"@id": "http://purl.org/adms/publishertype/NationalAuthority"} } } }
            """));
        Assert.Empty(run.Findings);
        var dataset = Assert.Single(run.Rows<Dataset>());
        Assert.Equal(("monthly", "https://c.example/o"), (dataset.UpdateFrequency, dataset.PublisherId));
    }

    [Fact]
    public void What_is_not_read_is_told()
        => Assert.Equal(
            "dcat.not-supported @context, dcat.remote-context https://x.example/c",
            string.Join(", ", ImportBench.Run(new DcatImporter(), ("c", $$"""
            {"@context": [{"@import": "https://x.example/c"}, { {{Names}}, "t": {"@id": "dct:title", "@context": {} } } ], "@graph": [{"@id": "https://c.example/d/1", "@type": "dcat:Dataset", "t": "T"}]}
            """)).Findings.Select(f => $"{f.Rule.Code} {f.Value}").Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("<!DOCTYPE rdf:RDF [<!ENTITY xsd \"http://www.w3.org/2001/XMLSchema#\">]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>", "none is accepted")]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">&b;</rdf:RDF>", "entity")]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><a:b/></rdf:RDF>", "prefix")]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description>", "cut off")]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"></rdf>", "not well-formed")]
    [InlineData("<rss version=\"2.0\"/>", "the root of this XML is rss")]
    [InlineData("<!DOCTYPE html><html/>", "a page of HTML")]
    [InlineData("@prefix dcat: <http://www.w3.org/ns/dcat#> .", "Turtle")]
    [InlineData("id,title\n1,T", "CSV")]
    [InlineData("{\"message\": \"Not found\"}", "error message of an API")]
    [InlineData("[{\"error\": \"timeout\"}]", "error message of an API")]
    [InlineData("{\"@context\": \"https://c.example/context\", \"title\": \"T\"}", "context lies at another address")]
    public void A_file_that_cannot_be_read_is_refused_with_the_one_cause(string content, string cause)
    {
        var reason = Assert.Throws<ImportFileException>(() => ImportBench.Run(new DcatImporter(), ("c", content))).Reason;
        Assert.Contains(cause, reason, StringComparison.Ordinal);
        Assert.DoesNotContain(", or has", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_root_may_be_the_catalogue_itself()
        => Assert.Single(ImportBench.Run(new DcatImporter(), ("c", """
            <dcat:Catalog xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <dcat:dataset><dcat:Dataset rdf:about="https://c.example/d/1"><dct:title>T</dct:title></dcat:Dataset></dcat:dataset>
            </dcat:Catalog>
            """)).Rows<Dataset>());
}
