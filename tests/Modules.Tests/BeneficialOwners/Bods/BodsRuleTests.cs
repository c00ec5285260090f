using System.Text;
using OgpGraph.Modules.BeneficialOwners;

namespace OgpGraph.Modules.Tests.BeneficialOwners.Bods;

/// <summary>A file for each rule that breaks it, and beside it nothing but what is named.</summary>
public sealed class BodsRuleTests
{
    private const string Shares = """{"type": "shareholding", "directOrIndirect": "direct", "share": {"exact": 60} }""";
    private const string Company = """{"isComponent": false, "entityType": {"type": "registeredEntity"} }""";
    private const string Somebody = """{"isComponent": false, "personType": "knownPerson"}""";

    private static readonly string One = Stated("E1", "entity", Company);
    private static readonly string Two = Stated("E2", "entity", Company);
    private static readonly string Person = Stated("P1", "person", Somebody);
    private static readonly string Held = Relationship("R1", Shares);

    private static readonly string EarlierPerson = $$"""{"statementID": "{{Id("p1")}}", "statementType": "personStatement", "statementDate": "2024-01-10", "isComponent": false, "personType": "knownPerson", {{Publication("0.2")}} }""";

    private static readonly Dictionary<string, string> Broken = new()
    {
        ["not-a-statement"] = "[7]",
        ["statements-not-in-an-array"] = One.Replace("{", "{\n", StringComparison.Ordinal),
        ["unknown-version"] = """[{"statementID": "x", "publicationDetails": {"bodsVersion": "9"} }]""",
        ["statement-version-inconsistent"] = List(One, Earlier("e2", "")),
        ["schema"] = List(One.Replace("registeredEntity", "company", StringComparison.Ordinal)),
        ["statement-undated"] = List(Earlier("e2", "").Replace("statementDate", "date", StringComparison.Ordinal)),
        ["duplicate-statement"] = List(One, One),
        ["duplicate-statement-id"] = List(One, One.Replace("2024-01-10", "2024-01-11", StringComparison.Ordinal)),
        ["statement-redacted"] = List(Stated("P1", "person", """{"isComponent": false, "personType": "knownPerson", "birthDate": "1970"}"""), Person).Replace("\"declarationSubject\": \"E1\"", "\"declarationSubject\": \"P1\"", StringComparison.Ordinal),
        ["multiple-statements-in-series-with-record-status-new"] = List(One, Stated("E1", "entity", Company, date: "2024-02-01", id: "again")),
        ["statement-with-record-status-new-must-be-first"] = List(Stated("E1", "entity", Company, status: "updated"), Stated("E1", "entity", Company, date: "2024-02-01", id: "again")),
        ["multiple-statements-in-series-with-record-status-closed"] = List(One, Person, Held, Relationship("R1", Shares, date: "2024-02-01", status: "closed", id: "a"), Relationship("R1", Shares, date: "2024-03-01", status: "closed", id: "b")),
        ["statement-with-record-status-closed-must-be-last"] = List(One, Person, Held, Relationship("R1", Shares, date: "2024-02-01", status: "closed", id: "a"), Relationship("R1", Shares, date: "2024-03-01", status: "updated", id: "b")),
        ["statements-in-series-with-different-record-types"] = List(One, Stated("E1", "person", Somebody, status: "updated", id: "again")),
        ["record-of-another-entity"] = List(Numbered("500000000", "new", "E1"), Numbered("500000018", "updated", "again")),
        ["relationship-record-with-other-subject"] = List(One, Two, Person, Held, Relationship("R1", Shares, status: "updated", id: "again").Replace("\"subject\": \"E1\"", "\"subject\": \"E2\"", StringComparison.Ordinal)),
        ["relationship-outlives-its-party"] = List(
            One, Person, Held, Stated("E1", "entity", Company, date: "2024-02-01", status: "closed", id: "again")),
        ["record-without-status-new"] = List(Stated("E1", "entity", Company, status: "updated")),
        ["statement-declaration-subject-not-exist"] = List(Two),
        ["statement-declaration-subject-not-entity-person"] = List(One, Person, Held.Replace("\"declarationSubject\": \"E1\"", "\"declarationSubject\": \"R1\"", StringComparison.Ordinal)),
        ["entity-is-component-not-in-component-details"] = List(One, Part(Two)),
        ["person-is-component-not-in-component-details"] = List(One, Part(Person)),
        ["relationship-is-component-not-in-component-details"] = List(One, Person, Part(Held)),
        ["component-record-is-statement-id"] = List(One, Person, Held, Whole("statement-E1")),
        ["component-record-id-not-in-dataset"] = List(One, Person, Whole("nowhere")),
        ["component-record-not-before-relationship-in-dataset"] = List(One, Person, Whole("R1"), Part(Held)),
        ["component-record-not-is-component"] = List(One, Person, Held, Whole("R1")),
        ["relationship-is-component-and-has-components"] = List(Earlier("e1", ""), EarlierPerson, Earlier("c1", "", "true"), EarlierHeld("h1", "true", "\"componentStatementIDs\": [\"" + Id("c1") + "\"],"), EarlierHeld("h2", "false", "\"componentStatementIDs\": [\"" + Id("h1") + "\"],")),
        ["component-record-ids-is-component-records"] = List(One, Person, Relationship("R1", Shares).Replace("\"isComponent\": false", "\"isComponent\": false, \"componentRecordIds\": []", StringComparison.Ordinal)),
        ["relationship-subject-must-be-record-id"] = List(One, Person, Held.Replace("\"subject\": \"E1\"", "\"subject\": \"E9\"", StringComparison.Ordinal)),
        ["relationship-subject-can-only-refer-to-entity"] = List(One, Person, Held.Replace("\"subject\": \"E1\"", "\"subject\": \"P1\"", StringComparison.Ordinal)),
        ["relationship-subject-unspecified"] = List(One, Person, Held.Replace("\"subject\": \"E1\"", "\"subject\": {\"reason\": \"unknown\"}", StringComparison.Ordinal)),
        ["relationship-interested-party-must-be-record-id"] = List(One, Held),
        ["relationship-interested-party-can-only-refer-to-entity-or-person"] = List(One, Person, Held, Relationship("R2", Shares).Replace("\"P1\"", "\"R1\"", StringComparison.Ordinal)),
        ["relationship-interest-beneficial-ownership-interested-party-not-person"] = List(One, Two, Relationship("R1", """{"beneficialOwnershipOrControl": true}""").Replace("\"P1\"", "\"E2\"", StringComparison.Ordinal)),
        ["relationship-interests-subject-should-be-entity-nomination-arrangement"] = List(One, Person, Relationship("R1", """{"type": "nominee"}""")),
        ["relationship-interests-subject-should-be-entity-trust"] = List(One, Person, Relationship("R1", """{"type": "trustee"}""")),
        ["shareholding-over-100-percent"] = List(One, Two, Person, Held, Relationship("R2", Shares).Replace("\"P1\"", "\"E2\"", StringComparison.Ordinal)),
        ["relationship-party-not-before-relationship-in-dataset"] = List(One, Held, Person),
        ["relationship-of-an-entity-with-itself"] = List(One, Held.Replace("\"P1\"", "\"E1\"", StringComparison.Ordinal)),
        ["relationship-interests-share-min-and-exclusive-min"] = Share(""" "minimum": 10, "exclusiveMinimum": 10 """),
        ["relationship-interests-share-max-and-exclusive-max"] = Share(""" "maximum": 10, "exclusiveMaximum": 10 """),
        ["relationship-interests-share-exact-has-min-max"] = Share(""" "exact": 10, "minimum": 5 """),
        ["relationship-interests-share-max-not-greater-than-min"] = Share(""" "minimum": 10, "maximum": 5 """),
        ["relationship-interests-share-max-equals-min"] = Share(""" "minimum": 10, "maximum": 10 """),
        ["relationship-interests-start-after-end-date"] = List(One, Person, Relationship("R1", """{"type": "shareholding", "startDate": "2024-01-02", "endDate": "2023-01-02"}""")),
        ["statement-date-in-future"] = List(Stated("E1", "entity", Company, date: "2030-01-01")),
        ["statement-source-retrieved-at-in-future"] = List(With(One, """ "source": {"retrievedAt": "2030-01-01T00:00:00Z"} """)),
        ["annotation-creation-date-in-future"] = List(With(One, """ "annotations": [{"motivation": "commenting", "statementPointerTarget": "", "creationDate": "2030-01-01"}] """)),
        ["statement-publication-date-in-future"] = List(With(One, """ "publicationDetails": {"publicationDate": "2030-01-01", "bodsVersion": "0.4", "publisher": {"name": "x"} } """)),
        ["annotation-statement-pointer-target-invalid"] = List(With(One, """ "annotations": [{"motivation": "commenting", "statementPointerTarget": "/interests/0"}] """)),
        ["person-birth-date-in-future"] = Known(""" "birthDate": "2030-01" """),
        ["person-birth-date-too-far-in-past"] = Known(""" "birthDate": "1799" """),
        ["person-death-date-not-sensible"] = Known(""" "birthDate": "1970", "deathDate": "1960-01-01" """),
        ["entity-dissolution-before-founding-date"] = Registered(""" "foundingDate": "2020-01-01", "dissolutionDate": "2019-01-01" """),
        ["has-public-listing-false-has-listings"] = Registered(""" "publicListing": {"hasPublicListing": false, "companyFilingsURLs": ["https://example.org/filings"]} """),
        ["entity-security-listing-market-segment-mic-no-operating-mic"] = Listed(""" "marketIdentifierCode": "XLIS" """),
        ["entity-security-listing-operating-mic-no-market-segment-mic"] = Listed(""" "operatingMarketIdentifierCode": "XLIS" """),
        ["person-political-exposure-is-pep-no-details"] = Known(""" "politicalExposure": {"status": "isPep"} """),
        ["person-political-exposure-not-pep-has-details"] = Known(""" "politicalExposure": {"status": "isNotPep", "details": [{"reason": "x"}]} """),
        ["person-identifiers-invalid-composition"] = Known(""" "identifiers": [{"scheme": "PRT-NIF", "id": "1"}] """),
        ["person-identifiers-no-valid-iso-3166-1-alpha-3-code"] = Known(""" "identifiers": [{"scheme": "PT-TAXID", "id": "1"}] """),
        ["entity-identifiers-not-known-scheme"] = Registered(""" "identifiers": [{"scheme": "own register", "id": "1"}] """),
        ["portuguese-number-check-digit"] = Registered(""" "identifiers": [{"scheme": "PT-NIPPC", "id": "500000001"}] """),
        ["entity-with-a-natural-persons-number"] = Registered(""" "identifiers": [{"scheme": "PT-NIPPC", "id": "200000004"}] """),
        ["number-withheld"] = Registered(""" "identifiers": [{"scheme": "GB-COH", "id": "****5678"}] """),
        ["entity-address-type"] = List(Earlier("e1", "\"addresses\": [{\"type\": \"residence\", \"address\": \"x\"}],")),
        ["person-address-type"] = List(EarlierPerson.Replace("\"isComponent\"", "\"addresses\": [{\"type\": \"registered\", \"address\": \"x\"}], \"isComponent\"", StringComparison.Ordinal)),
        ["alternative-address-with-no-other-address-types"] = List(Earlier("e1", "\"addresses\": [{\"type\": \"alternative\", \"address\": \"x\"}],")),
        ["entity-type-and-subtype-do-not-align"] = List(Earlier("e1", "\"entitySubtype\": {\"generalCategory\": \"stateBody-stateAgency\"},", version: "0.3")),
        ["additional-field"] = List(With(One, """ "colour": "red" """)),
    };

