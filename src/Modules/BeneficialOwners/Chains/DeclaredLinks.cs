namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>
/// From statements to links. Statements of one record are versions: a later one replaces an earlier one from its date on, one of the same date corrects it, a closed one ends the record
/// (Beneficial Ownership Data Standard 0.4, record life cycle). Between one entity and one owner the shareholding counts; where there is none the voting rights; any other interest has no share.
/// </summary>
public static class DeclaredLinks
{
    /// <summary>The links by the entity in which the interest is held.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<OwnershipLink>> Of(IEnumerable<OwnershipStatement> statements)
    {
        var spans = statements.GroupBy(s => (s.SubjectId, Record: s.RecordId ?? s.Id, s.InterestType)).SelectMany(g => Versions([.. g]));
        return spans.GroupBy(s => s.Statement.SubjectId).ToDictionary(
            g => g.Key, g => (IReadOnlyList<OwnershipLink>)[.. g.GroupBy(s => (End: EndOf(s.Statement), IsIndirect: IsIndirect(s.Statement))).SelectMany(Links)], StringComparer.Ordinal);
    }

    private static bool IsIndirect(OwnershipStatement statement) => statement.DirectOrIndirect == DirectOrIndirect.Indirect;

    private static OwnershipEnd EndOf(OwnershipStatement statement)
        => statement.OwnerGroup is { } group ? new OwnershipEnd(group, null, null)
            : statement.InterestedPartyOrganizationId is { } organization ? new OwnershipEnd(null, organization, null)
            : new OwnershipEnd(null, null, statement.InterestedPartyReason ?? UnspecifiedReason.Unknown);

    private static IEnumerable<(OwnershipStatement Statement, Span Span)> Versions(IReadOnlyList<OwnershipStatement> record)
    {
        var versions = record.GroupBy(s => s.StatementDate).OrderBy(g => g.Key).Select(g => g.OrderBy(s => s.Id, StringComparer.Ordinal).Last()).ToList();
        var since = (DateOnly?)null;
        for (var i = 0; i < versions.Count; i++)
        {
            var version = versions[i];
            if (i + 1 < versions.Count && SaysTheSame(version, versions[i + 1]))
            {
                continue;
            }

            var ends = version.EndsOn ?? (version.RecordStatus == StatementRecordStatus.Closed ? version.StatementDate : null);
            var replaced = i + 1 < versions.Count ? versions[i + 1].StatementDate.AddDays(-1) : (DateOnly?)null;
            var span = Span.Of(version.StartsOn, ends).And(Span.Of(since, replaced));
            since = replaced?.AddDays(1);
            if (!span.IsEmpty)
            {
                yield return (version, span);
            }
        }
    }

    private static bool SaysTheSame(OwnershipStatement one, OwnershipStatement next)
        => EndOf(one) == EndOf(next) && (one.ShareExact, one.ShareMinimum, one.ShareMaximum, one.DirectOrIndirect) == (next.ShareExact, next.ShareMinimum, next.ShareMaximum, next.DirectOrIndirect);

    private static IEnumerable<OwnershipLink> Links(IGrouping<(OwnershipEnd End, bool IsIndirect), (OwnershipStatement Statement, Span Span)> interests)
    {
        var counted = new[] { InterestType.Shareholding, InterestType.VotingRights }.Select(t => interests.Where(i => i.Statement.InterestType == t).ToList()).FirstOrDefault(list => list.Count > 0);
        if (counted is not null)
        {
            // Two holdings of one owner at one time are two parts of a whole.
            return Span.Pieces([.. counted.Select(c => c.Span)]).Select(piece =>
            {
                var here = counted.Where(c => !c.Span.And(piece).IsEmpty).Select(c => c.Statement).ToList();
                var (low, high) = here.Select(Share).Aggregate((one, other) => (one.Low + other.Low, one.High + other.High));
                return new OwnershipLink(interests.Key.End, piece, Capped(low), Capped(high), interests.Key.IsIndirect, here.Any(s => s.IsSynthetic));
            });
        }

        return Span.Pieces([.. interests.Select(i => i.Span)]).Select(piece => new OwnershipLink(interests.Key.End, piece, null, null, interests.Key.IsIndirect, interests.Any(i => i.Statement.IsSynthetic)));
    }

    private static (decimal? Low, decimal? High) Share(OwnershipStatement statement)
        => statement.ShareExact is { } exact ? (exact / 100, exact / 100)
            : statement.ShareMinimum is null && statement.ShareMaximum is null ? (null, null)
            : ((statement.ShareMinimum ?? 0) / 100, (statement.ShareMaximum ?? 100) / 100);

    private static decimal? Capped(decimal? share) => share is { } known ? Math.Min(known, 1) : null;
}
