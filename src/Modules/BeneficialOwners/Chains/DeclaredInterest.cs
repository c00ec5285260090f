namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>What chains need of a row of <see cref="OwnershipStatement"/>.</summary>
public sealed record DeclaredInterest
{
    /// <summary>The number of the entity.</summary>
    public required int Subject { get; init; }

    /// <summary>The number of who holds the interest.</summary>
    public required int Owner { get; init; }

    /// <summary>The record, or the statement where there is none.</summary>
    public required string Record { get; init; }

    /// <summary>The statement, which may have several interests.</summary>
    public required string Statement { get; init; }

    /// <summary>The day of the statement.</summary>
    public required DateOnly StatedOn { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day: the day before the closing for a closed record.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The day on which another record replaced it.</summary>
    public DateOnly? ReplacedOn { get; init; }

    /// <summary>The kind.</summary>
    public InterestType Type { get; init; }

    /// <summary>The lowest share, 0 to 1.</summary>
    public decimal? Low { get; init; }

    /// <summary>The highest share, 0 to 1.</summary>
    public decimal? High { get; init; }

    /// <summary>True for a declared total over a chain.</summary>
    public bool IsTotal { get; init; }

    /// <summary>True when it is made up.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>Reads one.</summary>
    /// <param name="row">The row.</param>
    /// <param name="graph">What numbers its parties.</param>
    public static DeclaredInterest Of(OwnershipStatement row, OwnershipGraph graph)
    {
        var (low, high) = Share(row);
        return new DeclaredInterest
        {
            Subject = graph.NumberOf(new OwnershipEnd(null, row.SubjectId, null)),
            Owner = graph.NumberOf(row.OwnerGroup is { } group ? new OwnershipEnd(group, null, null)
                : row.InterestedPartyOrganizationId is { } organization ? new OwnershipEnd(null, organization, null)
                : new OwnershipEnd(null, null, row.InterestedPartyReason ?? UnspecifiedReason.Unknown)),
            Record = row.RecordId ?? row.Id,
            Statement = row.Id.LastIndexOf('#') is > 0 and var end ? row.Id[..end] : row.Id,
            StatedOn = row.StatementDate, PublishedOn = row.PublishedOn, StartsOn = row.StartsOn, ReplacedOn = row.ReplacedOn,
            EndsOn = row.EndsOn ?? (row.RecordStatus == StatementRecordStatus.Closed ? row.StatementDate.AddDays(-1) : null),
            Type = row.InterestType, Low = low, High = high, IsTotal = row.DirectOrIndirect == DirectOrIndirect.Indirect, IsSynthetic = row.IsSynthetic,
        };
    }

    /// <summary>True when the next statement of a record says the same of a holding.</summary>
    public bool SaysTheSame(DeclaredInterest next) => (Owner, Type, Low, High, IsTotal) == (next.Owner, next.Type, next.Low, next.High, next.IsTotal);

    private static (decimal? Low, decimal? High) Share(OwnershipStatement row)
        => row.ShareExact is { } exact ? (exact / 100, exact / 100)
            : row.ShareMinimum is null && row.ShareMaximum is null ? (null, null)
            : ((row.ShareMinimum ?? 0) / 100, (row.ShareMaximum ?? 100) / 100);
}
