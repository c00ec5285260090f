using System.Text;
using System.Text.Json;
using OgpGraph.Modules.BeneficialOwners;

namespace OgpGraph.Modules.Tests.BeneficialOwners.Bods;

public sealed class BodsImporterTests
{
    private const string Publication = """ "publicationDetails": {"publicationDate": "2024-02-01", "bodsVersion": "VERSION", "publisher": {"name": "Registo de exemplo"}} """;

    private static readonly string Current = $$"""
        [{{Entity("entity-statement-000000000000000000001", "E1", "Exemplo Um", "PT-NIF", "PT 500 000 000")}},
         {{Entity("entity-statement-000000000000000000002", "E2", "Exemplo Dois", "GB-COH", "00000002")}},
         {{Person("person-statement-000000000000000000001", "P1", "knownPerson", "Pessoa de Exemplo")}},
         {{Relationship("relationship-statement-000000000000001", "R1", "new", "2024-01-10", "E1", "\"E2\"", 60)}},
         {{Relationship("relationship-statement-000000000000002", "R2", "new", "2024-01-10", "E2", "\"P1\"", 100)}},
         {{Relationship("relationship-statement-000000000000003", "R1", "updated", "2024-03-01", "E1", "\"E2\"", 55)}}]
        """;

    private static readonly string Earlier = $$"""
        [{"statementID": "entity-statement-000000000000000000001", "statementType": "entityStatement", "statementDate": "2024-01-10", "isComponent": false, "entityType": "registeredEntity", "name": "Exemplo Um",
          "identifiers": [{"scheme": "PT-NIF", "schemeName": "x", "id": "PT 500 000 000"}], "incorporatedInJurisdiction": {"name": "Portugal", "code": "PT"}, {{Publication.Replace("VERSION", "0.2", StringComparison.Ordinal)}} },
         {"statementID": "entity-statement-000000000000000000002", "statementType": "entityStatement", "statementDate": "2024-01-10", "isComponent": false, "entityType": "registeredEntity", "name": "Exemplo Dois",
          "identifiers": [{"scheme": "GB-COH", "schemeName": "x", "id": "00000002"}], "incorporatedInJurisdiction": {"name": "Portugal", "code": "PT"}, {{Publication.Replace("VERSION", "0.2", StringComparison.Ordinal)}} },
         {"statementID": "person-statement-000000000000000000001", "statementType": "personStatement", "statementDate": "2024-01-10", "isComponent": false, "personType": "knownPerson",
          "names": [{"type": "individual", "fullName": "Pessoa de Exemplo"}], "birthDate": "1970-01", "identifiers": [{"scheme": "PRT-TAXID", "schemeName": "x", "id": "200000001"}], {{Publication.Replace("VERSION", "0.2", StringComparison.Ordinal)}} },
         {{EarlierRelationship("relationship-statement-000000000000001", "2024-01-10", "entity-statement-000000000000000000001", "Entity", "entity-statement-000000000000000000002", 60, "")}},
         {{EarlierRelationship("relationship-statement-000000000000002", "2024-01-10", "entity-statement-000000000000000000002", "Person", "person-statement-000000000000000000001", 100, "")}},
         {{EarlierRelationship("relationship-statement-000000000000003", "2024-03-01", "entity-statement-000000000000000000001", "Entity", "entity-statement-000000000000000000002", 55, "\"replacesStatements\": [\"relationship-statement-000000000000001\"],")}}]
        """;

    [Fact]
    public void Statements_of_0_2_and_0_4_give_the_same_graph()
    {
        var (current, earlier) = (Run(Current), Run(Earlier));
        Assert.Equal([], Codes(current));
        Assert.Equal([], Codes(earlier));
        Assert.Equal(["GB-COH:00000002", "PT-NIPPC:500000000"], current.Rows<Organization>().Select(o => o.Id));
        Assert.Equal(JsonSerializer.Serialize(current.Rows<Organization>()), JsonSerializer.Serialize(earlier.Rows<Organization>()));
        var shown = current.Rows<OwnershipStatement>().Select(Shown).ToList();
        Assert.Equal(3, shown.Count);
        Assert.Equal(shown, earlier.Rows<OwnershipStatement>().Select(Shown));
        var owners = Owners(current);
        Assert.Equal(["GB-COH:00000002 100..100 -", "PT-NIPPC:500000000 55..55 2024-03-01", "PT-NIPPC:500000000 60..60 -"], owners);
        Assert.Equal(owners, Owners(earlier));
    }

