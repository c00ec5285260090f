using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>The catalogues that udata's own tests harvest.</summary>
public sealed class HarvestedCatalogueTests
{
    [SharedDataTheory("udata/harvest")]
    [InlineData("bnodes.jsonld", 3, 5, "made-id 5, publisher-by-name 1")]
    [InlineData("bnodes.xml", 3, 5, "kind-not-kept 1")]
    [InlineData("catalog.xml", 4, 6, "distribution-elsewhere 2, kind-not-kept 1, several-licences 1, unknown-frequency 1")]
    [InlineData("datara--5a26b0f6-0ccf-46ad-ac58-734054b91977.rdf.xml", 1, 1, "made-id 1")]
    [InlineData("datara--f40c3860-7236-4b30-a141-23b8ae33f7b2.rdf.xml", 1, 0, "")]
    [InlineData("flat.jsonld", 3, 5, "")]
    [InlineData("geonetwork.xml", 1, 0, "access-right 4, distribution-elsewhere 4, publisher-elsewhere 1")]
    [InlineData("nested.jsonld", 1, 1, "")]
    [InlineData("paged-collection-1.jsonld", 3, 3, "incomplete 1")]
    [InlineData("paged-collection-2.jsonld", 1, 1, "incomplete 1")]
    [InlineData("partial-collection-1.jsonld", 3, 3, "incomplete 1, unknown-period 1")]
    [InlineData("partial-collection-2.jsonld", 1, 1, "incomplete 1")]
    [InlineData("series.xml", 1, 2, "kind-not-kept 2, made-id 2, unread-licence 1")]
    [InlineData("sig.oreme.rdf", 1, 1, "publisher-elsewhere 1")]
    [InlineData("udata.xml", 2, 6, "kind-not-kept 1")]
    public void A_catalogue_gives_its_datasets_and_every_finding_is_known(string file, int datasets, int resources, string findings)
    {
        var run = ImportBench.RunFiles(new DcatImporter(), SharedData.Get("udata/harvest/tests/dcat/" + file));
        var told = string.Join(", ", run.Findings.CountBy(f => f.Rule.Code["dcat.".Length..]).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}"));
        Assert.Equal(findings, told);
        Assert.Equal((datasets, resources), (run.Rows<Dataset>().Count, run.Rows<DatasetResource>().Count));
    }

    [SharedDataTheory("udata/harvest")]
    [InlineData("evian.json")]
    public void A_catalogue_whose_context_lies_elsewhere_is_refused_when_nothing_of_it_is_read(string file)
        => Assert.Contains("context lies at another address", Assert.Throws<ImportFileException>(() => ImportBench.RunFiles(new DcatImporter(), SharedData.Get("udata/harvest/tests/dcat/" + file))).Reason, StringComparison.Ordinal);

    [SharedDataTheory("udata/harvest")]
    [InlineData("paged-collection")]
    [InlineData("partial-collection")]
    public void All_pages_of_a_catalogue_together_are_complete(string name)
    {
        var run = ImportBench.RunFiles(new DcatImporter(), [.. new[] { 1, 2 }.Select(page => SharedData.Get($"udata/harvest/tests/dcat/{name}-{page}.jsonld"))]);
        Assert.DoesNotContain(run.Findings, f => f.Rule.Code is not "dcat.unknown-period");
        Assert.Equal(4, run.Rows<Dataset>().Count);
        Assert.Single(run.Rows<Publisher>());
        Assert.All(run.Rows<Dataset>(), d => Assert.NotNull(d.PublisherId));
    }
}
