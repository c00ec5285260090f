using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>Reads a statement that follows its schema into the terms of 0.4.</summary>
public static class StatementReader
{
    /// <summary>The versions that can be read.</summary>
    public static readonly IReadOnlySet<string> Versions = new HashSet<string> { "0.1", "0.2", "0.3", "0.4" };

    /// <summary>The version of a statement: by its members for 0.4, else as it says; 0.1 did not say.</summary>
    public static string VersionOf(JsonElement statement)
        => BodsValue.Member(statement, "recordDetails").ValueKind != JsonValueKind.Undefined || BodsValue.Member(statement, "recordId").ValueKind != JsonValueKind.Undefined || BodsValue.Member(statement, "recordType").ValueKind != JsonValueKind.Undefined
            ? "0.4"
            : BodsValue.Text(BodsValue.Member(statement, "publicationDetails"), "bodsVersion") ?? (BodsValue.Member(statement, "statementId").ValueKind != JsonValueKind.Undefined ? "0.4" : "0.1");

    /// <summary>Reads one.</summary>
    /// <param name="json">The statement.</param>
    /// <param name="version">Its version.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="today">The day to take where none is stated.</param>
    /// <param name="ids">What makes ids storable.</param>
    public static BodsStatement Read(JsonElement json, string version, ImportPlace place, DateOnly today, BodsIds ids) => version == "0.4" ? Current(json, place, today, ids) : Earlier(json, version, place, today, ids);

    /// <summary>What a statement is about, as far as it can be told before it is known to follow its schema.</summary>
    public static StatementRecordType TypeOf(JsonElement json)
        => BodsValue.Text(json, "recordType") is { } type ? BodsValue.Code(type, StatementRecordType.Entity)
            : BodsValue.Text(json, "statementType") switch { "entityStatement" => StatementRecordType.Entity, "personStatement" => StatementRecordType.Person, _ => StatementRecordType.Relationship };

    private static BodsStatement Current(JsonElement json, ImportPlace place, DateOnly today, BodsIds ids)
    {
        var details = BodsValue.Member(json, "recordDetails");
        var publisher = BodsValue.Member(BodsValue.Member(json, "publicationDetails"), "publisher");
        ids.From(BodsValue.Text(publisher, "name") ?? BodsValue.Text(publisher, "url"));
        var published = BodsValue.Day(BodsValue.Member(json, "publicationDetails"), "publicationDate");
        return new BodsStatement
        {
            Version = "0.4",
            Place = place,
            Json = json,
            Details = details,
            Id = ids.Of(BodsValue.Text(json, "statementId")!),
            RecordId = ids.Of(BodsValue.Text(json, "recordId") ?? BodsValue.Text(json, "statementId")!),
            Type = TypeOf(json),
            Status = BodsValue.Text(json, "recordStatus") is { } status ? BodsValue.Code(status, StatementRecordStatus.Updated) : null,
            Date = BodsValue.Day(json, "statementDate") ?? published ?? today,
            PublishedOn = published,
            DeclarationSubject = ids.OfAny(BodsValue.Text(json, "declarationSubject")),
            Declaration = ids.OfAny(BodsValue.Text(json, "declaration"))?.Shown,
            IsComponent = BodsValue.Flag(details, "isComponent") ?? false,
            Subject = Side(BodsValue.Member(details, "subject"), ids),
            InterestedParty = Side(BodsValue.Member(details, "interestedParty"), ids),
            Interests = BodsValue.Interests(details, "directOrIndirect"),
            Components = [.. BodsValue.Texts(details, "componentRecords").Select(ids.Of)],
        };
    }

    private static BodsStatement Earlier(JsonElement json, string version, ImportPlace place, DateOnly today, BodsIds ids)
    {
        // Statements name statements here, whose ids are nobody else's.
        ids.From(null);
        var id = ids.Of(BodsValue.Text(json, "statementID")!);
        var published = BodsValue.Day(BodsValue.Member(json, "publicationDetails"), "publicationDate");
        var party = BodsValue.Member(json, "interestedParty");
        return new BodsStatement
        {
            Version = version,
            Place = place,
            Json = json,
            Details = json,
            Id = id,
            RecordId = id,
            Type = TypeOf(json),
            Date = BodsValue.Day(json, "statementDate") ?? published ?? today,
            PublishedOn = published,
            IsComponent = BodsValue.Flag(json, "isComponent") ?? false,
            Subject = new(ids.OfAny(BodsValue.Text(BodsValue.Member(json, "subject"), "describedByEntityStatement")), null),
            InterestedParty = (BodsValue.Text(party, "describedByEntityStatement") ?? BodsValue.Text(party, "describedByPersonStatement")) is { } named
                ? new(ids.Of(named), null) : new(null, BodsValue.Reason(BodsValue.Text(BodsValue.Member(party, "unspecified"), "reason"))),
            Interests = BodsValue.Interests(json, version == "0.3" ? "directOrIndirect" : "interestLevel"),
            Components = [.. BodsValue.Texts(json, "componentStatementIDs").Select(ids.Of)],
            Replaces = [.. BodsValue.Texts(json, "replacesStatements").Select(ids.Of)],
        };
    }

    private static BodsStatement.Party Side(JsonElement value, BodsIds ids)
        => value.ValueKind == JsonValueKind.String ? new(ids.Of(value.GetString()!.Trim()), null) : new(null, BodsValue.Reason(BodsValue.Text(value, "reason")));
}
