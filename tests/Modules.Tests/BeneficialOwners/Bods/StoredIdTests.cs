using System.Text.Json;
using OgpGraph.Modules.BeneficialOwners;
using static OgpGraph.Modules.Tests.BeneficialOwners.Bods.BodsFile;

namespace OgpGraph.Modules.Tests.BeneficialOwners.Bods;

/// <summary>Ids of publishers that say who a person is: what is stored and told of, and that references still lead to what they name.</summary>
public sealed class StoredIdTests
{
    private const string Number = "212345672";

    [Theory]
    [InlineData("PRT-TAXID-212345672")]
    [InlineData("212345672")]
    [InlineData("register/PT212345672/1")]
    [InlineData("PRT-IDCARD-12345678")]
    [InlineData("x:GBR-PASSPORT-AB1234")]
    [InlineData("ES-DNI-12345678Z")]
    [InlineData("joao-silva-1970")]
    public void The_id_of_a_persons_record_is_a_token_everywhere_and_leads_to_it(string id)
    {
        var session = new ImportBenchSession();
        string[] file = [Entity("e1", "E1", "Um", Identifier("GB-COH", "1")), Person($"statement-of-{id}-0000000000000000000", id, ""), Relationship("r1", "R1", "E1", id)];
        var run = Run(session, file);
        var person = Assert.Single(run.Rows<PersonStatement>());
        var interest = Assert.Single(run.Rows<OwnershipStatement>());
        Assert.Equal((person.Id, person.OwnerGroup), (interest.InterestedPartyPersonId, interest.OwnerGroup));
        Assert.DoesNotContain(id, Everything(run), StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), Run(session, file).Changes);
    }

    [Theory]
    [InlineData("PRT-TAXID-212345672")]
    [InlineData("212345672")]
    [InlineData("register/PT212345672/1")]
    [InlineData("PRT-IDCARD-12345678")]
    public void An_id_of_anything_that_holds_a_persons_number_is_a_token_and_leads_to_it(string id)
    {
        var session = new ImportBenchSession();
        var long1 = $"statement-{id}-1-000000000000000000";
        var long2 = $"statement-{id}-2-000000000000000000";
        string[] file = [Entity(long1, id, "Um", ""), Relationship(long2, $"R-{id}", id, """{"reason": "unknown"}""", declaration: $"D-{id}"), Relationship("r2", "R2", id, $"{id}-nowhere", declarant: $"{id}-nowhere")];
        var run = Run(session, file);
        Assert.DoesNotContain(id, Everything(run), StringComparison.Ordinal);
        var entity = Assert.Single(run.Rows<EntityStatement>());
        Assert.StartsWith("XX-BODS:", entity.OrganizationId, StringComparison.Ordinal);
        Assert.Equal(entity.OrganizationId, Assert.Single(run.Rows<OwnershipStatement>()).SubjectId);
        Assert.Equal(entity.OrganizationId, Assert.Single(run.Rows<OwnershipDeclaration>()).SubjectId);
        Assert.Equal((0, 0, 0), Run(session, file).Changes);

        // An update of another import finds its record.
        Run(session, Relationship("r3", $"R-{id}", id, """{"reason": "unknown"}""", "2024-02-01", "updated"));
        Assert.Single(session.Rows<OwnershipStatement>().Select(s => s.RecordId).Distinct());
        Assert.Equal(2, session.Rows<OwnershipStatement>().Count);
    }

    [Fact]
    public void Other_ids_stay_as_they_are_written()
        => Assert.Equal(["E1"], Run(new ImportBenchSession(), Entity("e1", "E1", "Um", "")).Rows<EntityStatement>().Select(e => e.RecordId));

    [Fact]
    public void References_before_0_4_lead_to_persons_of_an_earlier_import()
    {
        var session = new ImportBenchSession();
        const string Publication = """ "publicationDetails": {"publicationDate": "2024-02-01", "bodsVersion": "0.2", "publisher": {"name": "x"} } """;
        Run(session,
            $$"""{"statementID": "statement-e-00000000000000000000000000", "statementType": "entityStatement", "statementDate": "2024-01-10", "isComponent": false, "entityType": "registeredEntity", {{Publication}} }""",
            $$"""{"statementID": "statement-{{Number}}-00000000000000000000", "statementType": "personStatement", "statementDate": "2024-01-10", "isComponent": false, "personType": "knownPerson", {{Publication}} }""");
        var run = Run(session, $$"""{"statementID": "statement-r-00000000000000000000000000", "statementType": "ownershipOrControlStatement", "statementDate": "2024-01-10", "isComponent": false, "subject": {"describedByEntityStatement": "statement-e-00000000000000000000000000"}, "interestedParty": {"describedByPersonStatement": "statement-{{Number}}-00000000000000000000"}, "interests": [], {{Publication}} }""");
        Assert.Empty(run.Findings);
        Assert.Equal(session.Rows<PersonStatement>()[0].Id, Assert.Single(run.Rows<OwnershipStatement>()).InterestedPartyPersonId);
        Assert.DoesNotContain(Number, Everything(run), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_with_a_number_sign_is_no_interest_of_another_statement()
    {
        var (plain, marked) = ("statement-x-0000000000000000000000", "statement-x-0000000000000000000000#1");
        var two = Relationship(plain, "R1", "E1", "P1").Replace("\"interests\": [", """ "interests": [{"type": "votingRights", "directOrIndirect": "direct", "share": {"exact": 10} }, """, StringComparison.Ordinal);
        var run = Run(new ImportBenchSession(), Entity("e1", "E1", "Um", ""), Person("p1", "P1", ""), two, Relationship(marked, "R2", "E1", "P1", share: 5), Relationship("statement-y-0000000000000000000000#x", "R3", "E1", "P1", share: 1));
        Assert.Equal([plain, plain, marked, "statement-y-0000000000000000000000#x"], run.Rows<OwnershipStatement>().OrderBy(s => s.RecordId).Select(s => BodsIds.StatementOf(s.Id)));
        Assert.Equal(4, run.Rows<OwnershipStatement>().Count);
    }

    private static string Everything(ImportBenchRun run)
        => JsonSerializer.Serialize(run.Rows<Organization>()) + JsonSerializer.Serialize(run.Rows<EntityStatement>()) + JsonSerializer.Serialize(run.Rows<PersonStatement>()) + JsonSerializer.Serialize(run.Rows<OwnershipStatement>())
            + JsonSerializer.Serialize(run.Rows<StatementRecord>()) + JsonSerializer.Serialize(run.Rows<OwnershipDeclaration>()) + string.Join(' ', run.Findings);
}
