using System.Text;

namespace OgpGraph.Modules.Tests.BeneficialOwners.Bods;

/// <summary>Statements of 0.4 as text, with nothing in them but what a test is about.</summary>
internal static class BodsFile
{
    /// <summary>An import of statements.</summary>
    public static ImportBenchRun Run(ImportBenchSession session, params IEnumerable<string> statements)
        => ImportBench.Run(session, new OgpGraph.Modules.BeneficialOwners.BodsImporter(), ("statements.json", Encoding.UTF8.GetBytes($"[{string.Join(',', statements)}]")));

    /// <summary>A statement about a person.</summary>
    public static string Person(string id, string record, string identifiers, string date = "2024-01-10", string status = "new", string member = "")
        => Stated(id, record, "person", $$"""{"isComponent": false, "personType": "knownPerson", {{member}} "identifiers": [{{identifiers}}]}""", date, status);

    /// <summary>A statement about an entity.</summary>
    public static string Entity(string id, string record, string name, string identifiers, string date = "2024-01-10", string status = "new", string jurisdiction = "PT")
        => Stated(id, record, "entity", $$"""{"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "{{name}}", "jurisdiction": {"name": "x", "code": "{{jurisdiction}}"}, "identifiers": [{{identifiers}}]}""", date, status);

    /// <summary>A statement about a relationship.</summary>
    public static string Relationship(string id, string record, string subject, string party, string date = "2024-01-10", string status = "new", string? declaration = null, string interest = "", decimal share = 60, string? declarant = null)
        => Stated(id, record, "relationship", $$"""{"isComponent": false, "subject": "{{subject}}", "interestedParty": {{(party[0] == '{' ? party : $"\"{party}\"")}}, "interests": [{"type": "shareholding", "directOrIndirect": "direct", {{interest}} "share": {"exact": {{share.ToString(System.Globalization.CultureInfo.InvariantCulture)}} } }]}""", date, status, declaration, declarant ?? subject);

    /// <summary>An identifier with a scheme.</summary>
    public static string Identifier(string scheme, string id) => $$"""{"scheme": "{{scheme}}", "id": "{{id}}"}""";

    /// <summary>An identifier of the publisher's own.</summary>
    public static string Own(string schemeName, string id) => $$"""{"schemeName": "{{schemeName}}", "id": "{{id}}"}""";

    /// <summary>An id of the length that the standard asks for.</summary>
    public static string Id(string name) => name.Length >= 32 ? name : $"statement-{name}-".PadRight(40, '0');

    private static string Stated(string id, string record, string type, string details, string date, string status, string? declaration = null, string declarant = "E1")
        => $$"""{"statementId": "{{Id(id)}}", "statementDate": "{{date}}", "declarationSubject": "{{declarant}}", {{(declaration is null ? "" : $"\"declaration\": \"{declaration}\",")}} "recordId": "{{record}}", "recordType": "{{type}}", "recordStatus": "{{status}}", "recordDetails": {{details}} }""";
}
