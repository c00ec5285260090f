using System.Text.Json;
using CsCheck;
using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

/// <summary>A portal's datasets come by its API and by its catalogue: one dataset is one row, whichever came first.</summary>
public sealed class OneCatalogueTwoFormatsTests
{
    private static readonly HashSet<string> OfTheApi =
    [
        nameof(Dataset.IsHighValue), nameof(Dataset.Slug), nameof(Dataset.Url), nameof(Dataset.IsHarvested), nameof(Dataset.DeletedOn), nameof(Dataset.ArchivedOn), nameof(Dataset.Views), nameof(Dataset.Downloads),
        nameof(Dataset.Followers), nameof(Dataset.Reuses), nameof(Dataset.QualityScoreReported), nameof(Dataset.QualityCriteriaReported), nameof(Dataset.IsUpdatedInTimeReported), nameof(Dataset.HasSpatialCoverage),
        nameof(DatasetResource.Type), nameof(DatasetResource.IsRemote), nameof(DatasetResource.IsAvailable),
    ];

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

    // What both state: the catalogue knows neither the portal's figures nor its short names, and gives a page's address and the mark of high value for some alone.
    private static string Written(ImportBenchSession session)
        => JsonSerializer.Serialize(new { a = session.Rows<Dataset>().Select(Stated), b = session.Rows<DatasetResource>().Select(Stated), c = session.Rows<Publisher>().Select(Stated), d = session.Rows<Organization>() });

    private static Dictionary<string, object?> Stated(object row)
        => row.GetType().GetProperties().Where(p => !OfTheApi.Contains(p.Name)).ToDictionary(p => p.Name, p => p.GetValue(row));
}
