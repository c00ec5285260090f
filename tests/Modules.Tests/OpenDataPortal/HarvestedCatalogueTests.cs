using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>The catalogues that udata's own tests harvest.</summary>
public sealed class HarvestedCatalogueTests
{
    [SharedDataTheory("udata/harvest")]
    [InlineData("bnodes.jsonld", 0, 0, "")]
    [InlineData("bnodes.xml", 0, 0, "")]
    [InlineData("catalog.xml", 0, 0, "")]
    [InlineData("datara--5a26b0f6-0ccf-46ad-ac58-734054b91977.rdf.xml", 0, 0, "")]
    [InlineData("datara--f40c3860-7236-4b30-a141-23b8ae33f7b2.rdf.xml", 0, 0, "")]
    [InlineData("evian.json", 0, 0, "")]
    [InlineData("flat.jsonld", 0, 0, "")]
    [InlineData("geonetwork.xml", 0, 0, "")]
    [InlineData("nested.jsonld", 0, 0, "")]
    [InlineData("paged-collection-1.jsonld", 0, 0, "")]
    [InlineData("paged-collection-2.jsonld", 0, 0, "")]
    [InlineData("partial-collection-1.jsonld", 0, 0, "")]
    [InlineData("partial-collection-2.jsonld", 0, 0, "")]
    [InlineData("series.xml", 0, 0, "")]
    [InlineData("sig.oreme.rdf", 0, 0, "")]
    [InlineData("udata.xml", 0, 0, "")]
    public void A_catalogue_gives_its_datasets_and_every_finding_is_known(string file, int datasets, int resources, string findings)
    {
        var run = ImportBench.RunFiles(new DcatImporter(), SharedData.Get("udata/harvest/tests/dcat/" + file));
        var told = string.Join(", ", run.Findings.CountBy(f => f.Rule.Code["dcat.".Length..]).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}"));
        Assert.Equal((datasets, resources, findings), (run.Rows<Dataset>().Count, run.Rows<DatasetResource>().Count, told));
    }
}
