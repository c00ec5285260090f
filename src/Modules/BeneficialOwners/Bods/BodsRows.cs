using System.Globalization;
using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>From statements to rows.</summary>
/// <param name="session">What makes tokens.</param>
public sealed class BodsRows(IImportSession session)
{
    private const string NaturalPerson = "Pessoa singular";

    /// <summary>
    /// The entity that a statement is about, under the key that can be joined best: the Portuguese number, another national list, the LEI, a token of another register's number, or else its record.
    /// A natural person among entities stands under a token, without a name.
    /// </summary>
    /// <param name="statement">The statement.</param>
    /// <param name="known">What is known of its record; null for a new one.</param>
    /// <param name="isPerson">True when an identifier shows a natural person, in this or an earlier statement of the record.</param>
    public Organization Organization(BodsStatement statement, StatementRecord? known, out bool isPerson)
    {
        var jurisdiction = Jurisdiction(statement.Details);
        var identity = EntityIdentity.Of(statement.Details, jurisdiction);
        var key = known?.OrganizationId ?? (identity.Person is { } number ? $"{OrganizationKey.Person}:{session.Opaque("person", number)}" : null) ?? identity.Key
            ?? (identity.Register is { } register ? $"XX-UNIDENTIFIED:{session.Opaque("person", register)}" : $"XX-BODS:{statement.RecordKey}");
        isPerson = identity.Person is not null || known?.IsNaturalPerson == true || key.StartsWith(OrganizationKey.Person + ":", StringComparison.Ordinal);
        return new Organization
        {
            Id = key,
            Name = isPerson ? NaturalPerson : BodsValue.Text(statement.Details, "name") ?? key,
            Kind = TypeOf(statement.Details) is BodsEntityType.State or BodsEntityType.StateBody ? OrganizationKind.PublicBody : OrganizationKind.Unknown,
            Country = jurisdiction?[..2],
            FoundedOn = isPerson ? null : BodsValue.Day(statement.Details, "foundingDate"),
        };
    }

    /// <summary>What is stated about an entity.</summary>
    public static EntityStatement Entity(BodsStatement statement, Organization organization, bool isPerson, string sourceId) => new()
    {
        Id = statement.Key,
        RecordId = statement.RecordKey,
        RecordStatus = statement.Status,
        OrganizationId = organization.Id,
        Name = isPerson ? null : BodsValue.Text(statement.Details, "name"),
        EntityType = TypeOf(statement.Details),
        EntitySubtype = SubtypeOf(statement.Details),
        Jurisdiction = Jurisdiction(statement.Details),
        FoundedOn = organization.FoundedOn,
        DissolvedOn = isPerson ? null : BodsValue.Day(statement.Details, "dissolutionDate"),
        StatementDate = statement.Date,
        SourceId = sourceId,
        Digest = statement.Digest,
    };

    /// <summary>What is stated about a person.</summary>
    public static PersonStatement Person(BodsStatement statement, string group, string sourceId)
    {
        var names = BodsValue.Items(statement.Details, "names").ToList();
        var name = names.Find(n => BodsValue.Text(n, "type") is "legal" or "individual") is { ValueKind: JsonValueKind.Object } legal ? legal : names.FirstOrDefault();
        var parts = new[] { "givenName", "patronymicName", "familyName" }.Select(p => BodsValue.Text(name, p)).OfType<string>().ToList();
        var birth = BodsValue.Text(statement.Details, "birthDate");
        var home = BodsValue.Items(statement.Details, "addresses").FirstOrDefault(a => BodsValue.Text(a, "type") == "residence");
        return new PersonStatement
        {
            Id = statement.Key,
            RecordId = statement.RecordKey,
            RecordStatus = statement.Status,
            OwnerGroup = group,
            PersonType = BodsValue.Code(BodsValue.Text(statement.Details, "personType"), BodsPersonType.UnknownPerson),
            Name = BodsValue.Text(name, "fullName") ?? (parts.Count > 0 ? string.Join(' ', parts) : null),
            BirthDate = birth is { Length: > 10 } ? birth[..10] : birth,
            Nationality = Country(BodsValue.Text(BodsValue.Items(statement.Details, "nationalities").FirstOrDefault(), "code")),
            CountryOfResidence = Country(BodsValue.Text(BodsValue.Member(home, "country"), "code") ?? BodsValue.Text(home, "country")),
            StatementDate = statement.Date,
            SourceId = sourceId,
            Digest = statement.Digest,
        };
    }

    /// <summary>The last day on which the entity of a statement existed, or its person lived; of a date without a day the last of its
    /// month or year. Null when it is not said to have ended, and for an entity that is a natural person.</summary>
    public static DateOnly? StoodUntil(BodsStatement statement, bool isPerson)
        => statement.Type == StatementRecordType.Entity ? (isPerson ? null : LastDay(BodsValue.Text(statement.Details, "dissolutionDate")))
            : statement.Type == StatementRecordType.Person ? LastDay(BodsValue.Text(statement.Details, "deathDate")) : null;

    /// <summary>The interests of a relationship, one row each, without their parties; one of an unknown kind where none is stated.</summary>
    public static IReadOnlyList<OwnershipStatement> Interests(BodsStatement statement, string sourceId)
    {
        IReadOnlyList<BodsStatement.Interest> interests = statement.Interests is { Count: > 0 } stated ? stated : [new(InterestType.UnknownInterest, DirectOrIndirect.Unknown, null, null, null, null, null, null, default)];
        return
        [
            .. interests.Select((interest, index) => new OwnershipStatement
            {
                Id = BodsIds.RowOf(statement.Key, index + 1, interests.Count),
                RecordId = statement.RecordKey,
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
                Digest = statement.Digest,
            }),
        ];
    }

    private static DateOnly? LastDay(string? date) => date switch
    {
        null => null,
        { Length: >= 10 } => LisbonDay.OfIso(date),
        { Length: 7 } when DateOnly.TryParseExact(
            date + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            => month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1),
        { Length: 4 } when int.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            => new DateOnly(year, 12, 31),
        _ => null,
    };

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
