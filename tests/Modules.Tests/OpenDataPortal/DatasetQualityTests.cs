using CsCheck;
using OgpGraph.Modules.OpenDataPortal;

namespace OgpGraph.Modules.Tests.OpenDataPortal;

public sealed class DatasetQualityTests
{
    private static readonly DateOnly Updated = new(2024, 5, 2);

    [Theory]
    [InlineData("monthly", 31, 0, true)]
    [InlineData("monthly", 32, 1, true)]
    [InlineData("monthly", 33, 2, false)]
    [InlineData("irregular", 4000, null, true)]
    [InlineData(null, 4000, null, null)]
    public void An_update_is_late_by_the_days_since_it_was_due_and_one_of_them_is_forgiven(string? frequency, int days, int? lag, bool? inTime)
    {
        var dataset = new Dataset { Id = "d", Title = "x", UpdateFrequency = frequency, LastUpdatedOn = Updated, NextUpdateDueOn = UpdatePeriod.DueOn(frequency, Updated) };
        var scenario = Scenario(dataset, Updated.AddDays(days));
        Assert.Equal((days, lag, inTime), ((int?)scenario.Value("daysSinceUpdate", dataset), (int?)scenario.Value("updateLagDays", dataset), (bool?)scenario.Value("isUpdatedInTime", dataset)));
    }

    [Fact]
    public void The_score_is_the_ninth_part_of_the_criteria_that_hold()
        => Gen.Bool.Array[9].Sample(holds =>
        {
            var dataset = new Dataset
            {
                Id = "d", Title = "x", Licence = holds[0] ? "cc-by" : null, TemporalFrom = holds[1] ? Updated : null, HasSpatialCoverage = holds[2], UpdateFrequency = holds[3] ? "irregular" : null,
                Description = new string('x', holds[4] ? 101 : 100), HasAllResources = true,
            };
            var inTime = holds[3];
            var resources = new[]
            {
                new DatasetResource { Id = "1", DatasetId = "d", Format = holds[5] ? "csv" : "pdf", IsRemote = true, IsAvailable = holds[6] ? null : false, Type = holds[7] ? "documentation" : "main" },
                new DatasetResource { Id = "2", DatasetId = "other", Format = "csv", Description = "x", IsRemote = true, IsAvailable = false },
            };
            var count = holds[..8].Count(h => h) + (inTime ? 1 : 0);
            var score = (double?)Scenario(dataset, Updated, resources).Value("qualityScoreComputed", dataset);
            Assert.Equal(Math.Round(count / 9.0, 6), score);

            // The portal's word on the update stands in for ours, so that no day plays a part.
            dataset.IsUpdatedInTimeReported = holds[8];
            dataset.QualityCriteriaReported = DatasetQuality.CriteriaOf(Math.Round((holds[..8].Count(h => h) + (holds[8] ? 1 : 0)) / 9m, 6));
            Assert.False((bool?)Scenario(dataset, Updated.AddDays(999), resources).Value("qualityDiffers", dataset));
            dataset.QualityCriteriaReported = DatasetQuality.CriteriaOf(0.5m);
            Assert.True((bool?)Scenario(dataset, Updated, resources).Value("qualityDiffers", dataset));
        }, iter: 300);

    [Fact]
    public void What_is_not_known_gives_no_score()
    {
        var dataset = new Dataset { Id = "d", Title = "x", HasSpatialCoverage = true, QualityCriteriaReported = 3, IsUpdatedInTimeReported = true };
        Assert.All(["qualityScoreComputed", "qualityDiffers", "hasOpenFormat", "updateLagDays", "daysSinceUpdate"], field => Assert.Null(Scenario(dataset, Updated).Value(field, dataset)));
    }

    private static QualityScenario Scenario(Dataset dataset, DateOnly day, params IEnumerable<DatasetResource> resources)
    {
        var session = new ImportBenchSession();
        session.Put(dataset);
        foreach (var resource in resources)
        {
            session.Put(resource);
        }

        return new QualityScenario(new ImportBenchRun(session), day);
    }
}
