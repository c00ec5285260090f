namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>Freshness and quality of a dataset as at a day. The quality rule is udata's: nine criteria, each a ninth; whether there are resources counts for nothing by itself.</summary>
public static class DatasetQuality
{
    private const int DescriptionLength = 100;
    private const decimal Tolerance = 0.005m;

    private static readonly HashSet<string> ClosedFormats = new(StringComparer.OrdinalIgnoreCase) { "pdf", "doc", "docx", "word", "xls", "excel", "xlsx" };

    /// <summary>Writes what is due, and by how many days it is late.</summary>
    public static void AssessFreshness(Dataset dataset, DateOnly day)
    {
        dataset.AssessedOn = day;
        dataset.NextUpdateDueOn = UpdatePeriod.DueOn(dataset.UpdateFrequency, dataset.LastUpdatedOn);
        dataset.UpdateLagDays = dataset.NextUpdateDueOn is { } due ? Math.Max(0, day.DayNumber - due.DayNumber) : null;
    }

    /// <summary>Writes the criteria and the score; call <see cref="AssessFreshness"/> first.</summary>
    public static void Score(Dataset dataset, IReadOnlyCollection<DatasetResource> resources, bool hasSpatialCoverage)
    {
        dataset.HasLicence = dataset.Licence is not null;
        dataset.HasTemporalCoverage = dataset.TemporalFrom is not null || dataset.TemporalTo is not null;
        dataset.HasSpatialCoverage = hasSpatialCoverage;
        dataset.HasUpdateFrequency = dataset.UpdateFrequency is not null;
        dataset.IsUpdatedInTime = dataset.UpdateLagDays is { } late ? late <= 1 : UpdatePeriod.HasNoPeriod(dataset.UpdateFrequency);
        dataset.IsWellDescribed = dataset.Description?.Length > DescriptionLength;
        dataset.HasOpenFormat = resources.Any(r => r.Format is { } format && !ClosedFormats.Contains(format));
        dataset.HasAvailableResources = resources.Count > 0 && resources.All(r => r.IsRemote != true || r.IsAvailable != false);
        dataset.HasDocumentedResources = resources.Any(r => r.Type == "documentation" || r.Description is not null);
        bool?[] criteria = [dataset.HasLicence, dataset.HasTemporalCoverage, dataset.HasSpatialCoverage, dataset.HasUpdateFrequency, dataset.IsUpdatedInTime, dataset.IsWellDescribed, dataset.HasOpenFormat, dataset.HasAvailableResources, dataset.HasDocumentedResources];
        dataset.QualityScoreComputed = Math.Round(criteria.Count(c => c == true) / 9m, 6);
        dataset.QualityDiffers = dataset.QualityScoreReported is { } reported ? Math.Abs(reported - dataset.QualityScoreComputed.Value) > Tolerance : null;
    }
}
