using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>From statements to rows.</summary>
/// <param name="session">What makes tokens.</param>
public sealed class BodsRows(IImportSession session)
{
    private const string NaturalPerson = "Pessoa singular";

    /// <summary>The entity that a statement is about, under the key that can be joined best: the Portuguese number, another national list, the LEI, or else its record.</summary>
    public Organization Organization(BodsStatement statement, string? knownKey)
    {
        var keys = BodsValue.Items(statement.Details, "identifiers").Select(i => (Scheme: BodsValue.Text(i, "scheme"), Id: BodsValue.Text(i, "id")))
            .Where(i => i.Scheme is not null && i.Scheme != OrganizationKey.Person && StatementChecks.IsList(i.Scheme)).Select(i => OrganizationKey.From(i.Scheme!, i.Id)).OfType<string>().ToList();
        var key = knownKey ?? keys.Find(IsPortuguese) ?? keys.Find(k => !k.StartsWith("XI-LEI:", StringComparison.Ordinal)) ?? keys.FirstOrDefault() ?? $"XX-BODS:{statement.RecordId}";
        var person = IsPortuguese(key) && OrganizationKey.IsPersonLike(key[(OrganizationKey.Portugal.Length + 1)..]);
        key = person ? $"{OrganizationKey.Person}:{session.Opaque("person", key[(OrganizationKey.Portugal.Length + 1)..])}" : key;
        var isPerson = key.StartsWith(OrganizationKey.Person + ":", StringComparison.Ordinal);
        return new Organization
        {
            Id = key,
            Name = isPerson ? NaturalPerson : BodsValue.Text(statement.Details, "name") ?? key,
            Kind = TypeOf(statement.Details) is BodsEntityType.State or BodsEntityType.StateBody ? OrganizationKind.PublicBody : OrganizationKind.Unknown,
            Country = Jurisdiction(statement.Details) is { } code ? code[..2] : null,
            FoundedOn = BodsValue.Day(statement.Details, "foundingDate"),
        };
    }

    /// <summary>What is stated about an entity.</summary>
    public EntityStatement Entity(BodsStatement statement, Organization organization, string sourceId) => new()
    {
        Id = statement.Id,
        RecordId = statement.RecordId,
        RecordStatus = statement.Status,
        OrganizationId = organization.Id,
        Name = organization.Id.StartsWith(OrganizationKey.Person + ":", StringComparison.Ordinal) ? null : BodsValue.Text(statement.Details, "name"),
        EntityType = TypeOf(statement.Details),
        EntitySubtype = SubtypeOf(statement.Details),
        Jurisdiction = Jurisdiction(statement.Details),
        FoundedOn = BodsValue.Day(statement.Details, "foundingDate"),
        DissolvedOn = BodsValue.Day(statement.Details, "dissolutionDate"),
        StatementDate = statement.Date,
        SourceId = sourceId,
        Digest = Digest(statement),
    };

    /// <summary>What is stated about a person. A record keeps the group that its first statement gave it.</summary>
    public PersonStatement Person(BodsStatement statement, string? knownGroup, string sourceId)
    {
        var names = BodsValue.Items(statement.Details, "names").ToList();
        var name = names.Find(n => BodsValue.Text(n, "type") is "legal" or "individual") is { ValueKind: JsonValueKind.Object } legal ? legal : names.FirstOrDefault();
        var parts = new[] { "givenName", "patronymicName", "familyName" }.Select(p => BodsValue.Text(name, p)).OfType<string>().ToList();
        var birth = BodsValue.Text(statement.Details, "birthDate");
        var home = BodsValue.Items(statement.Details, "addresses").FirstOrDefault(a => BodsValue.Text(a, "type") == "residence");
        return new PersonStatement
        {
            Id = statement.Id,
            RecordId = statement.RecordId,
            RecordStatus = statement.Status,
            OwnerGroup = knownGroup ?? session.Opaque("owner", Identity(statement)),
            PersonType = BodsValue.Code(BodsValue.Text(statement.Details, "personType"), BodsPersonType.UnknownPerson),
            Name = BodsValue.Text(name, "fullName") ?? (parts.Count > 0 ? string.Join(' ', parts) : null),
            BirthDate = birth is { Length: > 10 } ? birth[..10] : birth,
            Nationality = Country(BodsValue.Text(BodsValue.Items(statement.Details, "nationalities").FirstOrDefault(), "code")),
            CountryOfResidence = Country(BodsValue.Text(BodsValue.Member(home, "country"), "code") ?? BodsValue.Text(home, "country")),
            StatementDate = statement.Date,
            SourceId = sourceId,
            Digest = Digest(statement),
        };
    }

