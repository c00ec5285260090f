using System.Text.Json;

namespace OgpGraph.Modules.BeneficialOwners;

/// <summary>What can be told of a statement by itself. Nothing here sets it aside, and no value that may be personal is reported.</summary>
/// <param name="session">Where findings go.</param>
public sealed class StatementChecks(IImportSession session)
{
    private static readonly HashSet<string> _fields =
    [
        "statementId", "statementDate", "annotations", "publicationDetails", "source", "declaration", "declarationSubject", "recordId", "recordType", "recordStatus", "recordDetails",
    ];

    /// <summary>Checks one.</summary>
    public void Check(BodsStatement statement)
    {
        Common(statement);
        switch (statement.Type)
        {
            case StatementRecordType.Entity:
                Entity(statement);
                break;
            case StatementRecordType.Person:
                Person(statement);
                break;
            default:
                Relationship(statement);
                break;
        }
    }

    /// <summary>True for the form of the lists of org-id.guide: a country or XI, XM, XR…, a hyphen and a short code.</summary>
    public static bool IsList(string scheme) => scheme.Length >= 4 && scheme[2] == '-' && char.IsAsciiLetterUpper(scheme[0]) && char.IsAsciiLetterUpper(scheme[1]) && scheme.Skip(3).All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '_' or '-');

    private static string Prefix(BodsStatement statement) => statement.Version == "0.4" ? "/recordDetails" : "";

    private void Common(BodsStatement statement)
    {
        When(BodsValue.Text(statement.Json, "statementDate") is null, BodsRules.UndatedStatement, statement, "");
        When(statement.Date > session.Today, BodsRules.StatementInFuture, statement, "/statementDate");
        When(statement.PublishedOn > session.Today, BodsRules.PublishedInFuture, statement, "/publicationDetails/publicationDate");
        When(BodsValue.Day(BodsValue.Member(statement.Json, "source"), "retrievedAt") > session.Today, BodsRules.RetrievedInFuture, statement, "/source/retrievedAt");
        var index = 0;
        foreach (var annotation in BodsValue.Items(statement.Json, "annotations"))
        {
            When(BodsValue.Day(annotation, "creationDate") > session.Today, BodsRules.AnnotationInFuture, statement, $"/annotations/{index}/creationDate");
            var target = BodsValue.Member(annotation, "statementPointerTarget");
            When(target.ValueKind == JsonValueKind.String && !Points(statement.Json, target.GetString()!), BodsRules.AnnotationTarget, statement, $"/annotations/{index}/statementPointerTarget");
            index++;
        }

        if (statement.Version == "0.4")
        {
            foreach (var member in statement.Json.EnumerateObject())
            {
                When(!_fields.Contains(member.Name), BodsRules.UnknownField, statement, "", member.Name);
            }
        }
    }

    private void Entity(BodsStatement statement)
    {
        var (details, at) = (statement.Details, Prefix(statement));
        When(BodsValue.Day(details, "dissolutionDate") < BodsValue.Day(details, "foundingDate"), BodsRules.DissolvedBeforeFounding, statement, at + "/dissolutionDate");
        var listing = BodsValue.Member(details, "publicListing");
        When(BodsValue.Flag(listing, "hasPublicListing") == false && BodsValue.Items(listing, "securitiesListings").Concat(BodsValue.Items(listing, "companyFilingsURLs")).Any(), BodsRules.ListingsWithoutListing, statement, at + "/publicListing");
        foreach (var security in BodsValue.Items(listing, "securitiesListings"))
        {
            var (segment, market) = (BodsValue.Text(security, "marketSegmentIdentifierCode") ?? BodsValue.Text(security, "marketIdentifierCode"), BodsValue.Text(security, "operatingMarketIdentifierCode"));
            When(segment is not null && market is null, BodsRules.SegmentWithoutMarket, statement, at + "/publicListing/securitiesListings");
            When(segment is null && market is not null, BodsRules.MarketWithoutSegment, statement, at + "/publicListing/securitiesListings");
        }

        Addresses(statement, at, BodsRules.EntityAddress, "placeOfBirth", "residence", "home", "service");
        var subtype = BodsValue.Text(BodsValue.Member(details, "entitySubtype"), "generalCategory");
        When(subtype is not null && subtype.Split('-')[0] != BodsValue.Text(details, "entityType"), BodsRules.SubtypeOfOtherType, statement, at + "/entitySubtype/generalCategory", subtype);
        var index = 0;
        foreach (var identifier in BodsValue.Items(details, "identifiers"))
        {
            var place = $"{at}/identifiers/{index}";
            var isWithheld = IsWithheld(identifier, statement, place);
            if (BodsValue.Text(identifier, "scheme") is { } scheme)
            {
                When(!IsList(scheme), BodsRules.EntityScheme, statement, place + "/scheme", scheme);
                if (!isWithheld && BodsValue.Text(identifier, "id") is { } id
                    && (OrganizationKey.From(scheme, id) ?? OrganizationKey.Portugal)
                        .StartsWith(OrganizationKey.Portugal, StringComparison.Ordinal))
                {
                    var number = OrganizationKey.TaxNumber(id);
                    When(number is null || !OrganizationKey.HasCheckDigit(number), BodsRules.CheckDigit, statement, place + "/id");
                }

                When(BodsValue.Text(identifier, "id") is { } written && EntityIdentity.PersonOf(scheme, written) is not null, BodsRules.PersonalNumber, statement, place + "/id");
            }

            index++;
        }
    }

    private bool IsWithheld(JsonElement identifier, BodsStatement statement, string place)
    {
        var isWithheld = BodsValue.Text(identifier, "id") is { } id && WithheldNumber.IsOne(id);
        When(isWithheld, BodsRules.WithheldNumber, statement, place + "/id");
        return isWithheld;
    }

    private void Addresses(BodsStatement statement, string at, ImportRule rule, params string[] others)
    {
        var types = BodsValue.Items(statement.Details, "addresses").Select(a => BodsValue.Text(a, "type")).ToList();
        for (var index = 0; index < types.Count; index++)
        {
            When(others.Contains(types[index]), rule, statement, $"{at}/addresses/{index}/type");
        }

        When(statement.Version != "0.4" && types.Count > 0 && types.TrueForAll(t => t == "alternative"), BodsRules.AlternativeAddress, statement, at + "/addresses");
    }

    private void Person(BodsStatement statement)
    {
        var (details, at) = (statement.Details, Prefix(statement));
        Addresses(statement, at, BodsRules.PersonAddress, "registered", "business");
        var (born, died) = (BodsValue.Text(details, "birthDate"), BodsValue.Text(details, "deathDate"));
        var today = session.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        When(born is not null && string.CompareOrdinal(born, today) > 0, BodsRules.BirthInFuture, statement, at + "/birthDate");
        When(Year(born) < 1800, BodsRules.BirthTooOld, statement, at + "/birthDate");
        When(died is not null && (string.CompareOrdinal(died, today) > 0 || (born is not null && string.CompareOrdinal(died, born[..Math.Min(born.Length, died.Length)]) < 0) || Year(died) - Year(born) > 120), BodsRules.DeathNotSane, statement, at + "/deathDate");
        var exposure = BodsValue.Member(details, "politicalExposure");
        var hasDetails = BodsValue.Items(exposure, "details").Any();
        When(BodsValue.Text(exposure, "status") == "isPep" && !hasDetails, BodsRules.ExposureWithoutDetails, statement, at + "/politicalExposure");
        When(BodsValue.Text(exposure, "status") == "isNotPep" && hasDetails, BodsRules.ExposureDetailsWithout, statement, at + "/politicalExposure");
        var index = 0;
        foreach (var identifier in BodsValue.Items(details, "identifiers"))
        {
            IsWithheld(identifier, statement, $"{at}/identifiers/{index}");
            if (BodsValue.Text(identifier, "scheme") is { } scheme)
            {
                var parts = scheme.Split('-');
                When(parts.Length != 2 || parts[^1] is not ("PASSPORT" or "TAXID" or "IDCARD"), BodsRules.PersonScheme, statement, $"{at}/identifiers/{index}/scheme", scheme);
                When(parts[0].Length != 3 || !parts[0].All(char.IsAsciiLetterUpper), BodsRules.PersonSchemeCountry, statement, $"{at}/identifiers/{index}/scheme", scheme);
            }

            index++;
        }
    }

    private void Relationship(BodsStatement statement)
    {
        var at = Prefix(statement);
        When(BodsValue.Member(statement.Details, "componentRecordIds").ValueKind != JsonValueKind.Undefined, BodsRules.MistakenComponents, statement, at + "/componentRecordIds");
        When(statement.IsComponent && statement.Components.Count > 0, BodsRules.ComponentWithComponents, statement, at + (statement.Version == "0.4" ? "/componentRecords" : "/componentStatementIDs"));
        var index = 0;
        foreach (var interest in statement.Interests)
        {
            var place = $"{at}/interests/{index++}";
            var share = BodsValue.Member(interest.Json, "share");
            var (low, lowOpen) = (BodsValue.Number(share, "minimum"), BodsValue.Number(share, "exclusiveMinimum"));
            var (high, highOpen) = (BodsValue.Number(share, "maximum"), BodsValue.Number(share, "exclusiveMaximum"));
            When(low is not null && lowOpen is not null, BodsRules.MinimumTwice, statement, place + "/share");
            When(high is not null && highOpen is not null, BodsRules.MaximumTwice, statement, place + "/share");

            // Before 0.4 the bounds repeat an exact share.
            When(interest.Exact is { } exact && (low ?? lowOpen ?? high ?? highOpen) is not null && (statement.Version == "0.4" || (low ?? exact) != exact || (high ?? exact) != exact), BodsRules.ExactAndRange, statement, place + "/share");
            When(interest.Maximum < interest.Minimum, BodsRules.RangeTurned, statement, place + "/share");
            When(interest.Maximum == interest.Minimum && interest.Maximum is not null && interest.Exact is null, BodsRules.RangeOfOne, statement, place + "/share");
            When(BodsValue.Day(interest.Json, "endDate") < interest.StartsOn, BodsRules.EndsBeforeStart, statement, place);
        }
    }

    private static int? Year(string? date) => date is { Length: >= 4 } && int.TryParse(date[..4], out var year) ? year : null;

    private static bool Points(JsonElement value, string pointer)
    {
        if (pointer.Length > 0 && pointer[0] != '/')
        {
            return false;
        }

        foreach (var part in pointer.Split('/').Skip(1))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member))
            {
                value = member;
            }
            else if (value.ValueKind == JsonValueKind.Array && int.TryParse(name, out var index) && index >= 0 && index < value.GetArrayLength())
            {
                value = value[index];
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private void When(bool? isSo, ImportRule rule, BodsStatement statement, string at, string? value = null)
    {
        if (isSo == true)
        {
            session.Report(rule, statement.Place.At(at), statement.Key, value is { Length: > 60 } ? value[..60] : value);
        }
    }
}
