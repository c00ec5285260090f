using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>The schemas of the versions of the standard, compiled when the first statement of a kind comes.</summary>
/// <param name="session">What compiles them.</param>
public sealed class BodsSchemas(IImportSession session)
{
    private readonly Dictionary<string, IImportSchema> _compiled = [];

    /// <summary>Holds a statement against the schema of its version; a type that an earlier version does not have is the fault.</summary>
    public IReadOnlyList<SchemaFault> Check(JsonElement statement, string version)
    {
        var kind = version switch
        {
            "0.4" => "statement",
            "0.1" => "statement",
            _ => statement.TryGetProperty("statementType", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() switch
            {
                "entityStatement" => "entity-statement",
                "personStatement" => "person-statement",
                "ownershipOrControlStatement" => "ownership-or-control-statement",
                _ => null,
            }
            : null,
        };
        if (kind is null)
        {
            return [new SchemaFault("/statementType", "enum", "Must be one of \"entityStatement\", \"personStatement\", \"ownershipOrControlStatement\".", $"{version}#/statementType")];
        }

        var key = $"{version}/{kind}";
        if (!_compiled.TryGetValue(key, out var schema))
        {
            _compiled[key] = schema = session.Schema(version switch
            {
                "0.4" => [("one-statement", """{"$schema":"https://json-schema.org/draft/2020-12/schema","$ref":"urn:statement#/$defs/Statement"}"""), Resource(version, "statement"), Resource(version, "entity-record"), Resource(version, "person-record"), Resource(version, "relationship-record"), Resource(version, "components")],
                "0.1" => [Resource(version, kind)],
                _ => [Resource(version, kind), Resource(version, "components")],
            });
        }

        return schema.Check(statement);
    }

    private static (string Name, string Json) Resource(string version, string name)
    {
        using var reader = new StreamReader(typeof(BodsSchemas).Assembly.GetManifestResourceStream($"schemas/{version}/{name}.json")!);
        return ($"{name}.json", reader.ReadToEnd());
    }
}