    /// <summary>The interests of a relationship, one row each, without their parties; one of an unknown kind where none is stated.</summary>
    public IReadOnlyList<OwnershipStatement> Interests(BodsStatement statement, string sourceId)
    {
        IReadOnlyList<BodsStatement.Interest> interests = statement.Interests is { Count: > 0 } stated ? stated : [new(InterestType.UnknownInterest, DirectOrIndirect.Unknown, null, null, null, null, null, null, default)];
        var digest = Digest(statement);
        return
        [
            .. interests.Select((interest, index) => new OwnershipStatement
            {
                Id = interests.Count == 1 ? statement.Id : $"{statement.Id}#{index + 1}",
                RecordId = statement.RecordId,
                RecordStatus = statement.Status,
                SubjectId = "",
                InterestedPartyReason = statement.InterestedParty.Reason,
                InterestType = interest.Type,
                DirectOrIndirect = interest.Level,
                ShareExact = interest.Exact,
                ShareMinimum = interest.Maximum < interest.Minimum || interest.Minimum == interest.Exact ? null : interest.Minimum,
                ShareMaximum = interest.Maximum < interest.Minimum || interest.Maximum == interest.Exact ? null : interest.Maximum,
                StartsOn = interest.StartsOn,
                EndsOn = interest.EndsOn,
                StatementDate = statement.Date,
                PublishedOn = statement.PublishedOn,
                IsBeneficialOwnership = interest.IsBeneficialOwnership,
                IsComponent = statement.IsComponent,
                SourceId = sourceId,
                Digest = digest,
            }),
        ];
    }

    /// <summary>Tells one content from another, whatever the order of members and the spaces between them.</summary>
    public string Digest(BodsStatement statement)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
        {
            Write(statement.Json, writer);
        }

        return session.Opaque("statement", Convert.ToBase64String(text.GetBuffer(), 0, (int)text.Length));
    }

    private static void Write(JsonElement value, Utf8JsonWriter writer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // The same identifier is the same person in every record; without one a record is a person of its own.
    private static string Identity(BodsStatement statement)
        => BodsValue.Items(statement.Details, "identifiers").Select(i => (Scheme: BodsValue.Text(i, "scheme") ?? BodsValue.Text(i, "schemeName"), Id: BodsValue.Text(i, "id")))
            .Where(i => i.Scheme is not null && i.Id is not null).Select(i => $"{i.Scheme}:{i.Id}".ToUpperInvariant()).Order(StringComparer.Ordinal).FirstOrDefault() ?? $"record:{statement.RecordId}";

    private static bool IsPortuguese(string key) => key.StartsWith(OrganizationKey.Portugal + ":", StringComparison.Ordinal);

    private static BodsEntityType TypeOf(JsonElement details)
        => BodsValue.Code(BodsValue.Text(BodsValue.Member(details, "entityType"), "type") ?? BodsValue.Text(details, "entityType"), BodsEntityType.UnknownEntity);

    // 0.3 writes the type before it, as in arrangement-trust.
    private static BodsEntitySubtype? SubtypeOf(JsonElement details)
        => (BodsValue.Text(BodsValue.Member(details, "entityType"), "subtype") ?? BodsValue.Text(BodsValue.Member(details, "entitySubtype"), "generalCategory")) is { } code
            ? BodsValue.Code(code[(code.LastIndexOf('-') + 1)..], BodsEntitySubtype.Other) : null;

    private static string? Jurisdiction(JsonElement details)
    {
        var code = BodsValue.Text(BodsValue.Member(details, "jurisdiction"), "code") ?? BodsValue.Text(BodsValue.Member(details, "incorporatedInJurisdiction"), "code");
        return code is { Length: >= 2 } && Country(code[..2]) is not null ? code : null;
    }

    private static string? Country(string? code) => code is { Length: 2 } && code.All(char.IsAsciiLetterUpper) ? code : null;
}
