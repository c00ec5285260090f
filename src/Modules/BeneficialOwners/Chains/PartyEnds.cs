using System.Security.Cryptography;
using System.Text;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// Until when the records of entities and persons stood that relationships name: until the day before the record was closed, the day on
/// which the entity was dissolved, or the one on which the person died.
/// While a relationship stands its parties do (openownership/data-standard#741), so that none holds longer than they.
/// </summary>
public sealed class PartyEnds
{
    private readonly Dictionary<UInt128, int> _last = [];

    /// <param name="records">The records; those that have not ended are passed over.</param>
    public PartyEnds(IEnumerable<StatementRecord> records)
    {
        foreach (var record in records)
        {
            if (record.Type != StatementRecordType.Relationship && Of(record) is { } last)
            {
                _last[Place(record.Id)] = last.DayNumber;
            }
        }
    }

    /// <summary>The last day on which the entity or person of a record stood; null while it does.</summary>
    public static DateOnly? Of(StatementRecord record)
    {
        var closed = record.ClosedOn is { } day ? day == DateOnly.MinValue ? day : day.AddDays(-1) : (DateOnly?)null;
        return closed < record.StoodUntil ? closed : record.StoodUntil ?? closed;
    }

    /// <summary>The days on which both parties of an interest stood.</summary>
    public Span Of(OwnershipStatement row)
        => _last.Count == 0 ? Span.Whole : Until(row.SubjectRecordId).And(Until(row.InterestedPartyRecordId));

    private Span Until(string? record)
        => record is not null && _last.TryGetValue(Place(record), out var last) ? new Span(Span.Whole.First, last) : Span.Whole;

    // A register closes very many records: numbers need less memory than keys.
    private static UInt128 Place(string record)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(record), hash);
        return new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
    }
}