    [Fact]
    public void A_declaration_stands_for_the_relationships_that_were_stated_together()
    {
        var declarations = Run(Current).Rows<OwnershipDeclaration>();
        Assert.Equal([("PT-NIPPC:500000000/2024-01-10", new DateOnly(2024, 1, 10)), ("PT-NIPPC:500000000/2024-03-01", new DateOnly(2024, 3, 1))], declarations.Select(d => (d.Id, d.DeclaredOn)));
        var none = Run($"[{Entity("entity-statement-000000000000000000001", "E1", "Um", "GB-COH", "1")},{Relationship("relationship-statement-000000000000001", "R1", "new", "2024-01-10", "E1", """{"reason": "noBeneficialOwners"}""", null)}]");
        Assert.Equal([UnspecifiedReason.NoBeneficialOwners], none.Rows<OwnershipDeclaration>().Select(d => d.UnspecifiedReason));
        Assert.Equal([UnspecifiedReason.NoBeneficialOwners], none.Rows<OwnershipStatement>().Select(d => d.InterestedPartyReason));
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        var first = Run(Current);
        var again = Run(Current, first.Session);
        Assert.Equal((0, 0, 0), again.Changes);
        Assert.Equal(Enumerable.Repeat("bods.duplicate-statement", 6), Codes(again));
    }

    [Fact]
    public void A_statement_with_a_used_id_is_refused_and_a_redaction_is_taken()
    {
        var first = Run(Current);
        var other = Run($"[{Entity("entity-statement-000000000000000000001", "E1", "Outro nome", "PT-NIF", "500000000")},{Person("person-statement-000000000000000000001", "P1", "anonymousPerson", null)}]", first.Session);
        Assert.Equal(["bods.duplicate-statement-id", "bods.statement-redacted"], Codes(other));
        Assert.Equal("Exemplo Um", other.Rows<EntityStatement>()[0].Name);
        Assert.Equal((null, BodsPersonType.AnonymousPerson), (other.Rows<PersonStatement>()[0].Name, other.Rows<PersonStatement>()[0].PersonType));
    }

    [Fact]
    public void Relationships_wait_for_their_parties_within_an_import_and_can_come_again()
    {
        var relationship = Relationship("relationship-statement-000000000000001", "R1", "new", "2024-01-10", "E1", "\"P1\"", 60);
        var entity = Entity("entity-statement-000000000000000000001", "E1", "Um", "GB-COH", "1");
        var person = Person("person-statement-000000000000000000001", "P1", "knownPerson", "Pessoa de Exemplo");
        var late = Run($"[{relationship},{entity},{person}]");
        Assert.Equal(["bods.relationship-party-not-before-relationship-in-dataset"], Codes(late));
        Assert.NotNull(Assert.Single(late.Rows<OwnershipStatement>()).OwnerGroup);

        var alone = Run($"[{relationship}]");
        Assert.Contains("bods.relationship-subject-must-be-record-id", Codes(alone));
        Assert.Empty(alone.Rows<OwnershipStatement>());
        Run($"[{entity},{person}]", alone.Session);
        Assert.Equal([], Codes(Run($"[{relationship}]", alone.Session)));
        Assert.Equal("GB-COH:00000001", Assert.Single(alone.Session.Rows<OwnershipStatement>()).SubjectId);
    }

    [Fact]
    public void A_closed_record_takes_no_later_statement()
    {
        var closed = Relationship("relationship-statement-000000000000004", "R1", "closed", "2024-04-01", "E1", "\"E2\"", 55);
        var after = Relationship("relationship-statement-000000000000005", "R1", "updated", "2024-05-01", "E1", "\"E2\"", 50);
        var run = Run(Current);
        run = Run($"[{closed},{after}]", run.Session);
        Assert.Equal(["bods.statement-with-record-status-closed-must-be-last"], Codes(run));
        Assert.Equal(new DateOnly(2024, 4, 1), run.Rows<StatementRecord>().Single(r => r.Id == "R1").ClosedOn);
        Assert.Contains("PT-NIPPC:500000000 55..55 2024-03-01", Owners(run));
        Assert.All(new OwnerDerivation().Derive(run.Session).Where(o => o.OrganizationId == "PT-NIPPC:500000000"), o => Assert.NotNull(o.To));
    }

    [Fact]
    public void A_record_that_was_closed_in_an_earlier_import_cannot_be_used_again()
    {
        var first = Run(Current);
        Assert.Equal([], Codes(Run($"[{Relationship("relationship-statement-000000000000004", "R1", "closed", "2024-04-01", "E1", "\"E2\"", 55)}]", first.Session)));
        var owners = Owners(first);
        var again = Run($"[{Relationship("relationship-statement-000000000000006", "R1", "new", "2024-06-01", "E1", "\"E2\"", 90)}]", first.Session);
        Assert.Equal(["bods.statement-with-record-status-closed-must-be-last"], Codes(again));
        Assert.Equal((0, 0, 0), again.Changes);
        Assert.Equal(owners, Owners(again));
    }

    [Fact]
    public void Parts_of_a_chain_are_links_and_the_declared_whole_is_never_added()
    {
        var parts = Current.Replace("\"isComponent\": false, \"subject\"", "\"isComponent\": true, \"subject\"", StringComparison.Ordinal).TrimEnd(']', '\n', ' ');
        var whole = Relationship("relationship-statement-000000000000007", "R7", "new", "2024-01-10", "E1", "\"P1\"", 60).Replace("\"directOrIndirect\": \"direct\"", "\"directOrIndirect\": \"indirect\"", StringComparison.Ordinal)
            .Replace("\"interests\"", "\"componentRecords\": [\"R1\", \"R2\"], \"interests\"", StringComparison.Ordinal);
        var run = Run($"{parts},{whole}]");
        Assert.Equal([], Codes(run));
        Assert.Equal(Owners(Run(Current)), Owners(run));
        Assert.Equal([true, true, true, false], run.Rows<OwnershipStatement>().Select(s => s.IsComponent));
    }

    [Fact]
    public void A_statement_of_0_1_says_no_version_and_gives_the_same_owners()
    {
        var first = Earlier.Replace(", " + Publication.Replace("VERSION", "0.2", StringComparison.Ordinal), "", StringComparison.Ordinal).Replace("\"isComponent\": false, ", "", StringComparison.Ordinal);
        Assert.DoesNotContain("bodsVersion", first, StringComparison.Ordinal);
        var run = Run(first);
        Assert.Equal([], Codes(run));
        Assert.Equal(Owners(Run(Current)), Owners(run));
    }

    [Theory]
    [InlineData("""{"statementID": "x"}""", "0.1")]
    [InlineData("""{"statementID": "x", "publicationDetails": {"bodsVersion": "0.1"} }""", "0.1")]
    [InlineData("""{"statementID": "x", "publicationDetails": {"bodsVersion": "0.3"} }""", "0.3")]
    [InlineData("""{"statementId": "x"}""", "0.4")]
    [InlineData("""{"recordId": "x", "publicationDetails": {"bodsVersion": "0.3"} }""", "0.4")]
    public void The_version_is_told_by_the_members_then_by_what_the_statement_says(string statement, string version)
    {
        using var json = JsonDocument.Parse(statement);
        Assert.Equal(version, StatementReader.VersionOf(json.RootElement));
    }

    [Fact]
    public void One_identifier_is_one_owner_and_a_name_alone_joins_nobody()
    {
        var named = Person("person-statement-000000000000000000001", "P1", "knownPerson", "Pessoa de Exemplo");
        var other = Person("person-statement-000000000000000000002", "P2", "knownPerson", "Outro nome da mesma pessoa");
        var nameless = named.Replace("person-statement-000000000000000000001", "person-statement-000000000000000000003", StringComparison.Ordinal).Replace("\"P1\"", "\"P3\"", StringComparison.Ordinal)
            .Replace(""", "identifiers": [{"scheme": "PRT-TAXID", "schemeName": "x", "id": "200000001"}]""", "", StringComparison.Ordinal);
        var twin = nameless.Replace("000003", "000004", StringComparison.Ordinal).Replace("\"P3\"", "\"P4\"", StringComparison.Ordinal);
        var entity = Entity("entity-statement-000000000000000000001", "E1", "Um", "GB-COH", "1");
        var groups = Run($"[{entity},{named},{other},{nameless},{twin}]").Rows<PersonStatement>().Select(p => p.OwnerGroup).ToList();
        Assert.Equal(groups[0], groups[1]);
        Assert.Equal(3, groups.Distinct().Count());

        // The same in another database with the same key; and no hash of what anybody may know of the person.
        Assert.Equal(groups, Run($"[{entity},{twin},{other},{nameless},{named}]").Rows<PersonStatement>().Select(p => p.OwnerGroup));
        var elsewhere = new ImportBenchSession { Key = "another operator's key" };
        Assert.Empty(groups.Intersect(Run($"[{entity},{named},{other},{nameless},{twin}]", elsewhere).Rows<PersonStatement>().Select(p => p.OwnerGroup)));
    }

    [Fact]
    public void The_number_of_a_natural_person_is_stored_nowhere()
    {
        var run = Run($"[{Entity("entity-statement-000000000000000000001", "E1", "Nome de Pessoa", "PT-NIF", "200000004")},{Person("person-statement-000000000000000000001", "P1", "knownPerson", "Pessoa de Exemplo")}]");
        var stored = JsonSerializer.Serialize(run.Rows<Organization>()) + JsonSerializer.Serialize(run.Rows<EntityStatement>()) + JsonSerializer.Serialize(run.Rows<PersonStatement>()) + JsonSerializer.Serialize(run.Rows<StatementRecord>());
        Assert.DoesNotContain("200000004", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("200000001", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Nome de Pessoa", stored, StringComparison.Ordinal);
        Assert.Contains("bods.entity-with-a-natural-persons-number", Codes(run));
        Assert.DoesNotContain(run.Findings, f => f.Value?.Contains("200000004", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void What_is_no_statement_is_reported_with_its_place()
    {
        var run = Run("""[7, {"statementID": "x", "publicationDetails": {"bodsVersion": "9"}}, {"statementId": "y", "recordType": "entity"}]""");
        Assert.Equal([("bods.not-a-statement", "/0"), ("bods.unknown-version", "/1")], run.Findings.Take(2).Select(f => (f.Rule.Code, f.Place.Pointer!)));
        Assert.All(run.Findings.Skip(2), f => Assert.Equal(("bods.schema", "y"), (f.Rule.Code, f.Record)));
        Assert.Equal(3, run.Counts["statements"]);
        Assert.Empty(run.Rows<StatementRecord>());
    }

    [Fact]
    public void Interests_of_one_statement_are_rows_of_their_own_and_turned_bounds_are_dropped()
    {
        var two = Relationship("relationship-statement-000000000000001", "R1", "new", "2024-01-10", "E1", "\"P1\"", 60)
            .Replace("\"interests\": [", """ "interests": [{"type": "votingRights", "directOrIndirect": "direct", "share": {"minimum": 75, "maximum": 25}, "endDate": "2024-02-02"}, """, StringComparison.Ordinal);
        var run = Run($"[{Entity("entity-statement-000000000000000000001", "E1", "Um", "GB-COH", "1")},{Person("person-statement-000000000000000000001", "P1", "knownPerson", "Pessoa de Exemplo")},{two}]");
        Assert.Equal(["bods.relationship-interests-share-max-not-greater-than-min"], Codes(run));
        Assert.Equal(
            [("relationship-statement-000000000000001#1", InterestType.VotingRights, null, new DateOnly(2024, 2, 1)), ("relationship-statement-000000000000001#2", InterestType.Shareholding, 60m, (DateOnly?)null)],
            run.Rows<OwnershipStatement>().Select(s => (s.Id, s.InterestType, s.ShareExact ?? s.ShareMinimum, s.EndsOn)));
    }

    private static ImportBenchRun Run(string text, ImportBenchSession? session = null)
        => ImportBench.Run(session ?? new ImportBenchSession(), new BodsImporter(), ("statements.json", Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> Codes(ImportBenchRun run) => run.Findings.Select(f => f.Rule.Code);

    // Records and persons' groups are named after statements before 0.4: all else is the same.
    private static string Shown(OwnershipStatement s)
        => $"{s.Id} {s.SubjectId} {s.InterestedPartyOrganizationId} {s.InterestedPartyPersonId} {s.OwnerGroup} {s.RecordStatus} {s.InterestType} {s.DirectOrIndirect} {s.ShareExact} {s.StartsOn} {s.EndsOn} {s.StatementDate} {s.PublishedOn} {s.IsBeneficialOwnership} {s.IsComponent}";

    private static List<string> Owners(ImportBenchRun run)
        => [.. new OwnerDerivation().Derive(run.Session).Where(o => o.OwnerGroupId is not null).Select(o => $"{o.OrganizationId} {o.ShareLow:0}..{o.ShareHigh:0} {o.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "-"}").Order(StringComparer.Ordinal)];

    private static string Statement(string id, string record, string type, string status, string date, string details)
        => $$"""{"statementId": "{{id}}", "statementDate": "{{date}}", "declarationSubject": "E1", "recordId": "{{record}}", "recordType": "{{type}}", "recordStatus": "{{status}}", "recordDetails": {{details}}, {{Publication.Replace("VERSION", "0.4", StringComparison.Ordinal)}} }""";

    private static string Entity(string id, string record, string name, string scheme, string number)
        => Statement(id, record, "entity", "new", "2024-01-10", $$"""{"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "{{name}}", "jurisdiction": {"name": "Portugal", "code": "PT"}, "identifiers": [{"scheme": "{{scheme}}", "schemeName": "x", "id": "{{number}}"}]}""");

    private static string Person(string id, string record, string type, string? name)
        => Statement(id, record, "person", "new", "2024-01-10", name is null ? $$"""{"isComponent": false, "personType": "{{type}}"}""" : $$"""{"isComponent": false, "personType": "{{type}}", "names": [{"type": "legal", "fullName": "{{name}}"}], "birthDate": "1970-01", "identifiers": [{"scheme": "PRT-TAXID", "schemeName": "x", "id": "200000001"}]}""");

    private static string Relationship(string id, string record, string status, string date, string subject, string party, int? share)
        => Statement(id, record, "relationship", status, date, $$"""{"isComponent": false, "subject": "{{subject}}", "interestedParty": {{party}}, "interests": [{{(share is null ? "" : $$"""{"type": "shareholding", "directOrIndirect": "direct", "share": {"exact": {{share}} } }""")}}]}""");

    private static string EarlierRelationship(string id, string date, string subject, string kind, string party, int share, string replaces)
        => $$"""{"statementID": "{{id}}", "statementType": "ownershipOrControlStatement", "statementDate": "{{date}}", "isComponent": false, "subject": {"describedByEntityStatement": "{{subject}}"}, "interestedParty": {"describedBy{{kind}}Statement": "{{party}}"}, {{replaces}} "interests": [{"type": "shareholding", "interestLevel": "direct", "share": {"exact": {{share}} } }], {{Publication.Replace("VERSION", "0.2", StringComparison.Ordinal)}} }""";
}
