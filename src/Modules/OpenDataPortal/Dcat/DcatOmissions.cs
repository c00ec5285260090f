namespace OgpGraph.Modules.OpenDataPortal;

/// <summary>What a catalogue leaves out and a portal's API states: a catalogue that comes later takes none of it away.</summary>
public static class DcatOmissions
{
    /// <summary>Of a dataset: the portal's figures and short name, and what a catalogue gives for some alone. A licence stands on the resources, so a dataset without any has none.</summary>
    public static readonly Omissions<Dataset> Dataset = new(
        d => d.Licence, d => d.IsHighValue, d => d.Slug, d => d.Url, d => d.IsHarvested, d => d.DeletedOn, d => d.ArchivedOn, d => d.Views, d => d.Downloads, d => d.Followers, d => d.Reuses,
        d => d.HasSpatialCoverage, d => d.HasAllResources, d => d.QualityScoreReported, d => d.QualityCriteriaReported, d => d.IsUpdatedInTimeReported, d => d.Origin);

    /// <summary>Of a resource.</summary>
    public static readonly Omissions<DatasetResource> Resource = new(r => r.Type, r => r.IsRemote, r => r.IsAvailable, r => r.Origin);

    /// <summary>Of a publisher, of which a catalogue gives neither number nor short name.</summary>
    public static readonly Omissions<Publisher> Publisher = new(p => p.Slug, p => p.OrganizationId, p => p.Origin);
}