    // What cannot be broken alone.
    private static readonly Dictionary<string, string[]> Beside = new()
    {
        ["statement-with-record-status-new-must-be-first"] = ["record-without-status-new"],
    };

    public static TheoryData<string> Codes => [.. BodsRules.All.Select(r => r.Code["bods.".Length..])];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_file_that_breaks_the_rule_is_told_so(string code)
    {
        var said = ImportBench.Run(new ImportBenchSession(), new BodsImporter(), ("statements.json", Encoding.UTF8.GetBytes(Broken[code]))).Findings.Select(f => f.Rule.Code["bods.".Length..]).Distinct();
        Assert.Equal(Beside.GetValueOrDefault(code, []).Append(code).Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_sound_file_breaks_none()
    {
        var trust = Stated("T1", "entity", """{"isComponent": false, "entityType": {"type": "arrangement", "subtype": "trust"} }""");
        var nomination = Stated("N1", "entity", """{"isComponent": false, "entityType": {"type": "arrangement", "subtype": "nomination"} }""");
        var file = List(One, Two, trust, nomination, Person, Part(Held), Whole("R1"), Relationship("R3", """{"type": "settlor"}""").Replace("\"subject\": \"E1\"", "\"subject\": \"T1\"", StringComparison.Ordinal), Relationship("R4", """{"type": "nominator"}""").Replace("\"subject\": \"E1\"", "\"subject\": \"N1\"", StringComparison.Ordinal));
        Assert.Empty(ImportBench.Run(new BodsImporter(), ("statements.json", file)).Findings);
    }

    private static string Numbered(string number, string status, string id)
        => Stated("E1", "entity", Company.Replace("\"isComponent\"", "\"identifiers\": [{\"scheme\": \"PT-NIPPC\", \"id\": \"" + number + "\"}], \"isComponent\"", StringComparison.Ordinal), status: status, id: id);

    private static string List(params string[] statements) => $"[{string.Join(',', statements)}]";

    private static string Id(string name) => $"statement-{name}".PadRight(36, '0');

    private static string Stated(string record, string type, string details, string date = "2024-01-10", string status = "new", string? id = null)
        => $$"""{"statementId": "{{Id(id ?? record)}}", "statementDate": "{{date}}", "declarationSubject": "E1", "recordId": "{{record}}", "recordType": "{{type}}", "recordStatus": "{{status}}", "recordDetails": {{details}} }""";

    private static string Relationship(string record, string interest, string date = "2024-01-10", string status = "new", string? id = null)
        => Stated(record, "relationship", $$"""{"isComponent": false, "subject": "E1", "interestedParty": "P1", "interests": [{{interest}}]}""", date, status, id);

    private static string Whole(string component)
        => Stated("R9", "relationship", $$"""{"isComponent": false, "subject": "E1", "interestedParty": "P1", "componentRecords": ["{{(component == "statement-E1" ? Id("E1") : component)}}"], "interests": [{"type": "shareholding", "directOrIndirect": "indirect"}]}""");

    private static string Part(string statement) => statement.Replace("\"isComponent\": false", "\"isComponent\": true", StringComparison.Ordinal);

    private static string With(string statement, string member) => statement.Insert(1, member.Trim() + ", ");

    private static string Share(string share) => List(One, Person, Relationship("R1", $$"""{"type": "shareholding", "directOrIndirect": "direct", "share": {{{share}}} }"""));

    private static string Known(string member) => List(One, Stated("P1", "person", Somebody.Insert(1, member + ", ")));

    private static string Registered(string member) => List(Stated("E1", "entity", Company.Insert(1, member + ", ")));

    private static string Listed(string member)
        => Registered($$"""  "publicListing": {"hasPublicListing": true, "securitiesListings": [{ {{member}}, "stockExchangeJurisdiction": "PT", "stockExchangeName": "x", "security": {"ticker": "x"} }]} """);

    private static string Earlier(string name, string member, string isComponent = "false", string version = "0.2")
        => $$"""{"statementID": "{{Id(name)}}", "statementType": "entityStatement", "statementDate": "2024-01-10", "isComponent": {{isComponent}}, {{member}} "entityType": "registeredEntity", {{Publication(version)}} }""";

    private static string EarlierHeld(string name, string isComponent, string member)
        => $$"""{"statementID": "{{Id(name)}}", "statementType": "ownershipOrControlStatement", "statementDate": "2024-01-10", "isComponent": {{isComponent}}, {{member}} "subject": {"describedByEntityStatement": "{{Id("e1")}}"}, "interestedParty": {"describedByPersonStatement": "{{Id("p1")}}"}, "interests": [], {{Publication("0.2")}} }""";

    private static string Publication(string version) => $$""" "publicationDetails": {"publicationDate": "2024-02-01", "bodsVersion": "{{version}}", "publisher": {"name": "Registo de exemplo"} } """;
}
