using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OgpGraph.Benchmarks.Data;

namespace OgpGraph.Benchmarks.Imports;

/// <summary>
/// Writes statements in BODS 0.4, one a line: the made-up companies, persons, and who owns whom. Nineteen companies of twenty declare; a third of the interests lead through other companies,
/// and some persons own many, so that bidders and suppliers have owners in common.
/// </summary>
internal sealed class OwnerFile(SyntheticParties parties)
{
    private static readonly DateOnly FirstDay = new(2018, 1, 1);

    private readonly RandomSequence _random = new(13);
    private readonly int _persons = parties.CompanyCount * 6 / 10;
    private int _relationships;

    /// <summary>Writes it.</summary>
    /// <returns>Entities, persons and relationships.</returns>
    public (int Entities, int Persons, int Relationships) Write(string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        for (var i = 0; i < parties.CompanyCount; i++)
        {
            Entity(json, i);
            End(file, json);
        }

        for (var i = 0; i < _persons; i++)
        {
            Person(json, i);
            End(file, json);
        }

        var owners = new Skew(_persons, 500);
        for (var i = 0; i < parties.CompanyCount; i++)
        {
            if (_random.Percent(95))
            {
                Owners(file, json, i, owners);
            }
        }

        return (parties.CompanyCount, _persons, _relationships);
    }

    private static string EntityRecord(int index) => "synthetic-entity-" + index.ToString("D8", CultureInfo.InvariantCulture);

    private static string PersonRecord(int index) => "synthetic-person-" + index.ToString("D8", CultureInfo.InvariantCulture);

    // Companies that win contracts are owned by holdings in a third of cases; holdings by later ones or by persons, so that there is no circle.
    private void Owners(Stream file, Utf8JsonWriter json, int company, Skew persons)
    {
        var declared = FirstDay.AddDays(_random.Next(2_500));
        var count = _random.Percent(55) ? 1 : 2;
        for (var i = 0; i < count; i++)
        {
            var next = Math.Max(parties.SupplierCount, company + 1);
            var isEntity = next < parties.CompanyCount && _random.Percent(company < parties.SupplierCount ? 33 : 10);
            var owner = isEntity ? EntityRecord(next + _random.Next(parties.CompanyCount - next)) : PersonRecord(persons.Next(_random));
            Start(json, "relationship", "synthetic-relationship-" + (++_relationships).ToString("D8", CultureInfo.InvariantCulture), EntityRecord(company), declared);
            json.WriteString("subject", EntityRecord(company));
            json.WriteString("interestedParty", owner);
            json.WriteStartArray("interests");
            json.WriteStartObject();
            json.WriteString("type", "shareholding");
            json.WriteString("directOrIndirect", "direct");
            json.WriteBoolean("beneficialOwnershipOrControl", !isEntity);
            json.WriteString("startDate", Day(declared.AddDays(-1 - _random.Next(3_000))));
            json.WriteStartObject("share");
            if (_random.Percent(80))
            {
                json.WriteNumber("exact", count == 1 ? 100 : i == 0 ? 60 : 40);
            }
            else
            {
                json.WriteNumber("minimum", 25);
                json.WriteNumber("maximum", 50);
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            End(file, json);
        }
    }

    private void Entity(Utf8JsonWriter json, int index)
    {
        Start(json, "entity", EntityRecord(index), EntityRecord(index), FirstDay);
        json.WriteStartObject("entityType");
        json.WriteString("type", "registeredEntity");
        json.WriteEndObject();
        json.WriteString("name", parties.CompanyName(index).Replace("&amp;", "&", StringComparison.Ordinal));
        json.WriteStartObject("jurisdiction");
        json.WriteString("name", "Portugal");
        json.WriteString("code", "PT");
        json.WriteEndObject();
        json.WriteStartArray("identifiers");
        json.WriteStartObject();
        json.WriteString("scheme", "PT-NIPPC");
        json.WriteString("id", SyntheticParties.CompanyNumber(index));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("foundingDate", Day(FirstDay.AddDays(_random.Percent(95) ? -1 - _random.Next(14_000) : _random.Next(2_800))));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, int index)
    {
        Start(json, "person", PersonRecord(index), PersonRecord(index), FirstDay);
        json.WriteString("personType", "knownPerson");
        json.WriteStartArray("names");
        json.WriteStartObject();
        json.WriteString("type", "legal");
        json.WriteString("fullName", $"Pessoa Sintética n.º {index + 1}");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Start(Utf8JsonWriter json, string type, string record, string subject, DateOnly day)
    {
        json.WriteStartObject();
        json.WriteString("statementId", "statement-of-" + record);
        json.WriteString("declarationSubject", subject);
        json.WriteString("statementDate", Day(day));
        json.WriteStartObject("publicationDetails");
        json.WriteString("publicationDate", Day(day));
        json.WriteString("bodsVersion", "0.4");
        json.WriteStartObject("publisher");
        json.WriteString("name", "Made up for a benchmark");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("recordId", record);
        json.WriteString("recordType", type);
        json.WriteString("recordStatus", "new");
        json.WriteStartObject("recordDetails");
        json.WriteBoolean("isComponent", false);
    }

    private static void End(Stream file, Utf8JsonWriter json)
    {
        json.Flush();
        file.Write("\n"u8);
        json.Reset();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
