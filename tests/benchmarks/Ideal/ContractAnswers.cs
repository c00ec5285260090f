using System.Text.Json;
using Microsoft.Data.Sqlite;
using static OgpGraph.Benchmarks.Ideal.PropertyNames;

namespace OgpGraph.Benchmarks.Ideal;

/// <summary>Q2 to Q5: contracts.</summary>
internal static class ContractAnswers
{
    private const string LargestSql = """
        SELECT c.Object, c.Price, c.Currency, c.SignedOn, s.Name, b.Name
        FROM recovery_plan_Contract c LEFT JOIN core_Organization s ON s.Id = c.SupplierId LEFT JOIN core_Organization b ON b.Id = c.BuyerId
        WHERE c.Region = @region AND c.Price >= @min ORDER BY c.Price DESC, c.Id DESC LIMIT 20
        """;

    // With the owners of one supplier in a statement of their own: measured 6 % faster than one join of all, whose rows SQLite has to sort.
    private const string SuppliedSql = """
        SELECT c.Object, c.Price, s.Name, s.Id
        FROM recovery_plan_Contract c LEFT JOIN core_Organization s ON s.Id = c.SupplierId
        WHERE c.Price <= @max ORDER BY c.Price DESC, c.Id DESC LIMIT 100
        """;

    private const string OwnerSql = """
        SELECT InterestType, ShareExact, OwnerGroup FROM beneficial_owners_OwnershipStatement WHERE SubjectId = @subject ORDER BY Id LIMIT 10
        """;

    // Amounts in two currencies, or in an unknown one, have no sum.
    private const string RegionSql = """
        SELECT Region, COUNT(*), CASE WHEN MIN(CASE WHEN Price IS NOT NULL THEN COALESCE(Currency, '') END) = MAX(CASE WHEN Price IS NOT NULL THEN COALESCE(Currency, '~') END) THEN SUM(Price) END
        FROM recovery_plan_Contract GROUP BY Region ORDER BY Region IS NULL, Region LIMIT 50
        """;

    private const string PageSql = """
        SELECT Id, Object, Price, Currency, Procedure, SignedOn, Region, Cpv FROM recovery_plan_Contract ORDER BY Id LIMIT 5000
        """;

    public static void WriteLargest(IdealConnection connection, Utf8JsonWriter json, IdealVariables variables)
    {
        var command = connection.Command(LargestSql);
        command.Parameters["@region"].Value = variables.Region;
        command.Parameters["@min"].Value = variables.Cents;
        using var reader = command.ExecuteReader();
        StartList(json, Contracts, Nodes);
        while (reader.Read())
        {
            json.WriteStartObject();
            json.WriteString(PropertyNames.Object, reader.GetString(0));
            json.WriteMoney(Price, reader.GetInt64(1));
            json.WriteString(Currency, reader.GetString(2));
            json.WriteText(SignedOn, reader, 3);
            WriteNamed(json, Supplier, reader, 4);
            WriteNamed(json, Buyer, reader, 5);
            json.WriteEndObject();
        }

        EndList(json);
    }

    public static void WriteOwners(IdealConnection connection, Utf8JsonWriter json, IdealVariables variables)
    {
        var command = connection.Command(SuppliedSql);
        command.Parameters[0].Value = variables.Cents;
        var owners = connection.Command(OwnerSql);
        using var reader = command.ExecuteReader();
        StartList(json, Contracts, Nodes);
        while (reader.Read())
        {
            json.WriteStartObject();
            json.WriteString(PropertyNames.Object, reader.GetString(0));
            json.WriteMoney(Price, reader.GetInt64(1));
            if (reader.IsDBNull(2))
            {
                json.WriteNull(Supplier);
            }
            else
            {
                json.WriteStartObject(Supplier);
                json.WriteString(Name, reader.GetString(2));
                owners.Parameters[0].Value = reader.GetString(3);
                WriteOwners(json, owners);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        EndList(json);
    }

    public static void WriteRegions(IdealConnection connection, Utf8JsonWriter json, IdealVariables variables)
    {
        using var reader = connection.Command(RegionSql).ExecuteReader();
        StartList(json, Contracts, Groups);
        while (reader.Read())
        {
            json.WriteStartObject();
            json.WriteStartObject(Key);
            json.WriteText(Region, reader, 0);
            json.WriteEndObject();
            json.WriteNumber(Count, reader.GetInt64(1));
            json.WriteStartObject(Sum);
            if (reader.IsDBNull(2))
                json.WriteNull(Price);
            else
                json.WriteMoney(Price, reader.GetInt64(2));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        EndList(json);
    }

    public static void WritePage(IdealConnection connection, Utf8JsonWriter json, IdealVariables variables)
    {
        using var reader = connection.Command(PageSql).ExecuteReader();
        StartList(json, Contracts, Nodes);
        while (reader.Read())
        {
            json.WriteStartObject();
            json.WriteString(Key, reader.GetString(0));
            json.WriteString(PropertyNames.Object, reader.GetString(1));
            json.WriteMoney(Price, reader.GetInt64(2));
            json.WriteString(Currency, reader.GetString(3));
            json.WriteString(Procedure, JsonForms.Procedures[reader.GetInt32(4)]);
            json.WriteText(SignedOn, reader, 5);
            json.WriteText(Region, reader, 6);
            json.WriteText(Cpv, reader, 7);
            json.WriteEndObject();
        }

        EndList(json);
    }

    private static void WriteOwners(Utf8JsonWriter json, SqliteCommand owners)
    {
        using var reader = owners.ExecuteReader();
        StartList(json, OwnershipStatements, Nodes);
        while (reader.Read())
        {
            json.WriteStartObject();
            json.WriteString(InterestType, JsonForms.Interests[reader.GetInt32(0)]);
            if (reader.IsDBNull(1))
            {
                json.WriteNull(ShareExact);
            }
            else
            {
                json.WriteDecimal(ShareExact, reader.GetInt64(1));
            }

            json.WriteText(OwnerGroup, reader, 2);
            json.WriteEndObject();
        }

        EndList(json);
    }

    private static void WriteNamed(Utf8JsonWriter json, JsonEncodedText property, SqliteDataReader reader, int column)
    {
        // A name is required, so that null means that there is no such row.
        if (reader.IsDBNull(column))
        {
            json.WriteNull(property);
            return;
        }

        json.WriteStartObject(property);
        json.WriteString(Name, reader.GetString(column));
        json.WriteEndObject();
    }

    private static void StartList(Utf8JsonWriter json, JsonEncodedText field, JsonEncodedText list)
    {
        json.WriteStartObject(field);
        json.WriteStartArray(list);
    }

    private static void EndList(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
