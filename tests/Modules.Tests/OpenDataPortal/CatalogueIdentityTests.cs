using CsCheck;
using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>The same record has one row, and never another's.</summary>
public sealed class CatalogueIdentityTests
{
    private const string OfA = "https://portal-a.example.org/dataset/1";
    private const string OfB = "https://portal-b.example.org/dataset/1";

    [Fact]
    public void A_dataset_of_another_catalogue_with_the_same_identifier_is_another_row()
    {
        var session = new ImportBenchSession();
        var (a, b) = (Catalogue(OfA, "Orçamento do município A"), Catalogue(OfB, "Ruído do município B"));
        CatalogueRun.Import(session, a, b);
        Assert.Equal([("1", "Orçamento do município A"), (OfB, "Ruído do município B")], session.Rows<Dataset>().Select(d => (d.Id, d.Title)));
        Assert.Equal(2, session.Rows<DatasetResource>().Count);
        Assert.Equal(2, session.Rows<Publisher>().Count);

        Assert.Equal((0, 0, 0), CatalogueRun.Import(session, b).Changes);
        Assert.Equal((0, 0, 0), CatalogueRun.Import(session, a).Changes);
    }

    [Theory]
    [InlineData("http://portal-a.example.org/dataset/1", "1")]
    [InlineData("https://www.portal-a.example.org/dataset/1/", "1")]
    [InlineData("http://portal-a.example.org/dataset/1", null)]
    public void The_same_dataset_in_another_spelling_of_its_address_keeps_its_row(string address, string? identifier)
    {
        var session = new ImportBenchSession();
        CatalogueRun.Import(session, Catalogue(OfB, "B"), Catalogue(OfA, "A"), CatalogueRun.Xml(CatalogueRun.Dataset(address, identifier, "", "Anew")));
        Assert.Equal([("1", "B"), (OfA, "Anew")], session.Rows<Dataset>().Select(d => (d.Id, d.Title)));
    }

    [Fact]
    public void A_dataset_with_nothing_but_an_identifier_is_told_when_it_replaces_one_of_another_title()
    {
        var session = new ImportBenchSession();
        static string Bare(string title) => CatalogueRun.Xml($"<dcat:Dataset><dct:title>{title}</dct:title><dct:identifier>99</dct:identifier></dcat:Dataset>");
        Assert.Empty(CatalogueRun.Import(session, Bare("A")).Findings);
        Assert.Empty(CatalogueRun.Import(session, Bare("A")).Findings);
        var finding = Assert.Single(CatalogueRun.Import(session, Bare("B")).Findings);
        Assert.Equal(("dcat.same-identifier", "99"), (finding.Rule.Code, finding.Record));
    }

    [Theory]
    [InlineData("dataset/7", "organizacao/1")]
    [InlineData("#7", "#1")]
    [InlineData("/dataset/7", "/organizacao/1")]
    public void A_relative_address_is_one_of_its_catalogue(string dataset, string publisher)
    {
        var session = new ImportBenchSession();
        string File(string name) => CatalogueRun.Xml($"""
            <dcat:Catalog rdf:about="https://{name}.example.org/catalogo"/>
            <dcat:Dataset rdf:about="{dataset}"><dct:title>{name}</dct:title>
              <dct:publisher><foaf:Organization rdf:about="{publisher}"><foaf:name>Município {name}</foaf:name></foaf:Organization></dct:publisher>
            </dcat:Dataset>
            """);
        CatalogueRun.Import(session, File("a"), File("b"));
        Assert.Equal([("a", "Município a"), ("b", "Município b")], session.Rows<Dataset>()
            .Select(d => (d.Title, session.Rows<Publisher>().Single(p => p.Id == d.PublisherId).Name)).Order());
        Assert.Equal((0, 0, 0), CatalogueRun.Import(session, File("a")).Changes);
    }

    [Fact]
    public void A_publisher_with_an_identifier_alone_is_one_of_its_catalogue()
    {
        var session = new ImportBenchSession();
        static string Organization(string name)
            => $"<foaf:Organization><dct:identifier>1</dct:identifier><foaf:name>Município {name}</foaf:name></foaf:Organization>";
        static string Set(string name) => $"<dcat:Dataset><dct:identifier>{name}</dct:identifier><dct:title>{name}</dct:title>"
            + $"<dct:publisher>{Organization(name)}</dct:publisher></dcat:Dataset>";
        static string File(string catalogue, params string[] names)
            => CatalogueRun.Xml($"<dcat:Catalog rdf:about=\"https://{catalogue}.example.org/c\"/>" + string.Concat(names.Select(Set)));
        Assert.Empty(CatalogueRun.Import(session, File("a", "a"), File("b", "b")).Findings);
        Assert.Equal(["Município a", "Município b"], session.Rows<Publisher>().Select(p => p.Name).Order(StringComparer.Ordinal));

        var told = CatalogueRun.Import(session, File("c", "c", "d")).Findings.Select(f => f.Rule.Code);
        Assert.Equal(["dcat.names-of-publisher"], told);
    }

