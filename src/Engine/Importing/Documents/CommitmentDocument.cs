namespace OgpGraph.Engine.Importing;

/// <summary>commitment.yaml: all that is known of one commitment.</summary>
internal sealed class CommitmentDocument : SourcedEntry
{
    public required string Plan { get; init; }

    [Form(TextForm.Slug)]
    public required string Slug { get; init; }

    public required int Number { get; init; }

    [Form(TextForm.OgpId)]
    public required string OgpId { get; init; }

    public required bool OgpIdConfirmed { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Objective { get; init; }

    public LocalizedText? Caveat { get; init; }

    public IReadOnlyDictionary<string, DocumentEntry> Documents { get; init; } = new Dictionary<string, DocumentEntry>();

    /// <summary>The legal entities that it refers to; several files may declare one.</summary>
    public IReadOnlyList<OrganizationEntry> Organizations { get; init; } = [];

    public IReadOnlyDictionary<string, InstitutionEntry> Institutions { get; init; } = new Dictionary<string, InstitutionEntry>();

    public IReadOnlyList<RoleEntry> Leads { get; init; } = [];

    /// <summary>Why no lead is listed; it stands exactly when none is.</summary>
    public ValueReason? LeadsReason { get; init; }

    public IReadOnlyList<RoleEntry> Supporters { get; init; } = [];

    public IReadOnlyList<RoleEntry> Partners { get; init; } = [];

    public IReadOnlyList<PolicyAreaEntry> PolicyAreas { get; init; } = [];

    public required IReadOnlyList<MilestoneEntry> Milestones { get; init; }

    public IReadOnlyList<ProgressReportEntry> ProgressReports { get; init; } = [];

    public IReadOnlyList<EvidenceEntry> Evidence { get; init; } = [];

    public IReadOnlyList<EventEntry> Events { get; init; } = [];

    public IReadOnlyList<IndicatorEntry> Indicators { get; init; } = [];

    public IReadOnlyList<AssessmentEntry> Assessments { get; init; } = [];

    /// <summary>Tables of a commitment without code; a module class declares its own.</summary>
    public IReadOnlyList<TableEntry> Tables { get; init; } = [];
}
