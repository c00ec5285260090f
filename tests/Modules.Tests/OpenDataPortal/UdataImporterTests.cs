using System.Text.Json;
using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

public sealed class UdataImporterTests
{
    private const string Page = """
        {"data": [
          {"id": "d1", "title": "Um", "slug": "um", "description": "Curta", "license": "cc-by", "frequency": "monthly", "last_update": "2024-05-01T23:30:00+00:00",
           "temporal_coverage": {"start": "2023-01-01", "end": "2023-12-31"}, "spatial": null, "private": false, "tags": ["hvd", "a"], "harvest": null,
           "metrics": {"views": "12", "followers": null}, "quality": {"score": 0.5},
           "owner": {"first_name": "Ana", "last_name": "Exemplo"},
           "organization": {"id": "o1", "name": "Órgão de exemplo", "slug": "orgao"},
           "resources": [{"id": "r1", "title": "x", "format": "CSV", "filesize": "10", "filetype": "remote", "extras": {"check:available": true}, "checksum": {"type": "md5", "value": "ab"}}]},
          {"id": "d2", "title": "Dois", "license": "notspecified", "frequency": "punctual", "private": false, "resources": []},
          {"id": "d3", "title": "Privado", "frequency": "daily", "private": true, "resources": [{"id": "r3"}]},
          {"id": "d4", "title": "Outro", "frequency": "sometimes", "deleted": "ontem", "resources": {"rel": "subsection", "total": 3}},
          {"title": "Sem id", "resources": []},
          {"id": "o1", "name": "Órgão de exemplo", "slug": "orgao", "business_number_id": "500000000"},
          {"id": "o2", "name": "Estrangeira", "business_number_id": "12000101100010"},
          {"id": "cc-by", "title": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/", "flags": []},
          {"id": "x", "title": "Reutilização", "topic": "health", "datasets": []},
          7
        ], "total": "10", "next_page": null}
        """;

    [Fact]
    public void A_page_gives_datasets_publishers_and_licences_and_says_what_it_left_out()
    {
        var run = ImportBench.Run(new UdataImporter(), ("page.json", Page));
        Assert.Equal(["d1", "d2", "d4"], run.Rows<Dataset>().Select(d => d.Id));
        Assert.Equal([("o1", "PT-NIPPC:500000000"), ("o2", null)], run.Rows<Publisher>().Select(p => (p.Id, p.OrganizationId)));
        Assert.Equal(["cc-by"], run.Rows<DataLicence>().Select(l => l.Id));
        Assert.Equal(
            ["udata.bad-date", "udata.business-number", "udata.kind-not-kept", "udata.missing-id", "udata.no-object", "udata.private", "udata.resources-elsewhere", "udata.unknown-frequency"],
            run.Findings.Select(f => f.Rule.Code).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Ana", JsonSerializer.Serialize(run.Rows<Dataset>()), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_and_quality_are_kept_as_the_portal_says_them()
    {
        var datasets = ImportBench.Run(new UdataImporter(), ("page.json", Page)).Rows<Dataset>();
        Assert.Equal((new DateOnly(2024, 5, 2), new DateOnly(2024, 6, 2), 12L, 0.5m, -1), (datasets[0].LastUpdatedOn!.Value, datasets[0].NextUpdateDueOn!.Value, datasets[0].Views!.Value, datasets[0].QualityScoreReported!.Value, datasets[0].QualityCriteriaReported!.Value));
        Assert.Null(datasets[0].Followers);
        Assert.Equal((true, true, null), (datasets[0].HasAllResources, datasets[1].HasAllResources, datasets[2].HasAllResources));
    }

    [Theory]
    [InlineData("2024-03-01", true)]
    [InlineData("2024-03-01Z", true)]
    [InlineData("2024-03-01T09:30:00.123000+00:00", true)]
    [InlineData("01/03/2024", false)]
    [InlineData("01.03.2024", false)]
    [InlineData("2024/03/01", false)]
    [InlineData("45352", false)]
    [InlineData("2024-03", false)]
    public void A_day_is_ISOs_or_told(string written, bool isRead)
    {
        var run = ImportBench.Run(new UdataImporter(), ("page.json", $$"""{"id": "d1", "title": "T", "frequency": "unknown", "last_update": "{{written}}", "resources": []}"""));
        Assert.Equal(isRead ? new DateOnly(2024, 3, 1) : null, Assert.Single(run.Rows<Dataset>()).LastUpdatedOn);
        Assert.Equal(isRead ? [] : [written], run.Findings.Where(f => f.Rule.Code == "udata.bad-date").Select(f => f.Value));
    }

    [Theory]
    [InlineData("10.0", 10L)]
    [InlineData("\"10\"", 10L)]
    [InlineData("\"1.234.567\"", 1234567L)]
    [InlineData("1.5E3", 1500L)]
    [InlineData("\"1.234\"", null)]
    [InlineData("\"n.d.\"", null)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    public void A_count_is_whole_or_told(string written, long? views)
    {
        var run = ImportBench.Run(new UdataImporter(), ("page.json",
            $$"""{"id": "d1", "title": "Um", "frequency": "unknown", "metrics": {"views": {{written}}}, "resources": []}"""));
        Assert.Equal(views, Assert.Single(run.Rows<Dataset>()).Views);
        Assert.Equal(views is null ? ["udata.bad-number"] : [], run.Findings.Select(f => f.Rule.Code));
    }

    [Fact]
    public void A_second_import_changes_nothing_on_whatever_day()
    {
        var first = ImportBench.Run(new UdataImporter(), ("page.json", Page));
        first.Session.Today = first.Session.Today.AddDays(400);
        Assert.Equal((0, 0, 0), ImportBench.Run(first.Session, new UdataImporter(), ("page.json", System.Text.Encoding.UTF8.GetBytes(Page))).Changes);
    }

    [SharedDataFact("udata/fixtures/results.json")]
    public void Real_objects_import_with_their_resources()
    {
        // The file bundles each dataset with its parts; the API nests them, and so does the page that is made of it here.
        using var bundle = JsonDocument.Parse(File.ReadAllText(SharedData.Get("udata/fixtures/results.json")));
        var datasets = bundle.RootElement.GetProperty("datasets").EnumerateArray().Select(b =>
        {
            var members = b.GetProperty("dataset").EnumerateObject().Where(m => m.Name is not ("organization" or "resources")).ToDictionary(m => m.Name, m => (object)m.Value);
            (members["organization"], members["resources"]) = (b.GetProperty("organization"), b.GetProperty("resources"));
            return members;
        }).ToList();
        var run = ImportBench.Run(new UdataImporter(), ("page.json", JsonSerializer.Serialize(new { data = datasets })));
        Assert.Equal(15, run.Rows<Dataset>().Count);
        Assert.Equal(datasets.Sum(d => ((JsonElement)d["resources"]).GetArrayLength()), run.Rows<DatasetResource>().Count);
        Assert.DoesNotContain(run.Findings, f => f.Rule.Severity == ImportSeverity.Error);
        Assert.All(run.Rows<Dataset>(), d => Assert.InRange((double)new QualityScenario(run, new DateOnly(2024, 6, 30)).Value("qualityScoreComputed", d)!, 0, 1));
        Assert.DoesNotContain("NATHAN", JsonSerializer.Serialize(run.Rows<Publisher>()) + JsonSerializer.Serialize(run.Rows<Dataset>()), StringComparison.Ordinal);
    }
}
