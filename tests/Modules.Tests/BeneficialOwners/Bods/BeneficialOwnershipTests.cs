using OgpGraph.Modules.BeneficialOwners;
using static OgpGraph.Modules.Tests.BeneficialOwners.Bods.BodsFile;

namespace OgpGraph.Modules.Tests.BeneficialOwners.Bods;

/// <summary>Who is a beneficial owner when statements say of an interest whether it is beneficial ownership.</summary>
public sealed class BeneficialOwnershipTests
{
    private const string Yes = "\"beneficialOwnershipOrControl\": true,";
    private const string No = "\"beneficialOwnershipOrControl\": false,";

    private static readonly string[] Parties =
    [
        Entity("e1", "E1", "Minoritária Lda", Identifier("PT-NIPPC", "599000350")), Entity("e2", "E2", "Intermédia Lda", ""),
            Person("p1", "P1", ""), Person("p2", "P2", ""),
    ];

    [Fact]
    public void A_shareholder_who_is_said_not_to_be_a_beneficial_owner_is_none()
    {
        var run = Run(new ImportBenchSession(),
            [.. Parties, Relationship("r1", "R1", "E1", "P1", interest: No, share: 5),
            Relationship("r2", "R2", "E1", "P2", interest: Yes, share: 95)]);
        Assert.Equal([95m], Owners(run).Select(o => o.ShareLow!.Value));
        Assert.Equal([false, true], run.Rows<OwnershipStatement>().OrderBy(s => s.ShareExact).Select(s => s.IsBeneficialOwnership!.Value));
        Assert.Single(Groups(run), g => Owners(run).Select(o => o.OwnerGroupId).Contains(g.Id));
    }

    [Fact]
    public void What_is_not_said_counts_as_beneficial_ownership()
        => Assert.Equal([5m], Owners(Run(new ImportBenchSession(), [.. Parties, Relationship("r1", "R1", "E1", "P1", share: 5)]))
            .Select(o => o.ShareLow!.Value));

    [Fact]
    public void A_board_member_alone_makes_no_owner_and_the_declaration_names_none()
    {
        var member = Relationship("r1", "R1", "E1", "P1", interest: No).Replace("shareholding", "boardMember", StringComparison.Ordinal);
        var run = Run(new ImportBenchSession(), [.. Parties, member]);
        Assert.Empty(Owners(run));
        Assert.DoesNotContain(run.Rows<PersonStatement>()
            .Single(p => p.Id == run.Rows<OwnershipStatement>().Single().InterestedPartyPersonId).OwnerGroup, Groups(run)
            .Select(g => g.Id));
        Assert.Equal([UnspecifiedReason.Unknown], run.Rows<OwnershipDeclaration>().Select(d => d.UnspecifiedReason!.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_declaration_that_names_an_entity_or_a_further_person_names_somebody(bool isTurned)
    {
        string[] entity = [Relationship("r1", "R1", "E1", "P1", interest: No), Relationship("r2", "R2", "E1", "E2", interest: No)];
        string[] person = [Relationship("r1", "R1", "E1", "P1", interest: No), Relationship("r2", "R2", "E1", "P2", interest: Yes)];
        foreach (var file in (string[][])[entity, person])
        {
            Assert.Null(Assert.Single(Run(new ImportBenchSession(), [.. Parties, .. isTurned ? file.Reverse() : file])
                .Rows<OwnershipDeclaration>()).UnspecifiedReason);
        }
    }

    [Fact]
    public void Of_several_interests_of_one_relationship_those_count_that_are_beneficial_ownership()
    {
        var mixed = Relationship("r1", "R1", "E1", "P1", interest: No, share: 70)
            .Replace("\"interests\": [",
                "\"interests\": [{\"type\": \"votingRights\", \"directOrIndirect\": \"direct\", \"beneficialOwnershipOrControl\": true, "
                + "\"share\": {\"exact\": 25}, \"startDate\": \"2020-01-01\", \"endDate\": \"2022-01-01\"},", StringComparison.Ordinal);
        Assert.Equal([(25m, new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31))],
            Owners(Run(new ImportBenchSession(), [.. Parties, mixed])).Select(o => (o.ShareLow!.Value, o.From!.Value, o.To!.Value)));
    }

    [Fact]
    public void Two_entities_share_no_owner_whom_one_of_them_declares_to_be_none()
    {
        var run = Run(new ImportBenchSession(),
            [.. Parties, Relationship("r1", "R1", "E1", "P1", interest: No), Relationship("r2", "R2", "E2", "P1", interest: Yes)]);
        Assert.Equal([run.Rows<EntityStatement>().Single(e => e.Name == "Intermédia Lda").OrganizationId], Owners(run)
            .Select(o => o.OrganizationId));
        Assert.Single(Groups(run), g => g.Id == Owners(run).Single().OwnerGroupId);
    }

    [Fact]
    public void Shareholdings_over_the_whole_are_told_whether_they_make_owners_or_not()
        => Assert.Contains(BodsRules.MoreThanWhole,
            Run(new ImportBenchSession(), [.. Parties, Relationship("r1", "R1", "E1", "P1", interest: No),
            Relationship("r2", "R2", "E1", "P2", interest: Yes)]).Findings.Select(f => f.Rule));

    [Theory]
    [InlineData("false", 0)]
    [InlineData("true", 1)]
    public void Statements_of_earlier_versions_say_it_too(string flag, int owners)
    {
        string Stated(string id, string type, string members)
            => $$"""
            {"statementID": "{{Id(id)}}", "statementType": "{{type}}", "statementDate": "2022-01-10", "isComponent": false, {{members}},
            "publicationDetails": {"publicationDate": "2022-01-10", "bodsVersion": "0.3", "publisher": {"name": "x"} } }
            """;
        var run = Run(new ImportBenchSession(),
            Stated("e", "entityStatement", "\"entityType\": \"registeredEntity\""),
                Stated("p", "personStatement", "\"personType\": \"knownPerson\""),
            Stated("r", "ownershipOrControlStatement", $$"""
                "subject": {"describedByEntityStatement": "{{Id("e")}}"}, "interestedParty": {"describedByPersonStatement": "{{Id("p")}}"},
                "interests": [{"type": "shareholding", "directOrIndirect": "direct", "beneficialOwnershipOrControl": {{flag}},
                "share": {"exact": 60} }]
                """));
        Assert.Single(run.Rows<OwnershipStatement>());
        Assert.Equal(owners, Owners(run).Count);
    }

    private static List<BeneficialOwner> Owners(ImportBenchRun run) => [.. new OwnerDerivation().Derive(run.Session)];

    private static List<OwnerGroup> Groups(ImportBenchRun run) => [.. new OwnerGroupDerivation().Derive(run.Session)];
}