    [Fact]
    public void Two_datasets_of_one_file_with_the_same_identifier_are_both_kept()
    {
        var session = new ImportBenchSession();
        var file = CatalogueRun.Xml(CatalogueRun.Dataset(OfA, "1", "", "A"), CatalogueRun.Dataset(OfB, "1", "", "B"));
        Assert.Empty(CatalogueRun.Import(session, file).Findings);
        Assert.Equal(["A", "B"], session.Rows<Dataset>().Select(d => d.Title));
        Assert.Equal((0, 0, 0), CatalogueRun.Import(session, file).Changes);
    }

    [Fact]
    public void Distributions_that_each_dataset_numbers_from_one_are_all_kept()
    {
        var session = new ImportBenchSession();
        static string Files(string of) => $"""
            <dcat:distribution><dcat:Distribution><dct:identifier>1</dct:identifier><dcat:accessURL rdf:resource="https://{of}/1"/></dcat:Distribution></dcat:distribution>
            <dcat:distribution><dcat:Distribution><dct:identifier>2</dct:identifier><dcat:accessURL rdf:resource="https://{of}/2"/></dcat:Distribution></dcat:distribution>
            """;
        var file = CatalogueRun.Xml(CatalogueRun.Dataset(OfA, "1", Files("a")), CatalogueRun.Dataset(OfB, "1", Files("b")));
        Assert.Empty(CatalogueRun.Import(session, file).Findings);
        Assert.Equal(["https://a/1", "https://a/2", "https://b/1", "https://b/2"], session.Rows<DatasetResource>().Select(r => r.Url!).Order(StringComparer.Ordinal));
        Assert.All(session.Rows<DatasetResource>(), r => Assert.Equal(r.Url!.Contains("/a/", StringComparison.Ordinal) ? "1" : OfB, r.DatasetId));
        Assert.Equal((0, 0, 0), CatalogueRun.Import(session, file).Changes);
    }

    [Fact]
    public void Nameless_datasets_are_told_apart_by_their_catalogue()
    {
        var session = new ImportBenchSession();
        static string File(string catalogue) => CatalogueRun.Xml($"<dcat:Catalog rdf:about=\"{catalogue}\"/><dcat:Dataset><dct:identifier>1</dct:identifier><dct:title>{catalogue}</dct:title></dcat:Dataset>");
        CatalogueRun.Import(session, File("https://a.example/"), File("https://b.example/"), File("http://a.example"));
        Assert.Equal(["http://a.example", "https://b.example/"], session.Rows<Dataset>().Select(d => d.Title).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("0123456789abcdef01234567")]
    [InlineData("11111111-2222-3333-4444-555555555555")]
    public void Two_udata_portals_never_share_a_row_and_one_portal_has_one(string id)
    {
        var session = new ImportBenchSession();
        string Page(string portal) => $$"""
            {"data": [{"id": "{{id}}", "title": "{{portal}}", "uri": "https://{{portal}}/api/1/datasets/{{id}}/", "organization": {"id": "{{id}}", "name": "{{portal}}"}, "resources": [{"id": "{{id}}", "title": "{{portal}}"}]}]}
            """;
        foreach (var portal in new[] { "a.example", "b.example", "a.example", "b.example" })
        {
            ImportBench.Run(session, new UdataImporter(), ("p.json", System.Text.Encoding.UTF8.GetBytes(Page(portal))));
        }

        Assert.Equal([(id, "a.example"), ($"b.example/{id}", "b.example")], session.Rows<Dataset>().Select(d => (d.Id, d.Title)).OrderBy(d => d.Title));
        Assert.Equal(["a.example", "b.example"], session.Rows<Publisher>().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["a.example", "b.example"], session.Rows<DatasetResource>().Select(r => r.Title!).Order(StringComparer.Ordinal));
        Assert.All(session.Rows<Dataset>(), d => Assert.Equal(d.Title, session.Find<Publisher>(d.PublisherId!)!.Name));
    }

    // Whatever order files come in: as many rows as addresses, each with its own title, and nothing changes the second time.
    [Fact]
    public void Catalogues_in_any_order_lose_nothing()
        => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2]).List[1, 12].Sample(
            records =>
            {
                var session = new ImportBenchSession();
                var files = records.Select(r => (Address: $"https://c{r.Item1}.example/d/{r.Item2}", Identifier: r.Item3 == 0 ? null : $"{r.Item2 % 2}")).ToList();
                var texts = files.Select(f => CatalogueRun.Xml(CatalogueRun.Dataset(f.Address, f.Identifier, "", f.Address))).ToArray();
                CatalogueRun.Import(session, texts);
                Assert.Equal(files.Select(f => f.Address).Distinct().Order(StringComparer.Ordinal), session.Rows<Dataset>().Select(d => d.Title).Order(StringComparer.Ordinal));
                Assert.All(texts, t => Assert.Equal((0, 0, 0), CatalogueRun.Import(session, t).Changes));
            },
            iter: 300);

    private static string Catalogue(string address, string title) => CatalogueRun.Xml(CatalogueRun.Dataset(
        address, "1", $"""
        <dct:publisher><foaf:Organization rdf:about="{address}/owner"><dct:identifier>7</dct:identifier><foaf:name>{title}</foaf:name></foaf:Organization></dct:publisher>
        <dcat:distribution><dcat:Distribution rdf:about="{address}/file"><dct:identifier>9</dct:identifier><dcat:accessURL rdf:resource="{address}.csv"/></dcat:Distribution></dcat:distribution>
        """, title));
}
