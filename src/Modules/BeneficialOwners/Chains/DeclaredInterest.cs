using System.Security.Cryptography;
using System.Text;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>What chains need of a row of <see cref="OwnershipStatement"/>: numbers alone.</summary>
/// <param name="Subject">The number of the entity.</param>
/// <param name="Owner">The number of who holds the interest.</param>
/// <param name="Record">What stands for the record, or for the statement where there is none.</param>
/// <param name="Statement">What stands for the statement, which may have several interests.</param>
/// <param name="Place">The place of the statement in its record.</param>
/// <param name="StatedOn">The number of the day of the statement.</param>
/// <param name="PublishedOn">The number of the day of publication; -1 when it is not known.</param>
/// <param name="Held">The days on which it is held; until the day before the closing for a closed record.</param>
/// <param name="ReplacedOn">The number of the day on which another record replaced it; -1 for none.</param>
/// <param name="Type">The kind.</param>
/// <param name="HasShare">False when no share is stated.</param>
/// <param name="Least">The lowest share, 0 to 1.</param>
/// <param name="Most">The highest share, 0 to 1.</param>
/// <param name="IsTotal">True for a declared total over a chain, and for what may be one: an interest that is not said to be direct.</param>
/// <param name="Counts">False for a person's interest that is said not to be beneficial ownership: it makes no owner. What is not said
/// counts, and so does any interest of an entity, behind which others stand.</param>
/// <param name="IsSynthetic">True when it is made up.</param>
public readonly record struct DeclaredInterest(
    int Subject, int Owner, ulong Record, ulong Statement, int Place, int StatedOn, int PublishedOn, Span Held, int ReplacedOn,
        InterestType Type, bool HasShare, decimal Least, decimal Most, bool IsTotal, bool Counts,
    bool IsSynthetic)
{
    /// <summary>The lowest share, 0 to 1; null when it is not stated.</summary>
    public decimal? Low => HasShare ? Least : null;

    /// <summary>The highest share, 0 to 1; null when it is not stated.</summary>
    public decimal? High => HasShare ? Most : null;

    /// <summary>Reads one.</summary>
    /// <param name="row">The row.</param>
    /// <param name="graph">What numbers its parties.</param>
    /// <param name="ends">Until when its parties stood.</param>
    public static DeclaredInterest Of(OwnershipStatement row, OwnershipGraph graph, PartyEnds ends)
    {
        var owner = row.OwnerGroup is { } group ? new OwnershipEnd(group, null, null)
            : row.InterestedPartyOrganizationId is { } organization ? new OwnershipEnd(null, organization, null)
            : new OwnershipEnd(null, null, row.InterestedPartyReason ?? UnspecifiedReason.Unknown);
        var statement = BodsIds.StatementOf(row.Id);
        var hasShare = (row.ShareExact ?? row.ShareMinimum ?? row.ShareMaximum) is not null;
        return new DeclaredInterest(
            graph.NumberOf(new OwnershipEnd(null, row.SubjectId, null)), graph.NumberOf(owner), Hash(row.RecordId ?? statement),
                Hash(statement), row.Place ?? 0, row.StatementDate.DayNumber, row.PublishedOn?.DayNumber ?? -1, HeldOn(row)
                .And(ends.Of(row)),
            row.ReplacedOn?.DayNumber ?? -1, row.InterestType, hasShare, (row.ShareExact ?? row.ShareMinimum ?? 0) / 100,
                (row.ShareExact ?? row.ShareMaximum ?? 100) / 100, row.DirectOrIndirect != DirectOrIndirect.Direct,
            row.OwnerGroup is null || row.IsBeneficialOwnership != false, row.IsSynthetic);
    }

    /// <summary>True when the next statement of a record says the same of a holding.</summary>
    public bool SaysTheSame(DeclaredInterest next)
        => (Owner, Type, Low, High, IsTotal, Counts) == (next.Owner, next.Type, next.Low, next.High, next.IsTotal, next.Counts);

    /// <summary>When the interest of a row is held by its own word. What is closed on a day has ended before it, whatever the statement
    /// says of its interests.</summary>
    public static BeneficialOwners.Span HeldOn(OwnershipStatement row)
    {
        var held = BeneficialOwners.Span.Of(row.StartsOn, row.EndsOn);
        return row.RecordStatus != StatementRecordStatus.Closed ? held
            : row.StatementDate == DateOnly.MinValue ? BeneficialOwners.Span.None
            : held.And(BeneficialOwners.Span.Of(null, row.StatementDate.AddDays(-1)));
    }

    // So many bits that two records of one entity do not have the same.
    private static ulong Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BitConverter.ToUInt64(hash);
    }
}
