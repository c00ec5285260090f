using System.Text;
using System.Text.Json;
using CsCheck;
using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

public sealed class DcatImporterTests
{
    private const string Xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
                 xmlns:spdx="http://spdx.org/rdf/terms#" xmlns:dcatap="http://data.europa.eu/r5r/" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#" xml:base="https://portal.example/">
          <dcat:Dataset rdf:about="datasets/0123456789abcdef01234567/">
            <dct:title xml:lang="en">One</dct:title>
            <dct:title xml:lang="pt">Um</dct:title>
            <dct:description><![CDATA[Água & luz]]></dct:description>
            <dct:issued>2024-01-02</dct:issued>
            <dct:modified rdf:datatype="http://www.w3.org/2001/XMLSchema#dateTime">2024-05-01T23:30:00+00:00</dct:modified>
            <dct:accrualPeriodicity rdf:resource="http://publications.europa.eu/resource/authority/frequency/MONTHLY"/>
            <dct:temporal rdf:parseType="Resource"><dcat:startDate>2023-01-01</dcat:startDate><dcat:endDate>2023-12-31</dcat:endDate></dct:temporal>
            <dcat:keyword>b</dcat:keyword>
            <dcat:keyword>a</dcat:keyword>
            <dcatap:applicableLegislation rdf:resource="http://data.europa.eu/eli/reg_impl/2023/138/oj"/>
            <dct:publisher rdf:resource="organizations/org"/>
            <dcat:distribution rdf:nodeID="d1"/>
          </dcat:Dataset>
          <rdf:Description rdf:nodeID="d1" dct:identifier="r1" dct:title="CSV file">
            <rdf:type rdf:resource="http://www.w3.org/ns/dcat#Distribution"/>
            <dcat:downloadURL rdf:resource="https://portal.example/r1.csv"/>
            <dct:license rdf:resource="http://creativecommons.org/licenses/by/4.0/"/>
            <dcat:mediaType rdf:resource="https://www.iana.org/assignments/media-types/text/csv"/>
            <dcat:byteSize>10</dcat:byteSize>
            <spdx:checksum><spdx:Checksum><spdx:algorithm rdf:resource="http://spdx.org/rdf/terms#checksumAlgorithm_sha1"/><spdx:checksumValue>ab</spdx:checksumValue></spdx:Checksum></spdx:checksum>
          </rdf:Description>
          <foaf:Organization rdf:about="organizations/org"><foaf:name>Órgão de exemplo</foaf:name></foaf:Organization>
        </rdf:RDF>
        """;

    private const string Json = """
        {"@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/", "spdx": "http://spdx.org/rdf/terms#", "@base": "https://portal.example/",
           "id": "@id", "type": "@type", "title": {"@id": "dct:title", "@container": "@language"}, "keyword": "dcat:keyword", "publisher": {"@id": "dct:publisher", "@type": "@id"},
           "law": {"@id": "http://data.europa.eu/r5r/applicableLegislation", "@type": "@id"}},
         "@graph": [
           {"id": "datasets/0123456789abcdef01234567/", "type": "dcat:Dataset", "title": {"en": "One", "pt": "Um"}, "dct:description": "Água & luz",
            "dct:issued": "2024-01-02", "dct:modified": {"@value": "2024-05-01T23:30:00+00:00", "@type": "xsd:dateTime"},
            "dct:accrualPeriodicity": {"@id": "http://publications.europa.eu/resource/authority/frequency/MONTHLY"},
            "dct:temporal": {"dcat:startDate": "2023-01-01", "dcat:endDate": "2023-12-31"}, "keyword": {"@list": ["b", "a"]},
            "law": "http://data.europa.eu/eli/reg_impl/2023/138/oj", "publisher": "organizations/org",
            "dcat:distribution": [{"type": ["dcat:Distribution"], "dct:identifier": "r1", "dct:title": "CSV file", "dcat:downloadURL": {"@id": "https://portal.example/r1.csv"},
              "dct:license": {"@id": "http://creativecommons.org/licenses/by/4.0/"}, "dcat:mediaType": {"@id": "https://www.iana.org/assignments/media-types/text/csv"}, "dcat:byteSize": 10,
              "spdx:checksum": {"spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha1"}, "spdx:checksumValue": "ab"}}]},
           {"id": "organizations/org", "type": "foaf:Organization", "foaf:name": "Órgão de exemplo"}
         ]}
        """;

    [Fact]
    public void Both_forms_give_the_same_rows()
    {
        var (xml, json) = (ImportBench.Run(new DcatImporter(), ("c.xml", Xml)), ImportBench.Run(new DcatImporter(), ("c.jsonld", Json)));
        Assert.Empty(xml.Findings);
        Assert.Empty(json.Findings);
        Assert.Equal(Written(xml), Written(json));

        var dataset = Assert.Single(xml.Rows<Dataset>());
        Assert.Equal(("0123456789abcdef01234567", "Um", "Água & luz", "cc-by", "monthly", "a; b"), (dataset.Id, dataset.Title, dataset.Description, dataset.Licence, dataset.UpdateFrequency, dataset.Tags));
        Assert.Equal((true, new DateOnly(2024, 5, 2), new DateOnly(2024, 6, 2), new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)), (dataset.IsHighValue, dataset.LastUpdatedOn, dataset.NextUpdateDueOn, dataset.TemporalFrom, dataset.TemporalTo));
        Assert.Equal("https://portal.example/organizations/org", dataset.PublisherId);
        Assert.Null(dataset.HasSpatialCoverage);
        var resource = Assert.Single(xml.Rows<DatasetResource>());
        Assert.Equal(("r1", "csv", 10L, "sha1:ab", "https://portal.example/r1.csv"), (resource.Id, resource.Format, resource.FileSize, resource.Checksum, resource.Url));
        Assert.Equal(["Órgão de exemplo"], xml.Rows<Publisher>().Select(p => p.Name));
    }

    [Fact]
    public void What_is_left_out_is_told_and_persons_are_not_stored()
    {
        var run = ImportBench.Run(new DcatImporter(), ("c.jsonld", """
            [{"@context": ["https://contexts.example/dcat.jsonld", {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/"}], "@id": "https://x.example/1", "@type": "dcat:Dataset",
              "dct:title": "Um", "dct:modified": "ontem", "dct:accrualPeriodicity": "às vezes", "dct:publisher": {"@type": "foaf:Person", "foaf:name": "Ana Exemplo"}, "@annotation": {},
              "dcat:distribution": [{"@id": "https://x.example/missing"}, {"dcat:accessURL": "https://x.example/a", "dcat:byteSize": "much"}]},
             {"@id": "https://x.example/2", "@type": "http://www.w3.org/ns/dcat#Dataset", "name": "?"},
             {"@type": "http://www.w3.org/ns/dcat#DataService", "http://www.w3.org/ns/hydra/core#totalItems": 9},
             7]
            """));
        Assert.Equal(
            ["dcat.bad-date", "dcat.bad-size", "dcat.distribution-elsewhere", "dcat.incomplete", "dcat.kind-not-kept", "dcat.made-id", "dcat.missing-id", "dcat.no-object", "dcat.not-supported", "dcat.publisher-no-organisation", "dcat.remote-context", "dcat.unknown-frequency"],
            run.Findings.Select(f => f.Rule.Code).Order(StringComparer.Ordinal));
        var dataset = Assert.Single(run.Rows<Dataset>());
        Assert.Equal(("https://x.example/1", null, null, null), (dataset.Id, dataset.PublisherId, dataset.HasAllResources, dataset.LastUpdatedOn));
        Assert.Empty(run.Rows<Publisher>());
        Assert.DoesNotContain("Ana", Written(run), StringComparison.Ordinal);
        Assert.All(run.Findings, f => Assert.DoesNotContain("Ana", f.Value ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_import_changes_nothing_and_keeps_the_legal_entity_that_the_api_gave()
    {
        var session = new ImportBenchSession();
        session.Put(new Publisher { Id = "https://portal.example/organizations/org", Name = "x", Slug = "orgao", OrganizationId = "PT-NIPPC:500000000" });
        var first = ImportBench.Run(session, new DcatImporter(), ("c.xml", Encoding.UTF8.GetBytes(Xml)));
        Assert.Equal(("orgao", "PT-NIPPC:500000000", "Órgão de exemplo"), first.Rows<Publisher>().Select(p => (p.Slug!, p.OrganizationId!, p.Name)).Single());
        Assert.Equal((0, 0, 0), ImportBench.Run(session, new DcatImporter(), ("c.jsonld", Encoding.UTF8.GetBytes(Json))).Changes);
    }

    [Theory]
    [InlineData("""<!DOCTYPE r SYSTEM "file:///etc/passwd"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>""")]
    [InlineData("""<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&b;</rdf:RDF>""")]
    [InlineData("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&b;</rdf:RDF>""")]
    [InlineData("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/><more/>""")]
    [InlineData("<html/>")]
    [InlineData("<html")]
    [InlineData("{\"@graph\": [")]
    [InlineData("a;b\n1;2")]
    public void A_hostile_file_ends_the_import(string content)
        => Assert.Throws<ImportFileException>(() => ImportBench.Run(new DcatImporter(), ("c", content)));

    [Fact]
    public void A_file_that_is_cut_off_or_too_deep_ends_the_import()
    {
        for (var length = Xml.Length - 5; length > 10; length -= 97)
        {
            Assert.Throws<ImportFileException>(() => ImportBench.Run(new DcatImporter(), ("c.xml", Xml[..length])));
        }

        var deep = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">""" + string.Concat(Enumerable.Repeat("<rdf:Description><rdf:value>", 5000));
        Assert.Contains("deep", Assert.Throws<ImportFileException>(() => ImportBench.Run(new DcatImporter(), ("c.xml", deep))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"@id": "\ud800"}]""")]
    [InlineData("""[{"@type": "\udc00", "http://purl.org/dc/terms/title": {"@value": "\ud800"}}]""")]
    [InlineData("""[{"\ud800": 1, "@context": {"\ud800": "\ud800"}}]""")]
    [InlineData("""{"@context": {"a": "b:x", "b": "a:x", "c": "c:c", "d": {"@id": 5}, "e": null}, "@graph": [{"a:b": 1, "c": {"@list": [[1]]}, "d": 1, "e": 2, "@type": [1, null]}]}""")]
    public void Texts_and_contexts_that_make_no_sense_are_survived(string content)
        => Assert.True(Record.Exception(() => ImportBench.Run(new DcatImporter(), ("c", content))) is null or ImportFileException);

    [Fact]
    public void Broken_bytes_give_findings_or_end_the_import_and_nothing_else()
        => Gen.Select(Gen.OneOf(Gen.Const(Xml), Gen.Const(Json)), Gen.Select(Gen.Int[0, 4000], Gen.Char[' ', '~']).Array[1, 8]).Sample((text, changes) =>
        {
            var broken = text.ToCharArray();
            foreach (var (at, character) in changes)
            {
                broken[at % broken.Length] = character;
            }

            try
            {
                ImportBench.Run(new DcatImporter(), ("c", new string(broken)));
            }
            catch (ImportFileException)
            {
                // One of the two ways that are allowed.
            }
        }, iter: 3000);

    private static string Written(ImportBenchRun run)
        => JsonSerializer.Serialize(new { a = run.Rows<Dataset>(), b = run.Rows<DatasetResource>(), c = run.Rows<Publisher>(), d = run.Rows<DataLicence>() });
}
