using CsCheck;
using OgpGraph.Modules.BeneficialOwners;
using static OgpGraph.Modules.Tests.BeneficialOwners.Bods.BodsFile;

namespace OgpGraph.Modules.Tests.BeneficialOwners.Bods;

public sealed class OwnerGroupTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("12345678")]
    public void An_identifier_of_the_publishers_own_joins_nobody(string id)
        => Assert.Equal(2, Groups(Run(new ImportBenchSession(), Person("p1", "P1", Own("id", id)), Person("p2", "P2", Own("id", id)))).Values.Distinct().Count());

    [Theory]
    [InlineData("PRT-TAXID", "999999990")]
    [InlineData("PRT-TAXID", "000000000")]
    [InlineData("PRT-TAXID", "500999996")]
    [InlineData("PRT-IDCARD", "não consta")]
    [InlineData("PRT-PASSPORT", "1")]
    [InlineData("id", "12345678")]
    public void What_is_no_identifier_of_a_person_joins_nobody(string scheme, string id)
        => Assert.Equal(2, Groups(Run(new ImportBenchSession(), Person("p1", "P1", Identifier(scheme, id)), Person("p2", "P2", Identifier(scheme, id)))).Values.Distinct().Count());

    [Fact]
    public void One_number_in_two_spellings_is_one_person()
        => Assert.Single(Groups(Run(new ImportBenchSession(), Person("p1", "P1", Identifier("PRT-TAXID", "212345678")), Person("p2", "P2", Identifier("PRT-TAXID", "PT 212 345 678")), Person("p3", "P3", Identifier("PT-NIF", "212345678")))).Values.Distinct());

    // The oracle: records are one person when identifiers lead from one to the other, by however many steps. In one import, in several, in any order.
    [Fact]
    public void Identifiers_that_were_ever_stated_together_are_one_person()
        => Gen.Int[0, 5].Array[1, 3].Array[1, 7].Select(Gen.Int[1, 4]).Sample((records, imports) =>
        {
            var session = new ImportBenchSession();
            for (var import = 0; import < imports; import++)
            {
                Run(session, records.Select((numbers, i) => (Numbers: numbers, Index: i)).Where(r => r.Index % imports == import).Select(r => Person($"p{r.Index}", $"P{r.Index}", string.Join(',', r.Numbers.Distinct().Select(n => Identifier("PRT-IDCARD", $"1000000{n}"))))));
                Know(session);
            }

            var sets = Enumerable.Range(0, 6).ToArray();
            foreach (var (one, other) in records.SelectMany(numbers => numbers.Select(n => (numbers[0], n))))
            {
                var (from, to) = (sets[one], sets[other]);
                sets = [.. sets.Select(s => s == from ? to : s)];
            }

            var groups = session.Rows<PersonStatement>().ToDictionary(p => p.RecordId!, p => p.OwnerGroup);
            var keys = records.Select((_, i) => new BodsIds(session).Of($"P{i}").Token).ToList();
            for (var one = 0; one < records.Length; one++)
            {
                for (var other = 0; other < records.Length; other++)
                {
                    Assert.Equal(sets[records[one][0]] == sets[records[other][0]], groups[keys[one]] == groups[keys[other]]);
                }
            }

            // What was a group and is none any more is told, and leads to one that is.
            var current = groups.Values.ToHashSet();
            Assert.All(session.Rows<StatementRecord>(), r => Assert.Equal(groups[r.Id], r.OwnerGroup));
            Assert.All(session.Rows<OwnerGroupAlias>(), a => Assert.Contains(a.OwnerGroupId, current));
            Assert.All(session.Rows<OwnerGroup>().Where(g => !current.Contains(g.Id)), g => Assert.Contains(session.Rows<OwnerGroupAlias>(), a => a.Id == g.Id));
        });

    [Fact]
    public void A_group_that_was_known_stays_when_an_identifier_is_added_and_interests_follow_when_two_are_found_to_be_one()
    {
        var session = new ImportBenchSession();
        Run(session, Entity("e1", "E1", "Um", Identifier("GB-COH", "1")), Person("p1", "P1", Identifier("PRT-TAXID", "212345678")), Person("p2", "P2", Identifier("PRT-IDCARD", "12345678")), Relationship("r1", "R1", "E1", "P1"), Relationship("r2", "R2", "E1", "P2", share: 40));
        Know(session);
        var before = session.Rows<OwnershipStatement>().Select(s => s.OwnerGroup!).ToList();
        Assert.Equal(2, before.Distinct().Count());

        Run(session, Person("p3", "P3", Identifier("PRT-IDCARD", "12345678") + "," + Identifier("PRT-PASSPORT", "CB123456")));
        Assert.Equal(before, session.Rows<OwnershipStatement>().Select(s => s.OwnerGroup!));

        Run(session, Person("p4", "P1", Identifier("PRT-TAXID", "212345678") + "," + Identifier("PRT-IDCARD", "12345678"), "2024-02-01", "updated"));
        var stays = before.Order(StringComparer.Ordinal).First();
        Assert.Equal([stays, stays], session.Rows<OwnershipStatement>().Select(s => s.OwnerGroup!));
        Assert.All(session.Rows<PersonStatement>(), p => Assert.Equal(stays, p.OwnerGroup));
        Assert.Equal(stays, session.Find<OwnerGroupAlias>(before.Single(g => g != stays))!.OwnerGroupId);
        Assert.Equal((0, 0, 0), Run(session, Person("p4", "P1", Identifier("PRT-TAXID", "212345678") + "," + Identifier("PRT-IDCARD", "12345678"), "2024-02-01", "updated")).Changes);
    }

    private static void Know(ImportBenchSession session)
    {
        foreach (var group in new OwnerGroupDerivation().Derive(session))
        {
            session.Put(group);
        }
    }

    private static Dictionary<string, string> Groups(ImportBenchRun run) => run.Rows<PersonStatement>().ToDictionary(p => p.Id, p => p.OwnerGroup);
}
