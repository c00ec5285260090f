namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// From statements to links. Statements of one record are versions, each with all its interests: a later one replaces an earlier one from its date on, of one date the last published holds, a closed one ends the record
/// (Beneficial Ownership Data Standard 0.4, record life cycle). Between one entity and one owner the shareholding of a day counts; where there is none on it the voting rights; any other interest has no share.
/// </summary>
public static class DeclaredLinks
{
    /// <summary>The links by the entity in which the interest is held.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<OwnershipLink>> Of(IEnumerable<OwnershipStatement> statements)
    {
        var spans = statements.GroupBy(s => (s.SubjectId, Record: s.RecordId ?? s.Id)).SelectMany(Versions);
        return spans.GroupBy(s => s.Statement.SubjectId).ToDictionary(
            g => g.Key, g => (IReadOnlyList<OwnershipLink>)[.. g.GroupBy(s => (End: EndOf(s.Statement), IsIndirect: IsIndirect(s.Statement))).SelectMany(Links)], StringComparer.Ordinal);
    }

    private static bool IsIndirect(OwnershipStatement statement) => statement.DirectOrIndirect == DirectOrIndirect.Indirect;

    private static OwnershipEnd EndOf(OwnershipStatement statement)
        => statement.OwnerGroup is { } group ? new OwnershipEnd(group, null, null)
            : statement.InterestedPartyOrganizationId is { } organization ? new OwnershipEnd(null, organization, null)
            : new OwnershipEnd(null, null, statement.InterestedPartyReason ?? UnspecifiedReason.Unknown);

    private static IEnumerable<(OwnershipStatement Statement, Span Span)> Versions(IEnumerable<OwnershipStatement> record)
    {
        var versions = record.GroupBy(s => s.StatementDate).OrderBy(g => g.Key).Select(Corrected).ToList();
        var carried = new List<(OwnershipStatement Statement, DateOnly? Since)>();
        for (var i = 0; i < versions.Count; i++)
        {
            var (earlier, next) = (carried, i + 1 < versions.Count ? versions[i + 1] : []);
            carried = [];
            foreach (var version in versions[i])
            {
                var before = earlier.FindIndex(e => SaysTheSame(e.Statement, version));
                var since = before >= 0 ? earlier[before].Since : i == 0 ? null : (DateOnly?)version.StatementDate;
                if (before >= 0)
                {
                    earlier.RemoveAt(before);
                }

                if (next.Any(n => SaysTheSame(version, n)))
                {
                    carried.Add((version, since));
                    continue;
                }

                var ends = version.EndsOn ?? (version.RecordStatus == StatementRecordStatus.Closed ? version.StatementDate : null);
                var replaced = next.Count > 0 ? next[0].StatementDate.AddDays(-1) : version.ReplacedOn?.AddDays(-1);
                var span = Span.Of(version.StartsOn, ends).And(Span.Of(since, replaced));
                if (!span.IsEmpty)
                {
                    yield return (version, span);
                }
            }
        }
    }

    // The interests of one statement of a day: the one published last, which corrects the others.
    private static List<OwnershipStatement> Corrected(IEnumerable<OwnershipStatement> day)
        => [.. day.GroupBy(StatementOf).OrderBy(g => g.Max(s => s.PublishedOn)).ThenBy(g => g.Key, StringComparer.Ordinal).Last()];

    private static string StatementOf(OwnershipStatement interest) => interest.Id.LastIndexOf('#') is > 0 and var end ? interest.Id[..end] : interest.Id;

    private static bool SaysTheSame(OwnershipStatement one, OwnershipStatement next)
        => EndOf(one) == EndOf(next) && (one.InterestType, one.ShareExact, one.ShareMinimum, one.ShareMaximum, one.DirectOrIndirect) == (next.InterestType, next.ShareExact, next.ShareMinimum, next.ShareMaximum, next.DirectOrIndirect);

    private static IEnumerable<OwnershipLink> Links(IGrouping<(OwnershipEnd End, bool IsIndirect), (OwnershipStatement Statement, Span Span)> interests)
        => Span.Pieces([.. interests.Select(i => i.Span)]).Select(piece =>
        {
            var here = interests.Where(i => !i.Span.And(piece).IsEmpty).Select(i => i.Statement).ToList();
            var counted = new[] { InterestType.Shareholding, InterestType.VotingRights }.Select(t => here.FindAll(s => s.InterestType == t)).FirstOrDefault(list => list.Count > 0) ?? [];

            // Two holdings of one owner at one time are two parts of a whole.
            var (low, high) = counted.Select(Share).DefaultIfEmpty((null, null)).Aggregate((one, other) => (one.Low + other.Low, one.High + other.High));
            return new OwnershipLink(interests.Key.End, piece, Capped(low), Capped(high), interests.Key.IsIndirect, here.Any(s => s.IsSynthetic));
        });

    private static (decimal? Low, decimal? High) Share(OwnershipStatement statement)
        => statement.ShareExact is { } exact ? (exact / 100, exact / 100)
            : statement.ShareMinimum is null && statement.ShareMaximum is null ? (null, null)
            : ((statement.ShareMinimum ?? 0) / 100, (statement.ShareMaximum ?? 100) / 100);

    private static decimal? Capped(decimal? share) => share is { } known ? Math.Min(known, 1) : null;
}
