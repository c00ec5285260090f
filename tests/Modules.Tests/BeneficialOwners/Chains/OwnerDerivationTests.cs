using CsCheck;
using OgpGraph.Modules.BeneficialOwners;

namespace OgpGraph.Modules.Tests.BeneficialOwners;

public sealed class OwnerDerivationTests
{
    private static readonly DateOnly Start = new(2020, 1, 1);

    private static readonly Gen<OwnershipStatement> Statements = Gen.Select(
        Gen.Int[0, 4], Gen.Int[0, 8], Gen.Int[-3, 20], Gen.Int[-3, 25], Gen.Int[0, 4], Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 29])
        .Select((subject, owner, from, to, share, one, other, kind) => new OwnershipStatement
        {
            Id = "", SubjectId = $"O:{subject}", InterestedPartyOrganizationId = owner < 5 ? $"O:{owner}" : null, OwnerGroup = owner is >= 5 and < 8 ? $"G{owner}" : null, InterestedPartyReason = owner == 8 ? UnspecifiedReason.NoBeneficialOwners : null,
            StartsOn = from < 0 ? null : Start.AddDays(from), EndsOn = to < 0 ? null : Start.AddDays(to), StatementDate = Start, InterestType = InterestType.Shareholding,
            ShareExact = share == 0 ? one : null, ShareMinimum = share is 1 or 2 ? Math.Min(one, other) : null, ShareMaximum = share is 1 or 3 ? Math.Max(one, other) : null,
            DirectOrIndirect = kind % 10 < 2 ? DirectOrIndirect.Indirect : kind % 10 == 2 ? DirectOrIndirect.Unknown
                : DirectOrIndirect.Direct, IsBeneficialOwnership = kind < 10 ? false : kind < 20 ? true : null,
            SubjectRecordId = Record($"O:{subject}"), InterestedPartyRecordId = owner == 8 ? null
                : Record(owner < 5 ? $"O:{owner}" : $"G{owner}"),
        });

    // Until when the parties stand, most of them for good.
    private static readonly Gen<StatementRecord[]> Records = Gen.Int[-60, 25].Array[8].Select(ends =>
        ends.Select((end, i) => new StatementRecord { Id = Record(i < 5 ? $"O:{i}" : $"G{i}"), Type = i < 5 ? StatementRecordType.Entity
            : StatementRecordType.Person, StoodUntil = end is >= 0 and < 15 ? Start.AddDays(end) : null, ClosedOn = end >= 10
            ? Start.AddDays(end + 1) : null }).ToArray());

    [Fact]
    public void On_any_day_the_owners_are_those_that_a_plain_walk_finds()
        => Gen.Select(Statements.Array[1, 9], Records, Gen.Int[-2, 27]).Sample((statements, records, offset) =>
        {
            Number(statements);
            var day = Start.AddDays(offset);
            var gone = records.Where(r => r.StoodUntil < day || r.ClosedOn <= day).Select(r => r.Id).ToHashSet();
            var today = statements.Where(s => !(s.StartsOn > day) && !(s.EndsOn < day) && !gone.Contains(s.SubjectRecordId!)
                && !gone.Contains(s.InterestedPartyRecordId ?? "")).ToList();
            var derived = Derive(statements, records).Where(b => !(b.From > day) && !(b.To < day)).ToList();
            foreach (var organization in statements.Select(s => s.SubjectId).Distinct())
            {
                var ways = OwnerWalk.From(today, organization);
                var broken = ways.Any(w => w.End == OwnerWalk.Broken);
                var expected = ways.GroupBy(w => w.End).Select(g => (Ways: g, Total: OwnerWalk.Declared(today, organization, g.Key)))
                    .Select(g => $"{g.Ways.Key} {OwnerWalk.Least(g.Ways, g.Total.Low)} {OwnerWalk.Most([.. g.Ways], g.Total.High)} "
                        + $"{g.Ways.Min(w => w.Links)} {!broken}");
                var actual = derived.Where(b => b.OrganizationId == organization).Select(b => $"{b.OwnerGroupId ?? b.UltimateOrganizationId ?? b.Reason?.ToString() ?? OwnerWalk.Broken} {Shown(b.ShareLow)} {Shown(b.ShareHigh)} {b.Links} {b.IsComplete}");
                Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
            }
        });

    [Fact]
    public void Spans_of_one_owner_do_not_overlap_and_keys_are_unique()
        => Statements.Array[1, 12].Sample(statements =>
        {
            Number(statements);
            var owners = Derive(statements);
            Assert.Equal(owners.Count, owners.Select(b => b.Id).Distinct().Count());
            foreach (var spans in owners.GroupBy(b => (b.OrganizationId, b.OwnerGroupId, b.UltimateOrganizationId, b.Reason)))
            {
                var ordered = spans.OrderBy(b => b.From ?? DateOnly.MinValue).ToList();
                Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From));
            }
        });

    [Fact]
    public void A_chain_multiplies_and_two_chains_add_up()
    {
        var owners = Derive([Own("A", "B", 60), Own("A", "C", 40), Own("B", null, 50, "P"), Own("C", null, 25, "P"), Own("B", null, 50, "Q")]);
        Assert.Equal(["P 40 40 2 B", "Q 30 30 2 B"], owners.Where(b => b.OrganizationId == "A").Select(b => $"{b.OwnerGroupId ?? b.UltimateOrganizationId} {Shown(b.ShareLow)} {Shown(b.ShareHigh)} {b.Links} {b.Chain}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_declared_total_is_not_added_to_its_chain()
    {
        var total = Own("A", null, 60, "P");
        total.DirectOrIndirect = DirectOrIndirect.Indirect;
        Assert.Equal("60", Shown(Derive([Own("A", "B", 60), Own("B", null, 100, "P"), total]).Single(b => b.OrganizationId == "A").ShareLow));
    }

    [Fact]
    public void A_later_statement_replaces_an_earlier_one_from_its_date_and_a_closed_one_ends_the_record()
    {
        var (first, second, last) = (Own("A", null, 80, "P"), Own("A", null, 30, "P"), Own("A", null, 30, "P"));
        (first.RecordId, second.RecordId, last.RecordId) = ("r", "r", "r");
        (first.StatementDate, second.StatementDate, last.StatementDate) = (new(2020, 1, 1), new(2021, 6, 1), new(2022, 3, 1));
        (first.StartsOn, second.StartsOn, last.StartsOn) = (new(2019, 5, 5), new(2019, 5, 5), new(2019, 5, 5));
        last.RecordStatus = StatementRecordStatus.Closed;
        Assert.Equal(["80 2019-05-05 2021-05-31", "30 2021-06-01 2022-02-28"], Derive([first, second, last]).Select(b => $"{Shown(b.ShareLow)} {b.From:yyyy-MM-dd} {b.To:yyyy-MM-dd}"));
    }

    [Fact]
    public void Of_two_statements_of_one_day_the_one_published_last_holds_whatever_their_ids()
    {
        var (wrong, right) = (Own("A", null, 80, "P"), Own("A", null, 30, "P"));
        (wrong.Id, wrong.RecordId, wrong.PublishedOn) = ("z", "r", new(2020, 2, 1));
        (right.Id, right.RecordId, right.PublishedOn) = ("a", "r", new(2020, 3, 1));
        Assert.Equal(["30"], Derive([wrong, right]).Select(b => Shown(b.ShareLow)));
    }

    [Fact]
    public void An_interest_that_a_later_statement_of_the_record_does_not_repeat_has_ended()
    {
        var (before, kept, other) = (Own("A", null, 80, "P"), Own("A", null, 20, "P"), Own("A", null, 50, "P"));
        (before.Id, kept.Id, other.Id) = ("s1#1", "s1#2", "s2");
        (before.RecordId, kept.RecordId, other.RecordId) = ("r", "r", "r");
        other.StatementDate = new(2021, 6, 1);
        other.InterestType = InterestType.VotingRights;

        // Two holdings in one statement are one owner's whole; then votes alone are left.
        Assert.Equal(["100  2021-05-31", "50 2021-06-01 "], Derive([before, kept, other]).Select(b => $"{Shown(b.ShareLow)} {b.From:yyyy-MM-dd} {b.To:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_statement_replaced_by_another_record_ends_the_day_before()
    {
        var replaced = Own("A", null, 80, "P");
        replaced.ReplacedOn = new(2021, 6, 1);
        Assert.Equal([new DateOnly(2021, 5, 31)], Derive([replaced]).Select(b => b.To));
    }

    [Fact]
    public void A_change_holds_from_the_day_on_which_the_new_holding_began()
    {
        var (before, after) = (Own("A", null, 80, "P"), Own("A", null, 30, "P"));
        (before.RecordId, after.RecordId, after.StatementDate, after.StartsOn) = ("r", "r", new(2021, 6, 1), new(2021, 5, 20));
        Assert.Equal(["80  2021-05-19", "30 2021-05-20 "], Derive([before, after]).Select(b => $"{Shown(b.ShareLow)} {b.From:yyyy-MM-dd} {b.To:yyyy-MM-dd}"));
    }

    [Fact]
    public void Bounds_multiply_as_bounds_and_what_is_not_stated_stays_unknown()
    {
        var (range, bare) = (Own("A", "B", 0), Own("B", null, 0, "Q"));
        (range.ShareExact, range.ShareMinimum, range.ShareMaximum, bare.ShareExact) = (null, 25, 50, null);
        Assert.Equal(["P 12.5 25 True", "Q ? ? True"], Owners("A", [range, Own("B", null, 50, "P"), bare]));
    }

    [Fact]
    public void A_share_that_the_chain_leaves_open_is_the_declared_totals()
    {
        var (bare, total) = (Own("B", null, 0, "P"), Own("A", null, 30, "P"));
        (bare.ShareExact, total.DirectOrIndirect) = (null, DirectOrIndirect.Indirect);
        Assert.Equal(["P 30 30 True"], Owners("A", [Own("A", "B", 60), bare, total]));
    }

    [Fact]
    public void A_declared_total_to_an_entity_leads_on_to_its_owners_unless_a_chain_passes_it()
    {
        var total = Own("A", "C", 40);
        total.DirectOrIndirect = DirectOrIndirect.Indirect;
        Assert.Equal(["P 20 20 True"], Owners("A", [total, Own("C", null, 50, "P")]));
        Assert.Equal(["P 25 25 True"], Owners("A", [total, Own("A", "B", 50), Own("B", "C", 100), Own("C", null, 50, "P")]));
    }

    // A total of 50 to X and one of 40 to Y: Y stands behind X, so that the second is part of the first, or it is not all told; never both.
    [Theory]
    [InlineData("X", "Y")]
    [InlineData("Y", "X")]
    public void A_declared_total_behind_another_counts_once_whatever_their_keys(string nearer, string farther)
    {
        var (one, other) = (Own("A", nearer, 50), Own("A", farther, 40));
        (one.DirectOrIndirect, other.DirectOrIndirect) = (DirectOrIndirect.Indirect, DirectOrIndirect.Indirect);
        Assert.Equal(["P 40 40 True"], Owners("A", [one, other, Own(nearer, farther, 80), Own(farther, null, 100, "P")]));
    }

    [Fact]
    public void An_interest_that_is_not_said_to_be_direct_is_never_added_to_a_chain_and_is_a_link_without_one()
    {
        var unknown = Own("A", null, 60, "P");
        unknown.DirectOrIndirect = DirectOrIndirect.Unknown;
        Assert.Equal(["P 60 60 True"], Owners("A", [unknown]));
        Assert.Equal(["P 30 30 True"], Owners("A", [unknown, Own("A", "B", 60), Own("B", null, 50, "P")]));
    }

    [Fact]
    public void A_declared_total_beside_a_direct_interest_says_how_much_it_may_be()
    {
        var total = Own("A", null, 60, "P");
        total.DirectOrIndirect = DirectOrIndirect.Indirect;
        Assert.Equal(["P 5 60 True"], Owners("A", [total, Own("A", null, 5, "P")]));
        Assert.Equal(["P 70 70 True"], Owners("A", [total, Own("A", null, 70, "P")]));
    }

    [Fact]
    public void A_later_statement_that_leaves_the_beginning_out_does_not_take_it_back()
    {
        var (first, second) = (Own("A", null, 80, "P"), Own("A", null, 80, "P"));
        (first.RecordId, second.RecordId, first.StartsOn, second.StatementDate) = ("r", "r", new(2019, 5, 5), new(2021, 6, 1));
        Assert.Equal([new DateOnly(2019, 5, 5)], Derive([first, second]).Select(b => b.From));
    }

    [Fact]
    public void One_holding_stated_in_two_records_counts_once()
    {
        Assert.Equal(["P 60 60 True"], Owners("A", [Own("A", null, 60, "P"), Own("A", null, 60, "P")]));
        Assert.Equal(["P 20 50 True"], Owners("A", [Own("A", null, 20, "P"), Own("A", null, 30, "P")]));
    }

    [Fact]
    public void What_goes_round_in_a_circle_is_told_and_makes_the_other_shares_the_least_that_is_certain()
        => Assert.Equal(["P 50 50 False", "Q 25 25 False", "not followed 25 25 False"], Owners("A", [Own("A", "B", 50), Own("A", null, 50, "P"), Own("B", "A", 50), Own("B", null, 50, "Q")]));

    [Fact]
    public void A_circle_without_a_way_out_has_no_owner_and_says_so()
        => Assert.Equal(["not followed 100 100 False"], Owners("A", [Own("A", "B", 100), Own("B", "A", 100)]));

    [Theory]
    [InlineData(20, "P 100 100 True")]
    [InlineData(21, "not followed 100 100 False")]
    public void A_chain_that_is_too_long_says_so(int entities, string owner)
        => Assert.Equal([owner], Owners("A", [Own("A", "E0", 100), .. Enumerable.Range(0, entities - 1).Select(i => Own($"E{i}", $"E{i + 1}", 100)), Own($"E{entities - 1}", null, 100, "P")]));

    // 13 floors of two entities each, both owned by both of the next: 8,192 chains.
    [Fact]
    public void Chains_that_are_too_many_lose_no_share()
    {
        var floors = Enumerable.Range(0, 13).SelectMany(floor => ((string[])["a", "b"]).SelectMany(side => ((string[])["a", "b"]).Select(next => Own($"{side}{floor}", floor == 12 ? null : $"{next}{floor + 1}", 50, floor == 12 ? "P" + next : null))));
        var owners = Derive([.. floors]).Where(b => b.OrganizationId == "a0").ToList();
        Assert.Equal(3, owners.Count);
        Assert.All(owners, b => Assert.False(b.IsComplete));
        Assert.Equal(100m, owners.Sum(b => b.ShareLow!.Value), 4);
        Assert.All(Derive([.. floors]).Where(b => b.OrganizationId == "a1"), b => Assert.True(b.IsComplete));
    }

    [Fact]
    public void A_circle_of_one_year_leaves_other_years_complete()
    {
        var round = Own("B", "A", 50);
        (round.StartsOn, round.EndsOn) = (new(2020, 1, 1), new(2020, 12, 31));
        var owners = Derive([Own("A", "B", 100), Own("B", null, 50, "P"), round]).Where(b => b.OrganizationId == "A" && b.OwnerGroupId == "P");
        Assert.Equal([" 2019-12-31 True", "2020-01-01 2020-12-31 False", "2021-01-01  True"], owners.Select(b => $"{b.From:yyyy-MM-dd} {b.To:yyyy-MM-dd} {b.IsComplete}"));
    }

    [Fact]
    public void An_interest_that_is_no_beneficial_ownership_makes_no_owner_and_its_share_is_added_to_none()
    {
        Assert.Equal(["P 95 95 True"], Owners("A", [Own("A", null, 95, "P"), No(Own("A", null, 5, "Q"))]));
        Assert.Equal(["P 30 30 True"], Owners("A", [Own("A", null, 30, "P"), No(Own("A", null, 20, "P"))]));
        Assert.Empty(Owners("A", [No(Own("A", null, 100, "P"))]));
    }

    [Fact]
    public void A_link_between_entities_is_followed_whatever_is_said_of_it_and_the_persons_last_link_decides()
    {
        Assert.Equal(["P 30 30 True"], Owners("A", [No(Own("A", "B", 60)), Own("B", null, 50, "P")]));

        // Nobody is an owner behind B: the chain ends there, and its share is not lost.
        Assert.Equal(["B 60 60 True"], Owners("A", [Own("A", "B", 60), No(Own("B", null, 100, "P"))]));
        Assert.Equal(["B 60 60 True", "P 40 40 True"],
            Owners("A", [Own("A", "B", 60), No(Own("B", null, 100, "P")), Own("A", null, 40, "P")]));
    }

    [Fact]
    public void A_declared_total_says_that_the_chain_to_its_owner_is_beneficial_ownership_for_its_own_entity_alone()
    {
        var total = Own("A", null, 30, "P");
        total.DirectOrIndirect = DirectOrIndirect.Indirect;
        OwnershipStatement[] statements = [Own("A", "B", 60), No(Own("B", null, 50, "P")), total];
        Assert.Equal(["P 30 30 True"], Owners("A", statements));
        Assert.Equal("B", Derive(statements).Single(o => o.OwnerGroupId == "P").Chain);
        Assert.Empty(Owners("B", statements));
    }

    [Fact]
    public void Who_was_an_owner_and_is_none_any_more_was_one_until_then()
    {
        var (before, after) = (Own("A", null, 60, "P"), No(Own("A", null, 60, "P")));
        (before.RecordId, after.RecordId, after.StatementDate) = ("r", "r", new(2021, 6, 1));
        Assert.Equal([new DateOnly(2021, 5, 31)], Derive([before, after]).Select(o => o.To));
    }

    private static OwnershipStatement No(OwnershipStatement statement)
    {
        statement.IsBeneficialOwnership = false;
        return statement;
    }

    private static IEnumerable<string> Owners(string organization, IReadOnlyList<OwnershipStatement> statements)
        => Derive(statements).Where(b => b.OrganizationId == organization).Select(b => $"{b.OwnerGroupId ?? b.UltimateOrganizationId ?? b.Reason?.ToString() ?? OwnerWalk.Broken} {Shown(b.ShareLow)} {Shown(b.ShareHigh)} {b.IsComplete}").Order(StringComparer.Ordinal);

    private static void Number(OwnershipStatement[] statements)
    {
        for (var i = 0; i < statements.Length; i++)
        {
            // Every other one between two parties is a further interest of the statement before, the rest are records of their own.
            var (row, before) = (statements[i], statements.Take(i).LastOrDefault(s => (s.SubjectId, OwnerWalk.End(s), OwnerWalk.IsTotal(s)) == (statements[i].SubjectId, OwnerWalk.End(statements[i]), OwnerWalk.IsTotal(statements[i]))));
            (row.Id, row.RecordId) = before is not null && i % 2 == 0 ? ($"{before.RecordId}#{i + 1}", before.RecordId) : ($"s{i}#{i + 1}", $"s{i}");
        }
    }

    private static OwnershipStatement Own(string subject, string? owner, decimal share, string? group = null) => new()
    {
        Id = $"{subject}-{owner}{group}-{share}-{Guid.NewGuid()}", SubjectId = subject, InterestedPartyOrganizationId = owner, OwnerGroup = group, ShareExact = share, InterestType = InterestType.Shareholding,
        DirectOrIndirect = DirectOrIndirect.Direct, StatementDate = Start,
    };

    private static List<BeneficialOwner> Derive(
        IReadOnlyList<OwnershipStatement> statements, params IReadOnlyList<StatementRecord> records)
        => [.. new OwnerDerivation().Derive(new Rows([.. statements, .. records]))];

    private static string Record(string party) => "record of " + party;

    internal static string Shown(decimal? share) => share is { } known ? Math.Round(known, 5).ToString("0.#####", System.Globalization.CultureInfo.InvariantCulture) : "?";

    private sealed class Rows(IReadOnlyList<object> rows) : IStoredRows
    {
        public IEnumerable<T> All<T>()
            where T : class => rows.OfType<T>();

        public IEnumerable<T> Where<T>(System.Linq.Expressions.Expression<Func<T, bool>> condition)
            where T : class => All<T>().Where(condition.Compile());

        public IEnumerable<T> All<T>(System.Linq.Expressions.Expression<Func<T, string?>> column)
            where T : class => All<T>().OrderBy(column.Compile(), StringComparer.Ordinal);
    }
}
