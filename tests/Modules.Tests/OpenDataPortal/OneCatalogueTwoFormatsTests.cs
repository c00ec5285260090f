using System.Text.Json;
using CsCheck;
using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>A portal's datasets come by its API and by its catalogue: one dataset is one row, whichever came first.</summary>
public sealed class OneCatalogueTwoFormatsTests
{
    [Fact]
    public void Both_orders_give_the_same_rows_and_the_second_time_changes_nothing()
        => PortalCatalogue.Any.Sample(
            catalogue =>
            {
                var (json, xml) = (("page.json", catalogue.Json()), ("catalogue.xml", catalogue.Xml()));
                var (one, other) = (new ImportBenchSession(), new ImportBenchSession());
                ImportBench.Run(one, new UdataImporter(), json);
                var alone = Written(one);
                var last = ImportBench.Run(one, new DcatImporter(), xml);
                ImportBench.Run(other, new DcatImporter(), xml);
                Assert.Equal(catalogue.Datasets.Count, other.Rows<Dataset>().Count);
                ImportBench.Run(other, new UdataImporter(), json);

                Assert.Equal(catalogue.Datasets.Select(d => d.Id).Order(StringComparer.Ordinal), one.Rows<Dataset>().Select(d => d.Id));
                Assert.Equal(catalogue.Datasets.Select(d => d.Publisher).Distinct().Order(StringComparer.Ordinal), one.Rows<Publisher>().Select(p => p.Id));
                Assert.Equal(catalogue.Datasets.SelectMany(d => d.Resources).Select(r => r.Id).Order(StringComparer.Ordinal), one.Rows<DatasetResource>().Select(r => r.Id));
                Assert.Equal(alone, Written(one));
                Assert.Equal(alone, Written(other));
                Assert.DoesNotContain(last.Findings, f => f.Rule.Severity != ImportSeverity.Information);
                Assert.Equal((0, 0, 0), ImportBench.Run(one, new DcatImporter(), xml).Changes);
                Assert.Equal((0, 0, 0), ImportBench.Run(other, new UdataImporter(), json).Changes);
            },
            iter: 200);

    // All that the API states stays; the catalogue adds licences, of which the API's page of datasets tells nothing.
    private static string Written(ImportBenchSession session)
        => JsonSerializer.Serialize(new { a = session.Rows<Dataset>(), b = session.Rows<DatasetResource>(), c = session.Rows<Publisher>(), d = session.Rows<Organization>() });
}
